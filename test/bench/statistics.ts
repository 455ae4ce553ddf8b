import { seededRandom } from "../helpers/seeded-random.ts";

/** @returns the middle value, or the mean of the two in the middle; NaN of nothing */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  const high = sorted[Math.floor(middle)] ?? Number.NaN;
  return (low + high) / 2;
}

/**
 * The nearest-rank percentile: always a value that was measured.
 *
 * @param share from 0 to 1; 0.99 is p99
 * @returns NaN of nothing
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export type Ratio = Readonly<{
  median: number /** Bounds of the 95% interval. */;
  low: number;
  high: number;
}>;

const RESAMPLES = 2000;

/**
 * How many times longer one program took than another, round by round: two runs that sat side by side share what else
 * the machine was doing, so their ratio moves less than either time.
 *
 * The interval is a percentile bootstrap of the median. Its random numbers have a fixed seed: the same times always give
 * the same interval.
 *
 * @param times of the program, one a round
 * @param base of the baseline in the same rounds
 */
export function pairedRatio(times: readonly number[], base: readonly number[]): Ratio {
  if (times.length !== base.length) throw new RangeError("paired ratios need as many times as baselines");
  const ratios = times.map((time, round) => time / (base[round] ?? Number.NaN));
  const random = seededRandom(7);
  const medians = Array.from({ length: RESAMPLES }, () =>
    median(ratios.map(() => ratios[Math.floor(random() * ratios.length)] ?? Number.NaN)),
  );
  return { median: median(ratios), low: percentile(medians, 0.025), high: percentile(medians, 0.975) };
}
