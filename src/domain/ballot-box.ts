import type { Place, Refused } from "./ballot-problem.ts";
import type { Mark } from "./marked-ballot.ts";
import { addMarkedVote, type MarkedVotes, markedVoter, noVotes, ownNames } from "./marked-votes.ts";
import { openSameTexts } from "./same-texts.ts";
import { ballotsIn, type Tally, tallyOf } from "./tally.ts";
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

/** Somebody whom a name or a mark tells apart from others, and the vote of theirs that counts. */
export type Voter = Readonly<{
  /** As it was first written; of a ballot with a mark, beside the latest revision that has one. Undefined where none has. */
  name: string | undefined;
  profile: number;
  count: number;
  /** How many times they voted: above 1, earlier votes were replaced. */
  votes: number;
  /** Whether it was given as a number of ballots: nobody knows how many people they are from. */
  asCount?: true;
  /** Of a ballot. Two ballots with different marks beside one name are two voters. */
  mark?: Mark;
  /** Whether another ballot of this revision was found: the one that is greater as text counts. */
  tied?: boolean;
  /** The name beside the latest revision before this one, where it is another name. */
  nameBefore?: string | undefined;
  /** Other names beside the very same ballot: somebody quotes it, or two people handed in one ballot. */
  alsoBeside?: readonly string[];
}>;

/** Everything that was counted. */
export type BallotBox = Readonly<{
  /** All ballots, with and without names. */
  tally: Tally;
  /** In the order of their first vote. */
  voters: readonly Voter[];
  /** How many have neither a name nor a mark, and came one by one. */
  unnamed: number;
  /** How many without a name or a mark were given as a number: in rows with a count, and in saved tallies. */
  counts: number;
  /** What was left out because of something else that was found. */
  leftOut: readonly Refused[];
}>;

const NOWHERE: Place = { source: "", line: undefined };

/** The last vote beside a name that came without a mark. */
type NamedVote = Readonly<{ voter: Voter; place: Place }>;

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
  /** By the number of a mark or the key of a name, in the order of their first vote. */
  const entries = new Map<number | string, MarkedVotes | NamedVote>();
  const texts = openSameTexts();
  let counts = 0;

  return {
    /** A text begins, such as a file or what was pasted: the answers codes that are cast next are in it. */
    begin: texts.begin,
    cast({ profile, count, voter, mark, as }: Vote, place: Place = NOWHERE): void {
      const key = voter === undefined ? "" : voterKey(voter);
      if (!mark && key === "") {
        if (as === "count") counts += count;
        if (as === "code") texts.cast(profile);
        else unnamed[profile] = (unnamed[profile] ?? 0) + count;
        return;
      }
      const before = entries.get(mark?.voter ?? key);
      if (mark) {
        const votes = before && "seen" in before ? before : noVotes(mark.voter);
        addMarkedVote(votes, profile, mark.revision, key === "" ? undefined : voter);
        if (!before) entries.set(mark.voter, votes);
      } else {
        const earlier = before && "place" in before ? before.voter : undefined;
        const votes = (earlier?.votes ?? 0) + 1;
        const now = { name: earlier?.name ?? voter, profile, count, votes };
        entries.set(key, { voter: as === "count" ? { ...now, asCount: true } : now, place });
      }
    },
    /** What has been counted so far. @throws UserError when all ballots together exceed 2^53 - 1 */
    contents(): BallotBox {
      const voters: Voter[] = [];
      const overruled: Refused[] = [];
      // The first name beside each ballot with a mark, replaced ones included: the others may quote it.
      const keys = new Set<number | string>(
        [...entries.values()].flatMap((entry) => ("seen" in entry ? ownNames(entry).map(voterKey) : [])),
      );
      for (const [key, entry] of entries) {
        if ("seen" in entry) voters.push(markedVoter(entry));
        else if (!keys.has(key)) voters.push(entry.voter);
        else overruled.push({ ...entry.place, problem: { kind: "has-ballot", name: entry.voter.name } });
      }
      const codes = texts.contents();
      const nameless = tallyOf([
        ...Object.entries(unnamed).map(([at, count]) => [Number(at), count] as const),
        ...codes.counts,
      ]);
      return {
        tally: tallyOf([...nameless, ...voters.map(({ profile, count }) => [profile, count] as const)]),
        voters,
        unnamed: ballotsIn(nameless) - counts,
        counts,
        leftOut: [...overruled, ...codes.leftOut],
      };
    },
  };
}

/** The votes counted at once; the same in any order as long as nobody votes twice without a mark. */
export function countVotes(votes: Iterable<Vote>): BallotBox {
  const box = openBallotBox();
  for (const vote of votes) box.cast(vote);
  return box.contents();
}
