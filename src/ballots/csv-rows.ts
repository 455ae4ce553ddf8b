import { parse } from "csv-parse/sync";
import type { Found } from "./ballot-fields.ts";
import { LONGEST, type PartReader, type TextSink, textLines } from "./text-lines.ts";

export type Row = readonly string[];

/** @property skip how many lines there are before the first row */
type TableReader = PartReader<Row> & Readonly<{ skip: number; delimiter: string }>;

/** So much with quotes is parsed at once, since each call of csv-parse takes its time. In UTF-16 code units. */
const BATCH = 32 * 1024;

/**
 * Reads rows of CSV as their lines come in, and holds little more than the longest row. What a quote swallowed that never closes is
 * read again with quotes as characters like any other, so that no row after it is lost and nothing is read over and over.
 * @see RFC 4180
 */
export function csvRows({ delimiter, skip, firstLine, read, report, end }: TableReader): TextSink {
  /** Lines from one with a quote on, and the number of the line after them. */
  const held: string[] = [];
  let [next, length] = [firstLine, 0];
  /** What is held is parsed again when it is twice as long, so that all reading stays linear. */
  let enough = BATCH;

  /** Takes the rows that are whole. @param isLast whether the quote of the row after them cannot close any more */
  function takeRows(isLast: boolean): void {
    let line = next - held.length;
    for (const row of held.length === 0 ? [] : parseRows(held.join("\n"), delimiter)) {
      report(read(row, false, line), line);
      line += row.reduce((sum, cell) => sum + cell.split("\n").length - 1, 1);
    }
    held.splice(0, held.length - (next - line));
    length = held.reduce((sum, each) => sum + each.length + 1, 0);
    if (held.length > 0 && (isLast || length > LONGEST)) {
      report([{ kind: "open-quote" }], line);
      for (const each of held.splice(0).slice(1)) report(readPlain(each, ++line), line);
      length = 0;
    }
    enough = Math.min(LONGEST, Math.max(BATCH, 2 * length));
  }
  const readPlain = (line: string, at: number): readonly Found[] =>
    read((line.endsWith("\r") ? line.slice(0, -1) : line).split(delimiter), false, at);
  return textLines({
    firstLine,
    report,
    read(line, cutOff, at) {
      if (cutOff || at < firstLine + skip) return [];
      // A line that was too long is in no row.
      if (at > next) takeRows(true);
      next = at + 1;
      if (held.length === 0 && !line.includes('"')) return readPlain(line, at);
      held.push(line);
      length += line.length + 1;
      if (length >= enough) takeRows(false);
      return [];
    },
    end(cutOff) {
      takeRows(!cutOff);
      return end?.(cutOff) ?? [];
    },
  });
}

/** The cells of one line, also where its quote stays open. */
export const cellsIn = (line: string, delimiter: string): Row =>
  parseRows(line.trimEnd(), delimiter)[0] ?? line.split(delimiter);

/** The rows of a text but for one whose quote is open at its end. */
const parseRows = (text: string, delimiter: string): readonly Row[] =>
  parse(`${text}\n`, {
    delimiter,
    record_delimiter: ["\r\n", "\n"],
    relax_quotes: true,
    relax_column_count: true,
    skip_records_with_error: true,
  });
