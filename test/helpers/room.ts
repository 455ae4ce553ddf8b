import { catalogue } from "../../src/content/catalogue.ts";
import type { RoomAction } from "../../src/room/actions.ts";
import { type RoomState, roomState } from "../../src/room/state.ts";
import { roomTransition } from "../../src/room/transition.ts";
import { profileOf } from "./ballots.ts";

/** An action by its name alone, or whole; "reveal" is asked for and confirmed. */
export type Step =
  | RoomAction
  | "choose"
  | "back"
  | "person"
  | "code"
  | "ask-reveal"
  | "reveal"
  | "confirm"
  | "re-vote"
  | "help";

export const walked = (state: RoomState, ...steps: readonly Step[]): RoomState =>
  steps.flatMap(actionsOf).reduce(roomTransition, state);

function actionsOf(step: Step): readonly RoomAction[] {
  if (step === "reveal") return [{ type: "ask-reveal" }, { type: "reveal" }];
  return [typeof step === "string" ? { type: step } : step];
}

export const text = (typed: string): RoomAction => ({ type: "text", text: typed });
export const paste = (pasted: string): RoomAction => ({ type: "paste", text: pasted });
export const number = (chosen: number): RoomAction => ({ type: "number", number: chosen });

/** Somebody of this name answers every question with the option of that number. */
export const vote = (name: string, option = 1): readonly Step[] => [
  "person",
  text(name),
  "choose",
  "choose",
  ...catalogue.questions.flatMap(() => [number(option), "choose"] as const),
  "choose",
  "choose",
];

export const EMPTY = roomState(catalogue);

/** Ada is calm, Bob is in a hurry, and one ballot came without a name. */
export const THREE = roomState(catalogue, [
  { name: "Ada", profile: profileOf() },
  { name: "Bob", profile: profileOf({ urgency: "on-fire", horizon: "under-3-months", conviction: "low" }) },
  { name: undefined, profile: profileOf({ urgency: "unsure" }) },
]);

/** One state of each screen, and those that matter of the same screen. */
export const SCREENS: Readonly<Record<string, RoomState>> = {
  "nobody has voted": EMPTY,
  gathering: THREE,
  "a notice": walked(THREE, paste("Cy: WM1-XXXX-XXXX")),
  "a ballot taken out": walked(THREE, { type: "remove" }),
  "a name is asked for": walked(THREE, "person", text("Cy")),
  "a code is asked for": walked(THREE, "code", text("WM1-")),
  "handed over": walked(THREE, "person", text("Cy"), "choose"),
  "handed to a namesake": walked(THREE, "person", text("ADA"), "choose"),
  voting: walked(THREE, "person", text("Cy"), "choose", "choose"),
  "help while voting": walked(THREE, "person", text("Cy"), "choose", "choose", "help"),
  "handed back": walked(THREE, ...vote("Cy").slice(0, -1)),
  "asked whether to reveal": walked(THREE, "ask-reveal"),
  revealed: walked(THREE, "reveal"),
  "one by one": walked(THREE, "reveal", { type: "section", by: 1 }),
  spread: walked(THREE, "reveal", { type: "section", by: 2 }),
  "before and now": walked(THREE, "reveal", { type: "section", by: 3 }),
  "a topic": walked(THREE, "reveal", number(1)),
  "a topic on which all agree": walked(THREE, "reveal", number(5)),
  "voting again": walked(THREE, "reveal", number(1), "re-vote"),
  "handed over again": walked(THREE, "reveal", number(1), "re-vote", "choose"),
  confirming: walked(THREE, "reveal", "confirm"),
  "help in the room": walked(THREE, "help"),
};
