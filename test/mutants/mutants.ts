import { readFileSync } from "node:fs";
import { setPriority } from "node:os";
import process from "node:process";
import { parseArgs } from "node:util";
import { markdownTable } from "../bench/table.ts";
import { changeWords, faultWords } from "./fault-words.ts";
import { type Fault, faultsIn } from "./faults.ts";
import { hunt, type Outcome, seconds } from "./hunt.ts";
import { folderOf, sampleOf } from "./sample.ts";
import { sourceFiles } from "./source-files.ts";
import { SURVIVORS, type Survivor } from "./survivors.ts";
import { warmTests } from "./warm-tests.ts";

// Puts small faults into the program, one at a time, and tells which no unit test notices. See CONTRIBUTING.md.

const USAGE = "npm run mutants -- [--count N] [--seed N] [--only FOLDER]... [--tests FOLDER]... [--list]";

/** The share of faults that must be noticed. */
const LEAST_NOTICED = 0.9;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function readOptions(argv: readonly string[]) {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      count: { type: "string", default: "240" },
      seed: { type: "string", default: "1" },
      only: { type: "string", multiple: true, default: [""] },
      tests: { type: "string", multiple: true, default: [""] },
      list: { type: "boolean", default: false },
    },
  });
  const [count, seed] = [Number(values.count), Number(values.seed)];
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) throw new RangeError(USAGE);
  return { count, seed, only: values.only, tests: values.tests, list: values.list };
}

const isListed = (fault: Fault, { file, where, change }: Survivor): boolean =>
  folderOf(fault.file) === folderOf(file) && fault.where === where && changeWords(fault) === change;

function table(title: string, outcomes: readonly Outcome[], keyOf: (fault: Fault) => string): string {
  const keys = [...new Set(outcomes.map(({ fault }) => keyOf(fault)))];
  const rows = keys.map((key) => {
    const own = outcomes.filter(({ fault }) => keyOf(fault) === key);
    return [key, String(own.length), String(own.filter(({ noticedBy }) => noticedBy !== undefined).length)];
  });
  return markdownTable([title, "faults", "noticed"], rows);
}

async function main(): Promise<void> {
  setPriority(15);
  const { count, seed, only, tests: folders, list } = readOptions(process.argv.slice(2));
  const all = sourceFiles().flatMap((file) => faultsIn(file, readFileSync(file, "utf8")));
  const sample = sampleOf(
    all.filter(({ file }) => only.some((folder) => file.startsWith(folder))),
    count,
    seed,
  );
  if (list) return say(sample.map(faultWords).join("\n"));
  const start = performance.now();
  const tests = await warmTests(folders);
  const outcomes = await hunt(
    sample,
    tests,
    ({ fault, noticedBy, reached }) =>
      say(
        noticedBy === undefined
          ? `SURVIVED (${reached} files of tests reach it) ${faultWords(fault)}`
          : `noticed ${faultWords(fault)}\n        by ${noticedBy}`,
      ),
    say,
  ).finally(tests.close);

  const noticed = outcomes.filter(({ noticedBy }) => noticedBy !== undefined);
  const survived = outcomes.filter(({ noticedBy }) => noticedBy === undefined).map(({ fault }) => fault);
  const complaints = [
    ...survived
      .filter((fault) => !SURVIVORS.some((each) => isListed(fault, each)))
      .map((fault) => `survived, and no reason is given: ${faultWords(fault)}`),
    ...SURVIVORS.filter((each) => noticed.some(({ fault }) => isListed(fault, each))).map(
      ({ where, change }) => `listed as a survivor, yet noticed: ${where}: ${change}`,
    ),
    ...SURVIVORS.filter((each) => !all.some((fault) => isListed(fault, each))).map(
      ({ where, change }) => `listed as a survivor, yet no longer there: ${where}: ${change}`,
    ),
  ];
  say(`\n${table("folder", outcomes, ({ file }) => folderOf(file))}`);
  say(`\n${table("kind", outcomes, ({ kind }) => kind)}\n`);
  for (const complaint of complaints) say(complaint);
  say(`${noticed.length} of ${outcomes.length} faults noticed in ${seconds(performance.now() - start)}`);
  const enough = noticed.length >= LEAST_NOTICED * outcomes.length;
  process.exitCode = enough && complaints.length === 0 ? 0 : 1;
}

await main();
