import { LONGEST_LINE, type Taker, type TextSink, textLines } from "./text-lines.ts";

/**
 * Reads rows of CSV as their lines come in, and holds no more than the longest row. What a quote swallowed that never closes is
 * read again with quotes as characters like any other, so that no row after it is lost and nothing is read over and over.
 *
 * @param firstRow the line of the first row
 * @see RFC 4180
 */
export function csvRows(
  delimiter: string,
  firstRow: number,
  { firstLine, take, problem }: Taker<readonly string[]>,
): TextSink {
  const row = openRow(delimiter);
  /** The lines of a row whose quote is open. */
  let held: string[] = [];
  let heldLength = 0;
  let number = firstLine;

  function giveUp(): void {
    const first = number - held.length;
    const [, ...swallowed] = held;
    problem(first, { kind: "open-quote" });
    row.end();
    held = [];
    for (const [at, line] of swallowed.entries()) take(withoutReturn(line).split(delimiter), first + 1 + at);
  }
  const lines = textLines({
    firstLine,
    longest: LONGEST_LINE,
    take(line, at, cutOff) {
      if (cutOff || at < firstRow) return;
      number = at + 1;
      heldLength = held.length === 0 ? line.length : heldLength + 1 + line.length;
      held.push(line);
      if (row.isOpenAfter(line)) {
        if (heldLength > LONGEST_LINE) giveUp();
        return;
      }
      const first = number - held.length;
      held = [];
      take(row.end(), first);
    },
    tooLong(line) {
      if (held.length > 0) giveUp();
      problem(line, { kind: "too-large", limit: LONGEST_LINE });
    },
  });
  return {
    push: lines.push,
    end(cutOff) {
      lines.end(cutOff);
      if (held.length > 0 && !cutOff) giveUp();
    },
  };
}

/** The cells of one row, of which each line is read once. Quotes within a cell that begins without one are characters. */
export function openRow(delimiter: string) {
  let cells: string[] = [];
  /** What was read of a cell whose quote is open. */
  let quoted: string | undefined;
  return {
    /** Reads a line of the row. @returns whether a quote is open at its end */
    isOpenAfter(line: string): boolean {
      let at = 0;
      while (at <= line.length) {
        if (quoted === undefined && line.startsWith('"', at)) {
          quoted = "";
          at++;
        }
        if (quoted !== undefined) {
          const quote = line.indexOf('"', at);
          const isDouble = line.startsWith('""', quote);
          quoted += quote < 0 ? `${line.slice(at)}\n` : line.slice(at, isDouble ? quote + 1 : quote);
          if (quote < 0) return true;
          at = isDouble ? quote + 2 : quote + 1;
          if (isDouble) continue;
        }
        const end = line.indexOf(delimiter, at);
        cells.push((quoted ?? "") + (end < 0 ? withoutReturn(line.slice(at)) : line.slice(at, end)));
        quoted = undefined;
        at = end < 0 ? line.length + 1 : end + 1;
      }
      return false;
    },
    /** The cells, also of a row that is not complete. The next line begins another row. */
    end(): readonly string[] {
      const all = cells;
      cells = [];
      quoted = undefined;
      return all;
    },
  };
}

const withoutReturn = (line: string): string => (line.endsWith("\r") ? line.slice(0, -1) : line);
