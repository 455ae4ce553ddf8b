import { describe, expect, it } from "vitest";
import { actionsFor } from "../../src/plain/replies.ts";
import { roomActionsFor } from "../../src/plain/room-replies.ts";
import type { RoomState } from "../../src/room/state.ts";
import { wizardHelpPhrases } from "../../src/screens/phrases.ts";
import { initialState, resultState, type WizardState } from "../../src/wizard/state.ts";
import { transition } from "../../src/wizard/transition.ts";
import { CALM_ANSWERS } from "../helpers/ballots.ts";
import { number, THREE, walked } from "../helpers/room.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const question = initialState(catalogue, {});
const result = resultState(catalogue, CALM_ANSWERS);
const review = transition(result, { type: "back" });
const whatIf = transition(result, { type: "what-if" });
const map = transition(result, { type: "map" });

describe("a word that is typed", () => {
  it.each<readonly [string, WizardState, readonly string[]]>([
    ["leaves at once", question, ["q", "quit", "Q", " quit "]],
    ["leaves at once", review, ["q", "quit"]],
    ["goes back", review, ["b", "back"]],
    ["asks for help", question, ["?", "help"]],
    ["is not sure", question, ["u", "unsure", "Not sure"]],
    ["picks an option", question, ["2", "pressing", "Pressing"]],
    ["picks a question", review, ["3", "team-span", "team span"]],
    ["ends", result, ["", "q", "quit"]],
    ["tries other answers", result, ["w", "what if"]],
    ["opens the map", result, ["m", "map"]],
    ["writes a record", result, ["s", "save"]],
    ["changes one answer", whatIf, ["2 4", "horizon over-a-year", "2 more than a year"]],
    ["ends what is tried", whatIf, ["q", "quit"]],
    ["goes to two other questions", map, ["n", "next"]],
    ["ends the map", map, ["q", "quit"]],
  ])("%s, in whichever form", (_, state, words) => {
    const [first, ...others] = words.map((word) => actionsFor(state, word));
    expect(first).not.toEqual([]);
    for (const each of others) expect(each).toEqual(first);
  });

  it.each([
    ["the reset", whatIf, "r", [{ type: "reset" }]],
    ["to keep what is tried", whatIf, "t", [{ type: "choose" }]],
    ["the map", whatIf, "m", [{ type: "map" }]],
    ["what if", map, "w", [{ type: "what-if" }]],
  ] as const)("means %s", (_, state, word, actions) => {
    expect(actionsFor(state, word)).toEqual(actions);
  });

  it.each([question, review, result, whatIf, map].map((state) => [state.screen, state] as const))(
    "is told of as what can be typed: %s",
    (_, state) => {
      const told = wizardHelpPhrases(state).at(-1);
      // At the result an empty line does the same.
      for (const word of Array.from("?bmnrstwq").filter((each) => each !== "q" || state !== result))
        if (actionsFor(state, word).length > 0) expect(told).toMatch(new RegExp(` [${word}] (for|to|when) `));
    },
  );

  it.each(["7", "0", "nothing", "s"])("means nothing on a question: %s", (word) => {
    expect(actionsFor(question, word)).toEqual([]);
  });

  it.each<readonly [string, RoomState, readonly string[]]>([
    ["leaves", THREE, ["q", "quit"]],
    ["goes back", walked(THREE, "reveal"), ["b", "back"]],
    ["asks for help", THREE, ["?", "help"]],
    ["reveals", walked(THREE, "ask-reveal"), ["yes", "Yes"]],
  ])("%s in a room, in whichever form", (_, state, words) => {
    const [first, ...others] = words.map((word) => roomActionsFor(state, word));
    expect(first).toHaveLength(1);
    for (const each of others) expect(each).toEqual(first);
  });

  it.each([
    ["reveals", walked(THREE, "ask-reveal"), "yes", [{ type: "reveal" }]],
    ["takes a y alone for nothing", walked(THREE, "ask-reveal"), "y", []],
    [
      "goes back to the list",
      walked(THREE, "ask-reveal"),
      "n",
      [{ type: "paste", text: "n" }, { type: "back" }],
    ],
    ["confirms", walked(THREE, "reveal"), "c", [{ type: "confirm" }]],
    ["votes again", walked(THREE, "reveal", number(1)), "v", [{ type: "re-vote" }]],
    ["goes to the next question", walked(THREE, "reveal", number(1)), "n", [{ type: "section", by: 1 }]],
    ["puts back what was taken out", THREE, "u", [{ type: "put-back" }]],
    ["asks whether to reveal", THREE, "r", [{ type: "ask-reveal" }]],
    [
      "takes the second ballot out",
      THREE,
      "d 2",
      [{ type: "first" }, { type: "move", by: 1 }, { type: "remove" }],
    ],
    [
      "hands over to a name",
      THREE,
      "n Cy",
      [{ type: "person" }, { type: "line", text: "Cy" }, { type: "choose" }],
    ],
    [
      "hands over to the third voter again",
      walked(THREE, "reveal", number(1), "re-vote"),
      "3",
      [{ type: "first" }, { type: "move", by: 2 }, { type: "choose" }],
    ],
  ] as const)("%s in a room", (_, state, word, actions) => {
    expect(roomActionsFor(state, word)).toEqual(actions);
  });

  it("is a paste in a room where it is no number of a ballot", () => {
    const again = walked(THREE, "reveal", number(1), "re-vote");
    for (const word of ["0", "4"])
      expect(roomActionsFor(again, word)).toEqual([{ type: "paste", text: word }]);
    expect(roomActionsFor({ ...again, anonymous: true }, "1")).toEqual([{ type: "paste", text: "1" }]);
  });
});
