import type { Plugin } from "esbuild";

// Technique: commander without node:child_process and node:fs.
// Gains: 5-6 ms of about 10 above bare node for everything with flags. commander loads both for subcommands that are programs
//   of their own, of which waymark has none; the one brings sockets with it, the other node:fs/promises and node:readline,
//   since Node reads all that a module exports when it is first required.
// How: both are empty where commander asks for them.
// Delete when: commander loads them only when it starts a program.

export const bareCommander: Plugin = {
  name: "bare-commander",
  setup(build) {
    build.onResolve({ filter: /^(node:)?(child_process|fs)$/ }, ({ importer, path }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: "empty" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "empty" }, () => ({
      contents: "module.exports = {};",
      loader: "js",
    }));
  },
};
