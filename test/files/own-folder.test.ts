import { chmodSync, chownSync, lchownSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isOwnFolder } from "../../src/files/state-folder.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "waymark-own-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const self = process.getuid?.();
const made = (path: string, mode = 0o700): string => {
  const folder = join(root, path);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, mode);
  return folder;
};

describe.skipIf(self === undefined)("a folder of the user alone", () => {
  it("is one that is there, or would be made in such folders", () => {
    expect(isOwnFolder(made("state"), self)).toBe(true);
    expect(isOwnFolder(join(root, "not", "there"), self)).toBe(true);
  });

  it("is none where others may write", () => {
    expect(isOwnFolder(made("group", 0o770), self)).toBe(false);
    expect(isOwnFolder(made("everybody", 0o707), self)).toBe(false);
    expect(isOwnFolder(made("sticky", 0o1777), self)).toBe(false);
  });

  it.each([
    ["everybody may write", 0o777, false],
    ["everybody may write, but not to each other's files", 0o1777, true],
    ["a group may write", 0o775, true],
  ])("below a folder to which %s", (_, mode, expected) => {
    made("above", mode);
    expect(isOwnFolder(join(root, "above", "state"), self)).toBe(expected);
    made("above/state");
    expect(isOwnFolder(join(root, "above", "state"), self)).toBe(expected);
  });

  it("is one behind a link of the user's own, and judged by where that leads", () => {
    symlinkSync(made("state"), join(root, "link"));
    symlinkSync(root, join(root, "way"));
    expect(isOwnFolder(join(root, "link"), self)).toBe(true);
    expect(isOwnFolder(join(root, "way", "link", "state"), self)).toBe(true);
    chmodSync(join(root, "state"), 0o777);
    expect(isOwnFolder(join(root, "link"), self)).toBe(false);
  });

  it("is none behind links in a circle", () => {
    symlinkSync(join(root, "b"), join(root, "a"));
    symlinkSync(join(root, "a"), join(root, "b"));
    expect(isOwnFolder(join(root, "a"), self)).toBe(false);
  });

  it("is every one where users have no ids", () => {
    expect(isOwnFolder(made("everybody", 0o777), undefined)).toBe(true);
  });
});

describe.skipIf(self !== 0)("a folder of several users", () => {
  const [ALICE, BOB] = [4242, 4243];
  beforeEach(() => chmodSync(root, 0o755));
  const madeBy = (uid: number, path: string): string => {
    const folder = made(path, 0o755);
    chownSync(folder, uid, uid);
    return folder;
  };

  it("is its owner's, but neither another's nor root's", () => {
    const home = madeBy(ALICE, "alice");
    expect(isOwnFolder(join(home, ".local", "state"), ALICE)).toBe(true);
    expect(isOwnFolder(join(home, ".local", "state"), BOB)).toBe(false);
    expect(isOwnFolder(join(home, ".local", "state"), 0)).toBe(false);
    expect(isOwnFolder(made("alice/of-root"), 0)).toBe(false);
    expect(isOwnFolder(made("of-root"), ALICE)).toBe(false);
  });

  it("is nobody's behind another's link, also where it leads to one's own", () => {
    const home = madeBy(ALICE, "alice");
    symlinkSync(madeBy(ALICE, "alice/state"), join(root, "link"));
    lchownSync(join(root, "link"), BOB, BOB);
    expect(isOwnFolder(join(root, "link"), ALICE)).toBe(false);
    lchownSync(join(root, "link"), ALICE, ALICE);
    expect(isOwnFolder(join(root, "link"), ALICE)).toBe(true);
    symlinkSync(home, join(root, "users"));
    expect(isOwnFolder(join(root, "users", "state"), ALICE)).toBe(true);
  });
});
