import type { WizardAction } from "../wizard/actions.ts";

/** What is done in a room itself, never to the questions of whoever votes. */
export type RoomOnlyAction =
  /** Characters are typed into the line, or a whole line in the place of what was typed before. */
  | Readonly<{ type: "text" | "line"; text: string }>
  /** The last character is erased. */
  | Readonly<{ type: "erase" }>
  /** Text from the clipboard, whatever it is. */
  | Readonly<{ type: "paste"; text: string }>
  /** Ask for the name of who votes next, or for a code. */
  | Readonly<{ type: "person" | "code" }>
  /** Take the ballot under the cursor out, and put the one that was taken out last back. */
  | Readonly<{ type: "remove" | "put-back" }>
  /** Ask whether to reveal the ballots, and reveal them. */
  | Readonly<{ type: "ask-reveal" | "reveal" }>
  | Readonly<{ type: "re-vote" | "confirm" }>
  /** Stop the timer, or let it run; a second has passed; more time. */
  | Readonly<{ type: "timer" | "tick" | "longer" }>;

/** Everything that can be done in a room. Whoever votes takes the actions of the wizard. */
export type RoomAction = WizardAction | RoomOnlyAction;
