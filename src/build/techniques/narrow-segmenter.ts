import { COLOURS, NARROW_TEXT } from "./narrow-text.ts";

let full: Intl.Segmenter | undefined;

/** Intl.Segmenter for graphemes, with a short way for text in which every character is one. */
export class NarrowSegmenter {
  segment(input: string): Iterable<Intl.SegmentData> {
    if (NARROW_TEXT.test(input.includes("\u001b") ? input.replace(COLOURS, "") : input)) {
      return Array.from(input, (segment, index) => ({ segment, index, input }));
    }
    full ??= new globalThis.Intl.Segmenter();
    return full.segment(input);
  }
}
