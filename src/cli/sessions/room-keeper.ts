import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { checkRoomDraft, type RoomDraft, roomDraftToJson } from "../../domain/room-draft.ts";
import { type DraftFormat, Drafts } from "../../files/drafts.ts";
import { stateFolder } from "../../files/state-folder.ts";
import { escapeControl } from "../../render/escape-control.ts";
import { type RoomBallot, type RoomState, roomResumeState, roomState } from "../../room/state.ts";
import type { Io } from "../process/io.ts";

/** Where a room starts, and what it tells of each of its changes. */
type RoomStart = Readonly<{
  initial: RoomState;
  onChange: (state: RoomState, before: RoomState) => void;
  /** Whether the ballots of this room can be taken up again. */
  isKept: () => boolean;
  /** Removes what was kept, once the tally has been handed over. */
  finish: () => void;
  /** Drafts that are refused and left alone, with the reason. */
  notes: readonly string[];
}>;

/** A room that leaves nothing behind. */
export const unsavedRoom = (catalogue: Catalogue, anonymous: boolean): RoomStart => ({
  initial: roomState(catalogue, [], anonymous),
  onChange: () => {},
  isKept: () => false,
  finish: () => {},
  notes: [],
});

/** A room whose ballots are kept after each one, without names, so that it can go on when it is interrupted. */
export function savedRoom(catalogue: Catalogue, io: Io, anonymous: boolean): RoomStart {
  const folder = stateFolder(io.env, io.platform);
  if (folder === undefined) return unsavedRoom(catalogue, anonymous);
  const format: DraftFormat<RoomDraft> = {
    name: "room",
    write: (draft) => roomDraftToJson(catalogue, draft),
    read: (text) => checkRoomDraft(catalogue, text),
  };
  const drafts = new Drafts(format, folder, io);
  const { usable, refused } = drafts.find();
  const [offered] = usable;
  let isKept = false;
  const keep = (state: RoomState) => {
    // Without a ballot there is nothing to go on with.
    if (state.ballots.length === 0) drafts.drop();
    isKept = state.ballots.length > 0 && drafts.save(draftOf(state, io.now()));
  };
  return {
    initial: offered
      ? roomResumeState(catalogue, earlierOf(offered.draft), io.now() - offered.draft.savedAt, anonymous)
      : roomState(catalogue, [], anonymous),
    onChange: (state, before) => {
      if (before.screen === "resume" && offered && state.screen !== "resume" && state.screen !== "left") {
        if (before.cursor === 0) drafts.claim(offered.path);
        // Somebody who starts again does not want any of it back.
        else for (const draft of usable) drafts.remove(draft);
      }
      if (state.ballots !== before.ballots || state.before !== before.before) keep(state);
    },
    isKept: () => isKept,
    finish: () => drafts.drop(),
    notes: refused.map(
      ({ path, reason }) =>
        `note: the draft “${escapeControl(path)}” is not used: ${reason}; delete it if you do not need it`,
    ),
  };
}

const draftOf = ({ ballots, before }: RoomState, savedAt: number): RoomDraft => ({
  savedAt,
  ballots: ballots.map(({ profile }) => profile),
  before: before?.map(({ profile }) => profile) ?? null,
});

const earlierOf = ({ ballots, before }: RoomDraft) => ({
  ballots: ballots.map(nameless),
  before: before?.map(nameless),
});

const nameless = (profile: number): RoomBallot => ({ name: undefined, profile });
