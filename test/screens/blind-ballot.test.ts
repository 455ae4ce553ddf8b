import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wizardHelpPhrases, wizardPhrases } from "../../src/screens/phrases.ts";
import { layOutWizard } from "../../src/screens/wizard-view.tsx";
import { initialState, type WizardState } from "../../src/wizard/state.ts";
import { transition } from "../../src/wizard/transition.ts";
import { answersTo, anyAction } from "../helpers/arbitraries.ts";
import { drawn } from "../helpers/draw.tsx";
import { catalogue } from "../helpers/talk-catalogue.ts";

/** What would tell where an answer leads: the patterns, their points, and the offer to stop once the result is settled. */
const LEADS = new RegExp(
  [
    ...catalogue.patterns.flatMap(({ name, id }) => [name, id]),
    "strategy",
    "recommend",
    "\\bpoints?\\b",
    "(show|for) the result",
    "result now",
    "would say",
    "speaks? (for|against)",
    "[◆▲■]",
  ].join("|"),
  "i",
);
/** Tall enough that nothing has to be left out, and no wider than it takes. */
const WHOLE = { columns: 100, rows: 60, ascii: false };
const whole = (state: WizardState) => drawn(layOutWizard(state, WHOLE), WHOLE).join("\n");

const anyBallot = fc
  .tuple(answersTo(catalogue.questions), fc.array(anyAction, { maxLength: 30 }))
  .map(([given, actions]) => actions.reduce(transition, initialState(catalogue, given, "ballot")));

describe("a ballot", () => {
  it("says on no screen and in no help where the answers lead, and offers no early end", () => {
    fc.assert(
      fc.property(anyBallot, (state) => {
        expect(["question", "review", "left"]).toContain(state.screen);
        expect(whole(state)).not.toMatch(LEADS);
        if (state.screen !== "left") {
          const helped = state.help === undefined ? transition(state, { type: "help" }) : state;
          expect(whole(helped)).not.toMatch(LEADS);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("says it in no plain phrase either", () => {
    fc.assert(
      fc.property(anyBallot, (state) => {
        if (state.screen === "left") return;
        expect([...wizardPhrases(state), ...wizardHelpPhrases(state)].join("\n")).not.toMatch(LEADS);
      }),
    );
  });

  it("asks every question, also where the others would have settled the result", () => {
    const settled = { conviction: "low", horizon: "over-a-year", "team-span": "many-teams", urgency: "calm" };
    const open = initialState(catalogue, settled);
    const blind = initialState(catalogue, settled, "ballot");
    expect(transition(open, { type: "finish" }).screen).toBe("result");
    expect(transition(blind, { type: "finish" })).toBe(blind);
  });
});
