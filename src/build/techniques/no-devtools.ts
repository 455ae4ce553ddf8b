import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

// Technique: leave out what Ink loads for its developers only.
// Gains: without it CommonJS output is impossible (two top-level awaits, both behind DEV=true), and react-devtools-core would
//   have to be shipped.
// How: the two blocks behind `process.env['DEV'] === 'true'` are cut out of Ink's reconciler.
// Delete when: Ink has no top-level await in its reconciler.

const RECONCILER = /ink[\\/]build[\\/]reconciler\.js$/;
const DEVELOPER_BLOCK = /^if \(process\.env\['DEV'\] === 'true'\) \{\n[\s\S]*?^\}\n/gm;

export const noDevtools: Plugin = {
  name: "no-devtools",
  setup(build) {
    build.onLoad({ filter: RECONCILER }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const contents = source.replace(DEVELOPER_BLOCK, "");
      if (source.match(DEVELOPER_BLOCK)?.length !== 2)
        throw new Error("Ink's reconciler no longer has two blocks for DEV=true");
      return { contents, loader: "js" };
    });
  },
};
