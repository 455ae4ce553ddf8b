/**
 * ASCII, Latin letters and signs, dashes and quotes, plain arrows, box lines, and the glyphs of our own screens. Each is one
 * column wide and a grapheme of its own: none of them joins with its neighbours.
 */
export const NARROW_TEXT =
  /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2039\u203a\u2190-\u2193\u2212\u2500-\u257f\u25a0\u25b2\u25b8\u25c6\u25cb\u25cf\u2713\u276f]*$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what colours are made of
export const COLOURS = /\u001b\[[\d;]*m/g;
