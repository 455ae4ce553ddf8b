import { voterKey } from "./voter-key.ts";

/** More names beside one ballot are not kept. */
const MOST_BESIDE = 5;

/**
 * The ballots of one voter with a mark. What counts does not depend on the order in which they come, nor on how often they do.
 */
export type MarkedVotes = {
  readonly voter: number;
  /** The highest, which counts. */
  revision: number;
  profile: number;
  tied: boolean;
  /** A bit for each revision that was found. */
  seen: number;
  /** Different names beside each revision; lowest revision first, then in the order in which they came. */
  beside: readonly Readonly<{ revision: number; name: string }>[];
};

export function noVotes(voter: number): MarkedVotes {
  return { voter, revision: 0, profile: 0, tied: false, seen: 0, beside: [] };
}

/** Adds a ballot to those of its voter. */
export function addMarkedVote(
  votes: MarkedVotes,
  profile: number,
  revision: number,
  name: string | undefined,
): void {
  votes.seen |= 1 << revision;
  if (revision > votes.revision) {
    votes.revision = revision;
    votes.profile = profile;
    votes.tied = false;
  } else if (revision === votes.revision && profile !== votes.profile) {
    votes.tied = true;
    // Two ballots that differ in nothing else are in the order of their profiles as text, too.
    votes.profile = Math.max(profile, votes.profile);
  }
  if (name === undefined) return;
  const known = votes.beside.filter((each) => each.revision === revision);
  if (known.length > MOST_BESIDE || known.some((each) => voterKey(each.name) === voterKey(name))) return;
  votes.beside = [...votes.beside, { revision, name }].sort((a, b) => a.revision - b.revision);
}

/** The first name beside each revision. */
export const ownNames = ({ beside }: MarkedVotes): readonly string[] =>
  beside.filter(({ revision }, at) => revision !== beside[at - 1]?.revision).map(({ name }) => name);

/** The voter as all are told, with the ballot of theirs that counts. */
export function markedVoter(votes: MarkedVotes) {
  const { voter, revision, profile, tied, seen, beside } = votes;
  const names = ownNames(votes);
  const name = names.at(-1);
  const before = beside.at(-1)?.revision === revision ? names.at(-2) : undefined;
  const isRenamed = before !== undefined && voterKey(before) !== voterKey(name ?? "");
  return {
    name,
    profile,
    count: 1,
    mark: { voter, revision },
    tied,
    votes: seen.toString(2).replaceAll("0", "").length + Number(tied),
    nameBefore: isRenamed ? before : undefined,
    alsoBeside: beside
      .filter((each) => each.revision === revision)
      .slice(1)
      .map((each) => each.name),
  };
}
