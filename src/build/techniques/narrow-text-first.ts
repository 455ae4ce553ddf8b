import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";

// Technique: measure and take apart ordinary text without Unicode's tables.
// Gains: 43 ms before the first question, 5-9 MB. string-width builds the regular expression for all emoji (\p{RGI_Emoji}) at
//   the first character that is not ASCII, and every screen of ours has a "❯". The first Intl.Segmenter of a process loads the
//   rules for graphemes, and Ink takes every line apart with one.
// How: every import of string-width and every `Intl.Segmenter` in the libraries gets a stand-in that answers for text made of
//   characters known to be narrow (`narrow-text.ts`), and hands everything else to the real one. Tests compare the two, and hold the
//   list to the characters of our screens.
// Delete when: string-width and Ink's tokenizer have such a path of their own.

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const STRING_WIDTH = here("./narrow-string-width.ts");

export const narrowTextFirst: Plugin = {
  name: "narrow-text-first",
  setup(build) {
    build.initialOptions.inject = [...(build.initialOptions.inject ?? []), here("./narrow-segmenter.ts")];
    build.initialOptions.define = { ...build.initialOptions.define, "Intl.Segmenter": "NarrowSegmenter" };
    build.onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer === STRING_WIDTH ? undefined : { path: STRING_WIDTH },
    );
  },
};
