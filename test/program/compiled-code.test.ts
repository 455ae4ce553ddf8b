import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTerminal } from "../helpers/terminal.ts";
import { runOnce } from "./run-once.ts";

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), "waymark-compiled-"));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

const kept = async () => (await readdir(join(cache, "waymark")).catch(() => [])).sort();
const inode = async (name: string) => (await stat(join(cache, "waymark", name))).ino;

async function session(env: Readonly<Record<string, string>> = {}): Promise<void> {
  const terminal = openTerminal({ env: { XDG_CACHE_HOME: cache, ...env } });
  await terminal.sees("Question 1 of 5");
  terminal.press("enter");
  await terminal.sees("Question 2 of 5");
  terminal.press("ctrl-c");
  await terminal.exit();
}

describe("compiled code", () => {
  it("of the command and its screens is kept by a session, and taken by the next one", async () => {
    await session();
    const names = await kept();
    const suffix = `${process.version}-${process.arch}.bin`;
    expect(names.map((name) => name.replace(/-[\da-f]{16}-/, "-"))).toEqual([
      `main-${suffix}`,
      `screen-${suffix}`,
      `shared-${suffix}`,
    ]);
    const before = await Promise.all(names.map(inode));
    await session();
    expect(await kept()).toEqual(names);
    expect(await Promise.all(names.map(inode))).toEqual(before);
  });

  it("is not kept by a run without a terminal, nor where it is switched off", async () => {
    expect((await runOnce(["--version"], { env: { XDG_CACHE_HOME: cache } })).code).toBe(0);
    await session({ WAYMARK_NO_CACHE: "1" });
    expect(await kept()).toEqual([]);
  });

  it("is taken by a run without a terminal", async () => {
    const version = () => runOnce(["--version"], { env: { XDG_CACHE_HOME: cache } });
    const before = await version();
    await session();
    expect(await version()).toEqual(before);
    expect(await kept()).toHaveLength(3);
  });
});
