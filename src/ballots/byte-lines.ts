import { type Place, withoutReturn } from "./known-lines.ts";

/**
 * Is told of a line: its bytes from `start` to before `end`, without the line break, which may change afterwards; its number, from
 * 1; and whether it is only a piece of a line that is longer than what is held. The pieces come in their order.
 */
export type OnLine = (bytes: Buffer, start: number, end: number, number: number, piece: boolean) => void;

/** A line that is longer comes in pieces, so that memory stays flat whatever comes in. In bytes. */
export const LONGEST_LINE = 1024 * 1024;
/** How far back from the end of a piece a place is looked for that is no word's middle. */
const WORD_SEARCH = 4096;

const LF = 10;
/** Bytes that are held without asking for more memory: most lines are far shorter. */
const FIRST_STORE = 4096;

/**
 * Cuts a stream of bytes into lines. Where the chunks are cut makes no difference, not in the middle of a character either.
 * LF and CRLF end a line.
 *
 * @param readFrom is offered the lines of a chunk from a place on, reads as many of them as it likes, and moves the place behind
 * them; the next one goes to `onLine`
 * @param longest bytes of a line beyond which it comes in pieces
 */
export function openLines(
  onLine: OnLine,
  readFrom: (chunk: Buffer, place: Place) => void,
  longest = LONGEST_LINE,
) {
  const place: Place = { at: 0, number: 1 };
  // One buffer for what is held, used again and again: those let go of would be collected later than they fill the memory.
  let store = Buffer.allocUnsafe(FIRST_STORE);
  let held = 0;
  let inPieces = false;

  const keep = (bytes: Buffer): void => {
    if (held + bytes.length > store.length) {
      const larger = Buffer.allocUnsafe(Math.max(2 * store.length, held + bytes.length));
      store.copy(larger, 0, 0, held);
      store = larger;
    }
    bytes.copy(store, held);
    held += bytes.length;
  };

  const finish = (bytes: Buffer, start: number, end: number): void => {
    onLine(bytes, start, withoutReturn(bytes, start, end), place.number, inPieces);
    inPieces = false;
    place.number++;
  };

  const hold = (rest: Buffer): void => {
    keep(rest);
    if (held <= longest) return;
    const cut = pieceEnd(store, held);
    inPieces = true;
    onLine(store, 0, cut, place.number, true);
    store.copy(store, 0, cut, held);
    held -= cut;
  };

  const finishHeld = (): void => {
    const end = held;
    held = 0;
    finish(store, 0, end);
  };

  return {
    push(chunk: Buffer): void {
      place.at = 0;
      if (held > 0) {
        const end = chunk.indexOf(LF);
        if (end < 0) {
          hold(chunk);
          return;
        }
        keep(chunk.subarray(0, end));
        finishHeld();
        place.at = end + 1;
      }
      for (;;) {
        readFrom(chunk, place);
        const end = chunk.indexOf(LF, place.at);
        if (end < 0) break;
        finish(chunk, place.at, end);
        place.at = end + 1;
      }
      hold(chunk.subarray(place.at));
    },
    /** The last line, if no line break ends it. */
    end(): void {
      if (held > 0 || inPieces) finishHeld();
    },
  };
}

/** Where a piece can end: behind the last byte that is no part of a word, so that no code is torn. */
function pieceEnd(bytes: Buffer, end: number): number {
  for (let at = end - 1; at > end - WORD_SEARCH; at--) {
    if (!isWordByte(bytes[at] ?? 0)) return at + 1;
  }
  return end;
}

/** Letters, digits, hyphens and every byte of a character beyond ASCII. */
const isWordByte = (byte: number): boolean =>
  byte === 0x2d ||
  byte >= 0x80 ||
  (byte >= 0x30 && byte <= 0x39) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x61 && byte <= 0x7a);
