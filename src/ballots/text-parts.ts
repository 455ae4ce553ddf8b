import type { Found } from "./ballot-fields.ts";

/** Takes the parts of a text, cut anywhere. */
export type TextSink = Readonly<{
  push: (part: string) => void;
  /** @param cutOff whether more would have come: what is not complete is then left out */
  end: (cutOff: boolean) => void;
}>;

/** Reads what is cut out of a text. */
export type PartReader<Part> = Readonly<{
  /** Where the text begins. */
  firstLine: number;
  /** @param cutOff whether the input broke off within the part @param line in which it begins */
  read: (part: Part, cutOff: boolean, line: number) => readonly Found[];
  /** What can be told only when all parts have been read. */
  end?: (cutOff: boolean) => readonly Found[];
  /** Is told what was found in each. */
  report: (found: readonly Found[], line: number) => void;
}>;

/** Longer lines of JSON and rows of a table are not read. In UTF-16 code units, so at least as many bytes. */
export const LONGEST_LINE = 1024 * 1024;

/** A ballot takes about 120 bytes, the tally of a company about 200 KB. In UTF-16 code units, so at least as many bytes. */
export const LARGEST_VALUE = 16 * 1024 * 1024;

/** More characters than a ballot has, with any hyphens. */
export const LONGEST_BALLOT = 64;
/** All up to the last word; letters, digits, hyphens and all characters beyond ASCII are in words. */
const WHOLE_WORDS = /^.*[^-0-9a-z\u0080-\uffff]/is;

/**
 * Holds a part of a text until it is whole. One that is longer than allowed is refused, or taken in pieces, none of which ends
 * within a word that it holds as a whole, nor within a ballot.
 */
function openPart({ firstLine, read, report }: PartReader<string>, longest: number, isInPieces = false) {
  let line = firstLine;
  let held = "";
  let isRefused = false;
  return {
    hold(text: string): void {
      if (!isRefused) held += text;
      while (held.length > longest + 2 && isInPieces) {
        const whole = WHOLE_WORDS.exec(held.slice(0, longest))?.[0].length;
        const begin = longest - LONGEST_BALLOT;
        const ballot = held.slice(begin, longest + 2).search(/wm2/i);
        const end = whole ?? (ballot < 0 ? longest : begin + ballot);
        report(read(held.slice(0, end), false, line), line);
        held = held.slice(end);
      }
      if (held.length <= longest || isInPieces) return;
      report([{ kind: "too-large", limit: longest }], line);
      isRefused = true;
      held = "";
    },
    /** @param next the line in which the next part begins */
    finish(next: number, cutOff = false): void {
      if (!isRefused) report(read(held, cutOff, line), line);
      isRefused = false;
      held = "";
      line = next;
    },
  };
}

/** Cuts text into lines, which LF ends. @param piece of so many UTF-16 code units, in which longer lines come */
export function textLines(reader: PartReader<string>, piece?: number): TextSink {
  const part = openPart(reader, piece ?? LONGEST_LINE, piece !== undefined);
  let line = reader.firstLine;
  return {
    push(text) {
      let start = 0;
      for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", start)) {
        part.hold(text.slice(start, at));
        part.finish(++line);
        start = at + 1;
      }
      part.hold(text.slice(start));
    },
    end(cutOff) {
      part.finish(line, cutOff);
      reader.report(reader.end?.(cutOff) ?? [], reader.firstLine);
    },
  };
}

const [LINE_FEED, QUOTE, COMMA, COLON, BACKSLASH] = [0x0a, 0x22, 0x2c, 0x3a, 0x5c];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Cuts text into JSON values: the elements of a list, or values that follow each other. Holds no more than one of them, and looks
 * at nothing but brackets, quotes, commas and line ends. A value that is not complete at the end is taken as far as it goes; a
 * damaged one ends where JSON cannot go on: at a line's end within a string, and at an object where no value is due. Some of what
 * it takes for values is blank.
 */
export function jsonValues(reader: PartReader<string>): TextSink {
  const value = openPart(reader, LARGEST_VALUE);
  let line = reader.firstLine;
  /** Open brackets: those around the values (1 in a list, else 0), and all. */
  let [base, depth] = [0, 0];
  let [inString, isEscaped] = [false, false];
  /** After a colon, a comma and the beginning of a list. */
  let isValueDue = false;

  function push(text: string): void {
    let start = 0;
    const cut = (end: number, next = end): void => {
      value.hold(text.slice(start, end));
      value.finish(line);
      start = next;
    };
    let at = isEscaped ? 1 : 0;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      // Most are letters: this halves the time.
      if (unit > LIST_END && unit < OBJECT) continue;
      if (unit === LINE_FEED) {
        line++;
        if (inString) depth = base;
        inString = false;
        if (depth === base) cut(at + 1);
        continue;
      }
      if (inString) {
        if (unit === BACKSLASH) at++;
        else inString = unit !== QUOTE;
        continue;
      }
      if (unit === QUOTE) inString = true;
      else if (unit === LIST && depth === 0) {
        cut(at, at + 1);
        base = depth = 1;
      } else if (unit === OBJECT || unit === LIST) {
        if (unit === OBJECT && depth > base && !isValueDue) {
          cut(at);
          depth = base;
        }
        depth++;
      } else if (unit === LIST_END && depth === base) {
        cut(at, at + 1);
        base = depth = 0;
      } else if (unit === OBJECT_END || unit === LIST_END) {
        depth = Math.max(base, depth - 1);
        if (depth === base) cut(at + 1);
      } else if (unit === COMMA && depth === base) cut(at, at + 1);
      else if (unit !== COMMA && unit !== COLON) continue;
      isValueDue = unit === COLON || unit === COMMA || unit === LIST;
    }
    isEscaped = at > text.length;
    value.hold(text.slice(start));
  }
  return { push, end: (cutOff) => value.finish(line, cutOff) };
}
