import type { BallotBox } from "./ballot-box.ts";
import { voterKey } from "./voter-key.ts";

/** A name beside ballots that count. */
type RollName = Readonly<{
  name: string;
  /** Ballots that count beside this name: above 1, are they one person? */
  ballots: number;
  /** How many of them have a mark. */
  marked: number;
  /** Votes beside this name, those that were replaced included. */
  votes: number;
  /** How many were replaced by a later one; of a voter with a tie nothing, since not the last of theirs counts. */
  replaced: number;
  /** Whether they were given as a number. */
  asCount: boolean;
}>;

/** Who is in a tally. */
export type Roll = Readonly<{
  /** How many voted; those given as numbers are not among them, here and below. */
  voters: number;
  /** In the order of names; each name once. */
  names: readonly RollName[];
  withoutName: number;
  /** With or without a name: their names alone tell them apart. */
  withoutMark: number;
  /** Ballots that were given as numbers, with or without a name. */
  asCounts: number;
}>;

/** The roll of all that was counted; what was found and not counted is told by the box and the reader. */
export function rollOf({ voters, unnamed, counts }: BallotBox): Roll {
  const byKey = new Map<string, RollName>();
  const people = voters.filter(({ asCount }) => !asCount);
  for (const { name, count, votes, mark, tied, asCount } of voters) {
    if (name === undefined) continue;
    const key = voterKey(name);
    const same = byKey.get(key);
    byKey.set(key, {
      name: same?.name ?? name,
      ballots: (same?.ballots ?? 0) + count,
      marked: (same?.marked ?? 0) + Number(mark !== undefined),
      votes: (same?.votes ?? 0) + votes,
      replaced: (same?.replaced ?? 0) + (tied ? 0 : votes - 1),
      asCount: asCount === true,
    });
  }
  const compare = new Intl.Collator("en").compare;
  return {
    voters: people.length + unnamed,
    names: [...byKey.values()].sort((a, b) => compare(a.name, b.name)),
    withoutName: people.filter(({ name }) => name === undefined).length + unnamed,
    withoutMark: people.filter(({ mark }) => mark === undefined).length + unnamed,
    asCounts: voters.reduce((sum, { asCount, count }) => sum + (asCount ? count : 0), counts),
  };
}

/** Names beside which ballots of several marks count. */
export const sharedNames = ({ names }: Roll): readonly RollName[] => names.filter(({ marked }) => marked > 1);

/** Those of some names that are not in the roll, however they are spelt; each once, in their order. */
export function missingFrom({ names }: Roll, expected: readonly string[]): readonly string[] {
  const known = new Set(names.map(({ name }) => voterKey(name)));
  return expected.filter((name) => {
    const key = voterKey(name);
    return !known.has(key) && known.add(key);
  });
}
