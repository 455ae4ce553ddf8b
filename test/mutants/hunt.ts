import { overlap } from "./edits.ts";
import { faultWords } from "./fault-words.ts";
import type { Fault } from "./faults.ts";
import type { WarmTests } from "./warm-tests.ts";

/** What became of a fault: the test that noticed it, or none. */
export type Outcome = Readonly<{ fault: Fault; noticedBy: string | undefined; reached: number }>;

/** Through so many files of tests, the likeliest, each fault goes alone; what is left goes through the others together. */
const ALONE = 6;

/**
 * Puts the faults in, one at a time, until a test fails.
 *
 * First come the tests of the fault's own folder, then the quickest of all that reach it. Faults that none of those
 * noticed then share runs of the other files: where one fails, halving finds by whom, so that in the end each fault that
 * counts as noticed made a test fail alone. Two that hide each other count as survivors.
 *
 * @param told is called with each outcome, as soon as it is known
 */
export async function hunt(
  faults: readonly Fault[],
  tests: WarmTests,
  told: (outcome: Outcome) => void,
  say: (line: string) => void,
): Promise<readonly Outcome[]> {
  const times = new Map<string, number>();
  const reaches = await tests.trace(faults, (file, { failed, milliseconds }) => {
    if (failed !== undefined) throw new Error(`${file} fails without a fault: ${failed}`);
    times.set(file, milliseconds);
    say(`${seconds(milliseconds)} ${file}`);
  });
  const reaching = (fault: Fault): readonly string[] => {
    const cost = (file: string) => (inOwnFolder(file, fault) ? 0 : 1e9) + (times.get(file) ?? 0);
    return tests.files
      .filter((file) => reaches.get(file)?.has(fault))
      .sort((one, other) => cost(one) - cost(other));
  };

  const outcomes: Outcome[] = [];
  const alive = new Map<Fault, readonly string[]>();
  const settle = (fault: Fault, noticedBy: string | undefined) => {
    const outcome = { fault, noticedBy, reached: reaching(fault).length };
    alive.delete(fault);
    outcomes.push(outcome);
    told(outcome);
  };
  /** Which of the faults make this file fail, each alone. */
  async function failing(file: string, suspects: readonly Fault[]): Promise<void> {
    if (suspects.length === 0) return;
    tests.put(suspects);
    const { failed } = await tests.run(file);
    if (failed === undefined) return;
    const [first] = suspects;
    if (suspects.length === 1 && first) return settle(first, `${file}: ${failed}`);
    const half = Math.ceil(suspects.length / 2);
    await failing(file, suspects.slice(0, half));
    await failing(file, suspects.slice(half));
  }

  for (const fault of faults) {
    const files = reaching(fault);
    alive.set(fault, files.slice(ALONE));
    for (const file of files.slice(0, ALONE)) if (alive.has(fault)) await failing(file, [fault]);
    if (alive.has(fault)) say(`left for the other tests: ${faultWords(fault)}`);
  }
  say(`${alive.size} are left for the other tests`);
  for (const file of [...tests.files].sort((one, other) => (times.get(one) ?? 0) - (times.get(other) ?? 0))) {
    const suspects = [...alive].filter(([, files]) => files.includes(file)).map(([fault]) => fault);
    for (const apart of withoutOverlaps(suspects)) await failing(file, apart);
  }
  for (const fault of [...alive.keys()]) settle(fault, undefined);
  return outcomes;
}

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** `test/room/…` for a fault in `src/room/…`. */
const inOwnFolder = (test: string, { file }: Fault): boolean => {
  const folder = file.replace(/^src\//, "").split("/")[0];
  return test.startsWith(`test/${folder}/`) || (test.startsWith("test/content/") && !file.startsWith("src/"));
};

/** The faults in as few rounds as need be so that no two in a round overlap. */
function withoutOverlaps(faults: readonly Fault[]): readonly (readonly Fault[])[] {
  const rounds: Fault[][] = [];
  for (const fault of faults) {
    const round = rounds.find((each) => !each.some((other) => overlap(fault, other)));
    if (round) round.push(fault);
    else rounds.push([fault]);
  }
  return rounds;
}
