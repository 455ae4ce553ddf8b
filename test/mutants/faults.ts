import { OPERATORS } from "./operators.ts";
import { nameOf, nodeIn, type SyntaxNode, walk } from "./syntax.ts";

/** One small fault: a stretch of a file, and what takes its place. */
export type Fault = Readonly<{
  file: string;
  kind: string;
  /** The names around it, outermost first: "mapKeys.act". */
  where: string;
  start: number;
  end: number;
  before: string;
  after: string;
  /** What stands before and after the stretch where it is to tell that it is reached, by an expression that does so. */
  tracer: (tells: string) => readonly [string, string];
}>;

const NAMING: Readonly<Record<string, string>> = {
  VariableDeclarator: "id",
  FunctionDeclaration: "id",
  ClassDeclaration: "id",
  Property: "key",
  MethodDefinition: "key",
  PropertyDefinition: "key",
};

const namesAround = (around: readonly SyntaxNode[]): string =>
  around
    .flatMap((node) => nameOf(nodeIn(node, NAMING[node.type] ?? "")) ?? [])
    .toReversed()
    .join(".");

const TRACERS: Readonly<Record<string, Fault["tracer"]>> = {
  JSXText: (tells) => [`{(${tells}, null)}`, ""],
  ExpressionStatement: (tells) => [`{ ${tells}; `, " }"],
  IfStatement: (tells) => [`{ ${tells}; `, " }"],
};
const expressionTracer: Fault["tracer"] = (tells) => [`(${tells}, `, ")"];
const attributeTracer: Fault["tracer"] = (tells) => [`{(${tells}, `, ")}"];

/** Every small fault that the operators can put into a file. */
export function faultsIn(file: string, text: string): readonly Fault[] {
  const faults: Fault[] = [];
  walk(text, file.endsWith("x") ? "tsx" : "ts", (node, around) => {
    const source = ({ start, end }: SyntaxNode) => text.slice(start, end);
    const changes = OPERATORS[node.type]?.({ node, around, source }) ?? [];
    for (const { kind, node: changed, after } of changes) {
      const inAttribute = changed === node && around[0]?.type === "JSXAttribute";
      faults.push({
        file,
        kind,
        where: namesAround(around),
        start: changed.start,
        end: changed.end,
        before: source(changed),
        after,
        tracer: inAttribute ? attributeTracer : (TRACERS[changed.type] ?? expressionTracer),
      });
    }
  });
  return faults;
}
