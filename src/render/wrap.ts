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
    .flatMap((row) => broken(row, most));
}

/** Words are measured one by one, but a mark that takes no column alone shows the blank before it: such a row is too wide. */
function broken(row: string, width: number): readonly string[] {
  const kept = stringWidth(row) > width ? beginning(row, width) : row;
  return kept === row ? [row] : [kept.trimEnd(), ...broken(row.slice(kept.length), width)];
}

/** Cuts a text to `width` columns, with an ellipsis where something is lost. A width of 0 or less gives an empty text. */
export function truncate(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  if (width < 1) return "";
  const kept = beginning(text, width - 1);
  return stringWidth(kept) < width ? `${kept.trimEnd()}…` : "…";
}

/**
 * What has room of a text, at least its first grapheme. By graphemes, as they are measured: a sign that makes a heart an emoji
 * adds a column, though it has none by itself.
 */
function beginning(text: string, width: number): string {
  let kept = "";
  let columns = 0;
  for (const { segment } of segmenter.segment(text)) {
    columns += stringWidth(segment);
    if (columns > width && kept !== "") break;
    kept += segment;
  }
  return kept;
}

/** Fills a text up to `width` columns with spaces at its end; a wider one is cut. */
export const pad = (text: string, width: number): string => {
  const cut = truncate(text, width);
  return cut + " ".repeat(Math.max(0, width - stringWidth(cut)));
};

export const columnsOf = stringWidth;
