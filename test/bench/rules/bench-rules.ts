import process from "node:process";
import { horizon } from "../../../questions/horizon.ts";
import { urgency } from "../../../questions/urgency.ts";
import { catalogue } from "../../../src/content/catalogue.ts";
import { analyse } from "../../../src/domain/analysis.ts";
import type { Answers } from "../../../src/domain/answers.ts";
import { decisionMap } from "../../../src/domain/decision-map.ts";
import { everyProfile } from "../../../src/domain/profiles.ts";
import type { Figure } from "../figures.ts";
import { machine, nodeVersion } from "../machine.ts";
import { median, pairedRatio, type Ratio } from "../statistics.ts";
import { figureTable, markdownTable } from "../table.ts";
import { type Contender, contenders, disagreements } from "./contenders.ts";

// How fast the rules are beside the engines of others, and what the whole analysis costs beside them. See BENCHMARKS.md.

const ROUNDS = 15;
/** Long enough that the clock and a single collection of garbage do not show. */
const LEAST_MS = 100;

const profiles = everyProfile(catalogue.questions);

/** Goes over all profiles once. */
type Pass = Readonly<{ name: string; run: () => Promise<void> }>;

/** Microseconds for one profile, a number for each round. */
type Times = Readonly<{ name: string; times: readonly number[] }>;

/** What was decided ends here, so that no engine can leave the work out. */
let kept = 0;

const passOf = ({ name, decide }: Contender): Pass => ({
  name,
  run: async () => {
    for (const answers of profiles) {
      const decided = decide(answers);
      kept += (typeof decided === "string" ? decided : await decided).length;
    }
  },
});

function analyseWithMap(answers: Answers): void {
  kept +=
    analyse(catalogue, answers).ways.searched + decisionMap(catalogue, answers, horizon, urgency).rows.length;
}

const analysis: Pass = {
  name: "waymark, whole analysis and map",
  run: async () => {
    for (const answers of profiles) analyseWithMap(answers);
  },
};

/** Runs them in turn, A B C D then D C B A; two rounds to warm up are not recorded. */
async function inRounds(passes: readonly Pass[]): Promise<readonly Times[]> {
  const times = passes.map((): number[] => []);
  for (let round = -2; round < ROUNDS; round++) {
    const order = [...passes.keys()];
    for (const index of round % 2 === 0 ? order : order.toReversed()) {
      const time = await timeOf(passes[index] ?? analysis);
      if (round >= 0) times[index]?.push(time);
    }
  }
  return passes.map(({ name }, index) => ({ name, times: times[index] ?? [] }));
}

async function timeOf({ run }: Pass): Promise<number> {
  const start = performance.now();
  let passes = 0;
  do {
    await run();
    passes++;
  } while (performance.now() - start < LEAST_MS);
  return ((performance.now() - start) * 1000) / passes / profiles.length;
}

/** Microseconds for the analysis of the profile that takes longest, by the medians of all. */
function costliest(): number {
  const times = profiles.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, answers] of profiles.entries()) {
      const start = performance.now();
      analyseWithMap(answers);
      times[index]?.push((performance.now() - start) * 1000);
    }
  }
  return Math.max(...times.map(median));
}

const rounded = (value: number): string => Number(value.toPrecision(3)).toLocaleString("en");
const interval = ({ median, low, high }: Ratio): string =>
  `${rounded(median)} (${rounded(low)}-${rounded(high)})`;

async function main(): Promise<void> {
  const [own, ...rivals] = contenders(catalogue);
  for (const each of [own, ...rivals]) {
    const wrong = await disagreements(catalogue, each);
    if (wrong.length > 0) throw new Error(`${each.name} decides ${wrong.length} profiles in another way`);
  }
  const results = await inRounds([...[own, ...rivals].map(passOf), analysis]);
  const [plain, logic, rules, whole] = results.map(({ times }) => times);
  if (!plain || !logic || !rules || !whole) throw new Error("a contender was not timed");
  const worst = costliest() / median(plain);
  const figures: readonly Figure[] = [
    atLeast("plain recommendations beside json-logic-engine, compiled", pairedRatio(logic, plain), 1),
    atLeast("plain recommendations beside json-rules-engine", pairedRatio(rules, plain), 100),
    below("whole analysis with the map, all profiles", pairedRatio(whole, plain).median),
    below("whole analysis with the map, the costliest profile", worst),
  ];
  say(`## Rules, Node ${nodeVersion(process.execPath)}\n\n${machine()}, ${ROUNDS} rounds`);
  say(
    markdownTable(
      ["over all 1280 profiles", "a second", "µs each", "x waymark's plain time (95% interval)"],
      results.map(({ name, times }) => [
        name,
        rounded(1e6 / median(times)),
        rounded(median(times)),
        interval(pairedRatio(times, plain)),
      ]),
    ),
  );
  say(figureTable(figures));
}

const atLeast = (name: string, ratio: Ratio, least: number): Figure => ({
  name,
  reached: `${interval(ratio)} x as many`,
  wanted: `≥ ${least} x as many`,
  met: ratio.median >= least ? "yes" : "no",
});

const MOST_PLAIN = 3000;

const below = (name: string, ratio: number): Figure => ({
  name,
  reached: `${rounded(ratio)} plain recommendations`,
  wanted: `< ${MOST_PLAIN.toLocaleString("en")} plain recommendations`,
  met: ratio < MOST_PLAIN ? "yes" : "no",
});

function say(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

await main();
if (kept === 0) throw new Error("nothing was decided");
