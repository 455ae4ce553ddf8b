import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { commandFor } from "../../src/render/command.ts";
import { LEADING } from "../helpers/decisions.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";
import { waymark } from "../helpers/waymark.ts";

const { opening } = vi.hoisted(() => ({ opening: vi.fn<(path: string) => void>() }));
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const openSync = (path: string, flags: string) => {
    opening(path);
    return fs.openSync(path, flags);
  };
  return { ...fs, openSync };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-race-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("a record takes the number after one that was written while its own was reserved, and leaves nothing else", async () => {
  opening.mockImplementation((path) => {
    if (path.endsWith(".record-1.waymark")) writeFileSync(join(folder, "0001-theirs.md"), "# Theirs\n");
  });
  const [, ...flags] = commandFor(catalogue.questions, LEADING["no-vision-strategy"]).split(" ");
  const { code } = await waymark(["record", ...flags, "--title", "Ours", "--out", folder]);
  expect(code).toBe(0);
  expect(readdirSync(folder).toSorted()).toEqual(["0001-theirs.md", "0002-ours.md"]);
});
