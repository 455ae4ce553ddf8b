import { addedSafely, type Tally, tallyOf } from "./tally.ts";
import { UserError } from "./user-error.ts";

/** Ballots of one profile that came together. */
export type Vote = Readonly<{
  profile: number;
  /** A whole number from 0 on; 1 for one person's ballot. */
  count: number;
  /** Who cast it, as written; undefined where no name is known. */
  voter?: string | undefined;
}>;

/** The last vote of somebody whose name is known. */
export type Voter = Readonly<{ name: string; profile: number; count: number; votes: number }>;

/** Everything that was counted. */
export type BallotBox = Readonly<{
  /** All ballots, with and without names. */
  tally: Tally;
  /** Those with names, in the order of their first vote. `votes` above 1 tells that earlier ones were replaced. */
  voters: readonly Voter[];
}>;

/** The most names that are kept: who votes again can only be told with all names at hand. */
const MOST_NAMES = 1_000_000;

/**
 * Counts votes as they come, in memory that grows with the profiles and the names, not with the votes. A name that votes
 * again replaces its earlier vote; names are the same if they differ in nothing but case, blanks and invisible characters.
 */
export function openBallotBox() {
  /** By profile; an array, since this is done for every single ballot. */
  const unnamed: number[] = [];
  const named = new Map<string, Voter>();
  let ballots = 0;
  return {
    /** @throws UserError when the votes without a name exceed 2^53 - 1, or there are more than a million names */
    cast({ profile, count, voter }: Vote): void {
      const key = voter === undefined ? "" : voterKey(voter);
      if (voter === undefined || key === "") {
        ballots = addedSafely(ballots, count);
        unnamed[profile] = (unnamed[profile] ?? 0) + count;
        return;
      }
      const before = named.get(key);
      if (!before && named.size >= MOST_NAMES) throw tooManyNames();
      named.set(key, { name: before?.name ?? voter, profile, count, votes: (before?.votes ?? 0) + 1 });
    },
    /** What has been counted so far. @throws UserError when all ballots together exceed 2^53 - 1 */
    contents(): BallotBox {
      const voters = [...named.values()];
      const counts = voters.map(({ profile, count }) => [profile, count] as const);
      return {
        tally: tallyOf([
          ...Object.entries(unnamed).map(([at, count]) => [Number(at), count] as const),
          ...counts,
        ]),
        voters,
      };
    },
  };
}

/** The votes counted at once; the same in any order as long as nobody votes twice. */
export function countVotes(votes: Iterable<Vote>): BallotBox {
  const box = openBallotBox();
  for (const vote of votes) box.cast(vote);
  return box.contents();
}

/** Two spellings of one name have the same key; empty for a name of which nothing can be seen. */
export const voterKey = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/\p{White_Space}+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim()
    .toLowerCase();

const tooManyNames = (): UserError =>
  new UserError(
    "There are more than 1,000,000 names, too many to tell who voted twice.",
    "Keep each person's last ballot and group the ballots where they are; the README shows the SQL.",
  );
