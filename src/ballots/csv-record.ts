const QUOTE = '"';

/**
 * The cells of one record as RFC 4180 has them: a cell in quotes may hold the delimiter, line breaks and doubled quotes. A quote
 * in the middle of a cell is a character like any other.
 *
 * @returns undefined when a cell in quotes is not closed, so that the record goes on in the next line
 */
export function parseRecord(text: string, delimiter: string): readonly string[] | undefined {
  if (!text.includes(QUOTE)) return text.split(delimiter);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] !== QUOTE) {
      const end = text.indexOf(delimiter, at);
      cells.push(text.slice(at, end < 0 ? undefined : end));
      if (end < 0) return cells;
      at = end + 1;
      continue;
    }
    const close = closingQuote(text, at + 1);
    if (close < 0) return undefined;
    const end = text.indexOf(delimiter, close + 1);
    // What stands between the quote and the delimiter belongs to the cell, as spreadsheets read it.
    const behind = text.slice(close + 1, end < 0 ? undefined : end);
    cells.push(text.slice(at + 1, close).replaceAll('""', QUOTE) + behind);
    if (end < 0) return cells;
    at = end + 1;
  }
}

/** Where the quote is that no other follows; -1 when there is none. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf(QUOTE, from); at >= 0; at = text.indexOf(QUOTE, at + 2)) {
    if (text[at + 1] !== QUOTE) return at;
  }
  return -1;
}
