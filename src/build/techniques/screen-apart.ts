import type { Plugin } from "esbuild";

// Technique: Ink and React in a file of their own.
// Gains: flags to JSON in 1.2 instead of 5 times the time of bare node, since what answers without a screen never reads it.
// How: the one `import()` of the interface becomes a `require` of the bundle beside the command's.
// Delete when: esbuild splits CommonJS output by itself.

const SCREEN_BUNDLE = "./screen.cjs";

export const screenApart: Plugin = {
  name: "screen-apart",
  setup(build) {
    build.onResolve({ filter: /[\\/]ui[\\/]show-wizard\.tsx$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: SCREEN_BUNDLE, external: true } : undefined,
    );
  },
};
