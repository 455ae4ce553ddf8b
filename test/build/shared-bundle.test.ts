import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bundle, draft } from "../../src/build/bundles.ts";
import {
  filesIn,
  fromHome,
  handsOut,
  homesFor,
  withoutLater,
} from "../../src/build/techniques/shared-bundle.ts";

let folder: string;
const path = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-shared-"));
  writeFileSync(
    path("kept.ts"),
    "export const made = { count: 0 }; export const unused = 1; export default 'plain';",
  );
  writeFileSync(path("old.cjs"), "exports.old = true;");
  writeFileSync(path("passes.ts"), "export * from './kept.ts';");
  writeFileSync(
    path("user.ts"),
    "import word, { made } from './kept.ts'; made.count++; export const seen = [word, made];",
  );
  writeFileSync(path("later.ts"), "export const late = 'late';");
  writeFileSync(path("asks.ts"), "import './user.ts'; export const ask = () => import('./later.ts');");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const modules = (...names: string[]) => new Map(names.map((name) => [path(name), "./home.cjs"] as const));

async function bundles() {
  const homes = await homesFor(modules("kept.ts"));
  await bundle(path("user.ts"), path("user.cjs"), [fromHome(homes, "./user.cjs")]);
  const contents = handsOut(homes, "./home.cjs", [readFileSync(path("user.cjs"), "utf8")]);
  await bundle({ contents, resolveDir: folder }, path("home.cjs"), [fromHome(homes, "./home.cjs")]);
  return createRequire(path("x.cjs"));
}

describe("a module that stands in one bundle for all", () => {
  it("is the same one for whoever takes it, default export and all", async () => {
    const load = await bundles();
    const { seen } = load("./user.cjs");
    expect(seen).toEqual(["plain", { count: 1 }]);
    expect(Object.values(load("./home.cjs"))).toContain(seen[1]);
  });

  it("hands out what is taken, and nothing else", async () => {
    const load = await bundles();
    expect(Object.values(load("./home.cjs"))).toHaveLength(2);
    expect(readFileSync(path("user.cjs"), "utf8")).not.toContain("count:");
  });

  it("has names that can be known: CommonJS, and what passes on another module, stay where they are", async () => {
    const homes = await homesFor(modules("kept.ts", "old.cjs", "passes.ts"));
    expect([...homes.keys()]).toEqual([path("kept.ts")]);
  });
});

it("what is asked for later is told, and not counted among what a bundle holds", async () => {
  const later = new Set<string>();
  const { metafile } = await draft(path("asks.ts"), [withoutLater(later)]);
  expect([...later]).toEqual([path("later.ts")]);
  expect([...filesIn(metafile)].sort()).toEqual(["asks.ts", "kept.ts", "user.ts"].map(path));
});
