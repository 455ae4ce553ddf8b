import { type Line, plainText, type Span } from "./lines.ts";

/** How a line of printed text is written: plain, or with the colours of a terminal. */
export type Paint = (line: Line) => string;

export const unpainted: Paint = plainText;

/** Codes that begin and end bold text, faint text and each colour, among the terminal's own sixteen. */
const BOLD = [1, 22] as const;
const FAINT = [2, 22] as const;
const COLOURS = { yellow: [33, 39], magenta: [35, 39], cyan: [36, 39], white: [37, 39] } as const;

/** As on the screens: what matters is bold, where it comes from is faint, and the marks of a pattern have its colour. */
export const painted: Paint = (line) => line.map(paintedSpan).join("");

function paintedSpan({ text, tone, colour }: Span): string {
  // Blanks stay outside, since those at the end of a line are cut off.
  const core = text.trim();
  if (core === "") return text;
  const toned = tone === undefined ? [] : [tone === "quiet" ? FAINT : BOLD];
  const coloured = colour !== undefined && isMark(text) ? [COLOURS[colour]] : [];
  const shown = [...toned, ...coloured].reduce(
    (inner, [begin, end]) => `\u001b[${begin}m${inner}\u001b[${end}m`,
    core,
  );
  return text.replace(core, () => shown);
}

/** A pattern's colour is for glyphs and bars: as words it is too faint on many terminals. */
export const isMark = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);
