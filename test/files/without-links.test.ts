import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { writeWholeFile } from "../../src/files/write-file.ts";

const { linkSync } = vi.hoisted(() => ({ linkSync: vi.fn<(from: string, to: string) => void>() }));
vi.mock("node:fs", async (original) => ({ ...(await original<typeof import("node:fs")>()), linkSync }));

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
