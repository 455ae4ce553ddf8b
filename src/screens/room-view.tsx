import type { RoomAction } from "../room/actions.ts";
import type { RoomState } from "../room/state.ts";
import { roomTransition } from "../room/transition.ts";
import { type Layout, type SessionView, still } from "../ui/app.tsx";
import { type Binding, type Key, type ScrollArea, usefulHints, withDigits } from "../ui/bindings.ts";
import type { Size } from "../ui/frame.ts";
import type { WizardState } from "../wizard/state.ts";
import { helpKeys } from "./help/keys.ts";
import { layOutHelp } from "./help/view.tsx";
import { wizardBindings } from "./keymap.ts";
import { roomKeymap } from "./room/keys.ts";
import { roomAbout } from "./room/phrases.ts";
import { layOutRevealed } from "./room/revealed.ts";
import { layOutTopic } from "./room/topic.ts";
import { RoomScreen } from "./room/view.tsx";
import { layOutWizard } from "./wizard-view.tsx";

export const roomView: SessionView<RoomState, RoomAction> = {
  layOut: layOutRoom,
  bindings,
  typed: (state, key) => {
    if (state.screen === "ask-reveal") return { type: "back" };
    return state.screen === "entry" && isCharacter(key) ? { type: "text", text: key } : undefined;
  },
  pasted: (text) => ({ type: "paste", text }),
  everySecond: (state) => (isTimed(state) ? { type: "tick" } : undefined),
  changesHands: (state, before) => (state.screen === "voting") !== (before.screen === "voting"),
  hasEnded: (state) => state.screen === "left",
};

function bindings(state: RoomState): readonly Binding<RoomAction>[] {
  if (state.screen === "left") return [];
  if (state.screen === "voting") return votingBindings(state.wizard);
  return state.help === undefined ? withDigits(roomKeymap[state.screen], state.catalogue) : helpKeys;
}

/** A vote in a room is handed in as it is, without a code that could be copied. */
const votingBindings = (wizard: WizardState): readonly Binding[] =>
  wizardBindings(wizard).filter(({ keys }) => !keys.includes("y"));

/** A timer that is stopped or has run down needs no beat. */
const isTimed = (state: RoomState): boolean =>
  state.screen === "topic" && state.timer.running && state.timer.left > 0;

/** One character that can be seen, or a blank; the names of other keys are longer. */
const isCharacter = (key: Key): boolean => /^[^\p{C}]$/u.test(key);

/** What the terminal shows of the room. While somebody votes, it is the questions' own screen. */
function layOutRoom(state: RoomState, size: Size): Layout {
  const changes = (action: RoomAction) => roomTransition(state, action) !== state;
  const hintsIn = (area: ScrollArea) => usefulHints(bindings(state), changes, area, size.ascii);
  if (state.screen === "left") return still(null);
  if (state.screen === "voting") return layOutWizard(state.wizard, size, changes, votingBindings);
  if (state.help !== undefined)
    return layOutHelp(
      { about: roomAbout, bindings: bindings({ ...state, help: undefined }) },
      state.help,
      size,
      hintsIn,
    );
  if (state.screen === "revealed") return layOutRevealed(state, size, hintsIn);
  if (state.screen === "topic") return layOutTopic(state, size, hintsIn);
  return still(<RoomScreen state={state} size={size} hints={hintsIn({ limit: 0, page: 0 })} />);
}
