import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { transform } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleLauncher } from "../../src/build/bundles.ts";
import { collect } from "../program/run-once.ts";

let folder: string;
let launcher: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-launcher-"));
  launcher = join(folder, "waymark.cjs");
  await bundleLauncher(launcher, []);
  await writeFile(join(folder, "main.cjs"), `console.log("started");`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts it on this Node, which says that it is another one, and knows no "node:fs" where that one knew none. */
async function onNode(version: string) {
  const pretend = join(folder, `node-${version}.cjs`);
  await writeFile(
    pretend,
    `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });
Object.defineProperty(process, "version", { value: "v${version}" });
const Module = require("module");
const load = Module._load;
Module._load = (id, ...rest) => {
  if (${Number.parseInt(version, 10) < 20} && id.startsWith("node:")) throw new Error(id + " is not known yet");
  return load(id, ...rest);
};`,
  );
  return collect([process.execPath, "--require", pretend, launcher], {}, "");
}

describe("what Node reads first", () => {
  it.each(["20.0.0", "26.1.0"])("starts the program on Node %s", async (version) => {
    expect(await onNode(version)).toEqual({ code: 0, stdout: "started\n", stderr: "" });
  });

  it.each(["14.21.3", "18.20.8", "19.9.0"])(
    "says in one sentence that Node %s is too old",
    async (version) => {
      const { code, stdout, stderr } = await onNode(version);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(
        /^error: waymark needs Node\.js 20 or later, and this is v[\d.]+: install [^\n]+\.\n$/,
      );
      expect(stderr).toContain(version);
    },
  );

  it("asks for the oldest Node that the package promises", async () => {
    const { engines } = JSON.parse(await readFile("package.json", "utf8"));
    expect((await onNode(`${engines.node.replace(">=", "")}.0.0`)).code).toBe(0);
  });

  it("can be read by a Node that knows the language of 2015", async () => {
    const text = await readFile(launcher, "utf8");
    // What is newer than that would be rewritten, as nothing is for the newest.
    const [old, newest] = await Promise.all(
      ["es2015", "esnext"].map((target) => transform(text, { target })),
    );
    expect(old?.code).toBe(newest?.code);
  });
});
