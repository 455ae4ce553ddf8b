import { COLOURS, NARROW_TEXT } from "./narrow-text.ts";

let full: Intl.Segmenter | undefined;

/** Colours and line breaks take no column, but each of their characters is a grapheme too: none of them is a "\r". */
const bare = (text: string): string => text.replace(COLOURS, "").replaceAll("\n", "");

/** Intl.Segmenter for graphemes, with a short way for text in which every character is one. */
export class NarrowSegmenter {
  segment(input: string): Intl.Segments {
    if (!NARROW_TEXT.test(bare(input))) {
      full ??= new globalThis.Intl.Segmenter();
      return full.segment(input);
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
