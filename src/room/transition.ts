import { scrolled } from "../wizard/cursor.ts";
import type { RoomAction } from "./actions.ts";
import { inAskReveal, inEntry, inGathering, inResume } from "./collecting.ts";
import { inConfirm, inRevealed, inRevote, inTopic } from "./discussing.ts";
import { at, gathering, type RoomAt, type RoomState } from "./state.ts";
import { inHandBack, inHandOver, inVoting } from "./voting.ts";

type Transitions = {
  readonly [Screen in RoomState["screen"]]: (state: RoomAt<Screen>, action: RoomAction) => RoomState;
};

const TRANSITIONS: Transitions = {
  resume: inResume,
  gathering: inGathering,
  entry: inEntry,
  "hand-over": inHandOver,
  voting: inVoting,
  "hand-back": inHandBack,
  "ask-reveal": inAskReveal,
  revealed: inRevealed,
  topic: inTopic,
  "re-vote": inRevote,
  confirm: inConfirm,
  left: (state) => state,
};

/** The state after one action. An action that makes no sense here gives the very same state. */
export function roomTransition(state: RoomState, action: RoomAction): RoomState {
  if (state.screen === "left") return state;
  if (action.type === "interrupt") return at(state, "left", { how: "interrupted" });
  if (action.type === "help" && state.screen !== "voting" && state.help === undefined)
    return { ...state, help: 0 };
  // Time passes whether or not somebody reads the help.
  if (state.help !== undefined && action.type !== "tick") return inHelp(state, state.help, action);
  // The table pairs each screen with a function of its state, which a look-up by the screen does not tell the compiler.
  const transition = TRANSITIONS[state.screen] as (state: RoomState, action: RoomAction) => RoomState;
  return transition(state, action);
}

function inHelp(state: RoomState, top: number, action: RoomAction): RoomState {
  if (action.type === "back" || action.type === "quit" || action.type === "help")
    // Keys typed on the help page close it; they must not lead to where one more key reveals.
    return state.screen === "ask-reveal" ? gathering(state) : { ...state, help: undefined };
  return action.type === "scroll" ? { ...state, help: scrolled(top, action) } : state;
}
