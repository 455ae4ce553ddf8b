import type { Found } from "./ballot-fields.ts";

/** Takes the parts of a text, cut anywhere. */
export type TextSink = Readonly<{
  push: (part: string) => void;
  /** @param cutOff whether more would have come: what is not complete is then left out */
  end: (cutOff: boolean) => void;
}>;

/** Is told what was found in a part, and in which line it begins. */
export type Report = (found: readonly Found[], line: number) => void;

/** Reads what is cut out of a text. */
export type PartReader<Part> = Readonly<{
  /** Where the text begins. */
  firstLine: number;
  /** @param cutOff whether the input broke off within the part @param line in which it begins */
  read: (part: Part, cutOff: boolean, line: number) => readonly Found[];
  /** What can be told only when all parts have been read. */
  end?: (cutOff: boolean) => readonly Found[];
  report: Report;
}>;

/** Longer lines and JSON values are not read: a company's tally takes about 200 KB. In UTF-16 code units. */
export const LONGEST = 16 * 1024 * 1024;

/** Cuts text into lines, which LF ends. @param inPieces whether longer lines are read in pieces, which end at a blank */
export function textLines({ firstLine, read, end, report }: PartReader<string>, inPieces = false): TextSink {
  let line = firstLine;
  let held = "";
  function hold(text: string): void {
    if (held.length <= LONGEST) held += text;
    if (held.length <= LONGEST || !inPieces) return;
    const piece = held.lastIndexOf(" ") + 1 || held.length;
    report(read(held.slice(0, piece), false, line), line);
    held = held.slice(piece);
  }
  function finish(cutOff: boolean): void {
    report(held.length > LONGEST ? [{ kind: "too-large", limit: LONGEST }] : read(held, cutOff, line), line);
    held = "";
  }
  return {
    push(text) {
      let start = 0;
      for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", start)) {
        hold(text.slice(start, at));
        finish(false);
        line++;
        start = at + 1;
      }
      hold(text.slice(start));
    },
    end(cutOff) {
      finish(cutOff);
      report(end?.(cutOff) ?? [], firstLine);
    },
  };
}
