import type stringWidth from "string-width";
import type { Options } from "string-width";

/**
 * ASCII, Latin letters and signs, dashes and quotes, plain arrows, box lines, geometric shapes, and the glyphs of our own screens. Each is one
 * column wide and a grapheme of its own: none of them joins with its neighbours.
 */
export const NARROW_TEXT =
  /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2039\u203a\u2190-\u2193\u2212\u2500-\u257f\u25a0-\u25cf\u2713\u276f]*$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what colours are made of
export const COLOURS = /\u001b\[[\d;]*m/g;

let fullWidth: typeof stringWidth | undefined;

/** string-width, with a short way for text in which every character takes one column. */
// biome-ignore lint/style/noDefaultExport: it stands in for a module with a default export
export default function narrowStringWidth(text: string, options?: Options): number {
  const bare = !options?.countAnsiEscapeCodes && text.includes("\u001b") ? text.replace(COLOURS, "") : text;
  if ((options?.ambiguousIsNarrow ?? true) && NARROW_TEXT.test(bare)) return bare.length;
  // Only a `require` leaves the module alone, regular expressions and all, until somebody needs it.
  fullWidth ??= require("string-width").default as typeof stringWidth;
  return fullWidth(text, options);
}

let fullSegmenter: Intl.Segmenter | undefined;

/** Intl.Segmenter for graphemes, with a short way for text in which every character is one. */
export class NarrowSegmenter {
  segment(input: string): Intl.Segments {
    // Colours and line breaks take no column, but each of their characters is a grapheme too: none of them is a "\r".
    if (!NARROW_TEXT.test(input.replace(COLOURS, "").replaceAll("\n", ""))) {
      fullSegmenter ??= new globalThis.Intl.Segmenter();
      return fullSegmenter.segment(input);
    }
    const at = (index: number): Intl.SegmentData => ({ segment: input.charAt(index), index, input });
    return {
      // The types leave out that there is none beyond the ends.
      containing: (index = 0) => (index in Object(input) ? at(index) : undefined) as Intl.SegmentData,
      *[Symbol.iterator]() {
        for (let index = 0; index < input.length; index++) yield at(index);
      },
    } as Intl.Segments;
  }
}
