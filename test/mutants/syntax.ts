import { parseAst } from "vitest/node";

/** A node of the syntax tree, of which only what an operator asks for is known. */
export type SyntaxNode = Readonly<{ type: string; start: number; end: number; [field: string]: unknown }>;

/** A node with those around it, the nearest first. */
export type Visit = (node: SyntaxNode, around: readonly SyntaxNode[]) => void;

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

/** The nodes in a field that holds one, or a list of them. */
export const nodesIn = (node: SyntaxNode, field: string): readonly SyntaxNode[] =>
  [node[field]].flat().filter(isNode);

export const nodeIn = (node: SyntaxNode | undefined, field: string): SyntaxNode | undefined =>
  node && nodesIn(node, field)[0];

/** The name of an identifier or of a plain key, else undefined. */
export function nameOf(node: SyntaxNode | undefined): string | undefined {
  const name = node?.name ?? node?.value;
  return typeof name === "string" ? name : undefined;
}

/** Types that wrap an expression of the running program; all others say nothing about it. */
const TYPED_EXPRESSIONS = ["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression"];
/** What names other modules. */
const MODULES = ["ImportDeclaration", "ExportAllDeclaration", "ImportExpression"];

/**
 * Visits what runs: neither types nor the names of modules.
 *
 * @param lang how the text is read: in "tsx" a generic arrow function would be taken for an element
 */
export function walk(text: string, lang: "ts" | "tsx", visit: Visit): void {
  const step = (node: SyntaxNode, around: readonly SyntaxNode[]): void => {
    const isType = node.type.startsWith("TS") && !TYPED_EXPRESSIONS.includes(node.type);
    if (isType || MODULES.includes(node.type)) return;
    visit(node, around);
    const inside = [node, ...around];
    for (const field of Object.keys(node)) for (const child of nodesIn(node, field)) step(child, inside);
  };
  step(parseAst(text, { lang }) as unknown as SyntaxNode, []);
}
