import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WAYMARK } from "../helpers/terminal.ts";
import { collect, runOnce } from "./run-once.ts";

const ANSWERS = ["--urgency", "on-fire", "--team-span", "one-team"];

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-map-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("waymark map --svg", () => {
  it("writes into the folder that it is run in, once, and never over what is there", async () => {
    const run = (...more: readonly string[]) =>
      collect([...WAYMARK, "map", ...ANSWERS, "--svg", "map.svg", ...more], {}, "", folder);
    expect(await run()).toEqual({
      code: 0,
      stdout: (await runOnce(["map", ...ANSWERS])).stdout,
      stderr: "note: wrote “map.svg”\n",
    });
    const picture = await readFile(join(folder, "map.svg"), "utf8");
    expect(picture).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    await writeFile(join(folder, "map.svg"), "precious");
    expect(await run()).toMatchObject({ code: 2, stdout: "" });
    expect(await readFile(join(folder, "map.svg"), "utf8")).toBe("precious");
    expect(await run("--force")).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, "map.svg"), "utf8")).toBe(picture);
    expect(await readdir(folder)).toEqual(["map.svg"]);
  });

  it("never writes through a link", async () => {
    await writeFile(join(folder, "precious"), "precious");
    await symlink("precious", join(folder, "map.svg"));
    const { code } = await collect([...WAYMARK, "map", "--svg", "map.svg", "--force"], {}, "", folder);
    expect(code).toBe(0);
    expect(await readFile(join(folder, "precious"), "utf8")).toBe("precious");
  });

  it("keeps what is there when the disk is full", async ({ skip }) => {
    await writeFile(join(folder, "map.svg"), "precious");
    // The shell refuses files of more than 1 KiB, as a full disk does.
    const script = 'ulimit -f 1; trap "" XFSZ; "$@"';
    const { code, stderr } = await collect(
      ["/bin/sh", "-c", script, "sh", ...WAYMARK, "map", "--svg", "map.svg", "--force"],
      {},
      "",
      folder,
    );
    skip(code === 0, "this shell sets no limit");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: “map\.svg” .*\nNothing was changed\./);
    expect(await readFile(join(folder, "map.svg"), "utf8")).toBe("precious");
    expect(await readdir(folder)).toEqual(["map.svg"]);
  });
});

describe("waymark explain", () => {
  it("prints the object that the result is as JSON, and its text for people", async () => {
    const whole = "--horizon unsure --conviction low --walk-away no".split(" ");
    const [explained, result] = await Promise.all([
      runOnce(["explain", ...ANSWERS, ...whole, "--json"]),
      runOnce([...ANSWERS, ...whole, "--json"]),
    ]);
    expect(explained).toEqual(result);
    const { code, stdout } = await runOnce(["explain"]);
    expect(code).toBe(0);
    expect(stdout).toContain("WHAT IS NOT KNOWN");
  });
});
