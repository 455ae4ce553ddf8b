import { UserError } from "./user-error.ts";

/** How many ballots there are of each profile: profile index to a whole number from 1 on, in the order of the indices. */
export type Tally = ReadonlyMap<number, number>;

/**
 * Adds up counts by profile. Profiles with a count of 0 are left out.
 *
 * @param counts profile index and a safe whole number from 0 on; the same profile may come again
 * @throws UserError when all ballots together are more than 2^53 - 1. Looking at the whole sum, not at each profile's, makes
 * it fail for every way of grouping or for none
 */
export function tallyOf(counts: Iterable<readonly [profile: number, count: number]>): Tally {
  const sums = new Map<number, number>();
  let ballots = 0;
  for (const [profile, count] of counts) {
    ballots = addedSafely(ballots, count);
    if (count > 0) sums.set(profile, (sums.get(profile) ?? 0) + count);
  }
  return new Map([...sums].sort(([a], [b]) => a - b));
}

/** With fewer ballots, whoever knows one of them could tell whose the others are. */
export const FEWEST_ANONYMOUS = 3;

/** How many ballots there are in all. */
export const ballotsIn = (tally: Tally): number => [...tally.values()].reduce((sum, count) => sum + count, 0);

/** The sum of two numbers of ballots, exact or not at all. @throws UserError beyond 2^53 - 1 */
function addedSafely(sum: number, count: number): number {
  const added = sum + count;
  if (Number.isSafeInteger(added)) return added;
  throw new UserError(
    `The counts add up to more than ${Number.MAX_SAFE_INTEGER} ballots, the most that can be counted exactly.`,
    "Check the column `count`: is it the number of ballots?",
  );
}
