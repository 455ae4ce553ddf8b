import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

const segmenter = new Intl.Segmenter();

/**
 * Breaks a text into lines of at most `width` columns, between words where it can. A width below 1 counts as 1. Only a single
 * grapheme that is wider than that exceeds it.
 */
export function wrap(text: string, width: number): readonly string[] {
  const most = Math.max(1, width);
  return wrapAnsi(text, most, { hard: true })
    .split("\n")
    .flatMap((row) => (stringWidth(row) > most ? brokenRow(row, most) : [row]));
}

/**
 * A row that came out too wide, broken between graphemes. Words are measured one by one, and a mark that takes no column alone
 * shows the blank before it, with which it is one grapheme.
 */
function brokenRow(row: string, width: number): readonly string[] {
  const rows: string[] = [];
  let kept = "";
  let columns = 0;
  for (const { segment } of segmenter.segment(row)) {
    const own = stringWidth(segment);
    if (columns + own > width && kept !== "") {
      rows.push(kept.trimEnd());
      kept = "";
      columns = 0;
    }
    kept += segment;
    columns += own;
  }
  return [...rows, kept];
}

/** Cuts a text to `width` columns, with an ellipsis where something is lost. A width of 0 or less gives an empty text. */
export function truncate(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  if (width < 1) return "";
  let kept = "";
  let columns = 0;
  // By graphemes, as they are measured: a sign that makes a heart an emoji adds a column, though it has none by itself.
  for (const { segment } of segmenter.segment(text)) {
    columns += stringWidth(segment);
    if (columns > width - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Fills a text up to `width` columns with spaces at its end; a wider one is cut. */
export const pad = (text: string, width: number): string => {
  const cut = truncate(text, width);
  return cut + " ".repeat(Math.max(0, width - stringWidth(cut)));
};

export const columnsOf = stringWidth;
