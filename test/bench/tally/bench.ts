import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildIfStale } from "../build-if-stale.ts";
import { cleanEnvironment } from "../environment.ts";
import { machine } from "../machine.ts";
import { median } from "../statistics.ts";
import { markdownTable } from "../table.ts";
import { FORMS, writeBallots } from "./ballots.ts";
import { measuredRun } from "./measured-run.ts";

// How fast the built program counts ballots, and in how much memory. See BENCHMARKS.md.

const USAGE = "npm run bench:tally -- [--ballots N] [--runs N]";
const WAYMARK = fileURLToPath(new URL("../../../dist/waymark.cjs", import.meta.url));

/** What is wanted: ballots a second, Node's start included, and MB of memory. */
const WANTED = { pace: 500_000, memory: 120 };

async function main(): Promise<void> {
  const { ballots, runs } = readOptions();
  buildIfStale();
  say(`## ${ballots.toLocaleString("en")} ballots, Node ${process.version}\n\n${machine()}, ${runs} runs\n`);
  const folder = await mkdtemp(join(tmpdir(), "waymark-bench-"));
  const rows: (readonly string[])[] = [];
  try {
    for (const [name, form] of Object.entries(FORMS)) {
      const path = join(folder, "ballots");
      await writeBallots(path, form, ballots);
      const megabytes = (await stat(path)).size / 1e6;
      const samples = [];
      for (let run = 0; run < runs; run++) samples.push(await count(path, ballots));
      const seconds = median(samples.map((sample) => sample.seconds));
      const memory = Math.max(...samples.map((sample) => sample.memory ?? 0));
      const pace = ballots / seconds;
      rows.push([
        `${name}, ${megabytes.toFixed(0)} MB`,
        seconds.toFixed(2),
        (pace / 1e6).toFixed(2),
        memory.toFixed(0),
        pace >= WANTED.pace && memory <= WANTED.memory ? "yes" : "no",
      ]);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  say(markdownTable(["file", "seconds", "million ballots a second", "peak memory, MB", "as wanted"], rows));
}

/** The whole process, from start to end. @throws when it has not counted all of them */
async function count(path: string, ballots: number) {
  const { stdout, ...sample } = await measuredRun(
    [process.execPath, WAYMARK, "tally", path, "--json"],
    cleanEnvironment(process.env),
  );
  const counted: unknown = JSON.parse(stdout).ballots;
  if (counted !== ballots) throw new Error(`${counted} of ${ballots} ballots were counted`);
  return sample;
}

function readOptions(): Readonly<{ ballots: number; runs: number }> {
  const { values } = parseArgs({
    options: { ballots: { type: "string", default: "1000000" }, runs: { type: "string", default: "5" } },
  });
  const [ballots, runs] = [Number(values.ballots), Number(values.runs)];
  if (!(Number.isInteger(ballots) && ballots > 0 && Number.isInteger(runs) && runs > 0))
    throw new RangeError(USAGE);
  return { ballots, runs };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

await main();
