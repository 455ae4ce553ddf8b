import type { Line } from "../../../render/lines.ts";
import { earlierRoomWords, NAMES_NOT_KEPT } from "../../../render/room/room-words.ts";
import type { RoomState } from "../../../room/state.ts";
import type { Size } from "../../frame.ts";
import type { ScrollArea } from "../../keymap.ts";
import { fitted } from "../fitted.ts";
import { offerScreen } from "../resume.ts";
import { screen, scrollArea } from "../screen.ts";
import { askRevealScreen } from "./ask-reveal.ts";
import { confirmScreen } from "./confirm.ts";
import { entryScreen } from "./entry.ts";
import { gatheringScreen } from "./gathering.ts";
import { handBackScreen, handOverScreen } from "./hand-over.ts";
import { layOutRevealed } from "./revealed.ts";
import { revoteScreen } from "./revote.ts";
import { layOutRoomHelp } from "./room-help.ts";
import { layOutTopic } from "./topic.ts";

/** What the terminal shows for a state of the room. While somebody votes, it is the questions' own screen. */
export function roomScreen(state: RoomState, size: Size): readonly Line[] {
  if (state.screen === "left") return [];
  if (state.screen === "voting") return screen(state.wizard, size);
  return fitted(lines(state, size), size);
}

/** How far the part of the screen that scrolls can go at this size. */
export function roomScrollArea(state: RoomState, size: Size): ScrollArea {
  if (state.screen === "voting") return scrollArea(state.wizard, size);
  if (state.help !== undefined) return layOutRoomHelp(state, state.help, size).area;
  if (state.screen === "revealed") return layOutRevealed(state, size).area;
  return state.screen === "topic" ? layOutTopic(state, size).area : { limit: 0, page: 0 };
}

function lines(state: Exclude<RoomState, { screen: "left" | "voting" }>, size: Size): readonly Line[] {
  if (state.help !== undefined) return layOutRoomHelp(state, state.help, size).lines;
  switch (state.screen) {
    case "resume":
      return offerScreen(
        earlierRoomWords(state.earlier.ballots.length, state.age),
        state.cursor,
        size,
        NAMES_NOT_KEPT,
      );
    case "gathering":
      return gatheringScreen(state, size);
    case "entry":
      return entryScreen(state, size);
    case "hand-over":
      return handOverScreen(state, size);
    case "hand-back":
      return handBackScreen(state, size);
    case "ask-reveal":
      return askRevealScreen(state, size);
    case "revealed":
      return layOutRevealed(state, size).lines;
    case "topic":
      return layOutTopic(state, size).lines;
    case "re-vote":
      return revoteScreen(state, size);
    case "confirm":
      return confirmScreen(state, size);
  }
}
