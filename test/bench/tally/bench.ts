import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { catalogue } from "../../../src/content/catalogue.ts";
import { ballotCodes } from "../../../src/domain/ballot-code.ts";
import { buildIfStale } from "../build-if-stale.ts";
import { cleanEnvironment } from "../environment.ts";
import { machine } from "../machine.ts";
import { median } from "../statistics.ts";
import { markdownTable } from "../table.ts";
import { FORMS, writeBallots } from "./ballots.ts";
import { measuredRun } from "./measured-run.ts";

// How fast the built program counts ballots, beside DuckDB grouping the same file in the same run. See BENCHMARKS.md.

const USAGE = "npm run bench:tally -- [--ballots N] [--runs N]";
const WAYMARK = fileURLToPath(new URL("../../../dist/waymark.cjs", import.meta.url));
const DUCKDB = fileURLToPath(new URL("./duckdb.mjs", import.meta.url));
const QUESTIONS = catalogue.questions.map(({ id }) => id);

/** What is wanted: half of DuckDB's throughput, in so much memory. */
const WANTED = { ratio: 0.5, memory: 120 };

type Tool = "waymark" | "DuckDB";
type Sample = Readonly<{ seconds: number; memory: number | undefined }>;

async function main(): Promise<void> {
  const { ballots, runs } = readOptions();
  buildIfStale();
  say(`## ${ballots.toLocaleString("en")} ballots, Node ${process.version}\n\n${machine()}, ${runs} runs\n`);
  const folder = await mkdtemp(join(tmpdir(), "waymark-bench-"));
  const rows: (readonly string[])[] = [];
  try {
    for (const form of ["csv", "ndjson", "codes"] as const) {
      const path = join(folder, `ballots.${form === "codes" ? "txt" : form}`);
      await writeBallots(path, FORMS[form], ballots);
      const samples: Record<Tool, Sample[]> = { waymark: [], DuckDB: [] };
      // A B B A: what comes first finds another machine than what comes last. One round is not recorded.
      for (let round = 0; round <= runs; round++) {
        const order: readonly Tool[] = round % 2 === 0 ? ["waymark", "DuckDB"] : ["DuckDB", "waymark"];
        const counts = new Map<Tool, string>();
        for (const tool of order) {
          const { counted, ...sample } = await (tool === "waymark" ? waymark(path) : duckdb(path, form));
          counts.set(tool, counted);
          if (round > 0) samples[tool].push(sample);
        }
        if (counts.get("waymark") !== counts.get("DuckDB")) throw new Error(`${form}: the counts differ`);
      }
      const megabytes = (await stat(path)).size / 1e6;
      for (const tool of ["waymark", "DuckDB"] as const)
        rows.push(row(form, tool, samples, ballots, megabytes));
      await rm(path);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  say(
    markdownTable(
      [
        "file",
        "tool",
        "seconds",
        "million ballots a second",
        "MB a second",
        "x DuckDB",
        "peak memory, MB",
        "as wanted",
      ],
      rows,
    ),
  );
}

function row(
  form: string,
  tool: Tool,
  samples: Readonly<Record<Tool, readonly Sample[]>>,
  ballots: number,
  megabytes: number,
): readonly string[] {
  const seconds = median(samples[tool].map((sample) => sample.seconds));
  const memory = Math.max(...samples[tool].map((sample) => sample.memory ?? 0));
  const ratio = median(
    samples.waymark.map((sample, at) => (samples.DuckDB[at]?.seconds ?? Number.NaN) / sample.seconds),
  );
  const own = tool === "waymark";
  const met = ratio >= WANTED.ratio && memory <= WANTED.memory;
  return [
    `${form}, ${megabytes.toFixed(0)} MB`,
    tool,
    seconds.toFixed(2),
    (ballots / seconds / 1e6).toFixed(2),
    (megabytes / seconds).toFixed(0),
    own ? ratio.toFixed(2) : "1.00",
    memory.toFixed(0),
    own ? (met ? "yes" : "no") : "",
  ];
}

/** The whole process, from start to end. */
async function waymark(path: string) {
  const { stdout, ...run } = await measuredRun(
    [process.execPath, WAYMARK, "tally", path, "--json"],
    cleanEnvironment(process.env),
  );
  const { counts } = JSON.parse(stdout) as { counts: readonly Readonly<Record<string, string | number>>[] };
  return { ...run, counted: canonical(counts.map((each) => [QUESTIONS.map((id) => each[id]), each.count])) };
}

/** The query alone. */
async function duckdb(path: string, form: keyof typeof FORMS) {
  const source = {
    csv: `read_csv('${path}')`,
    ndjson: `read_json('${path}', format = 'newline_delimited')`,
    codes: `read_csv('${path}', header = false, columns = {'code': 'VARCHAR'})`,
  }[form];
  const columns = form === "codes" ? ["code"] : QUESTIONS;
  const { stdout, memory } = await measuredRun(
    [process.execPath, DUCKDB, source, ...columns],
    cleanEnvironment(process.env),
  );
  const { seconds, rows } = JSON.parse(stdout) as { seconds: number; rows: readonly (readonly string[])[] };
  const codes = ballotCodes(catalogue);
  const answersIn = (cells: readonly string[]): readonly unknown[] => {
    if (form !== "codes") return cells;
    const decoded = codes.decode(cells[0] ?? "");
    return decoded.ok ? QUESTIONS.map((id) => decoded.answers[id]) : cells;
  };
  return {
    seconds,
    memory,
    counted: canonical(rows.map((cells) => [answersIn(cells.slice(0, -1)), Number(cells.at(-1))])),
  };
}

/** Counts in an order that does not depend on who counted. */
const canonical = (rows: readonly (readonly [readonly unknown[], unknown])[]): string =>
  rows
    .map((each) => JSON.stringify(each))
    .sort()
    .join("\n");

function readOptions(): Readonly<{ ballots: number; runs: number }> {
  const { values } = parseArgs({
    options: { ballots: { type: "string", default: "10000000" }, runs: { type: "string", default: "5" } },
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
