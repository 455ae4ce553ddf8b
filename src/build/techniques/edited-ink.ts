import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

// Technique: three edits of Ink, each an error of the build once it no longer applies.

type Edit = Readonly<{ file: RegExp; text: string | RegExp; times: number; by: string }>;

const EDITS: readonly Edit[] = [
  // What it loads for its developers is left out. The two blocks await at the top level, which CommonJS cannot do, and
  // react-devtools-core would have to be shipped.
  {
    file: /ink[\\/]build[\\/]reconciler\.js$/,
    text: /^if \(process\.env\['DEV'\] === 'true'\) \{\n[\s\S]*?^\}\n/gm,
    times: 2,
    by: "",
  },
  // Its page about an error in a component asks for the working folder when it is loaded, so that in a deleted one no screen
  // could begin. Nobody ever sees it: our own guard catches such errors first.
  {
    file: /ink[\\/]build[\\/]components[\\/]ErrorOverview\.js$/,
    text: /^[\s\S]+$/g,
    times: 1,
    by: "export default () => null;",
  },
  // What it finds out about a line is kept from frame to frame, up to 1000 lines. It would take every character of every line
  // apart for each frame: a held key takes 10 instead of 36 MB, and the slowest frames come a fifth sooner.
  {
    file: /ink[\\/]build[\\/]output\.js$/,
    text: "    caches = new OutputCaches();\n",
    times: 1,
    by: `    caches = OutputCaches.kept?.styledChars.size <= 1000 && OutputCaches.kept.widths.size <= 10000
        ? OutputCaches.kept : (OutputCaches.kept = new OutputCaches());\n`,
  },
];

export const editedInk: Plugin = {
  name: "edited-ink",
  setup(build) {
    for (const { file, text, times, by } of EDITS) {
      build.onLoad({ filter: file }, async ({ path }) => {
        const parts = (await readFile(path, "utf8")).split(text);
        if (parts.length !== times + 1) throw new Error(`${path} is not what this edit is made for: ${text}`);
        return { contents: parts.join(by), loader: "js" };
      });
    }
  },
};
