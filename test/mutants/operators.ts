import { turnedTexts, turnedWord } from "./opposites.ts";
import { nameOf, nodeIn, nodesIn, type SyntaxNode } from "./syntax.ts";

/** What is put in a node's place, and the kind of fault that this makes. */
type Change = Readonly<{
  kind: string;
  /** What is replaced: the node itself, or one in it. */
  node: SyntaxNode;
  after: string;
}>;

type Place = Readonly<{
  node: SyntaxNode;
  /** Those around it, the nearest first. */
  around: readonly SyntaxNode[];
  /** The source of a node. */
  source: (node: SyntaxNode) => string;
}>;

type Operator = (place: Place) => readonly Change[];

const SWAPPED: Readonly<Record<string, Readonly<{ kind: string; operator: string }>>> = {
  "<": { kind: "comparison", operator: "<=" },
  "<=": { kind: "comparison", operator: "<" },
  ">": { kind: "comparison", operator: ">=" },
  ">=": { kind: "comparison", operator: ">" },
  "===": { kind: "comparison", operator: "!==" },
  "!==": { kind: "comparison", operator: "===" },
  "&&": { kind: "logic", operator: "||" },
  "||": { kind: "logic", operator: "&&" },
  "+": { kind: "arithmetic", operator: "-" },
  "-": { kind: "arithmetic", operator: "+" },
  "*": { kind: "arithmetic", operator: "/" },
  "/": { kind: "arithmetic", operator: "*" },
};

const OTHER_EXIT: Readonly<Record<string, string>> = {
  done: "failed",
  failed: "done",
  usage: "failed",
  overdue: "done",
  interrupted: "done",
};

/** Names of calls that undo something. */
const CLEAN_UP =
  /^(off|un(?!shift)\w+|remove\w*|release\w*|restore\w*|close\w*|clear\w*|delete\w*|dispose\w*|rm|unlink|end|stop\w*|forget\w*|undo\w*|abort|destroy|clean\w*)$/i;

const calleeName = (call: SyntaxNode): string => {
  const callee = nodeIn(call, "callee");
  return nameOf(nodeIn(callee, "property")) ?? nameOf(callee) ?? "";
};

const swappedOperator: Operator = ({ node, source }) => {
  const [left, right] = [nodeIn(node, "left"), nodeIn(node, "right")];
  const swapped = SWAPPED[String(node.operator)];
  if (!left || !right || !swapped) return [];
  // Words are only joined: their difference is no number, which every test sees.
  const joined = [left, right].some(
    ({ type, value }) => type === "TemplateLiteral" || typeof value === "string",
  );
  if (swapped.kind === "arithmetic" && joined) return [];
  return [{ kind: swapped.kind, node, after: `(${source(left)}) ${swapped.operator} (${source(right)})` }];
};

/** Tests that other operators turn round are left to them. */
const negatedTest: Operator = ({ node, source }) =>
  nodesIn(node, "test")
    .filter(({ operator }) => !["===", "!==", "!"].includes(String(operator)))
    .map((test) => ({ kind: "condition", node: test, after: `!(${source(test)})` }));

const LEAVES = ["ReturnStatement", "ThrowStatement", "ContinueStatement", "BreakStatement"];

/** Errors that are bugs are passed on: without a bug nothing tells that this was left out. */
const passesBugsOn = (then: SyntaxNode | undefined, test: SyntaxNode | undefined): boolean =>
  then?.type === "ThrowStatement" &&
  test?.operator === "!" &&
  nodeIn(test, "argument")?.operator === "instanceof";

/** `if (…) return` and the like, left out. */
const guard: Operator = (place) => {
  const { node } = place;
  const [then] = nodesIn(node, "consequent");
  const only = then?.type === "BlockStatement" ? nodesIn(then, "body")[0] : then;
  const leaves =
    only &&
    LEAVES.includes(only.type) &&
    node.alternate === null &&
    !passesBugsOn(only, nodeIn(node, "test"));
  return [...negatedTest(place), ...(leaves ? [{ kind: "guard", node, after: ";" }] : [])];
};

const statement: Operator = ({ node, around }) => {
  const [expression] = nodesIn(node, "expression");
  const call = expression?.type === "AwaitExpression" ? nodeIn(expression, "argument") : expression;
  if (call?.type !== "CallExpression" || nodeIn(call, "callee")?.type === "Super") return [];
  const inFinally = around.some((each, index) => {
    const inner = around[index - 1];
    return each.type === "TryStatement" && inner !== undefined && nodeIn(each, "finalizer") === inner;
  });
  const kind = inFinally || CLEAN_UP.test(calleeName(call)) ? "clean-up" : "call";
  return [{ kind, node, after: ";" }];
};

/** `() => stream.off(…)` does nothing. */
const cleanUpFunction: Operator = ({ node }) => {
  const body = nodeIn(node, "body");
  return body?.type === "CallExpression" && CLEAN_UP.test(calleeName(body))
    ? [{ kind: "clean-up", node: body, after: "undefined" }]
    : [];
};

const exitCode: Operator = ({ node }) => {
  const property = nodeIn(node, "property");
  const other = OTHER_EXIT[nameOf(property) ?? ""];
  return nameOf(nodeIn(node, "object")) === "EXIT" && other
    ? [{ kind: "exit code", node, after: `EXIT.${other}` }]
    : [];
};

/** Lists whose order means nothing: they are only searched, or React compares each of them with itself. */
const isSet = ({ around: [outer] }: Place): boolean => {
  if (outer?.type === "CallExpression") return /^use(Callback|Effect|Memo)$/.test(calleeName(outer));
  const key = nameOf(nodeIn(outer, "key"));
  const searched = outer?.type === "MemberExpression" && nameOf(nodeIn(outer, "property")) === "includes";
  return key === "anyOf" || key === "keys" || outer?.type === "NewExpression" || searched;
};

const ENTRIES = [
  "Literal",
  "ObjectExpression",
  "TemplateLiteral",
  "ArrayExpression",
  "Identifier",
  "JSXElement",
];

const swappedNeighbours: Operator = (place) => {
  const entries = nodesIn(place.node, "elements");
  if (isSet(place)) return [];
  return entries.flatMap((one, index) => {
    const other = entries[index + 1];
    if (!other || one.type !== other.type || !ENTRIES.includes(one.type)) return [];
    return swapped("order", place, one, other);
  });
};

const VALUES = ["Literal", "TemplateLiteral", "Identifier", "ArrayExpression", "ArrowFunctionExpression"];

const swappedValues: Operator = (place) => {
  const properties = nodesIn(place.node, "properties");
  return properties.flatMap((property, index) => {
    const [one, other] = [nodeIn(property, "value"), nodeIn(properties[index + 1], "value")];
    const alike = one?.type === other?.type && typeof one?.value === typeof other?.value;
    const isShort = property.shorthand === true || properties[index + 1]?.shorthand === true;
    return one && other && alike && !isShort && VALUES.includes(one.type)
      ? swapped("values", place, one, other)
      : [];
  });
};

/** The whole node with two of its parts exchanged. */
function swapped(
  kind: string,
  { node, source }: Place,
  one: SyntaxNode,
  other: SyntaxNode,
): readonly Change[] {
  const text = source(node);
  const [first, second] = [source(one), source(other)];
  if (first === second) return [];
  const between = text.slice(one.end - node.start, other.start - node.start);
  const head = text.slice(0, one.start - node.start);
  return [{ kind, node, after: head + second + between + first + text.slice(other.end - node.start) }];
}

/** Text that only who mends this program reads: errors that are bugs. */
const isForUs = (around: readonly SyntaxNode[]): boolean =>
  around.some((each) => each.type === "NewExpression" && /^(Range|Type)?Error$/.test(calleeName(each)));

const isKey = ({ node, around: [outer] }: Place): boolean =>
  outer !== undefined &&
  outer.type === "Property" &&
  nodeIn(outer, "key") === node &&
  outer.computed !== true;

const literal: Operator = (place) => {
  const { node, around, source } = place;
  const { value } = node;
  if (isKey(place) || isForUs(around)) return [];
  if (typeof value === "boolean") return [{ kind: "boolean", node, after: String(!value) }];
  if (typeof value === "number") return [{ kind: "number", node, after: String(value + 1) }];
  if (typeof value !== "string" || around[0]?.directive !== undefined) return [];
  const word = turnedWord(value);
  if (word !== undefined) return [{ kind: "word", node, after: JSON.stringify(word) }];
  // Attributes of elements have no escapes.
  return isSentence(value)
    ? turnedTexts(source(node)).map((after) => ({ kind: "sentence", node, after }))
    : [];
};

/** More than a name: words that somebody reads. */
const isSentence = (text: string): boolean => /\p{L}\s+\p{L}|^\s*\p{Lu}\p{Ll}|\p{L}\s|\s\p{L}/u.test(text);

const template: Operator = ({ node, around, source }) => {
  if (isForUs(around)) return [];
  const text = source(node);
  return nodesIn(node, "quasis").flatMap((quasi) => {
    const words = source(quasi);
    if (!isSentence(words)) return [];
    const [head, tail] = [text.slice(0, quasi.start - node.start), text.slice(quasi.end - node.start)];
    return turnedTexts(words).map((turned) => ({ kind: "sentence", node, after: head + turned + tail }));
  });
};

const elementText: Operator = ({ node, source }) =>
  turnedTexts(source(node)).map((after) => ({ kind: "sentence", node, after }));

const oppositeSign: Operator = ({ node, source }) => {
  const argument = nodeIn(node, "argument");
  if (node.operator === "-" && argument?.type === "Literal")
    return [{ kind: "sign", node, after: source(argument) }];
  return node.operator === "!" && argument
    ? [{ kind: "condition", node, after: `!!(${source(argument)})` }]
    : [];
};

/** The faults that each type of node may have. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  BinaryExpression: swappedOperator,
  LogicalExpression: swappedOperator,
  IfStatement: guard,
  ConditionalExpression: negatedTest,
  WhileStatement: negatedTest,
  ExpressionStatement: statement,
  ArrowFunctionExpression: cleanUpFunction,
  MemberExpression: exitCode,
  ArrayExpression: swappedNeighbours,
  ObjectExpression: swappedValues,
  Literal: literal,
  TemplateLiteral: template,
  JSXText: elementText,
  UnaryExpression: oppositeSign,
};
