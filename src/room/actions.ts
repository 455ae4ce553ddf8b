import type { WizardAction } from "../wizard/actions.ts";

/** Everything that can be done in a room. Whoever votes takes the actions of the wizard. */
export type RoomAction =
  | WizardAction
  /** Characters are typed into the line, or the last one is erased. */
  | Readonly<{ type: "text"; text: string }>
  | Readonly<{ type: "erase" }>
  /** A whole line, in the place of what was typed before. */
  | Readonly<{ type: "line"; text: string }>
  /** Text from the clipboard, whatever it is. */
  | Readonly<{ type: "paste"; text: string }>
  /** Ask for the name of who votes next, or for a code. */
  | Readonly<{ type: "person" }>
  | Readonly<{ type: "code" }>
  /** Take the ballot under the cursor out. */
  | Readonly<{ type: "remove" }>
  /** Put the one that was taken out last back. */
  | Readonly<{ type: "put-back" }>
  /** Ask whether to reveal the ballots, and reveal them. */
  | Readonly<{ type: "ask-reveal" }>
  | Readonly<{ type: "reveal" }>
  | Readonly<{ type: "re-vote" }>
  | Readonly<{ type: "confirm" }>
  /** Stop the timer, or let it run; a second has passed; more time. */
  | Readonly<{ type: "timer" }>
  | Readonly<{ type: "tick" }>
  | Readonly<{ type: "longer" }>;
