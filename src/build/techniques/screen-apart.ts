import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";

// Technique: Ink and React in a file of their own, kept compiled.
// Gains: flags to JSON in 1.3 instead of 5 times the time of bare node, since what answers without a screen never reads them;
//   and from the second run on about a third of the time to the first question, since V8 need not compile them again.
// How: the one `import()` of the interface becomes `cached-screen.ts`, which loads the bundle beside the command's together
//   with V8's code cache for it (`code-cache.ts`).
// Delete when: esbuild splits CommonJS output by itself, and Node's compile cache gains as much (module.enableCompileCache did
//   not when it was measured).

const STAND_IN = fileURLToPath(new URL("./cached-screen.ts", import.meta.url));

/** @param screen the finished bundle of the interface: what is kept for another one is never used */
export const screenApart = (screen: Uint8Array): Plugin => ({
  name: "screen-apart",
  setup(build) {
    const hash = createHash("sha256").update(screen).digest("hex").slice(0, 16);
    build.initialOptions.define = { ...build.initialOptions.define, SCREEN_HASH: JSON.stringify(hash) };
    build.onResolve({ filter: /[\\/]ui[\\/]show-wizard\.tsx$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: STAND_IN } : undefined,
    );
  },
});
