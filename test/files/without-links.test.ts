import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { writeWholeFile } from "../../src/files/write-file.ts";

type TwoPaths = (from: string, to: string) => void;
const { linkSync, renameSync } = vi.hoisted(() => ({
  linkSync: vi.fn<TwoPaths>(),
  renameSync: vi.fn<TwoPaths>(),
}));
vi.mock("node:fs", async (original) => {
  const real = await original<typeof import("node:fs")>();
  return { ...real, linkSync, renameSync: renameSync.mockImplementation(real.renameSync) };
});

const refuse = () => {
  throw Object.assign(new Error("no links here"), { code: "EPERM" });
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-links-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a file system without links", () => {
  it("holds a new file as a whole, and nothing else", () => {
    linkSync.mockImplementation(refuse);
    writeWholeFile(join(folder, "a.md"), "ours", "a", { force: false });
    expect(readdirSync(folder)).toEqual(["a.md"]);
    expect(readFileSync(join(folder, "a.md"), "utf8")).toBe("ours");
  });

  it("leaves nothing under the name where the file cannot be put there after all", () => {
    linkSync.mockImplementation(refuse);
    renameSync.mockImplementationOnce(() => {
      throw Object.assign(new Error("no"), { code: "EIO" });
    });
    expect(() => writeWholeFile(join(folder, "a.md"), "ours", "a", { force: false })).toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("keeps what somebody else has written under the name a moment ago", () => {
    linkSync.mockImplementation((_, to) => {
      writeFileSync(to, "theirs");
      refuse();
    });
    expect(() => writeWholeFile(join(folder, "a.md"), "ours", "a", { force: false })).toThrow(
      "is there already",
    );
    expect(readdirSync(folder)).toEqual(["a.md"]);
    expect(readFileSync(join(folder, "a.md"), "utf8")).toBe("theirs");
  });
});
