import type { Plugin } from "esbuild";

// Technique: parts of Ink that are never reached stay out.
// Gains: 2-3 ms before the first question, 10 KB. Ink's page for errors brings stack-utils, which makes a regular expression for
//   each of Node's modules as soon as it is loaded; `crash-guard.tsx` ends the session before that page could be drawn. The
//   size of a terminal that does not tell it is asked of other programs, which brings node:child_process; it counts as 80x24.
// How: both modules are replaced by ones that do nothing.
// Delete when: Ink loads them only when it needs them.

const PARTS = [
  { filter: /ink[\\/]build[\\/]components[\\/]ErrorOverview\.js$/, contents: "export default () => null;" },
  {
    filter: /node_modules[\\/]terminal-size[\\/]index\.js$/,
    contents: "export default () => ({ columns: 80, rows: 24 });",
  },
];

export const unusedParts: Plugin = {
  name: "unused-parts",
  setup(build) {
    const left = new Set(PARTS);
    for (const part of PARTS) {
      build.onLoad({ filter: part.filter }, () => {
        left.delete(part);
        return { contents: part.contents, loader: "js" };
      });
    }
    build.onEnd(() => {
      const [missing] = left;
      return missing ? { errors: [{ text: `Ink no longer has ${missing.filter}` }] } : {};
    });
  },
};
