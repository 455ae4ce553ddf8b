import { describe, expect, it } from "vitest";
import { codesOf } from "../../src/domain/codes.ts";
import { atReview, initialState, resultState } from "../../src/wizard/state.ts";
import { createWizardStore } from "../../src/wizard/store.ts";
import { transition } from "../../src/wizard/transition.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const answers = Object.fromEntries(catalogue.questions.map(({ id }) => [id, "unsure"]));
const copy = { type: "copy" } as const;

describe("copying a result", () => {
  it("hands over its code, each time it is asked for, and tells what became of it", () => {
    const copied: string[] = [];
    const store = createWizardStore(resultState(catalogue, answers), (code) => copied.push(code) < 2);
    store.dispatch(copy);
    expect(store.getState()).toMatchObject({ screen: "result", copy: "sent" });
    store.dispatch(copy);
    expect(store.getState()).toMatchObject({ copy: "unable" });
    expect(copied).toEqual(Array(2).fill(codesOf(catalogue).encode(answers)));
  });

  it("is only asked for where there is no way to a clipboard, and made on no other screen", () => {
    const without = createWizardStore(resultState(catalogue, answers));
    without.dispatch(copy);
    expect(without.getState()).toMatchObject({ screen: "result", copy: "asked" });
    const copied: string[] = [];
    const store = createWizardStore(resultState(catalogue, answers), (code) => copied.push(code) > 0);
    for (const type of ["help", "help", "what-if"] as const) store.dispatch({ type });
    expect(copied).toEqual([]);
  });

  it("takes the place of what was said of a record", () => {
    const written = { step: "written", file: "a.md" } as const;
    expect(transition({ ...resultState(catalogue, answers), saving: written }, copy)).toMatchObject({
      saving: undefined,
      copy: "asked",
    });
  });

  it.each([
    { type: "section", by: 1 },
    { type: "number", number: 2 },
    { type: "scroll", by: 1, limit: 4 },
  ] as const)("is told until somebody reads on, as what became of a record is: $type", (action) => {
    const written = { saving: { step: "written", file: "a.md" }, copy: "sent" } as const;
    const told = { ...resultState(catalogue, answers), ...written };
    expect(transition(told, action)).toMatchObject({ saving: undefined, copy: undefined });
    expect(transition(told, { type: "scroll", by: -1, limit: 4 })).toBe(told);
  });

  it("is told of nowhere but on the result", () => {
    const question = initialState(catalogue);
    expect(transition(question, copy)).toBe(question);
    expect(transition(question, { type: "copied", sent: true })).toBe(question);
  });
});

describe("copying a ballot", () => {
  it("finishes it, from the review on", () => {
    const review = atReview(initialState(catalogue, answers, "ballot"));
    expect(transition(review, copy)).toMatchObject({ screen: "left", how: "copying", answers });
  });

  it("is for ballots alone", () => {
    const review = atReview(initialState(catalogue, answers));
    expect(transition(review, copy)).toBe(review);
  });
});
