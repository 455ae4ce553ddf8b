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
  firstLine: number;
  /** @param cutOff whether the input broke off within the part @param line in which it begins */
  read: (part: Part, cutOff: boolean, line: number) => readonly Found[];
  /** What can be told only when all parts have been read. */
  end?: (cutOff: boolean) => readonly Found[];
  report: Report;
}>;

/** Longer lines and rows are not read. In UTF-16 code units, so at least as many bytes. */
export const LONGEST = 1024 * 1024;
/** All up to the last word; letters, digits, hyphens and all characters beyond ASCII are in words. */
const WHOLE_WORDS = /^.*[^-0-9a-z\u0080-\uffff]/is;
const BEFORE_BALLOT = /^.*?(?=wm2.{0,60}$|..$)/is;

/** Cuts text into lines, which LF ends. @param inPieces whether longer lines are read in pieces, in which no ballot is torn */
export function textLines(reader: PartReader<string>, longest = LONGEST, inPieces = false): TextSink {
  const { firstLine, read, report } = reader;
  let [held, line] = ["", firstLine];
  function hold(text: string): void {
    if (inPieces || held.length <= longest) held += text;
    while (inPieces && held.length > longest) {
      const whole = (WHOLE_WORDS.exec(held) ?? BEFORE_BALLOT.exec(held))?.[0] || held;
      report(read(whole, false, line), line);
      held = held.slice(whole.length);
    }
  }
  function finish(cutOff: boolean): void {
    report(held.length > longest ? [{ kind: "too-large", limit: longest }] : read(held, cutOff, line), line);
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
      report(reader.end?.(cutOff) ?? [], firstLine);
    },
  };
}
