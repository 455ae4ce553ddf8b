import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { editedInk } from "../../src/build/techniques/edited-ink.ts";
import { narrowTextFirst } from "../../src/build/techniques/narrow-text-first.ts";
import { synchronousYoga } from "../../src/build/techniques/synchronous-yoga.ts";

/**
 * Bundles a program, minified, with what the published one is built with.
 *
 * @param outdir a folder for all that it needs
 * @returns its path
 */
export async function bundle(entry: URL, outdir: string, plugins: readonly Plugin[] = []): Promise<string> {
  await build({
    entryPoints: { program: fileURLToPath(entry) },
    outdir,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    minify: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    jsx: "automatic",
    define: {
      "process.env.NODE_ENV": '"production"',
      WAYMARK_VERSION: '"0.0.0"',
      WAYMARK_QUESTIONS: '"urgency"',
    },
    supported: { "dynamic-import": false, "regexp-unicode-property-escapes": true },
    plugins: [synchronousYoga, narrowTextFirst, editedInk, ...plugins],
  });
  return join(outdir, "program.cjs");
}

/** What the launcher does before it loads the program. */
export const claimsTerminal: Plugin = {
  name: "claims-terminal",
  setup({ initialOptions }) {
    const claim = fileURLToPath(new URL("../../src/cli/process/claim-terminal.ts", import.meta.url));
    initialOptions.inject = [claim, ...(initialOptions.inject ?? [])];
  },
};

/** Every import of files with that name is of another file instead, but for the ones in there. */
export const inTheirPlace = (files: RegExp, standIn: URL): Plugin => ({
  name: "in-their-place",
  setup(build) {
    const path = fileURLToPath(standIn);
    build.onResolve({ filter: files }, ({ importer }) => (importer === path ? undefined : { path }));
  },
});
