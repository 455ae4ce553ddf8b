import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { collect } from "./run-once.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

const FILES = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "dist/THIRD-PARTY-NOTICES.txt",
  "dist/index.d.ts",
  "dist/index.js",
  "dist/library.cjs",
  "dist/main.cjs",
  "dist/schemas/answers.json",
  "dist/schemas/ballot.json",
  "dist/schemas/check.json",
  "dist/schemas/due.json",
  "dist/schemas/error.json",
  "dist/schemas/map.json",
  "dist/schemas/patterns.json",
  "dist/schemas/result.json",
  "dist/schemas/tally.json",
  "dist/waymark.cjs",
  "dist/waymark.html",
  "package.json",
];

/** What the command asks for when it is needed, in files that esbuild names. */
const CHUNK = /^dist\/[\w-]+-[0-9A-Z]{8}\.(?:cjs|wasm)$/;

const ANSWERS = { urgency: "on-fire", horizon: "3-to-6-months", "team-span": "one-team" } as const;

/** The step of the release that packs. */
async function packScript(): Promise<string> {
  const { jobs } = parse(await readFile(join(root, ".github/workflows/release.yml"), "utf8"));
  const steps: readonly Readonly<{ name?: string; run?: string }>[] = jobs.build.steps;
  return steps.find(({ name }) => name === "Pack")?.run ?? "";
}
const REPOSITORY = { GITHUB_SERVER_URL: "https://example.org", GITHUB_REPOSITORY: "somebody/waymark" };

describe("the package", () => {
  let folder = "";
  let installed = "";

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), "waymark-package-")));
    installed = join(folder, "node_modules", "waymark");
    // The release packs in a checkout of its own, where it changes package.json.
    const checkout = join(folder, "checkout");
    await mkdir(join(checkout, "release"), { recursive: true });
    for (const name of ["package.json", "README.md", "LICENSE", "CHANGELOG.md", "dist"])
      await cp(join(root, name), join(checkout, name), { recursive: true });
    const packed = await collect(
      ["sh", "-e", "-c", await packScript()],
      { ...ofNpm(), ...REPOSITORY },
      "",
      checkout,
    );
    expect(packed.code, packed.stderr).toBe(0);
    await writeFile(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true }));
    const tarball = join(checkout, "release", packed.stdout.trim());
    const { code, stderr } = await npm(["install", "--offline", "--ignore-scripts", tarball], folder);
    expect(code, stderr).toBe(0);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** npm with nothing of whoever runs the tests: an empty cache, and no settings. */
  const ofNpm = () => ({
    HOME: folder,
    npm_config_cache: join(folder, "cache"),
    npm_config_userconfig: join(folder, "npmrc"),
    npm_config_audit: "false",
    npm_config_fund: "false",
    npm_config_update_notifier: "false",
  });
  const npm = (args: readonly string[], cwd: string) => collect(["npm", ...args], ofNpm(), "", cwd);

  it("holds exactly what a user needs", async () => {
    const entries = await readdir(installed, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(installed, join(entry.parentPath, entry.name)));
    expect(paths.filter((path) => !CHUNK.test(path)).sort()).toEqual(FILES);
    const built = (await readdir(join(root, "dist"))).map((name) => `dist/${name}`);
    expect(paths.filter((path) => CHUNK.test(path)).sort()).toEqual(
      built.filter((path) => CHUNK.test(path)).sort(),
    );
  });

  it("says where it comes from, and nothing of how it is developed", async () => {
    const manifest = JSON.parse(await readFile(join(installed, "package.json"), "utf8"));
    const ours = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    const { scripts, devDependencies, allowScripts, knip, ...rest } = ours;
    expect([scripts, devDependencies, allowScripts, knip].every((part) => part !== undefined)).toBe(true);
    expect(manifest).toEqual({
      ...rest,
      repository: { type: "git", url: "git+https://example.org/somebody/waymark.git" },
      bugs: { url: "https://example.org/somebody/waymark/issues" },
      homepage: "https://example.org/somebody/waymark#readme",
    });
    const known =
      "name version description keywords license author type engines bin exports types sideEffects files";
    expect(Object.keys(rest).sort()).toEqual(known.split(" ").sort());
  });

  it("has the schemas and the page where its exports say", async () => {
    const file = join(folder, "resolve.mjs");
    const resolve = (name: string) => `console.log(import.meta.resolve("waymark/${name}"));\n`;
    await writeFile(file, ["schemas/answers.json", "waymark.html"].map(resolve).join(""));
    const { stdout } = await collect([process.execPath, file], {}, "");
    const [schema = "", page = ""] = stdout.trim().split("\n");
    expect(JSON.parse(await readFile(fileURLToPath(schema), "utf8"))).toHaveProperty("properties.$schema");
    expect(await readFile(fileURLToPath(page), "utf8")).toMatch(/^<!doctype html>/);
  });

  it("brings no other package with it", async () => {
    const { stdout } = await npm(["ls", "--all", "--parseable"], folder);
    expect(stdout.trim().split("\n")).toHaveLength(2);
  });

  it("puts a command into place that tells the version of the package", async () => {
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    expect(await collect([join(folder, "node_modules", ".bin", "waymark"), "--version"], {}, "")).toEqual({
      code: 0,
      stdout: `${version}\n`,
      stderr: "",
    });
  });

  it("is a library that recommends exactly what the command prints", async () => {
    const answers = { ...ANSWERS, conviction: "low", "walk-away": "no" };
    await writeFile(
      join(folder, "use.mjs"),
      `import { recommend } from "waymark";\nconsole.log(JSON.stringify(recommend(${JSON.stringify(answers)})));\n`,
    );
    const used = await collect([process.execPath, join(folder, "use.mjs")], {}, "");
    expect(used.stderr).toBe("");
    const command = join(folder, "node_modules", ".bin", "waymark");
    const printed = await collect([command, "--json", "--answers", "-"], {}, JSON.stringify(answers));
    expect(JSON.parse(used.stdout)).toEqual(JSON.parse(printed.stdout));
  });

  it("type-checks in a strict consumer, where an unknown option is an error", async () => {
    const consumer = join(folder, "typed");
    await mkdir(consumer);
    const source = (urgency: string) =>
      `import { catalogue, map, type PatternId, recommend, UserError, type Result } from "waymark";
export const result: Result = recommend({ urgency: "${urgency}", "walk-away": "unsure" });
export const own: PatternId = map(result.answers, { x: "conviction" }).own.pattern;
export const first: "big-vision-small-experiments" | "no-vision-strategy" | "grand-migration" | undefined =
  catalogue.patterns[0]?.id;
export const name: string | undefined = result.ranking[0]?.name;
export const hint = (error: unknown): string => (error instanceof UserError ? error.hint : "");
`;
    await writeFile(join(consumer, "right.mts"), source("on-fire"));
    await writeFile(join(consumer, "wrong.mts"), source("on-fir"));
    const check = (file: string) =>
      collect(
        [
          process.execPath,
          join(root, "node_modules", "typescript", "bin", "tsc"),
          ...["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess"],
          ...["--module", "nodenext", "--target", "es2022", "--skipLibCheck", "false", "--types", ""],
          join(consumer, file),
        ],
        {},
        "",
        consumer,
      );
    const [right, wrong] = await Promise.all([check("right.mts"), check("wrong.mts")]);
    expect(right).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(wrong.code).not.toBe(0);
    expect(wrong.stdout).toMatch(/^wrong\.mts\(2,\d+\): error TS\d+: .*"on-fir"/);
    expect(wrong.stdout.match(/error TS/g)).toHaveLength(1);
  });
});
