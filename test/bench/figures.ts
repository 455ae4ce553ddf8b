import type { PackageResult } from "./package-size.ts";
import type { PageResult } from "./page-paint.ts";
import type { CaseResult } from "./sample.ts";
import { median, pairedRatio, percentile, type Ratio } from "./statistics.ts";

/** A figure that the program is to reach. */
export type Figure = Readonly<{ name: string; reached: string; wanted: string; met: "yes" | "no" | "n/a" }>;

/** What the runs of one case come to; times in ms, memory in MB. What was not measured is not there. */
export type Summary = Readonly<{
  name: string;
  failed?: string;
  ready?: number;
  ratio?: Ratio;
  keyP50?: number;
  keyP99?: number;
  framesPerKey?: number;
  quit?: number;
  memory?: number;
  /** Peak memory of the run that took most. */
  highestMemory?: number;
}>;

export function summarize(result: CaseResult, all: readonly CaseResult[]): Summary {
  const { name, samples, failed } = result;
  if (failed !== undefined) return { name, failed };
  const base = all.find((each) => each.name === result.baseline)?.samples ?? [];
  const held = samples.flatMap(({ keys }) => keys ?? []);
  const latencies = held.flatMap((each) => each.latencies);
  const quits = samples.flatMap(({ quit }) => quit ?? []);
  const memories = samples.flatMap(({ memory }) => memory ?? []);
  const times = samples.map(({ ready }) => ready);
  return {
    name,
    ready: median(times),
    ...(base.length === samples.length && {
      ratio: pairedRatio(
        times,
        base.map(({ ready }) => ready),
      ),
    }),
    ...(held.length > 0 && {
      keyP50: percentile(latencies, 0.5),
      keyP99: percentile(latencies, 0.99),
      framesPerKey: total(held.map(({ frames }) => frames)) / total(held.map(({ keys }) => keys)),
    }),
    ...(quits.length > 0 && { quit: median(quits) }),
    ...(memories.length > 0 && { memory: median(memories), highestMemory: Math.max(...memories) }),
  };
}

type Goal = Readonly<{
  name: string;
  /** Name of the case. */
  of: string;
  value: (summary: Summary) => number | undefined;
  unit: string;
  /** Decimals. */
  digits: number;
  most?: number;
  /** Where nothing else will do. */
  exactly?: number;
}>;

const ratio = ({ ratio }: Summary) => ratio?.median;
const quit = ({ quit }: Summary) => quit;
const times = { value: ratio, unit: "x bare node", digits: 2 } as const;

const GOALS: readonly Goal[] = [
  { name: "first question readable on a first run", of: "waymark", ...times, most: 1.35 },
  {
    name: "frame for a key sent before the start",
    of: "waymark, a key sent before the start",
    ...times,
    most: 5.5,
  },
  ...["waymark, flags to JSON", "waymark --help", "waymark --version"].map((of) => ({
    name: of,
    of,
    ...times,
    most: 1.5,
  })),
  ...[
    { of: "waymark, held key", where: "" },
    { of: "waymark, held key in what-if", where: ", in what-if" },
  ].flatMap(({ of, where }): readonly Goal[] => [
    {
      name: `held key to frame, p99${where}`,
      of,
      value: ({ keyP99 }) => keyP99,
      unit: "ms",
      digits: 1,
      most: 16,
    },
    {
      name: `frames drawn for each key${where}`,
      of,
      value: ({ framesPerKey }) => framesPerKey,
      unit: "",
      // One lost frame of 450 must show.
      digits: 3,
      exactly: 1,
    },
  ]),
  ...[
    { name: "ctrl-c on a question to gone", of: "waymark" },
    { name: "q on the result to gone", of: "waymark, q on the result" },
  ].map((each) => ({ ...each, value: quit, unit: "ms", digits: 0, most: 25 })),
  ...["waymark", "waymark, q on the result", "waymark, held key", "waymark, held key in what-if"].map(
    (of) => ({
      name: `peak memory: ${of}`,
      of,
      value: ({ memory }: Summary) => memory,
      unit: "MB",
      digits: 1,
      most: 90,
    }),
  ),
];

const RIVALS = ["@clack/prompts", "@inquirer/prompts"];

type Painted = Exclude<PageResult, { failed: string }>;
const PAGE_GOALS = [
  { name: "page, first paint", value: ({ paint }: Painted) => paint, unit: "ms", digits: 0, most: 200 },
  { name: "page, one file", value: ({ bytes }: Painted) => bytes / 1000, unit: "KB", digits: 1, most: 150 },
] as const;

/** KB. */
const MOST_PACKED = 380;

/** Every figure whose case was run, with a plain yes or no. What was not measured ("n/a") is neither. */
export function figures(
  summaries: readonly Summary[],
  packed: PackageResult | undefined,
  page?: PageResult,
): readonly Figure[] {
  const fromRuns = GOALS.flatMap((goal): Figure[] => {
    const summary = summaries.find(({ name }) => name === goal.of);
    return summary ? [figure(goal, summary)] : [];
  });
  return [
    ...RIVALS.flatMap((rival) => rivalFigure(rival, summaries)),
    ...fromRuns,
    ...(packed ? [packageFigure(packed)] : []),
    ...(page ? pageFigures(page) : []),
  ];
}

/** Whether waymark's first question is readable before a rival's is. */
function rivalFigure(rival: string, summaries: readonly Summary[]): readonly Figure[] {
  const [own, theirs] = ["waymark", rival].map((of) => summaries.find(({ name }) => name === of));
  if (!own || !theirs) return [];
  const [name, wanted] = [`first question, beside ${rival}`, "< 1 x"];
  if (own.ready === undefined || theirs.ready === undefined)
    return [{ name, reached: "failed", wanted, met: "no" }];
  const reached = own.ready / theirs.ready;
  return [{ name, reached: `${reached.toFixed(2)} x`, wanted, met: reached < 1 ? "yes" : "no" }];
}

function figure(goal: Goal, summary: Summary): Figure {
  const { name, unit, digits, most, exactly } = goal;
  const amount = (value: number, decimals = digits) => `${value.toFixed(decimals)} ${unit}`.trim();
  const wanted = exactly === undefined ? `≤ ${most} ${unit}` : amount(exactly);
  // The reason is in the other table.
  if (summary.failed !== undefined) return { name, reached: "failed", wanted, met: "no" };
  const value = goal.value(summary);
  if (value === undefined) return { name, reached: "n/a", wanted, met: "n/a" };
  const met = exactly === undefined ? value <= (most ?? Number.NaN) : value === exactly;
  return { name, reached: amount(value), wanted, met: met ? "yes" : "no" };
}

function packageFigure(packed: PackageResult): Figure {
  const [name, wanted] = ["package, packed", `≤ ${MOST_PACKED} KB`];
  if ("failed" in packed) return { name, reached: `failed: ${packed.failed}`, wanted, met: "no" };
  const { tarball, unpacked, files } = packed.size;
  const reached = `${(tarball / 1000).toFixed(1)} KB (${(unpacked / 1000).toFixed(0)} KB unpacked, ${files} files)`;
  return { name, reached, wanted, met: tarball <= MOST_PACKED * 1000 ? "yes" : "no" };
}

function pageFigures(page: PageResult): readonly Figure[] {
  return PAGE_GOALS.map(({ name, value, unit, digits, most }) => {
    const wanted = `≤ ${most} ${unit}`;
    if ("failed" in page) return { name, reached: `failed: ${page.failed}`, wanted, met: "no" };
    const reached = value(page);
    return {
      name,
      reached: `${reached.toFixed(digits)} ${unit}`,
      wanted,
      met: reached <= most ? "yes" : "no",
    };
  });
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
