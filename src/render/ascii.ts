import type { PatternStyle } from "../domain/catalogue-schema.ts";
import { columnsOf } from "./wrap.ts";

/** Replacements where only ASCII can be shown. Each takes one column, so that no layout changes. */
const STAND_INS: Readonly<Record<string, string>> = {
  "❯": ">",
  "‹": "<",
  "›": ">",
  "┃": "|",
  "●": "@",
  "○": "o",
  "✓": "+",
  "━": "=",
  "─": "-",
  "·": "-",
  "–": "-",
  "−": "-",
  "→": ">",
  "←": "<",
  "…": "~",
  "“": '"',
  "”": '"',
  "’": "'",
  "↑": "^",
  "↓": "v",
};

const segmenter = new Intl.Segmenter();

/** A glyph with its replacement. */
export type Glyph = Pick<PatternStyle, "glyph" | "ascii">;

/**
 * The text in ASCII, column for column. Characters without a replacement become as many "?" as they take columns.
 *
 * @param glyphs those of the patterns
 */
export function toAscii(text: string, glyphs: readonly Glyph[]): string {
  const standIn = (segment: string): string | undefined =>
    STAND_INS[segment] ?? glyphs.find(({ glyph }) => glyph === segment)?.ascii;
  return text.replace(/\P{ASCII}+/gu, (run) =>
    Array.from(
      segmenter.segment(run),
      ({ segment }) => standIn(segment) ?? "?".repeat(columnsOf(segment)),
    ).join(""),
  );
}
