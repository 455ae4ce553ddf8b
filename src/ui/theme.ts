import type { TextProps } from "ink";
import type { Span } from "../render/lines.ts";
import { isMark } from "../render/paint.ts";

// Colours are the terminal's own sixteen, so that they suit its background. Only glyphs and bars have them: as text, blue,
// yellow and cyan are too faint on many of them.

/** The glyphs that tell where one is: ┃ ❯ ● */
export const accent: TextProps = { color: "blue" };
/** The row under the cursor, the current step, titles. */
export const strong: TextProps = { bold: true };
/** What keys do, and where a sentence comes from. Too faint for anything that must be read. */
export const quiet: TextProps = { dimColor: true };

/** A piece of text that was laid out already. A pattern's colour is for its marks, not for words. */
export const spanProps = ({ text, tone, colour }: Span): TextProps => ({
  ...(tone === "strong" && strong),
  ...(tone === "quiet" && quiet),
  ...(colour !== undefined && isMark(text) && { color: colour }),
});
