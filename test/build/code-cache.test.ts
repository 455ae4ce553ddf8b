import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cacheFolder, runWithCodeCache } from "../../src/build/techniques/code-cache.ts";

const require = createRequire(import.meta.url);

let root: string;
let folder: string;
let bundle: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "waymark-cache-"));
  folder = join(root, "cache");
  bundle = join(root, "bundle.cjs");
  writeFileSync(
    bundle,
    "exports.answer = (n) => n * 2; exports.here = __filename; exports.path = require('node:path');",
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

type Exports = { answer: (n: number) => number; here: string; path: unknown };
const load = (hash = "aaaa", where: string | undefined = folder) => {
  const module = { exports: {} as Exports };
  const take = runWithCodeCache({ bundle, require, hash, folder: where }, module);
  return { exports: module.exports, take };
};
const files = () => (existsSync(folder) ? readdirSync(folder) : []);
const cacheFile = () => join(folder, files()[0] ?? "");
/** Whether a load takes the cache: only then does it leave the file alone. */
const takesIt = () => {
  const before = statSync(cacheFile()).ino;
  const { exports, take } = load();
  expect(exports.answer(21)).toBe(42);
  take()();
  return files().length === 1 && statSync(cacheFile()).ino === before;
};

describe("the code cache", () => {
  it("runs a file as `require` does, and is written only when asked to", () => {
    const { exports, take } = load();
    expect(exports.answer(21)).toBe(42);
    expect(exports.here).toBe(bundle);
    expect(exports.path).toBeTypeOf("object");
    expect(files()).toEqual([]);
    take()();
    expect(files()).toEqual([`bundle-aaaa-${process.version}-${process.arch}.bin`]);
  });

  it("is for the user alone, and is taken the next time", () => {
    load().take()();
    expect(statSync(cacheFile()).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(takesIt()).toBe(true);
  });

  it("leaves nothing when it is switched off", () => {
    const module = { exports: {} as Exports };
    const take = runWithCodeCache({ bundle, require, hash: "aaaa", folder: undefined }, module);
    expect(module.exports.answer(1)).toBe(2);
    take()();
    expect(files()).toEqual([]);
  });

  it.each([
    [
      "a changed byte",
      (content: Buffer) => Buffer.from(content.map((byte, index) => (index === 100 ? byte ^ 1 : byte))),
    ],
    ["half of it", (content: Buffer) => content.subarray(0, content.length / 2)],
    ["nothing", () => Buffer.alloc(0)],
    ["something else", () => Buffer.from("not a cache at all")],
  ])("is passed over and made anew when it is damaged: %s", (_, damage) => {
    load().take()();
    writeFileSync(cacheFile(), damage(readFileSync(cacheFile())));
    expect(takesIt()).toBe(false);
    expect(takesIt()).toBe(true);
  });

  it("is passed over when it is a link, or when others may write it or its folder", () => {
    load().take()();
    const file = cacheFile();
    chmodSync(file, 0o622);
    expect(takesIt()).toBe(false);
    renameSync(file, join(root, "elsewhere.bin"));
    symlinkSync(join(root, "elsewhere.bin"), file);
    expect(takesIt()).toBe(false);
    expect(statSync(join(root, "elsewhere.bin")).size).toBeGreaterThan(0);
    chmodSync(folder, 0o777);
    const before = readFileSync(file);
    load().take()();
    expect(readFileSync(file)).toEqual(before);
  });

  it("of another version goes when a new one is written; other files stay", () => {
    load("aaaa").take()();
    writeFileSync(join(folder, "mine.txt"), "mine");
    load("bbbb").take()();
    expect(files().toSorted()).toEqual([`bundle-bbbb-${process.version}-${process.arch}.bin`, "mine.txt"]);
  });

  it("is no reason to fail where it cannot be written", () => {
    writeFileSync(join(root, "file"), "");
    const { exports, take } = load("aaaa", join(root, "file", "cache"));
    expect(exports.answer(21)).toBe(42);
    expect(take()).not.toThrow();
    mkdirSync(folder);
    mkdirSync(join(folder, `bundle-aaaa-${process.version}-${process.arch}.bin`));
    expect(load().take()).not.toThrow();
    expect(files()).toHaveLength(1);
  });
});

describe("its folder", () => {
  it.each([
    [{ XDG_CACHE_HOME: "/x" }, "linux", /^\/x\/waymark$/],
    [{ XDG_CACHE_HOME: "relative", HOME: "/h" }, "linux", /^\/h\/\.cache\/waymark$/],
    [{ HOME: "/h" }, "darwin", /^\/h\/Library\/Caches\/waymark$/],
    [{ XDG_CACHE_HOME: "/x" }, "darwin", /^\/x\/waymark$/],
  ] as const)("with %o on %s", (env, platform, expected) => {
    expect(cacheFolder(env, platform)).toMatch(expected);
  });

  it("is none without a folder of the user's", () => {
    expect(cacheFolder({ HOME: "/h" }, "win32")).toBeUndefined();
    expect(cacheFolder({}, "linux")).toBeUndefined();
  });
});
