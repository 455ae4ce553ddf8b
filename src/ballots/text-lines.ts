import type { BallotProblem } from "../domain/ballot-problem.ts";

/** Takes the parts of a text, cut anywhere. */
export type TextSink = Readonly<{
  push: (part: string) => void;
  /** @param cutOff whether more would have come: what is not complete is then left out */
  end: (cutOff: boolean) => void;
}>;

/** Longer lines of JSON and rows of a table are not read. In UTF-16 code units, so at least as many bytes. */
export const LONGEST_LINE = 1024 * 1024;

/** Takes what is cut out of a text, with the line in which it begins. */
export type Taker<Part> = Readonly<{
  /** Where the text begins. */
  firstLine: number;
  take: (part: Part, line: number) => void;
  problem: (line: number, problem: BallotProblem) => void;
}>;

/** More characters than a ballot has, with any hyphens. */
export const LONGEST_BALLOT = 64;
/** How far back from the end of a piece a place is looked for that is not within a word. */
const WORD_SEARCH = 4096;
/** Letters, digits, hyphens and all characters beyond ASCII. */
const WORD_CHARACTER = /[-0-9a-z\u0080-\uffff]/i;

type LineTaker = Readonly<{
  /** Where the text begins. */
  firstLine: number;
  /** In UTF-16 code units, so at least as many bytes. */
  longest: number;
  /** Takes a line without its line feed. @param cutOff whether the input broke off within it */
  take: (line: string, number: number, cutOff: boolean) => void;
  /** Is told once of a line that is longer, which is skipped; by default it comes in pieces, none of which ends within a word. */
  tooLong?: (number: number) => void;
}>;

/** Cuts text into lines, which LF ends. Holds no more than one line of the longest that is allowed. */
export function textLines({ firstLine, longest, take, tooLong }: LineTaker): TextSink {
  let number = firstLine;
  let held = "";
  let skipping = false;

  const hold = (text: string): void => {
    if (skipping) return;
    held += text;
    if (held.length > longest && tooLong) {
      tooLong(number);
      skipping = true;
      held = "";
    }
    while (held.length > longest) {
      const end = pieceEnd(held, longest);
      take(held.slice(0, end), number, false);
      held = held.slice(end);
    }
  };
  const finish = (cutOff: boolean): void => {
    if (!skipping) take(held, number, cutOff);
    held = "";
    skipping = false;
    number++;
  };
  return {
    push(text) {
      let start = 0;
      for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
        hold(text.slice(start, end));
        finish(false);
        start = end + 1;
      }
      hold(text.slice(start));
    },
    end(cutOff) {
      if (held !== "") finish(cutOff);
    },
  };
}

/** Where a piece ends: after its last character that is part of no word, so that no code is torn; in a word, before a ballot. */
function pieceEnd(text: string, longest: number): number {
  for (let end = longest; end > longest - WORD_SEARCH; end--)
    if (!WORD_CHARACTER.test(text.charAt(end - 1))) return end;
  const begin = longest - LONGEST_BALLOT;
  const ballot = text.slice(begin, longest + 2).search(/wm2/i);
  return ballot < 0 ? longest : Math.min(begin + ballot, longest);
}
