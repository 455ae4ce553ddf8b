import type { BallotProblem } from "../domain/ballot-problem.ts";
import { DEEPEST_JSON } from "../domain/json-depth.ts";
import { LONGEST_LINE, type Taker, type TextSink, textLines } from "./text-lines.ts";

/** A ballot takes about 120 bytes, the tally of a company about 200 KB. In bytes. */
export const LARGEST_VALUE = 16 * 1024 * 1024;

const STRUCTURE = /["\\\n[\]{},:]/g;

/**
 * Cuts text into JSON values: the elements of a list, values that follow each other, or one a line. Holds no more than one of
 * them, and looks at nothing but brackets, quotes and commas. A value that is not complete at the end is taken as far as it goes.
 * Where the first value is damaged so that it would swallow the lines below, each line is a value.
 *
 * @param byLine whether each line is a value
 */
export function jsonValues(byLine: boolean, { firstLine, take, problem }: Taker<string>): TextSink {
  let lines = byLine ? linesFrom(firstLine) : undefined;
  let line = firstLine;
  /** Brackets that are open around the values: 1 in a list, else 0. */
  let base = 0;
  let depth = 0;
  let inString = false;
  let isEscaped = false;
  /** The last part of the structure that is not a line's end. */
  let last = "";
  let held = "";
  let heldBytes = 0;
  let heldLine = firstLine;

  function linesFrom(number: number): TextSink {
    return textLines({
      firstLine: number,
      longest: LONGEST_LINE,
      take: (text, at, cutOff) => !cutOff && text.trim() !== "" && take(text, at),
      tooLong: (at) => problem(at, { kind: "too-large", limit: LONGEST_LINE }),
    });
  }
  function hold(text: string): void {
    const begin = held === "" ? text.search(/\S|$/) : 0;
    heldLine += text.slice(0, begin).split("\n").length - 1;
    const isSkipped = heldBytes > LARGEST_VALUE;
    heldBytes += Buffer.byteLength(text);
    if (heldBytes <= LARGEST_VALUE) held += text.slice(begin);
    else if (!isSkipped) refuse({ kind: "too-large", limit: LARGEST_VALUE });
  }
  /** Nothing more is held of this value. */
  function refuse(why: BallotProblem): void {
    problem(heldLine, why);
    held = "";
    heldBytes = Number.POSITIVE_INFINITY;
  }
  function finish(text: string): void {
    hold(text);
    if (held !== "") take(held, heldLine);
    held = "";
    heldBytes = 0;
    heldLine = line;
  }
  function cut(text: string): void {
    let start = 0;
    STRUCTURE.lastIndex = isEscaped ? 1 : 0;
    isEscaped = false;
    // Matches as objects would take more memory than all else.
    while (STRUCTURE.test(text)) {
      const at = STRUCTURE.lastIndex - 1;
      const part = text.charAt(at);
      if (part === "\n") line++;
      // Neither a line's end in a string nor an object right after a complete value is JSON.
      const isBroken = inString ? part === "\n" : part === "{" && depth > 0 && !":,[".includes(last);
      if (isBroken && base === 0) {
        finish(text.slice(start, at));
        lines = linesFrom(line);
        lines.push(text.slice(inString ? at + 1 : at));
        return;
      }
      if (part === '"') inString = !inString;
      else if (inString) {
        if (part !== "\\") continue;
        STRUCTURE.lastIndex++;
        isEscaped = at + 1 === text.length;
      } else if (part === "[" && last === "") {
        base = depth = 1;
        start = at + 1;
      } else if (part === "[" || part === "{") {
        depth++;
        if (depth - base > DEEPEST_JSON && heldBytes <= LARGEST_VALUE) {
          hold(text.slice(start, at));
          start = at;
          refuse({ kind: "too-deep", limit: DEEPEST_JSON });
        }
      } else if ((part === "]" || part === ",") && depth === base) {
        finish(text.slice(start, at));
        start = at + 1;
        if (part === "]") base = depth = 0;
      } else if (part === "]" || part === "}") {
        depth = Math.max(base, depth - 1);
        if (depth === base) finish(text.slice(start, at + 1));
        if (depth === base) start = at + 1;
      }
      if (part !== "\n") last = part;
    }
    hold(text.slice(start));
  }
  return {
    push: (text) => (lines ? lines.push(text) : cut(text)),
    end(cutOff) {
      if (lines) lines.end(cutOff);
      else if (!cutOff) finish("");
    },
  };
}
