import { scrolled } from "../wizard/cursor.ts";
import type { RoomAction } from "./actions.ts";
import { inAskReveal, inEntry, inGathering, inResume } from "./collecting.ts";
import { inConfirm, inRevealed, inRevote, inTopic } from "./discussing.ts";
import { type RoomState, roomOf } from "./state.ts";
import { inHandBack, inHandOver, inVoting } from "./voting.ts";

/** The state after one action. An action that makes no sense here gives the very same state. */
export function roomTransition(state: RoomState, action: RoomAction): RoomState {
  if (state.screen === "left") return state;
  if (action.type === "interrupt") return { ...roomOf(state), screen: "left", how: "interrupted" };
  if (action.type === "help" && state.screen !== "voting")
    return { ...state, help: state.help === undefined ? 0 : undefined };
  // Time passes whether or not somebody reads the help.
  if (state.help !== undefined && action.type !== "tick") return inHelp(state, state.help, action);
  switch (state.screen) {
    case "resume":
      return inResume(state, action);
    case "gathering":
      return inGathering(state, action);
    case "entry":
      return inEntry(state, action);
    case "hand-over":
      return inHandOver(state, action);
    case "voting":
      return inVoting(state, action);
    case "hand-back":
      return inHandBack(state, action);
    case "ask-reveal":
      return inAskReveal(state, action);
    case "revealed":
      return inRevealed(state, action);
    case "topic":
      return inTopic(state, action);
    case "re-vote":
      return inRevote(state, action);
    case "confirm":
      return inConfirm(state, action);
  }
}

function inHelp(state: RoomState, top: number, action: RoomAction): RoomState {
  if (action.type === "back" || action.type === "quit") return { ...state, help: undefined };
  return action.type === "scroll" ? { ...state, help: scrolled(top, action) } : state;
}
