import { CsvError, parse } from "csv-parse/sync";
import { type TextSink, textLines } from "./text-lines.ts";

type RowTaker = Readonly<{
  delimiter: string;
  /** Where the text begins. */
  firstLine: number;
  /** In UTF-16 code units. */
  longest: number;
  take: (cells: readonly string[], line: number) => void;
  /** Is told of a line that is longer than a row may be. It is skipped. */
  tooLong: (line: number) => void;
  /** Is told of a row with a quote that does not close within the longest row or before the end. */
  openQuote: (line: number) => void;
}>;

/**
 * Reads rows of CSV as their lines come in, and holds no more than the longest row. What a quote swallowed that never closes is
 * read again with quotes as characters like any other, so that no row after it is lost and nothing is read over and over.
 */
export function csvRows({ delimiter, firstLine, longest, take, tooLong, openQuote }: RowTaker): TextSink {
  /** The lines of a row whose quote is open. */
  let held: string[] = [];
  let heldLength = 0;
  /** How much has to be held before it is tried again: twice as much each time, so that all reading stays linear. */
  let enough = 0;
  let number = firstLine;

  const hold = (lines: string[]): void => {
    held = lines;
    heldLength = lines.reduce((sum, line) => sum + line.length + 1, 0);
    enough = lines.length === 0 ? 0 : 2 * heldLength;
  };
  /** Takes the rows that are whole, up to one whose quote is open. */
  function takeRows(): void {
    const text = held.join("\n");
    const { rows, isOpen } = parseRows(text, delimiter);
    let line = number - held.length;
    for (const row of rows) {
      take(row, line);
      line += 1 + row.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
    }
    hold(isOpen ? held.slice(held.length - (number - line)) : []);
  }
  function giveUp(): void {
    openQuote(number - held.length);
    const swallowed = held.slice(1);
    hold([]);
    for (const [at, line] of swallowed.entries())
      take(withoutReturn(line).split(delimiter), number - swallowed.length + at);
  }
  const lines = textLines({
    firstLine,
    longest,
    keepsReturn: true,
    take(line, at, cutOff) {
      if (cutOff) return;
      number = at + 1;
      if (held.length === 0 && !line.includes('"')) return take(withoutReturn(line).split(delimiter), at);
      held.push(line);
      heldLength += line.length + 1;
      if (heldLength >= enough) takeRows();
      if (heldLength > longest) giveUp();
    },
    tooLong(line) {
      if (held.length > 0) giveUp();
      tooLong(line);
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
