import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readAtMost } from "../../src/files/bounded-read.ts";
import {
  headOf,
  readDocument,
  replaceDocument,
  reserveName,
  writeNewFiles,
} from "../../src/files/document-files.ts";
import { writeWholeFile } from "../../src/files/write-file.ts";

/** What this process has open, one entry a handle. */
const HANDLES = "/dev/fd";
const TIMES = 100;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-handles-"));
  writeFileSync(join(folder, "a.md"), "# A\n");
  writeFileSync(join(folder, "large.md"), "x".repeat(1000));
  symlinkSync("a.md", join(folder, "link.md"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const written = { force: true, durable: false };

describe.skipIf(!existsSync(HANDLES))("no file stays open", () => {
  it.each<[what: string, act: (time: number) => unknown]>([
    ["that was read", () => readAtMost(at("a.md"), 100)],
    ["that was too large to be read", () => readAtMost(at("large.md"), 100)],
    ["of which the head was read", () => headOf(at("a.md"))],
    ["that could not be read", () => headOf(folder)],
    ["that was written", () => writeWholeFile(at("b.md"), "b", "b", written)],
    [
      "that was written anew",
      (time) => writeWholeFile(at(`new-${time}.md`), "b", "b", { ...written, force: false }),
    ],
    [
      "that was refused",
      () => expect(() => writeWholeFile(folder, "b", "b", written)).toThrow("is a folder"),
    ],
    ["whose name was reserved and given back", () => reserveName(folder, "0001-x.md", "x")?.()],
    [
      "that was written among several",
      () => writeNewFiles(folder, [{ name: "c.md", text: "c" }], written, String),
    ],
    ["that was replaced", async () => replaceDocument(await readDocument(at("a.md"), "a"), `# A\n`, "a")],
  ])("%s", async (_, act) => {
    const before = readdirSync(HANDLES).length;
    for (let time = 0; time < TIMES; time++) await act(time);
    // Others in this process may have opened a few meanwhile.
    expect(readdirSync(HANDLES).length).toBeLessThan(before + TIMES / 2);
  });
});
