import { Document, isMap, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { UserError } from "../domain/user-error.ts";
import { excerpt } from "../render/escape-control.ts";

/** The most that front matter may take, in characters. Ours takes about 500. */
const LONGEST = 64 * 1024;

/** A document in its two parts. Joined in order, `mark`, the front matter and `body` are the document again. */
export type Split = Readonly<{
  /** YAML between the two lines of dashes; undefined when there is none. */
  yaml: string | undefined;
  body: string;
  /** The line on which the body begins, counted from 1. */
  bodyLine: number;
  /** Whether a first line of dashes opens front matter that nothing closes. */
  unclosed: boolean;
}>;

const OPENING = /^\ufeff?---[ \t]*(?:\r\n|\r|\n)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;

/** Takes front matter off. A byte-order mark before it is passed over. */
export function splitFrontMatter(text: string): Split {
  const opening = OPENING.exec(text)?.[0];
  const rest = text.slice(opening?.length);
  const closing = opening === undefined ? null : CLOSING.exec(rest);
  if (!closing) return { yaml: undefined, body: text, bodyLine: 1, unclosed: opening !== undefined };
  const yaml = rest.slice(0, closing.index);
  const after = rest.slice(closing.index + closing[0].length);
  const body = after.replace(/^(?:\r\n|\r|\n)/, "");
  return { yaml, body, bodyLine: breaksIn(yaml) + 3, unclosed: false };
}

/** How often a text goes on to another line, in whatever way lines end. */
export const breaksIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** Fields, and where they are in the file. */
export type Fields = Readonly<{
  values: Readonly<Record<string, unknown>>;
  /** The line of a key, "answers.urgency" for one inside another; the first line where there is no such key. */
  lineOf: (key: string) => number;
  /**
   * Where the value of a top-level key begins and ends, in characters, where the YAML begins at `from`. An empty one may touch its key
   * or a comment. Undefined when there is no such key, or when its value is more than text on one line, or is in braces.
   */
  spanOf: (key: string, from: number) => readonly [number, number] | undefined;
}>;

/**
 * Reads YAML that is an object. Anchors and aliases are refused, so that no few lines can become a great many.
 *
 * @param name how to call the file in messages, safe to print
 * @param firstLine the line on which the YAML begins, counted from 1
 * @throws UserError with the line
 */
export function readYaml(yaml: string, name: string, firstLine: number): Fields {
  const hint = "Mend the lines between the two lines of dashes, or take the file back from version control.";
  const refusal = (line: number, what: string, options?: ErrorOptions): UserError =>
    new UserError(`${name}, line ${line}: ${what}.`, hint, {}, options);
  if (yaml.length > LONGEST) throw refusal(firstLine, "this front matter is longer than 64 KiB");
  // When the parser runs out of stack it may abort the process, which nothing can catch. Entries can nest on one line.
  if (/^(?:[ \t]*[?:-](?=[ \t])(?:[ \t]+[!&]\S*)*){10}/m.test(yaml) || yaml.split(/[[{]/).length > 300)
    throw refusal(firstLine, "this front matter nests too deeply, or has 300 brackets or more");
  const counter = new LineCounter();
  const lineAt = (offset: number | undefined): number =>
    firstLine + Math.max(0, counter.linePos(offset ?? 0).line - 1);
  try {
    const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false, logLevel: "error" });
    const { contents, errors } = document;
    const [error] = errors;
    const said = excerpt(error?.message.replace(/\.$/, "") ?? "", 120);
    if (error) throw refusal(lineAt(error.pos[0]), `this is not YAML: ${said}`);
    if (!isMap(contents)) throw refusal(firstLine, "the front matter has no keys with values");
    const values = document.toJS({ maxAliasCount: 0 }) as Readonly<Record<string, unknown>>;
    const lineOf = (key: string): number => {
      for (let path = key.split("."); path.length > 0; path = path.slice(0, -1)) {
        const parent: unknown = document.getIn(path.slice(0, -1), true);
        const keys = isMap(parent) ? parent.items.map((item) => item.key) : [];
        const found = keys.filter(isScalar).find(({ value }) => value === path.at(-1));
        if (found) return lineAt(found.range?.[0]);
      }
      return firstLine;
    };
    const spanOf = (key: string, from: number): readonly [number, number] | undefined => {
      const value: unknown = document.get(key, true);
      if (contents.flow || !isScalar(value) || !value.range || value.anchor || value.tag) return undefined;
      const [start, end] = value.range;
      return /[\r\n]/.test(yaml.slice(start, end)) ? undefined : [from + start, from + end];
    };
    return { values, lineOf, spanOf };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw refusal(firstLine, "anchors and aliases are not read here", { cause: error });
  }
}

/** What older readers of YAML, GitHub's page among them, take for true or false. */
const LIKE_BOOLEAN = /^(y|yes|n|no|on|off)$/i;

/** Fields as YAML lines. The same fields give the same bytes. */
export function writeYaml(fields: Readonly<Record<string, unknown>>): string {
  const document = new Document(fields, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === "string" && LIKE_BOOLEAN.test(scalar.value)) scalar.type = "QUOTE_DOUBLE";
    },
  });
  return document.toString({ lineWidth: 0 });
}
