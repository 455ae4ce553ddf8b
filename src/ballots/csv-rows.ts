import { CsvError, parse } from "csv-parse/sync";
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
  /** The lines of a row whose quote is open. */
  let held: string[] = [];
  let heldLength = 0;
  /** How much has to be held before it is tried again: twice as much each time, so that all reading stays linear. */
  let enough = 0;
  let number = firstLine;

  const hold = (lines: string[]): void => {
    held = lines;
    heldLength = lines.reduce((sum, line) => sum + line.length + 1, 0);
    enough = 2 * heldLength;
  };
  /** Takes the rows that are whole, up to one whose quote is open. */
  function takeRows(): void {
    const { rows, isOpen } = parseRows(held.join("\n"), delimiter);
    let line = number - held.length;
    for (const row of rows) {
      take(row, line);
      line += 1 + row.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
    }
    hold(isOpen ? held.slice(held.length - (number - line)) : []);
  }
  function giveUp(): void {
    const first = number - held.length;
    const [, ...swallowed] = held;
    problem(first, { kind: "open-quote" });
    hold([]);
    for (const [at, line] of swallowed.entries()) take(withoutReturn(line).split(delimiter), first + 1 + at);
  }
  const lines = textLines({
    firstLine,
    longest: LONGEST_LINE,
    take(line, at, cutOff) {
      if (cutOff || at < firstRow) return;
      number = at + 1;
      if (held.length === 0 && !line.includes('"')) return take(withoutReturn(line).split(delimiter), at);
      held.push(line);
      heldLength += line.length + 1;
      if (heldLength >= enough) takeRows();
      if (heldLength > LONGEST_LINE) giveUp();
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
      if (held.length > 0) takeRows();
      if (held.length > 0 && !cutOff) giveUp();
    },
  };
}

/** The cells of one line, also where its quote stays open. */
export const cellsIn = (line: string, delimiter: string): readonly string[] =>
  parseRows(line, delimiter).rows[0] ?? line.split(delimiter);

const withoutReturn = (line: string): string => (line.endsWith("\r") ? line.slice(0, -1) : line);

/** The rows of a text up to one whose quote is open. */
function parseRows(text: string, delimiter: string) {
  const options = {
    delimiter,
    record_delimiter: ["\r\n", "\n"],
    relax_quotes: true,
    relax_column_count: true,
  };
  try {
    return { rows: parse(`${text}\n`, options), isOpen: false };
  } catch (error) {
    if (!(error instanceof CsvError && error.code === "CSV_QUOTE_NOT_CLOSED")) throw error;
    const to = Number(error.records);
    return { rows: to === 0 ? [] : parse(text, { ...options, to }), isOpen: true };
  }
}
