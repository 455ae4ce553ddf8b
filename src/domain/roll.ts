import type { BallotBox, Voter } from "./ballot-box.ts";
import type { MarkedVoter } from "./marked-votes.ts";
import { voterKey } from "./voter-key.ts";

/** Somebody who voted, as the roll calls them. */
type RollName = Readonly<{
  name: string;
  /** Ballots that count beside this name: above 1, are they one person? */
  ballots: number;
  /** How many of them have a mark. */
  marked: number;
  /** Votes beside this name, those that were replaced included. */
  votes: number;
}>;

/** Who is in a tally. */
export type Roll = Readonly<{
  /** How many voters there are whom a name or a mark tells apart. */
  voters: number;
  /** In the order of names; each name once. */
  names: readonly RollName[];
  /** Ballots without a name. */
  nameless: Readonly<{
    marked: number;
    /** One by one, without a mark. */
    unmarked: number;
    /** Given as numbers. */
    counts: number;
  }>;
  /** Voters without a mark, with or without names, whom their names alone tell apart. Those given as numbers are not among them. */
  unmarked: number;
  /** Names beside which ballots of several marks count. */
  shared: readonly RollName[];
  /** Voters of whom earlier revisions were replaced, or who have two ballots of one revision. */
  revised: readonly MarkedVoter[];
  /** Those whose name changed from one revision to the next. */
  renamed: readonly MarkedVoter[];
  /** Those whose ballot is also beside other names. */
  alsoBeside: readonly MarkedVoter[];
}>;

/** The roll of all that was counted; what was found and not counted is told by the box and the reader. */
export function rollOf({ voters, marked, unnamed, counts }: BallotBox): Roll {
  const byKey = new Map<string, Voter[]>();
  for (const voter of voters) {
    const key = voterKey(voter.name);
    const those = byKey.get(key);
    if (those) those.push(voter);
    else byKey.set(key, [voter]);
  }
  const compare = new Intl.Collator("en").compare;
  const names = [...byKey.values()]
    .map((those) => ({
      name: those[0]?.name ?? "",
      ballots: those.reduce((sum, { count }) => sum + count, 0),
      marked: those.filter(({ mark }) => mark !== undefined).length,
      votes: those.reduce((sum, { votes }) => sum + votes, 0),
    }))
    .sort((a, b) => compare(a.name, b.name));
  return {
    voters: voters.length + marked.filter(({ name }) => name === undefined).length,
    names,
    nameless: { marked: marked.filter(({ name }) => name === undefined).length, unmarked: unnamed, counts },
    unmarked: voters.filter(({ mark }) => mark === undefined).length + unnamed,
    shared: names.filter((each) => each.marked > 1),
    revised: marked.filter(({ replaced, tied }) => replaced.length > 0 || tied),
    renamed: marked.filter(({ nameBefore }) => nameBefore !== undefined),
    alsoBeside: marked.filter(({ alsoBeside }) => alsoBeside.length > 0),
  };
}

/** The same without anything that tells who somebody is: numbers alone. */
export const anonymousRoll = (roll: Roll): Roll => ({
  ...roll,
  names: [],
  shared: [],
  revised: [],
  renamed: [],
  alsoBeside: [],
});

/** Those of some names that are not in the roll, however they are spelt; each once, in their order. */
export function missingFrom({ names }: Roll, expected: readonly string[]): readonly string[] {
  const known = new Set(names.map(({ name }) => voterKey(name)));
  return expected.filter((name) => {
    const key = voterKey(name);
    return !known.has(key) && known.add(key);
  });
}
