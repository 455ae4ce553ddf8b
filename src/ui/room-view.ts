import type { RoomAction } from "../room/actions.ts";
import type { RoomState } from "../room/state.ts";
import { type Binding, type Key, keymap } from "./keymap.ts";
import { roomKeymap } from "./room-keymap.ts";
import { roomScreen, roomScrollArea } from "./screens/room/room-screen.ts";
import type { SessionView } from "./session-view.ts";
import { wizardBindings } from "./wizard-view.ts";

export const roomView: SessionView<RoomState, RoomAction> = {
  screen: roomScreen,
  scrollArea: roomScrollArea,
  bindings,
  typed: (state, key) =>
    state.screen === "entry" && isCharacter(key) ? { type: "text", text: key } : undefined,
  pasted: (text) => ({ type: "paste", text }),
  everySecond: (state) => (isTimed(state) ? { type: "tick" } : undefined),
  changesHands: (state, before) => (state.screen === "voting") !== (before.screen === "voting"),
  hasEnded: (state) => state.screen === "left",
};

function bindings(state: RoomState): readonly Binding<RoomAction>[] {
  if (state.screen === "left") return [];
  if (state.screen === "voting") return wizardBindings(state.wizard);
  return state.help === undefined ? roomKeymap[state.screen] : keymap.help;
}

/** A timer that is stopped or has run down needs no beat. */
const isTimed = (state: RoomState): boolean =>
  state.screen === "topic" && state.timer.running && state.timer.left > 0;

/** One character that can be seen, or a blank; the names of other keys are longer. */
const isCharacter = (key: Key): boolean => /^[^\p{C}]$/u.test(key);
