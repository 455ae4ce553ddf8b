import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleProgram } from "../../src/build/bundles.ts";
import { collect } from "../program/run-once.ts";

/** A program of which two parts are asked for later. All share a module, the parts one more. */
const PROGRAM = {
  "start.js": `import { shared } from "./shared.js";
import { twice } from "./twice.js";
console.log("start", twice(shared.length));
Promise.all([import("./one.js"), import("./other.js")]).then(([a, b]) => console.log(a.one(), b.other()));`,
  "one.js": `import { shared } from "./shared.js";\nimport { mark } from "./mark.js";\nexport const one = () => mark(shared);`,
  "other.js": `import { twice } from "./twice.js";\nimport { mark } from "./mark.js";\nexport const other = () => mark(twice(21));`,
  "shared.js": `export const shared = "abc";`,
  "twice.js": `export const twice = (n) => 2 * n;`,
  "mark.js": `export const mark = (text) => ["<", text, ">"].join("");`,
};

let folder: string;
let chunks: Readonly<Record<string, string>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-bundles-"));
  for (const [name, text] of Object.entries(PROGRAM)) await writeFile(join(folder, name), text);
  const out = join(folder, "out");
  await mkdir(out);
  await bundleProgram({ main: join(folder, "start.js") }, out);
  const texts = (await readdir(out)).map(async (name) => [name, await readFile(join(out, name), "utf8")]);
  chunks = Object.fromEntries(await Promise.all(texts));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a chunk requires as soon as it is loaded, and what that requires in turn. */
function readFrom(name: string): readonly string[] {
  const required = [...(chunks[name] ?? "").matchAll(/(?:^|[=,;])require\("\.\/(.+?)"\)/g)];
  return [name, ...required.flatMap(([, next = ""]) => readFrom(next))];
}

describe("a program", () => {
  it("runs once, and loads what it asks for later", async () => {
    expect(await collect([process.execPath, join(folder, "out", "main.cjs")], {}, "")).toEqual({
      code: 0,
      stdout: "start 6\n<abc> <42>\n",
      stderr: "",
    });
  });

  it("reads nothing to start that only its parts share", () => {
    expect(
      readFrom("main.cjs")
        .map((name) => chunks[name])
        .join(""),
    ).not.toContain(".join(");
  });

  it("holds each module once", () => {
    expect(Object.values(chunks).filter((text) => /["`]abc["`]/.test(text))).toHaveLength(1);
    expect(Object.values(chunks).filter((text) => text.includes(".join("))).toHaveLength(1);
  });
});
