import type { Catalogue } from "./catalogue-schema.ts";
import { type CheckedDraft, DAMAGED, unsealed } from "./draft.ts";
import { isMark } from "./marked-ballot.ts";
import { profileCount } from "./profiles.ts";
import type { RoomBallot } from "./room-ballots.ts";

/** A ballot as it is kept. */
export type DraftBallot = Omit<RoomBallot, "name">;

/** The ballots of a room that was interrupted. Names are not kept: they are written nowhere unless an output asks for it. */
export type RoomDraft = Readonly<{
  /** Milliseconds since 1970, UTC. */
  savedAt: number;
  ballots: readonly DraftBallot[];
  /** The same as they were at the first reveal; null before. */
  before: readonly DraftBallot[] | null;
}>;

/** More ballots than this do not fit into a room; a tally counts them. */
export const MOST_IN_ROOM = 1000;

/** Turns untrusted text into the ballots of a room with this catalogue, or says in a few words why it holds none. */
export function checkRoomDraft(catalogue: Catalogue, text: string): CheckedDraft<RoomDraft> {
  const opened = unsealed(catalogue, text);
  if (!opened.ok) return opened;
  const { savedAt, ballots, before } = opened.content;
  const profiles = profileCount(catalogue.questions);
  const isBallot = (value: unknown): value is DraftBallot => {
    if (typeof value !== "object" || value === null) return false;
    const { profile, mark, again, lostName, ...others } = value as Readonly<Record<string, unknown>>;
    return (
      Number.isInteger(profile) &&
      Number(profile) >= 0 &&
      Number(profile) < profiles &&
      (mark === undefined || (typeof mark === "object" && mark !== null && isMark(mark))) &&
      [again, lostName].every((flag) => flag === undefined || flag === true) &&
      Object.keys(others).length === 0
    );
  };
  const areBallots = (value: unknown): value is readonly DraftBallot[] =>
    Array.isArray(value) && value.length <= MOST_IN_ROOM && value.every(isBallot);
  if (!areBallots(ballots) || !(before === null || areBallots(before))) return DAMAGED;
  return { ok: true, draft: { savedAt, ballots, before } };
}
