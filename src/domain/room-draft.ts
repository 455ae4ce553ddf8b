import type { Catalogue } from "./catalogue-schema.ts";
import { type CheckedDraft, DAMAGED, sealed, unsealed } from "./draft-envelope.ts";
import { profileCount } from "./profile-index.ts";

/** The ballots of a room that was interrupted. Names are not kept: they are written nowhere unless an output asks for it. */
export type RoomDraft = Readonly<{
  /** Milliseconds since 1970, UTC. */
  savedAt: number;
  /** A profile's index for each ballot. */
  ballots: readonly number[];
  /** The same as they were at the first reveal; null before. */
  before: readonly number[] | null;
}>;

/** More ballots than this do not fit into a room; a tally counts them. */
export const MOST_IN_ROOM = 1000;

export const roomDraftToJson = (catalogue: Catalogue, draft: RoomDraft): string => sealed(catalogue, draft);

/** Turns untrusted text into the ballots of a room with this catalogue, or says in a few words why it holds none. */
export function checkRoomDraft(catalogue: Catalogue, text: string): CheckedDraft<RoomDraft> {
  const opened = unsealed(catalogue, text);
  if (!opened.ok) return opened;
  const { savedAt, ballots, before } = opened.content;
  const profiles = profileCount(catalogue.questions);
  const areBallots = (value: unknown): value is readonly number[] =>
    Array.isArray(value) &&
    value.length <= MOST_IN_ROOM &&
    value.every((each) => Number.isInteger(each) && each >= 0 && each < profiles);
  if (!areBallots(ballots) || !(before === null || areBallots(before))) return DAMAGED;
  return { ok: true, draft: { savedAt, ballots, before } };
}
