import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeWholeFile } from "../../src/files/write-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-write-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const write = async (name: string, { force = false, mode = 0o666 } = {}) =>
  writeWholeFile(at(name), "new", `“${name}”`, { force, mode });
const refused = (message: string, hint: string, failed = false) =>
  expect.objectContaining({ name: "UserError", message, hint: expect.stringContaining(hint), failed });
const permissions = (name: string): number => statSync(at(name)).mode & 0o777;

/** Writes without force in a process of its own. @returns its exit code */
const writeInOwnProcess = (path: string, text: string): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const script = `
      import { writeWholeFile } from ${JSON.stringify(new URL("../../src/files/write-file.ts", import.meta.url))};
      writeWholeFile(${JSON.stringify(path)}, ${JSON.stringify(text)}, "it", { force: false });
    `;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      stdio: "ignore",
    });
    child.on("error", reject);
    child.on("close", resolve);
  });

describe("a file that is written", () => {
  it("is there as a whole, and nothing else beside it", async () => {
    await write("map.svg");
    expect(readFileSync(at("map.svg"), "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["map.svg"]);
  });

  it("takes the permissions asked for, and keeps those of the file that it replaces", async () => {
    await write("secret", { mode: 0o600 });
    expect(permissions("secret")).toBe(0o600);
    writeFileSync(at("shared"), "old");
    chmodSync(at("shared"), 0o664);
    await write("shared", { force: true, mode: 0o600 });
    expect(permissions("shared")).toBe(0o664);
  });

  it("may have a name as long as the file system takes", async () => {
    await write("x".repeat(255));
    expect(readdirSync(folder)).toEqual(["x".repeat(255)]);
  });
});

describe("what exists", () => {
  it("is never replaced without force", async () => {
    writeFileSync(at("map.svg"), "old");
    await expect(write("map.svg")).rejects.toThrow(refused("“map.svg” is there already.", "--force"));
    expect(readFileSync(at("map.svg"), "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["map.svg"]);
  });

  it("is replaced as a whole with force", async () => {
    writeFileSync(at("map.svg"), "old and longer");
    await write("map.svg", { force: true });
    expect(readFileSync(at("map.svg"), "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["map.svg"]);
  });

  it("is never lost to several writers at once: one of them wins", async () => {
    const writers = Array.from({ length: 6 }, (_, writer) => `${writer}`.repeat(50_000));
    const codes = await Promise.all(writers.map((text) => writeInOwnProcess(at("map.svg"), text)));
    expect(codes.filter((code) => code === 0)).toHaveLength(1);
    expect(readFileSync(at("map.svg"), "utf8")).toBe(writers[codes.indexOf(0)]);
    expect(readdirSync(folder).toSorted()).toEqual(["map.svg"]);
  });

  it.each([["to a file"], ["to nothing"]])(
    "counts also as a link %s, which is refused without force and replaced with it",
    async (where) => {
      if (where === "to a file") writeFileSync(at("target"), "old");
      symlinkSync(at("target"), at("link"));
      await expect(write("link")).rejects.toThrow(refused("“link” is there already.", "--force"));
      await write("link", { force: true });
      expect(lstatSync(at("link")).isFile()).toBe(true);
      expect(readFileSync(at("link"), "utf8")).toBe("new");
      if (where === "to a file") expect(readFileSync(at("target"), "utf8")).toBe("old");
      else expect(existsSync(at("target"))).toBe(false);
    },
  );

  it.each([[false], [true]])("is refused when it is a folder or a device (force: %s)", async (force) => {
    mkdirSync(at("folder"));
    await expect(write("folder", { force })).rejects.toThrow(
      refused("“folder” is a folder, not a file.", "Name a file in it."),
    );
    expect(() => writeWholeFile("/dev/null", "new", "it", { force })).toThrow(
      refused("it is a device or a pipe, not a file.", "Use -"),
    );
  });
});

describe("where nothing can be written", () => {
  it.each([["missing/map.svg"], ["file/map.svg"]])("%s: its folder does not exist", async (name) => {
    writeFileSync(at("file"), "");
    await expect(write(name)).rejects.toThrow(
      refused(`“${name}” would be in a folder that does not exist.`, "Make the folder first"),
    );
  });

  it("a name that is too long is a mistake in the name", async () => {
    await expect(write("x".repeat(300))).rejects.toThrow(
      expect.objectContaining({ name: "UserError", message: expect.stringContaining("too long") }),
    );
  });

  it("the surroundings have failed, not the user", ({ skip }) => {
    // Not even root makes a file there.
    skip(!existsSync("/sys/kernel"), "only Linux has a folder that refuses everybody");
    expect(() => writeWholeFile("/sys/map.svg", "new", "it", { force: false })).toThrow(
      expect.objectContaining({
        name: "UserError",
        message: expect.stringMatching(
          /^it could not be written: it is (in a place where you may not do that|on a disk that is read-only)\.$/,
        ),
        hint: expect.stringContaining("Nothing was changed"),
        failed: true,
      }),
    );
  });
});
