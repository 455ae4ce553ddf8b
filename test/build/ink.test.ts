import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { editedInk } from "../../src/build/techniques/edited-ink.ts";
import { synchronousYoga } from "../../src/build/techniques/synchronous-yoga.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-ink-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A part of Ink as CommonJS. */
async function bundled(part: string, plugins: readonly Plugin[]) {
  const outfile = join(folder, `${plugins.map(({ name }) => name).join("-")}.cjs`);
  await build({
    entryPoints: [resolve("node_modules/ink/build", part)],
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    outfile,
    plugins: [...plugins],
    logLevel: "silent",
  });
  return createRequire(import.meta.url)(outfile);
}

type Output = {
  write: (x: number, y: number, text: string, options: { transformers: [] }) => void;
  get: () => { output: string; height: number };
};
type OutputClass = new (size: { width: number; height: number }) => Output;

describe("Ink's reconciler", () => {
  it("is CommonJS only without what it loads for its developers", async () => {
    await expect(bundled("reconciler.js", [synchronousYoga])).rejects.toThrow("Top-level await");
    const { default: reconciler } = await bundled("reconciler.js", [synchronousYoga, editedInk]);
    expect(reconciler.createContainer).toBeTypeOf("function");
  });
});

describe("Ink's output with kept caches", () => {
  const line = fc.string({ unit: "grapheme", maxLength: 20 });
  /** More different lines than are kept. */
  const manyLines = Array.from({ length: 1500 }, (_, index) => [`line ${index}`]);

  it("is what Ink draws without them, frame after frame", async () => {
    const { default: Kept }: { default: OutputClass } = await bundled("output.js", [editedInk]);
    const { default: Own }: { default: OutputClass } = await bundled("output.js", []);
    const drawn = (Class: OutputClass, lines: readonly string[]) => {
      const output = new Class({ width: 30, height: lines.length });
      for (const [y, text] of lines.entries()) output.write(0, y, text, { transformers: [] });
      return output.get();
    };
    for (const lines of manyLines) expect(drawn(Kept, lines)).toEqual(drawn(Own, lines));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        expect(drawn(Kept, lines)).toEqual(drawn(Own, lines));
      }),
    );
  });
});
