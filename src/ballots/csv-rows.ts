import { CsvError, parse } from "csv-parse/sync";
import type { TextSink } from "./text-lines.ts";

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
  let line = firstLine;
  /** Begins with a row. */
  let held = "";
  /** How much has to be held before it is read: twice as much as when a quote was open, so that all reading stays linear. */
  let enough = 0;
  let skipping = false;

  /** Takes the rows of whole lines. @returns what is left of them: a row whose quote is open */
  function takeRows(text: string, quote: '"' | null): string {
    const { rows, isOpen } = parseRows(text, delimiter, quote);
    const before = line;
    for (const row of rows) {
      take(row, line);
      line += 1 + row.reduce((sum, cell) => sum + lineBreaksIn(cell), 0);
    }
    return isOpen ? withoutLines(text, line - before) : "";
  }

  function readWholeLines(): void {
    const end = held.lastIndexOf("\n") + 1;
    const open = takeRows(held.slice(0, end), '"');
    held = open + held.slice(end);
    enough = open === "" ? 0 : Math.min(2 * held.length, longest);
  }

  /** Gives up the row that is open: the first line of what is held. */
  function giveUp(end: number): void {
    openQuote(line++);
    takeRows(withoutLines(held.slice(0, end), 1), null);
    held = held.slice(end);
    enough = 0;
  }

  return {
    push(text) {
      const hasBreak = text.includes("\n");
      if (skipping && !hasBreak) return;
      held += skipping ? withoutLines(text, 1) : text;
      if (skipping) line++;
      skipping = false;
      if ((hasBreak || held.length > longest) && held.length >= enough) readWholeLines();
      if (held.length <= longest) return;
      const end = held.lastIndexOf("\n") + 1;
      if (end > 0) giveUp(end);
      else {
        tooLong(line);
        held = "";
        skipping = true;
      }
    },
    end(cutOff) {
      if (cutOff) readWholeLines();
      else {
        held = takeRows(held, '"');
        if (held !== "") giveUp(held.length);
      }
    },
  };
}

/** The rows of a text up to one whose quote is open. */
function parseRows(text: string, delimiter: string, quote: '"' | null) {
  const options = {
    delimiter,
    quote,
    record_delimiter: ["\r\n", "\n"],
    relax_quotes: true,
    relax_column_count: true,
  };
  try {
    return { rows: parse(text, options), isOpen: false };
  } catch (error) {
    if (!(error instanceof CsvError && error.code === "CSV_QUOTE_NOT_CLOSED")) throw error;
    const to = Number(error.records);
    return { rows: to === 0 ? [] : parse(text, { ...options, to }), isOpen: true };
  }
}

function lineBreaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

function withoutLines(text: string, count: number): string {
  let at = 0;
  for (let line = 0; line < count; line++) {
    const end = text.indexOf("\n", at);
    at = end < 0 ? text.length : end + 1;
  }
  return text.slice(at);
}
