import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";

// Technique: no module of Node's is loaded for next to nothing.
// Gains: 1 ms before the first question, 1 MB. signal-exit loads node:assert to check that it is given a function; the first look
//   at `performance` loads eight modules of Node's, and React's scheduler and Ink only ask it for the time.
// How: `assert.equal` does nothing, and `performance` is `clock.ts`.
// Delete when: Ink has a signal-exit without node:assert, or Node has both in its startup snapshot.

const CLOCK = fileURLToPath(new URL("./clock.ts", import.meta.url));

export const lightNodeModules: Plugin = {
  name: "light-node-modules",
  setup(build) {
    build.initialOptions.inject = [...(build.initialOptions.inject ?? []), CLOCK];
    build.initialOptions.define = { ...build.initialOptions.define, performance: "clock" };
    build.onResolve({ filter: /^assert$/ }, ({ importer, path }) =>
      /[\\/]signal-exit[\\/]/.test(importer) ? { path, namespace: "light" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "light" }, () => ({
      contents: "exports.equal = () => {};",
      loader: "js",
    }));
  },
};
