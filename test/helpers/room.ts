import type { RoomAction } from "../../src/room/actions.ts";
import { type RoomState, roomState } from "../../src/room/state.ts";
import { roomTransition } from "../../src/room/transition.ts";
import { profileOf } from "./ballots.ts";
import { catalogue } from "./talk-catalogue.ts";

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
const screensOf = (empty: RoomState, three: RoomState): Readonly<Record<string, RoomState>> => ({
  "nobody has voted": empty,
  gathering: three,
  "a notice": walked(three, paste("Cy: WM1-0000-0000")),
  "a ballot taken out": walked(three, { type: "remove" }),
  "a name is asked for": walked(three, "person", text("Cy")),
  "a code is asked for": walked(three, "code", text("WM1-")),
  "handed over": walked(three, "person", text("Cy"), "choose"),
  "handed to a namesake": walked(three, "person", text("ADA"), "choose"),
  voting: walked(three, "person", text("Cy"), "choose", "choose"),
  "help while voting": walked(three, "person", text("Cy"), "choose", "choose", "help"),
  "handed back": walked(three, ...vote("Cy").slice(0, -1)),
  "asked whether to reveal": walked(three, "ask-reveal"),
  revealed: walked(three, "reveal"),
  "one by one": walked(three, "reveal", { type: "section", by: 1 }),
  spread: walked(three, "reveal", { type: "section", by: 2 }),
  "before and now": walked(three, "reveal", { type: "section", by: 3 }),
  "a topic": walked(three, "reveal", number(1)),
  "a topic on which all agree": walked(three, "reveal", number(5)),
  "voting again": walked(three, "reveal", number(1), "re-vote"),
  "handed over again": walked(three, "reveal", number(1), "re-vote", "choose"),
  confirming: walked(three, "reveal", "confirm"),
  "help in the room": walked(three, "help"),
});

export const SCREENS = screensOf(EMPTY, THREE);

const anonymous = <State extends RoomState>(state: State): State => ({ ...state, anonymous: true });
const again = walked(anonymous(THREE), "reveal", number(1), "re-vote", "choose");

/** The same in an anonymous room, where whoever votes again gives a name instead of choosing one. */
export const ANONYMOUS_SCREENS: Readonly<Record<string, RoomState>> = {
  ...screensOf(anonymous(EMPTY), anonymous(THREE)),
  "somebody has voted": walked(anonymous(THREE), ...vote("Cy")),
  "somebody has voted again": walked(anonymous(THREE), ...vote("ADA")),
  "a chat in the line for a code": walked(anonymous(THREE), "code", text("Ada: WM1-R37E, Bob")),
  "a name is asked for again": walked(again, text("Ada")),
  "a name that has not voted": walked(again, text("Cy"), "choose"),
  "handed over again": walked(again, text("ada"), "choose"),
  "answering again": walked(again, text("ada"), "choose", "choose"),
  "handed back again": walked(again, text("ada"), "choose", "choose", "choose"),
  "voted again on one question": walked(again, text("ada"), "choose", "choose", "choose", "choose"),
};
