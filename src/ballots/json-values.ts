import type { TextSink } from "./text-lines.ts";

/** A ballot takes about 120 bytes, the tally of a company about 200 KB. In bytes. */
export const LARGEST_VALUE = 16 * 1024 * 1024;

const [LF, QUOTE, COMMA, BACKSLASH] = [0x0a, 0x22, 0x2c, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const isBlank = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);
const isOpening = (code: number): boolean => code === OPEN_LIST || code === OPEN_OBJECT;
const isClosing = (code: number): boolean => code === CLOSE_LIST || code === CLOSE_OBJECT;

type ValueTaker = Readonly<{
  /** Where the text begins. */
  firstLine: number;
  /** Takes the text of a value and the line in which it begins. */
  take: (value: string, line: number) => void;
  /** Is told of a value that is too large, which is skipped. */
  tooLarge: (line: number) => void;
}>;

/**
 * Cuts text into JSON values: the elements of a list, or values that follow each other. Holds no more than one of them, and looks
 * at nothing but brackets and quotes. A value that is not complete at the end is taken as far as it goes.
 */
export function jsonValues({ firstLine, take, tooLarge }: ValueTaker) {
  let line = firstLine;
  let started = false;
  let ended = 0;
  /** Brackets that are open around the values: 1 in a list, else 0. */
  let base = 0;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let held = "";
  let heldBytes = 0;
  /** Where the value that is open began; 0 between values. */
  let valueLine = 0;

  const hold = (text: string): void => {
    const skipping = heldBytes > LARGEST_VALUE;
    heldBytes += Buffer.byteLength(text);
    if (heldBytes <= LARGEST_VALUE) held += text;
    else if (!skipping) {
      held = "";
      tooLarge(valueLine);
    }
  };
  const finish = (text: string): void => {
    hold(text);
    if (heldBytes <= LARGEST_VALUE) take(held, valueLine);
    held = "";
    heldBytes = valueLine = 0;
    ended++;
  };

  const sink: TextSink = {
    push(text) {
      let start = 0;
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === LF) line++;
        if (inString) {
          if (escaped) escaped = false;
          else if (code === BACKSLASH) escaped = true;
          else if (code === QUOTE) inString = false;
          continue;
        }
        if (valueLine === 0) {
          if (isBlank(code) || code === COMMA) continue;
          const isList = !started && code === OPEN_LIST;
          started = true;
          if (isList || (code === CLOSE_LIST && base === 1)) {
            base = depth = isList ? 1 : 0;
            continue;
          }
          valueLine = line;
          start = at;
        }
        if (code === QUOTE) inString = true;
        else if (isOpening(code)) depth++;
        else if (isClosing(code) && (depth > base || code === CLOSE_OBJECT)) {
          depth = Math.max(base, depth - 1);
          if (depth === base) finish(text.slice(start, at + 1));
        } else if (depth === base && (code === COMMA || code === CLOSE_LIST || isBlank(code))) {
          finish(text.slice(start, at));
          if (code === CLOSE_LIST) base = depth = 0;
        }
      }
      if (valueLine > 0) hold(text.slice(start));
    },
    end(cutOff) {
      if (valueLine > 0 && !cutOff) finish("");
    },
  };
  /** What has come so far, if all of it is one value that is not complete, and no list. */
  return { ...sink, unfinished: () => (ended === 0 && base === 0 ? held : "") };
}
