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

/**
 * Cuts a stream of bytes into lines. Where the chunks are cut makes no difference, not in the middle of a character either.
 * LF and CRLF end a line.
 *
 * @param readFrom is offered the lines of a chunk from a place on, reads as many of them as it likes, and moves the place behind
 * them; the next one goes to `onLine`
 */
export function openLines(onLine: OnLine, readFrom: (chunk: Buffer, place: Place) => void) {
  const place: Place = { at: 0, number: 1 };
  let held: Buffer[] = [];
  let heldBytes = 0;
  let inPieces = false;

  const finish = (bytes: Buffer, start: number, end: number): void => {
    onLine(bytes, start, withoutReturn(bytes, start, end), place.number, inPieces);
    inPieces = false;
    place.number++;
  };

  const hold = (rest: Buffer): void => {
    // The chunk may be reused by whoever handed it in.
    if (rest.length > 0) held.push(Buffer.from(rest));
    heldBytes += rest.length;
    if (heldBytes <= LONGEST_LINE) return;
    const whole = Buffer.concat(held);
    const cut = pieceEnd(whole);
    inPieces = true;
    onLine(whole, 0, cut, place.number, true);
    held = [whole.subarray(cut)];
    heldBytes = whole.length - cut;
  };

  return {
    push(chunk: Buffer): void {
      place.at = 0;
      if (heldBytes > 0) {
        const end = chunk.indexOf(LF);
        if (end < 0) {
          hold(chunk);
          return;
        }
        const first = Buffer.concat([...held, chunk.subarray(0, end)]);
        held = [];
        heldBytes = 0;
        finish(first, 0, first.length);
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
      if (heldBytes > 0 || inPieces) {
        const last = Buffer.concat(held);
        held = [];
        heldBytes = 0;
        finish(last, 0, last.length);
      }
    },
  };
}

/** Where a piece can end: behind the last byte that is no part of a word, so that no code is torn. */
function pieceEnd(bytes: Buffer): number {
  for (let at = bytes.length - 1; at > bytes.length - WORD_SEARCH; at--) {
    if (!isWordByte(bytes[at] ?? 0)) return at + 1;
  }
  return bytes.length;
}

/** Letters, digits, hyphens and every byte of a character beyond ASCII. */
const isWordByte = (byte: number): boolean =>
  byte === 0x2d ||
  byte >= 0x80 ||
  (byte >= 0x30 && byte <= 0x39) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x61 && byte <= 0x7a);
