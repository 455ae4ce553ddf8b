import { LAST_REVISION, type Mark } from "./marked-ballot.ts";
import { voterKey } from "./voter-key.ts";

/** A voter with a mark, and the ballot of theirs that counts. */
export type MarkedVoter = Mark &
  Readonly<{
    profile: number;
    /** The name beside this ballot, else beside the latest revision that has one; undefined where there is none. */
    name: string | undefined;
    /** The revisions that this ballot has replaced, lowest first. */
    replaced: readonly number[];
    /** Whether another ballot of this revision was found: the one that is greater as text counts. */
    tied: boolean;
    /** The name beside the latest revision before this one, where it is another name; undefined where it is not. */
    nameBefore: string | undefined;
    /** Other names beside the very same ballot: somebody quotes it, or two people handed in one ballot. */
    alsoBeside: readonly string[];
  }>;

/** More names beside one ballot are not kept. */
const MOST_BESIDE = 5;

type Beside = Readonly<{ revision: number; name: string }>;

type Entry = {
  revision: number;
  profile: number;
  tied: boolean;
  /** A bit for each revision that was found. */
  seen: number;
  /** The first name beside each revision; lowest revision first. */
  names: readonly Beside[];
  alsoBeside: readonly Beside[];
  order: number;
};

/** A voter among all that were counted. */
export type MarkedEntry = Readonly<{
  voter: MarkedVoter;
  /** The place of their first ballot among all votes. */
  order: number;
}>;

/**
 * Ballots with marks: a set of voters, each with their highest revision. What counts does not depend on the order in which
 * ballots come, nor on how often they do.
 */
export function openMarkedVotes() {
  const entries = new Map<number, Entry>();
  return {
    /** @param order of the vote among all votes */
    cast(profile: number, { voter, revision }: Mark, name: string | undefined, order: number): void {
      let entry = entries.get(voter);
      if (entry === undefined) {
        entry = { revision, profile, tied: false, seen: 0, names: NONE, alsoBeside: NONE, order };
        entries.set(voter, entry);
      }
      entry.seen |= 1 << revision;
      if (revision > entry.revision) {
        entry.revision = revision;
        entry.profile = profile;
        entry.tied = false;
      } else if (revision === entry.revision && profile !== entry.profile) {
        entry.tied = true;
        // Two ballots that differ in nothing else are in the order of their profiles as text, too.
        entry.profile = Math.max(profile, entry.profile);
      }
      if (name !== undefined && voterKey(name) !== "") addName(entry, { revision, name });
    },
    size: () => entries.size,
    /** The keys of all names beside the ballots, replaced ones included. */
    keys: (): ReadonlySet<string> =>
      new Set([...entries.values()].flatMap(({ names }) => names.map(({ name }) => voterKey(name)))),
    /** In the order of their first ballot. */
    entries: (): readonly MarkedEntry[] =>
      [...entries].map(([voter, entry]) => ({
        voter: markedVoter(voter, entry),
        order: entry.order,
      })),
  };
}

function addName(entry: Entry, beside: Beside): void {
  const first = entry.names.find(({ revision }) => revision === beside.revision);
  if (!first) {
    entry.names =
      entry.names === NONE ? [beside] : [...entry.names, beside].sort((a, b) => a.revision - b.revision);
    return;
  }
  const known = [first, ...entry.alsoBeside.filter(({ revision }) => revision === beside.revision)];
  const isNew = known.every(({ name }) => voterKey(name) !== voterKey(beside.name));
  if (isNew && known.length <= MOST_BESIDE) entry.alsoBeside = [...entry.alsoBeside, beside];
}

const NONE: readonly never[] = [];

function markedVoter(
  voter: number,
  { revision, profile, tied, seen, names, alsoBeside }: Entry,
): MarkedVoter {
  const name = names.at(-1);
  const before = names.length > 1 ? names.findLast((each) => each.revision < revision) : undefined;
  const isRenamed =
    name?.revision === revision && before !== undefined && voterKey(before.name) !== voterKey(name.name);
  return {
    voter,
    revision,
    profile,
    name: name?.name,
    replaced: seen === 1 << revision ? NONE : revisionsIn(seen).filter((each) => each < revision),
    tied,
    nameBefore: isRenamed ? before.name : undefined,
    alsoBeside:
      alsoBeside.length === 0
        ? NONE
        : alsoBeside.filter((each) => each.revision === revision).map((each) => each.name),
  };
}

const revisionsIn = (seen: number): readonly number[] =>
  Array.from({ length: LAST_REVISION }, (_, at) => at + 1).filter((each) => (seen & (1 << each)) !== 0);
