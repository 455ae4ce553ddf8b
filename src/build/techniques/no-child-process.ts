import type { Plugin } from "esbuild";

// Technique: commander without node:child_process.
// Gains: 3-4 ms of about 10 above bare node for everything with flags. commander loads it for subcommands that are programs of
//   their own, of which waymark has none; it brings sockets and more with it.
// How: the module is empty in the command's bundle.
// Delete when: commander loads it only when it starts a program.

export const noChildProcess: Plugin = {
  name: "no-child-process",
  setup(build) {
    build.onResolve({ filter: /^(node:)?child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: "child_process", namespace: "empty" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "empty" }, () => ({
      contents: "module.exports = {};",
      loader: "js",
    }));
  },
};
