import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { codesOf } from "../../domain/codes.ts";
import type { RoomBallot } from "../../domain/room-ballots.ts";
import { checkRoomDraft, type DraftBallot, type RoomDraft } from "../../domain/room-draft.ts";
import { type RoomState, roomResumeState, roomState } from "../../room/state.ts";
import type { Io } from "../process/io.ts";
import { openDrafts } from "./draft-keeper.ts";
import type { OnChange } from "./session.ts";

/** Where a room starts, and what it tells of each of its changes. */
type RoomStart = Readonly<{
  initial: RoomState;
  onChange: OnChange<RoomState>;
  /** Whether the ballots of this room can be taken up again. */
  isKept: () => boolean;
  /** Removes what was kept, once the tally has been handed over. */
  finish: () => void;
}>;

/**
 * A room whose ballots are kept after each one, with their marks and without names, so that it can go on when it is interrupted.
 *
 * @param keeps whether anything is to be kept, or offered
 */
export function savedRoom(catalogue: Catalogue, io: Io, anonymous: boolean, keeps = true): RoomStart {
  const { drafts, usable } = openDrafts({ name: "room", check: checkRoomDraft }, catalogue, io, keeps);
  const [offered] = usable;
  const voters = freshVoters(catalogue, io);
  let isKept = false;
  return {
    initial: offered
      ? roomResumeState(
          catalogue,
          { ballots: offered.draft.ballots, before: offered.draft.before ?? undefined },
          io.now() - offered.draft.savedAt,
          anonymous,
          voters,
        )
      : roomState(catalogue, [], anonymous, voters),
    onChange(state, before) {
      if (before.screen === "resume" && offered && state.screen !== "resume" && state.screen !== "left") {
        if (before.cursor === 0) drafts.claim(offered.path);
        // Somebody who starts again does not want any of it back.
        else drafts.drop(usable);
      }
      if (state.ballots === before.ballots && state.before === before.before) return;
      // Without a ballot there is nothing to go on with.
      if (state.ballots.length === 0) drafts.drop();
      isKept = state.ballots.length > 0 && drafts.save(draftOf(state, io.now()));
    },
    isKept: () => isKept,
    finish: () => drafts.drop(),
  };
}

const draftOf = ({ ballots, before }: RoomState, savedAt: number): RoomDraft => ({
  savedAt,
  ballots: ballots.map(withoutName),
  before: before?.map(withoutName) ?? null,
});

const withoutName = ({ name, lostName, ...ballot }: RoomBallot): DraftBallot =>
  name === undefined && !lostName ? ballot : { ...ballot, lostName: true };

/** More people than that do not vote on one machine; drawing voters takes time before the first screen. */
const MOST_VOTERS = 200;

/** Voters for those who vote on this machine. */
function freshVoters(catalogue: Catalogue, { random }: Pick<Io, "random">): readonly number[] {
  const { newVoter } = codesOf(catalogue);
  return Array.from({ length: MOST_VOTERS }, () => newVoter(random));
}
