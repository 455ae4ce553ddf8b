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
const CR = 13;

/**
 * Cuts a stream of bytes into lines. Where the chunks are cut makes no difference, not in the middle of a character either.
 * LF and CRLF end a line.
 */
export function openLines(onLine: OnLine, firstNumber = 1) {
  let number = firstNumber;
  let held: Buffer[] = [];
  let heldBytes = 0;
  let inPieces = false;

  const finish = (bytes: Buffer, start: number, end: number): void => {
    const stop = end > start && bytes[end - 1] === CR ? end - 1 : end;
    onLine(bytes, start, stop, number, inPieces);
    inPieces = false;
    number++;
  };

  const hold = (rest: Buffer): void => {
    // The chunk may be reused by whoever handed it in.
    if (rest.length > 0) held.push(Buffer.from(rest));
    heldBytes += rest.length;
    if (heldBytes <= LONGEST_LINE) return;
    const whole = Buffer.concat(held);
    const cut = pieceEnd(whole);
    inPieces = true;
    onLine(whole, 0, cut, number, true);
    held = [whole.subarray(cut)];
    heldBytes = whole.length - cut;
  };

  return {
    push(chunk: Buffer): void {
      let start = 0;
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
        start = end + 1;
      }
      for (let end = chunk.indexOf(LF, start); end >= 0; end = chunk.indexOf(LF, start)) {
        finish(chunk, start, end);
        start = end + 1;
      }
      hold(chunk.subarray(start));
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
