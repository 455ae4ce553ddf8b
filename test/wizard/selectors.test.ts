import { describe, expect, it } from "vitest";
import { selectAnalysis, selectFocused, selectProgress } from "../../src/wizard/selectors.ts";
import { initialState, type QuestionState, type WizardState } from "../../src/wizard/state.ts";
import { createWizardStore } from "../../src/wizard/store.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const onQuestion = (state: WizardState): QuestionState => {
  if (state.screen !== "question") throw new Error(`this is the ${state.screen}`);
  return state;
};

describe("selectors", () => {
  it("count the questions that are asked, not those that flags have answered", () => {
    const state = onQuestion(initialState(catalogue, { urgency: "calm", "team-span": "one-team" }));
    expect(selectProgress(state)).toEqual({ at: 1, of: 3 });
  });

  it("name the option under the cursor", () => {
    const store = createWizardStore(initialState(catalogue));
    expect(selectFocused(onQuestion(store.getState()))).toBe("calm");
    store.dispatch({ type: "last" });
    expect(selectFocused(onQuestion(store.getState()))).toBe("unsure");
  });

  it("recommend from half-filled answers as well", () => {
    expect(selectAnalysis(initialState(catalogue, { urgency: "on-fire" })).recommendation.pattern.id).toBe(
      "no-vision-strategy",
    );
  });
});

describe("the store", () => {
  it("tells its listeners of changes only", () => {
    const store = createWizardStore(initialState(catalogue));
    let told = 0;
    store.subscribe(() => {
      told++;
    });
    store.dispatch({ type: "back" });
    expect(told).toBe(0);
    store.dispatch({ type: "choose" });
    expect(told).toBe(1);
  });
});
