import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import { BARE, type PipeCase, RESULT_IN_JSON } from "../cases.ts";
import { cleanEnvironment } from "../environment.ts";
import { runInPipe } from "../pipe-run.ts";
import { runInRounds } from "../rounds.ts";
import { median, pairedRatio } from "../statistics.ts";
import { markdownTable } from "../table.ts";

// Where the time goes from flags to a result in JSON, and what the least would be that could be asked for.

const PROBE = fileURLToPath(new URL("./probe.cjs", import.meta.url));

/** What the probe notes, in the order in which it happens, and what lies between each and the next. */
const PHASES = [
  { name: "program", what: "the program's first file: the launcher" },
  { name: "modules", what: "reading, compiling and running the modules of the start" },
  { name: "command line", what: "command line" },
  { name: "analysis", what: "answers, analysis, ballot code" },
  { name: "JSON", what: "the result as text" },
  { name: "output", what: "output" },
  { name: "exit", what: "the end of the process" },
] as const;

const noted = z.object({ origin: z.number(), began: z.record(z.string(), z.number()) });

/** ms of each phase that there was, by its name; "start" and "all" are there always. */
type Times = Readonly<Record<string, number>>;

/** @returns a table of phases and one of floors */
export async function profile(node: string, env: Record<string, string>, runs: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-profile-"));
  try {
    const floors = await writeFloors(folder);
    const plain: PipeCase = { kind: "pipe", name: "bare", args: [BARE, "done"], says: "done" };
    const cases: PipeCase[] = [
      plain,
      { ...plain, name: "one line that prints as much", args: [floors.line], says: '"schemaVersion"' },
      { ...plain, name: "a bundle of the same bytes that prints a word", args: [floors.bytes], says: "done" },
      { ...plain, name: "waymark, flags to JSON", args: RESULT_IN_JSON, says: '"schemaVersion"' },
    ];
    const results = await runInRounds(cases, runs, (each) => runInPipe(each as PipeCase, node, env));
    const [bare = []] = results.map(({ samples }) => samples.map(({ ready }) => ready));
    const rows = results.map(({ name, samples }) => {
      const times = samples.map(({ ready }) => ready);
      return [name, median(times).toFixed(1), pairedRatio(times, bare).median.toFixed(2)];
    });
    const file = join(folder, "noted.json");
    const [of, ofBare]: [Times[], Times[]] = [[], []];
    for (let run = 0; run < runs; run += 1) {
      of.push(await timesOf(RESULT_IN_JSON, node, env, file));
      ofBare.push(await timesOf(plain.args, node, env, file));
    }
    return `${phaseTable(of, ofBare)}\n\n${markdownTable(["floor", "ms", "x bare node"], rows)}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function phaseTable(of: readonly Times[], ofBare: readonly Times[]): string {
  const middle = (times: readonly Times[], name: string) => median(times.flatMap((each) => each[name] ?? []));
  const all = middle(ofBare, "all");
  const rows = [
    { name: "start", what: "Node's own start" },
    ...PHASES,
    { name: "all", what: "in all, with the probe" },
  ].map(({ name, what }) => {
    const [ms, bare] = [middle(of, name), middle(ofBare, name)];
    return [what, ms.toFixed(1), Number.isNaN(bare) ? "" : bare.toFixed(1), (ms / all).toFixed(2)];
  });
  return markdownTable(["phase", "flags to JSON, ms", "bare node, ms", "x all of bare node"], rows);
}

async function timesOf(
  args: readonly string[],
  node: string,
  env: Record<string, string>,
  file: string,
): Promise<Times> {
  const start = performance.timeOrigin + performance.now();
  const child = spawn(node, ["-r", PROBE, ...args], {
    env: { ...env, WAYMARK_PROFILE: file },
    stdio: ["ignore", "pipe", "ignore"],
  });
  child.stdout.resume();
  await once(child, "exit");
  const end = performance.timeOrigin + performance.now();
  const { origin, began } = noted.parse(JSON.parse(await readFile(file, "utf8")));
  const moments = PHASES.flatMap(({ name }) => {
    const at = began[name];
    return at === undefined ? [] : [{ name, at: origin + at }];
  });
  const phases = moments.map(({ name, at }, index) => [name, (moments[index + 1]?.at ?? end) - at] as const);
  return { start: (moments[0]?.at ?? end) - start, ...Object.fromEntries(phases), all: end - start };
}

async function writeFloors(folder: string): Promise<Readonly<{ line: string; bytes: string }>> {
  const child = spawn(process.execPath, RESULT_IN_JSON, {
    env: cleanEnvironment(process.env),
    stdio: ["ignore", "pipe", "ignore"],
  });
  child.stdout.setEncoding("utf8");
  const text = (await child.stdout.toArray()).join("");
  const dist = new URL("../../../dist/", import.meta.url);
  const modules = await startFrom("main.cjs", dist);
  await mkdir(folder, { recursive: true });
  const [line, bytes] = [join(folder, "line.cjs"), join(folder, "bytes.cjs")];
  await writeFile(line, `process.stdout.write(${JSON.stringify(text)});\n`);
  // In a function that is never called V8 reads all of it, as it does for functions that are called later.
  const unread = [...modules.values()].map((text) => `function never(require, module) {${text}}\n`);
  await writeFile(bytes, `${unread.join("")}process.stdout.write("done\\n");\n`);
  return { line, bytes };
}

/** A built file and all that it reads to start. Only what is asked for later has a name of its own. */
async function startFrom(
  name: string,
  dist: URL,
  seen = new Map<string, string>(),
): Promise<ReadonlyMap<string, string>> {
  if (seen.has(name)) return seen;
  const text = await readFile(new URL(name, dist), "utf8");
  seen.set(name, text);
  for (const [, next = ""] of text.matchAll(/require\(["`]\.\/(chunk-\w+\.cjs)["`]\)/g))
    await startFrom(next, dist, seen);
  return seen;
}
