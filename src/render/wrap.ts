import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

/** Breaks a text into lines of at most `width` columns, between words where it can. A width below 1 counts as 1. */
export const wrap = (text: string, width: number): readonly string[] =>
  wrapAnsi(text, Math.max(1, width), { hard: true }).split("\n");

/** Cuts a text to `width` columns, with an ellipsis where something is lost. A width of 0 or less gives an empty text. */
export function truncate(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  if (width < 1) return "";
  let kept = "";
  let columns = 0;
  for (const character of text) {
    columns += stringWidth(character);
    if (columns > width - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Fills a text up to `width` columns with spaces at its end; a wider one is cut. */
export const pad = (text: string, width: number): string => {
  const cut = truncate(text, width);
  return cut + " ".repeat(Math.max(0, width - stringWidth(cut)));
};

export const columnsOf = stringWidth;
