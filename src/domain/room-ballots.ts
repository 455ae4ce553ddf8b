import type { BallotBox } from "./ballot-box.ts";
import type { Refused } from "./ballot-problem.ts";
import type { Catalogue } from "./catalogue-schema.ts";
import { type Group, groupOf } from "./group.ts";
import type { Mark } from "./marked-ballot.ts";
import { tallyOf } from "./tally.ts";
import { voterKey } from "./voter-key.ts";

/** A ballot in a room. */
export type RoomBallot = Readonly<{
  /** As it was typed; undefined for a code that came without one. */
  name?: string | undefined;
  /** Index of the answers among all profiles. */
  profile: number;
  /** Whose it is: of a ballot with a mark, and of everybody who votes on this machine. */
  mark?: Mark;
  /** Whether it has replaced an earlier one. */
  again?: true;
  /** Whether it had a name before the room was interrupted: names are not kept. */
  lostName?: true;
}>;

/** The ballots counted, with the names that are known. A name or a mark that came twice has been replaced in the room already. */
export function boxOf(ballots: readonly RoomBallot[], refused: readonly Refused[] = []): BallotBox {
  const voters = ballots.filter(({ name, mark }) => name !== undefined || mark !== undefined);
  return {
    tally: tallyOf(ballots.map(({ profile }) => [profile, 1])),
    voters: voters.map(({ name, profile, mark, again }) => ({
      name,
      profile,
      count: 1,
      // What a first revision has replaced had no mark, and is no earlier vote of that voter.
      votes: again && mark?.revision !== 1 ? 2 : 1,
      ...(mark && { mark }),
    })),
    unnamed: ballots.length - voters.length,
    counts: 0,
    leftOut: refused,
  };
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
