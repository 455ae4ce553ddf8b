import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createVitest, type TestSpecification } from "vitest/node";
import { unit } from "../../vitest.config.ts";
import { withFaults, withTracers } from "./edits.ts";
import type { Fault } from "./faults.ts";

/** What one file of tests said of the program as it was then. */
type Verdict = Readonly<{
  /** The first test that failed, or what kept the file from running; undefined where all passed. */
  failed: string | undefined;
  milliseconds: number;
}>;

export type WarmTests = Readonly<{
  /** The files of tests, from the root of the repository. */
  files: readonly string[];
  /** Puts these faults into the program, in memory, and takes out what was in it. They must not overlap. */
  put: (faults: readonly Fault[]) => void;
  run: (file: string) => Promise<Verdict>;
  /** Runs all, without a fault, and finds out which places of faults each file reaches. */
  trace: (
    faults: readonly Fault[],
    ran: (file: string, verdict: Verdict) => void,
  ) => Promise<ReadonlyMap<string, ReadonlySet<Fault>>>;
  close: () => Promise<void>;
}>;

/**
 * The unit tests in one instance of Vitest, which reads and transforms a file once, and again only where a fault is put in.
 *
 * @param folders the beginnings of the names of the files that are taken: "test/room"
 */
export async function warmTests(folders: readonly string[]): Promise<WarmTests> {
  const folder = await mkdtemp(join(tmpdir(), "mutants-"));
  const reachedFile = join(folder, "reached.jsonl");
  let rewrite: (file: string, source: string) => string = (_, source) => source;
  let rewritten: readonly string[] = [];
  const vitest = await createVitest(
    "test",
    {
      ...unit,
      config: false,
      watch: false,
      bail: 1,
      maxWorkers: 1,
      reporters: [{}],
      setupFiles: [fileURLToPath(new URL("./test-process.ts", import.meta.url))],
      env: { REACHED_FILE: reachedFile },
      // A fault that collects without an end must not take the machine's memory.
      execArgv: ["--max-old-space-size=1500"],
    },
    {
      plugins: [
        {
          name: "faults",
          enforce: "pre",
          transform: (source, id) => rewrite(relative(".", id), source),
        },
      ],
    },
  );
  const specifications = new Map(
    (await vitest.globTestSpecifications())
      .map((each): [string, TestSpecification] => [relative(".", each.moduleId), each])
      .filter(([file]) => folders.some((folder) => file.startsWith(folder))),
  );

  function rewriting(
    faults: readonly Fault[],
    how: (source: string, faults: readonly Fault[]) => string,
  ): void {
    for (const file of rewritten) vitest.invalidateFile(resolve(file));
    rewritten = [...new Set(faults.map(({ file }) => file))];
    for (const file of rewritten) vitest.invalidateFile(resolve(file));
    rewrite = (file, source) => {
      const within = faults.filter((fault) => fault.file === file);
      return within.length > 0 ? how(source, within) : source;
    };
  }

  async function run(file: string): Promise<Verdict> {
    const specification = specifications.get(file);
    if (!specification) throw new RangeError(`${file} is no file of tests`);
    const start = performance.now();
    const { unhandledErrors } = await vitest.runTestSpecifications([specification]);
    const failed =
      failureOf(specification) ?? (unhandledErrors.length > 0 ? "an error of nobody" : undefined);
    return { failed, milliseconds: performance.now() - start };
  }

  return {
    files: [...specifications.keys()],
    put: (faults) => rewriting(faults, withFaults),
    run,
    trace: async (faults, ran) => {
      rewriting(faults, (source, within) =>
        withTracers(source, within, (fault) => `globalThis.reached?.add(${faults.indexOf(fault)})`),
      );
      for (const file of specifications.keys()) ran(file, await run(file));
      const lines = (await readFile(reachedFile, "utf8")).trim().split("\n");
      return new Map(
        lines.map((line) => {
          const { test, reached } = JSON.parse(line) as { test: string; reached: number[] };
          return [relative(".", test), new Set(reached.flatMap((index) => faults[index] ?? []))];
        }),
      );
    },
    close: async () => {
      await vitest.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The first test of a file that failed, or the error that kept its tests from running. */
function failureOf({ testModule }: TestSpecification): string | undefined {
  if (!testModule) return "it did not run";
  if (testModule.ok()) return undefined;
  const [first] = testModule.children.allTests("failed");
  return first?.fullName ?? testModule.errors()[0]?.message ?? "it did not run";
}
