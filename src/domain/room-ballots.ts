import { type BallotBox, countVotes, type Vote } from "./ballot-box.ts";
import type { Catalogue } from "./catalogue-schema.ts";
import { type Group, groupOf } from "./group.ts";
import type { Mark } from "./marked-ballot.ts";
import { voterKey } from "./voter-key.ts";

/** A ballot in a room. */
export type RoomBallot = Readonly<{
  /** As it was typed; undefined for a code that came without one. */
  name: string | undefined;
  /** Index of the answers among all profiles. */
  profile: number;
  /** Whose it is: of a ballot with a mark, and of everybody who votes on this machine. */
  mark?: Mark;
  /** Whether it has replaced an earlier one. */
  again?: true;
  /** Whether it had a name before the room was interrupted: names are not kept. */
  lostName?: true;
}>;

/** The ballots counted, with the names that are known. */
export const boxOf = (ballots: readonly RoomBallot[]): BallotBox => countVotes(ballots.flatMap(votesOf));

/** A ballot that has replaced another is cast as two votes, so that the box knows of it. */
function votesOf({ name, profile, mark, again }: RoomBallot): readonly Vote[] {
  const vote = { voter: name, profile, count: 1 };
  if (!mark) return again && name !== undefined ? [vote, vote] : [vote];
  const isReplacing = again && mark.revision > 1;
  return [
    ...(isReplacing ? [{ ...vote, mark: { ...mark, revision: mark.revision - 1 } }] : []),
    { ...vote, mark },
  ];
}

/** Somebody who has voted differently than before, or later. */
export type RoomChange = Readonly<{
  name: string | undefined;
  /** The index of their answers before; undefined where they had none. */
  before: number | undefined;
  now: number;
}>;

/** What a room's group said when its ballots were first revealed, and what has become of them since. */
export type SinceReveal = Readonly<{
  before: Group;
  /** Who has changed their answers and who has come since, in the order of their ballots. */
  changes: readonly RoomChange[];
}>;

/** @param before at least one ballot */
export const sinceReveal = (
  catalogue: Catalogue,
  before: readonly RoomBallot[],
  now: readonly RoomBallot[],
): SinceReveal => ({ before: groupOf(catalogue, boxOf(before).tally), changes: changesOf(before, now) });

function changesOf(before: readonly RoomBallot[], now: readonly RoomBallot[]): readonly RoomChange[] {
  const byVoter = new Map(before.flatMap((ballot) => (ballot.mark ? [[ballot.mark.voter, ballot]] : [])));
  const byName = new Map(before.map((ballot) => [voterKey(ballot.name ?? ""), ballot]));
  byName.delete("");
  const same = new Set(before);
  return now.flatMap((ballot): readonly RoomChange[] => {
    if (same.has(ballot)) return [];
    const { name, profile, mark } = ballot;
    const earlier = (mark && byVoter.get(mark.voter)) ?? byName.get(voterKey(name ?? ""));
    return earlier?.profile === profile ? [] : [{ name, before: earlier?.profile, now: profile }];
  });
}
