import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import { CASES } from "../examples/cases.ts";
import { type RunIn, walk } from "../examples/walk.ts";
import { waymark } from "../helpers/waymark.ts";

/** In this process, which changes to the folder meanwhile. */
const here: RunIn = async (folder, args) => {
  const before = process.cwd();
  process.chdir(folder);
  try {
    const { code, out, err } = await waymark(args);
    return { code, stdout: out, stderr: err };
  } finally {
    process.chdir(before);
  }
};

describe("the documents under examples/", () => {
  it.each(CASES)("are what the program writes now: $name", async (example) => {
    expect(catalogue.patterns.map(({ id }) => id as string)).toContain(example.name);
    const folder = mkdtempSync(join(tmpdir(), "waymark-example-"));
    try {
      const { files, checked, checkedEmpty } = await walk(folder, example, here);
      expect([checkedEmpty.code, checked.code]).toEqual([1, 0]);
      expect(Object.keys(files).length).toBeGreaterThan(1);
      for (const [name, text] of Object.entries(files))
        expect(text, `${name}: run \`npm run examples\``).toBe(
          readFileSync(join("examples", example.name, name), "utf8"),
        );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
