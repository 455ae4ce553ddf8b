import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import packageJson from "../../package.json" with { type: "json" };
import { cleanEnvironment } from "./environment.ts";
import { median } from "./statistics.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

const MOST_TIMES_FLOOR = 1.3;
/** How many times quicker than with dependencies. */
const LEAST_TIMES = 10;

/** What is started with `npx`, and how long that took in each round, in seconds. */
type Contestant = Readonly<{ name: string; tarball: string; command: readonly string[]; seconds: number[] }>;

/**
 * How long a first `npx` takes on a machine that has never seen the package: with an empty cache, beside an empty package whose
 * bin prints one line (the floor), and beside one that has what waymark bundles as dependencies. The latter asks the registry.
 *
 * @returns a Markdown table; each in turn, `rounds` times
 */
export async function coldNpx(rounds: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-npx-"));
  try {
    const { ink, react, zustand, zod } = packageJson.devDependencies;
    const contestants: readonly Contestant[] = [
      {
        name: "an empty package (the floor)",
        tarball: await packed(folder, "floor", {}),
        command: ["say"],
        seconds: [],
      },
      { name: "waymark", tarball: await pack(ROOT, folder), command: ["waymark", "--version"], seconds: [] },
      {
        name: "ink, react, zustand and zod as dependencies",
        tarball: await packed(folder, "dependent", { ink, react, zustand, zod }),
        command: ["say"],
        seconds: [],
      },
    ];
    for (let round = 0; round < rounds; round++) {
      for (const each of round % 2 === 0 ? contestants : contestants.toReversed()) {
        each.seconds.push(await timed(folder, each));
      }
    }
    const [floor = Number.NaN, own = Number.NaN, dependent = Number.NaN] = contestants.map(({ seconds }) =>
      median(seconds),
    );
    const rows = contestants.map(({ name, seconds }) => {
      const middle = median(seconds);
      return `| ${name} | ${middle.toFixed(2)} | ${(middle / floor).toFixed(2)} |`;
    });
    const figure = (name: string, reached: number, wanted: string, met: boolean) =>
      `| ${name} | ${reached.toFixed(2)} x | ${wanted} x | ${met ? "yes" : "no"} |`;
    const figures = [
      figure(
        "a first npx, beside the floor",
        own / floor,
        `≤ ${MOST_TIMES_FLOOR}`,
        own / floor <= MOST_TIMES_FLOOR,
      ),
      figure(
        "the same with dependencies, beside it",
        dependent / own,
        `≥ ${LEAST_TIMES}`,
        dependent / own >= LEAST_TIMES,
      ),
    ];
    return `| npx with an empty cache | s | x the floor |\n|---|---:|---:|\n${rows.join("\n")}\n\n| figure | reached | wanted | met |\n|---|---|---|---|\n${figures.join("\n")}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One start with a cache of its own, from the command to its end. */
async function timed(folder: string, { tarball, command }: Contestant): Promise<number> {
  const cache = await mkdtemp(join(folder, "cache-"));
  const start = performance.now();
  await run("npx", ["--yes", "--loglevel=error", `--package=${tarball}`, "--", ...command], {
    cwd: cache,
    env: { ...cleanEnvironment(process.env), npm_config_cache: cache, npm_config_update_notifier: "false" },
  });
  return (performance.now() - start) / 1000;
}

/** A package with one bin that prints a line, packed. */
async function packed(
  folder: string,
  name: string,
  dependencies: Readonly<Record<string, string>>,
): Promise<string> {
  const source = join(folder, name);
  await mkdir(source);
  const imports = Object.keys(dependencies).map((each) => `import "${each}";\n`);
  await writeFile(join(source, "say.mjs"), `#!/usr/bin/env node\n${imports.join("")}console.log("hello");\n`);
  const manifest = { name, version: "1.0.0", type: "module", bin: { say: "say.mjs" }, dependencies };
  await writeFile(join(source, "package.json"), JSON.stringify(manifest));
  return pack(source, folder);
}

async function pack(source: string, folder: string): Promise<string> {
  const before = new Set(await readdir(folder));
  await run("npm", ["pack", "--ignore-scripts", "--loglevel=error", "--pack-destination", folder], {
    cwd: source,
  });
  const tarball = (await readdir(folder)).find((name) => !before.has(name) && name.endsWith(".tgz"));
  if (!tarball) throw new Error(`npm packed nothing in ${source}`);
  return join(folder, tarball);
}
