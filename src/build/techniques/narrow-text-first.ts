import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";

// Technique: measure and take apart ordinary text without Unicode's tables.
// Gains: 43 ms before the first question, 5-9 MB. string-width builds the regular expression for all emoji (\p{RGI_Emoji}) at
//   the first character that is not ASCII, as every screen of ours has one. The first Intl.Segmenter of a process loads the
//   rules for graphemes, and Ink takes every line apart with one.
// How: both get a stand-in that answers for text made of characters known to be narrow, and hands everything else to the real
//   one. Tests compare the two, and hold the list to the characters of our screens.
// Delete when: string-width and Ink's tokenizer have such a path of their own.

const NARROW_TEXT = fileURLToPath(new URL("./narrow-text.ts", import.meta.url));

export const narrowTextFirst: Plugin = {
  name: "narrow-text-first",
  setup({ initialOptions: options, onResolve }) {
    options.inject = [...(options.inject ?? []), NARROW_TEXT];
    options.define = { ...options.define, "Intl.Segmenter": "NarrowSegmenter" };
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer === NARROW_TEXT ? undefined : { path: NARROW_TEXT },
    );
  },
};
