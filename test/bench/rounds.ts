import type { Case } from "./cases.ts";
import type { CaseResult, Sample } from "./sample.ts";

/**
 * Runs cases in turn, A B C D then D C B A, so that whatever slows the machine for a while slows all of them. The first round
 * warms the file cache and is not recorded. A case that fails once has failed, and is not tried again.
 */
export async function runInRounds(
  cases: readonly Case[],
  rounds: number,
  run: (each: Case) => Promise<Sample>,
): Promise<readonly CaseResult[]> {
  const samples = new Map<Case, Sample[]>(cases.map((each) => [each, []]));
  const failures = new Map<Case, string>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const each of round % 2 === 0 ? cases : cases.toReversed()) {
      if (failures.has(each)) continue;
      try {
        const sample = await run(each);
        if (round > 0) samples.get(each)?.push(sample);
      } catch (error) {
        failures.set(each, error instanceof Error ? error.message : String(error));
      }
    }
  }
  return cases.map((each) => {
    const failed = failures.get(each);
    return {
      name: each.name,
      ...(each.baseline !== undefined && { baseline: each.baseline }),
      samples: failed === undefined ? (samples.get(each) ?? []) : [],
      ...(failed !== undefined && { failed }),
    };
  });
}
