import { scrolled } from "../wizard/cursor.ts";
import type { WizardAction } from "../wizard/transition.ts";
import { inEntry, inGathering, inResume } from "./collecting.ts";
import { inConfirm, inRevealed, inRevote, inTopic } from "./discussing.ts";
import { type RoomState, roomOf } from "./state.ts";
import { inHandBack, inHandOver, inVoting } from "./voting.ts";

/** Everything that can be done in a room. Whoever votes takes the actions of the wizard. */
export type RoomAction =
  | WizardAction
  /** Characters are typed into the line, or the last one is erased. */
  | Readonly<{ type: "text"; text: string }>
  | Readonly<{ type: "erase" }>
  /** Text from the clipboard, whatever it is. */
  | Readonly<{ type: "paste"; text: string }>
  /** Ask for the name of who votes next, or for a code. */
  | Readonly<{ type: "person" }>
  | Readonly<{ type: "code" }>
  /** Take the ballot under the cursor out. */
  | Readonly<{ type: "remove" }>
  /** Put the one that was taken out last back. */
  | Readonly<{ type: "put-back" }>
  | Readonly<{ type: "reveal" }>
  | Readonly<{ type: "re-vote" }>
  | Readonly<{ type: "confirm" }>
  /** Stop the timer, or let it run; a second has passed; more time. */
  | Readonly<{ type: "timer" }>
  | Readonly<{ type: "tick" }>
  | Readonly<{ type: "longer" }>;

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
