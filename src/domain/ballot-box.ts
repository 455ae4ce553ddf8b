import type { Place, Refused } from "./ballot-problem.ts";
import type { Mark } from "./marked-ballot.ts";
import { type MarkedEntry, type MarkedVoter, openMarkedVotes } from "./marked-votes.ts";
import { openSameTexts } from "./same-texts.ts";
import { addedSafely, ballotsIn, type Tally, tallyOf } from "./tally.ts";
import { UserError } from "./user-error.ts";
import { voterKey } from "./voter-key.ts";

/** Ballots of one profile that came together. */
export type Vote = Readonly<{
  profile: number;
  /** A whole number from 0 on; 1 for one person's ballot. */
  count: number;
  /** The name beside it, as written; undefined where none is known. */
  voter?: string | undefined;
  /** Of a ballot. It alone tells whose it is; the name only decorates it. */
  mark?: Mark | undefined;
  /** How it was found: as an answers code in a text, or as a number of ballots, in a row or a saved tally. */
  as?: "code" | "count" | undefined;
}>;

/** The vote of somebody whose name is known. Two ballots with different marks beside one name are two voters. */
export type Voter = Readonly<{
  name: string;
  profile: number;
  count: number;
  /** How many times they voted: above 1, earlier votes were replaced. */
  votes: number;
  mark?: Mark;
}>;

/** Everything that was counted. */
export type BallotBox = Readonly<{
  /** All ballots, with and without names. */
  tally: Tally;
  /** Those with names, in the order of their first vote. */
  voters: readonly Voter[];
  /** Those with marks, with and without names, in the order of their first vote. */
  marked: readonly MarkedVoter[];
  /** How many have neither a name nor a mark, and came one by one. */
  unnamed: number;
  /** How many without a name or a mark were given as a number: in rows with a count, and in saved tallies. */
  counts: number;
  /** What was left out because of something else that was found. */
  leftOut: readonly Refused[];
}>;

/** The most names that are kept: who votes again can only be told with all names at hand. */
const MOST_NAMES = 1_000_000;
const NOWHERE: Place = { source: "", line: undefined };

type Named = Readonly<{ vote: Voter; place: Place; order: number }>;

/**
 * Counts votes as they come, in memory that grows with the profiles and the voters, not with the votes.
 *
 * - A ballot with a mark counts once, however often it comes; of several of one voter the highest revision counts.
 * - Without a mark, a name that votes again replaces its earlier vote; names are the same if they differ in nothing but case,
 *   blanks and invisible characters. Beside a name that has a ballot with a mark, votes without one do not count.
 * - Votes without either are added up; but of answers codes, a text that is read again adds only what it holds more of.
 */
export function openBallotBox() {
  /** By profile; an array, since this is done for every single ballot. */
  const unnamed: number[] = [];
  const named = new Map<string, Named>();
  const marked = openMarkedVotes();
  const texts = openSameTexts();
  let [ballots, counts, order] = [0, 0, 0];

  return {
    /** A text begins, such as a file or what was pasted: the answers codes that are cast next are in it. */
    begin(source: string): void {
      texts.begin(source);
    },
    /** @throws UserError when the votes without a name exceed 2^53 - 1, or there are more than a million voters */
    cast({ profile, count, voter, mark, as }: Vote, place: Place = NOWHERE): void {
      if (mark) {
        marked.cast(profile, mark, voter, order++);
        if (marked.size() > MOST_NAMES) throw tooManyNames();
        return;
      }
      const key = voter === undefined ? "" : voterKey(voter);
      if (voter === undefined || key === "") {
        ballots = addedSafely(ballots, count);
        if (as === "count") counts += count;
        if (as === "code") texts.cast(profile);
        else unnamed[profile] = (unnamed[profile] ?? 0) + count;
        return;
      }
      const before = named.get(key);
      if (!before && named.size >= MOST_NAMES) throw tooManyNames();
      const vote = { name: before?.vote.name ?? voter, profile, count, votes: (before?.vote.votes ?? 0) + 1 };
      named.set(key, { vote, place, order: before?.order ?? order++ });
    },
    /** What has been counted so far. @throws UserError when all ballots together exceed 2^53 - 1 */
    contents(): BallotBox {
      const withMarks = marked.entries();
      const keys = named.size === 0 ? new Set<string>() : marked.keys();
      const byName = [...named].filter(([key]) => !keys.has(key)).map(([, each]) => each);
      const overruled = [...named].filter(([key]) => keys.has(key)).map(([, each]) => each);
      const codes = texts.contents();
      const nameless = tallyOf([
        ...Object.entries(unnamed).map(([at, count]) => [Number(at), count] as const),
        ...codes.counts,
      ]);
      return {
        tally: tallyOf([
          ...nameless,
          ...byName.map(({ vote }) => [vote.profile, vote.count] as const),
          ...withMarks.map(({ voter }) => [voter.profile, 1] as const),
        ]),
        voters: [...byName, ...withMarks.flatMap(namedVote)]
          .sort((a, b) => a.order - b.order)
          .map(({ vote }) => vote),
        marked: withMarks.map(({ voter }) => voter),
        unnamed: ballotsIn(nameless) - counts,
        counts,
        leftOut: [
          ...overruled.map(
            ({ vote, place }): Refused => ({ ...place, problem: { kind: "has-ballot", name: vote.name } }),
          ),
          ...codes.leftOut,
        ],
      };
    },
  };
}

function namedVote({ voter, order }: MarkedEntry): readonly Pick<Named, "vote" | "order">[] {
  const { name, profile, revision, replaced, tied } = voter;
  if (name === undefined) return [];
  const votes = 1 + replaced.length + Number(tied);
  return [{ vote: { name, profile, count: 1, votes, mark: { voter: voter.voter, revision } }, order }];
}

/** The votes counted at once; the same in any order as long as nobody votes twice without a mark. */
export function countVotes(votes: Iterable<Vote>): BallotBox {
  const box = openBallotBox();
  for (const vote of votes) box.cast(vote);
  return box.contents();
}

const tooManyNames = (): UserError =>
  new UserError(
    "There are more than 1,000,000 names, too many to tell who voted twice.",
    "Keep each person's last ballot and group the ballots where they are; the README shows the SQL.",
  );
