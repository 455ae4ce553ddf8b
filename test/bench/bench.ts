import { writeFile } from "node:fs/promises";
import process from "node:process";
import { buildIfStale } from "./build-if-stale.ts";
import { type Case, groups, select } from "./cases.ts";
import { coldNpx } from "./cold-npx.ts";
import { cleanEnvironment } from "./environment.ts";
import { figures, summarize } from "./figures.ts";
import { buildFloors } from "./floors/build-floors.ts";
import { machine, nodeVersion } from "./machine.ts";
import { type BenchOptions, readOptions, USAGE } from "./options.ts";
import { withOwnFolders } from "./own-folders.ts";
import { packageSize } from "./package-size.ts";
import { pagePaint } from "./page-paint.ts";
import { runInPipe } from "./pipe-run.ts";
import { profile } from "./profile/profile.ts";
import { runInRounds } from "./rounds.ts";
import type { CaseResult, Sample } from "./sample.ts";
import { caseTable, figureTable, stepTable } from "./table.ts";
import { runOnTerminal } from "./terminal-run.ts";

// How fast the built program is beside bare node and beside its rivals. See BENCHMARKS.md.

const PACKAGE = "package";
const PAGE = "page";

async function main(): Promise<void> {
  const options = optionsOrLeave();
  softly("the build", buildIfStale);
  await buildFloors().catch((error: unknown) => say(`the floors failed: ${messageOf(error)}`));
  const packed = options.only.test(PACKAGE) && !options.profile ? await packageSize() : undefined;
  const page = options.only.test(PAGE) && !options.profile ? await pagePaint(options.runs) : undefined;
  const raw: Record<string, readonly CaseResult[]> = {};
  for (const node of options.nodes) {
    const version = softly(node, () => nodeVersion(node));
    if (version === undefined) continue;
    say(`## Node ${version}\n\n${machine()}, ${options.runs} runs`);
    if (options.profile) {
      await profileOf(node, options).then(say, (error: unknown) =>
        say(`the profile failed: ${messageOf(error)}`),
      );
      continue;
    }
    const results = await measure(node, options);
    const summaries = results.map((result) => summarize(result, results));
    if (summaries.length > 0) say(caseTable(summaries));
    if (summaries.some(({ name }) => name.startsWith("floor: "))) say(stepTable(summaries));
    say(figureTable(figures(summaries, packed, page)));
    raw[`${version} ${node}`] = results;
  }
  if (options.coldNpx > 0)
    await coldNpx(options.coldNpx).then(say, (error: unknown) => say(`npx failed: ${messageOf(error)}`));
  if (options.json !== undefined)
    await writeFile(options.json, JSON.stringify({ package: packed, page, nodes: raw }));
}

async function measure(node: string, { only, runs }: BenchOptions): Promise<readonly CaseResult[]> {
  return withOwnFolders(async (folders) => {
    const run = async (each: Case): Promise<Sample> => {
      const env = { ...cleanEnvironment(process.env), ...(await folders()) };
      return each.kind === "terminal" ? runOnTerminal(each, node, env) : runInPipe(each, node, env);
    };
    const results: CaseResult[] = [];
    for (const { cases, share } of select(groups, only)) {
      results.push(...(await runInRounds(cases, Math.ceil(runs * share), run)));
    }
    return results;
  });
}

const profileOf = (node: string, { runs }: BenchOptions): Promise<string> =>
  withOwnFolders(async (folders) =>
    profile(node, { ...cleanEnvironment(process.env), ...(await folders()) }, runs),
  );

function optionsOrLeave(): BenchOptions {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n${USAGE}\n`);
    process.exit(2);
  }
}

/** A benchmark that stops halfway is of less use than one with a gap. */
function softly<Value>(what: string, attempt: () => Value): Value | undefined {
  try {
    return attempt();
  } catch (error) {
    say(`${what} failed: ${messageOf(error)}`);
    return undefined;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function say(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

await main();
