import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Plugin } from "esbuild";

// Technique: bundles of their own for what not every run needs, kept compiled.
// Gains: flags in less than 1.5 instead of 5 times the time of bare node, since what answers without a screen never reads Ink and
//   React; and from the second run on about a third of the time to the first question, since V8 need not compile them again.
//   The first session rehearses a result behind its first frame, so that this is compiled too: 1-1.5 ms for each from flags.
// How: the `import()` of the interface becomes a `require` of the bundle beside. What runs first is `launcher.ts`: it claims the
//   terminal, and loads the others together with V8's code cache for them (`code-cache.ts`).
// Delete when: esbuild splits CommonJS output by itself, and Node's compile cache gains as much (module.enableCompileCache did
//   not when it was measured).

/** @param entry path of a module that is asked for with `import()`, and comes from a bundle of its own with this name */
export const apart = (entry: string, bundle: string): Plugin => ({
  name: `apart: ${bundle}`,
  setup(build) {
    const ends = basename(entry).replace(/[.]/g, "\\.");
    build.onResolve({ filter: new RegExp(`[\\\\/]${ends}$`) }, ({ kind }) =>
      kind === "dynamic-import" ? { path: `./${bundle}`, external: true } : undefined,
    );
  },
});

/** @param bundles paths of all finished bundles beside the launcher: what is kept for other ones is never used */
export const launches = (bundles: readonly string[]): Plugin => ({
  name: "launches",
  setup(build) {
    const hashes = bundles.map((path) => {
      const hash = createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16);
      return [`./${basename(path)}`, hash];
    });
    build.initialOptions.define = {
      ...build.initialOptions.define,
      BUNDLES: JSON.stringify(Object.fromEntries(hashes)),
    };
  },
});
