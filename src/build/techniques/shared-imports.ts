import { createRequire } from "node:module";
import type { Plugin } from "esbuild";

// Technique: a CommonJS module that many files import is unwrapped once.
// Gains: 3-5 ms before the first question, 5 MB. Where a file imports all of a CommonJS module (`import React from "react"`), esbuild
//   makes an object of its own for it, with a getter for each thing in there: 37 times for React's 45, 10 times for a hundred and
//   more of the process.
// How: such imports go to an ES module, made here, that holds the CommonJS one and what is in it by name.
// Delete when: esbuild makes that object once for all files, or Ink imports by name alone.

const SHARED = /^(node:process|node:os|react|react\/jsx-runtime|react-reconciler\/constants\.js)$/;
const NAMESPACE = "shared-import";
const require = createRequire(import.meta.url);

/** An ES module with what a CommonJS one holds. What nobody imports of it is left out by esbuild. */
function asModule(path: string): string {
  const names = Object.entries(Object.getOwnPropertyDescriptors(require(path)))
    // What is made at first sight (process.stdin) is not to be looked at.
    .filter(([name, { value }]) => value !== undefined && /^\w+$/.test(name) && name !== "default")
    .map(([name]) => `export const ${name} = /* @__PURE__ */ (() => shared.${name})();\n`);
  return `const shared = require(${JSON.stringify(path)});\nexport default shared;\n${names.join("")}`;
}

export const sharedImports: Plugin = {
  name: "shared-imports",
  setup(build) {
    build.onResolve({ filter: SHARED }, ({ path, kind, resolveDir }) =>
      kind === "import-statement"
        ? { path, namespace: NAMESPACE, pluginData: resolveDir, sideEffects: false }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path, pluginData }) => ({
      contents: asModule(path),
      loader: "js",
      resolveDir: pluginData,
    }));
  },
};
