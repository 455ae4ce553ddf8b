import type { ByteSink } from "./ballot-reader.ts";
import { LONGEST_LINE, openLines } from "./byte-lines.ts";
import { type LineReading, openKnownLines } from "./known-lines.ts";

/** Takes a line, or a part of one, from `start` to before `end`. */
type TakeBytes = (bytes: Buffer, start: number, end: number, number: number) => void;

/**
 * Text of which each piece is a line by itself is cut into smaller ones, in bytes: what is made of them is then collected as
 * soon as it is let go of, which V8 does not do for large strings.
 */
const TEXT_PIECE = 64 * 1024;

type LineTaker<Line> = LineReading<Line> &
  Readonly<{
    /** Takes one of the pieces of a line that is too long to be held; by default each is a line. */
    takePiece?: TakeBytes;
    /** Takes a last line that broke off; by default it is left out. */
    takeCutOff?: TakeBytes;
  }>;

/** Takes a stream of bytes line by line, lines that come again at the pace of `openKnownLines`. */
export function lineReader<Line>({
  takePiece,
  takeCutOff = () => {},
  ...reading
}: LineTaker<Line>): ByteSink {
  const known = openKnownLines(reading);
  let isCutOff = false;
  const lines = openLines(
    (bytes, start, end, number, piece) => {
      if (isCutOff) takeCutOff(bytes, start, end, number);
      else if (piece && takePiece) takePiece(bytes, start, end, number);
      else known.readLine(bytes, start, end, number);
    },
    known.readFrom,
    takePiece ? LONGEST_LINE : TEXT_PIECE,
  );
  return {
    push: lines.push,
    end(cutOff) {
      isCutOff = cutOff;
      lines.end();
    },
  };
}
