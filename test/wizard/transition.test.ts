import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/domain/analysis.ts";
import { checkAnswers } from "../../src/domain/answers.ts";
import { RESULT_SECTIONS } from "../../src/domain/result-sections.ts";
import { resultSections } from "../../src/render/result/sections/result-sections.ts";
import type { WizardAction } from "../../src/wizard/actions.ts";
import { initialState, patternsState, resumeState, type WizardState } from "../../src/wizard/state.ts";
import { transition } from "../../src/wizard/transition.ts";
import { answersTo, anyAction } from "../helpers/arbitraries.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const { questions } = catalogue;
const start = () => initialState(catalogue);
const walk = (state: WizardState, ...actions: readonly WizardAction[]) => actions.reduce(transition, state);
const choose: WizardAction = { type: "choose" };
const back: WizardAction = { type: "back" };
const number = (value: number): WizardAction => ({ type: "number", number: value });
/** Five times the first option: at the review. */
const atReview = () => walk(start(), choose, choose, choose, choose, choose);
const atResult = () => walk(atReview(), choose);

/** Whether a state is one that a session may be in. */
function expectLegal(state: WizardState): void {
  expect(checkAnswers(questions, state.answers).ok).toBe(true);
  switch (state.screen) {
    case "question": {
      const options = questions[state.index]?.options.length ?? -1;
      expect(state.cursor).toBeGreaterThanOrEqual(0);
      expect(state.cursor).toBeLessThanOrEqual(options);
      break;
    }
    case "resume":
      expect([0, 1]).toContain(state.cursor);
      break;
    case "review":
      expect(state.cursor).toBeGreaterThanOrEqual(0);
      expect(state.cursor).toBeLessThanOrEqual(questions.length);
      break;
    case "result":
      expect(state.section).toBeGreaterThanOrEqual(0);
      expect(state.section).toBeLessThan(RESULT_SECTIONS.length);
      expect(state.scroll).toBeGreaterThanOrEqual(0);
      break;
    case "left":
      break;
  }
  if (state.screen === "review" || state.screen === "result")
    expect(Object.keys(state.answers)).toHaveLength(questions.length);
}

describe("a session", () => {
  it("stays legal whatever anybody does, from whatever start", () => {
    fc.assert(
      fc.property(
        answersTo(questions),
        fc.boolean(),
        fc.array(anyAction, { maxLength: 60 }),
        (given, again, actions) => {
          const asked = questions.map(({ id }) => id);
          let state: WizardState = again
            ? resumeState(catalogue, { asked, answers: given }, 1)
            : initialState(catalogue, given);
          expectLegal(state);
          for (const action of actions) {
            state = transition(state, action);
            expectLegal(state);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("never asks what is given already", () => {
    fc.assert(
      fc.property(answersTo(questions), fc.array(anyAction, { maxLength: 40 }), (given, actions) => {
        let state = initialState(catalogue, given);
        for (const action of actions) {
          if (state.screen === "question" && !state.changing) {
            expect(Object.keys(given)).not.toContain(questions[state.index]?.id);
          }
          state = transition(state, action);
        }
      }),
    );
  });

  it("asks the questions in order and then shows all answers", () => {
    const seen: string[] = [];
    let state: WizardState = start();
    while (state.screen === "question") {
      seen.push(questions[state.index]?.id ?? "");
      state = transition(state, choose);
    }
    expect(seen).toEqual(questions.map(({ id }) => id));
    expect(state.screen).toBe("review");
  });

  it("begins with the review when nothing is left to ask, so that nothing is decided unseen", () => {
    const given = Object.fromEntries(questions.map(({ id }) => [id, "unsure"]));
    expect(initialState(catalogue, given)).toMatchObject({ screen: "review", answers: given });
  });

  it("is over after an interruption, and nothing changes any more", () => {
    const over = walk(atResult(), { type: "interrupt" });
    expect(over).toMatchObject({ screen: "left", how: "interrupted" });
    fc.assert(fc.property(anyAction, (action) => transition(over, action) === over));
  });
});

describe("on a question", () => {
  it("back undoes an answer's step and shows the answer again, whichever it was", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const before = rows.reduce<WizardState>((state, row) => walk(state, number(row), choose), start());
        const there = before.screen === "question" ? before.index : -1;
        const again = transition(before, back);
        expect(again).toMatchObject({ screen: "question", index: there - 1, answers: before.answers });
        // Confirming what is preselected leads to the very state from which we came.
        expect(transition(again, choose)).toEqual(before);
        expect(transition(again, { type: "forward" })).toEqual(before);
      }),
    );
  });

  it("back on the first one changes nothing", () => {
    const state = start();
    expect(transition(state, back)).toBe(state);
  });

  it("forward does not skip what was not answered", () => {
    const state = start();
    expect(transition(state, { type: "forward" })).toBe(state);
  });

  it("a digit moves the cursor and does not answer", () => {
    expect(walk(start(), number(3))).toMatchObject({ index: 0, cursor: 2, answers: {} });
  });

  it.each([0, 4, 9])("the digit %i, which no option has, does nothing", (digit) => {
    const state = start();
    expect(transition(state, number(digit))).toBe(state);
  });

  it("the cursor wraps at both ends", () => {
    const last = questions[0]?.options.length;
    expect(walk(start(), { type: "move", by: -1 })).toMatchObject({ cursor: last });
    expect(walk(start(), { type: "move", by: -1 }, { type: "move", by: 1 })).toMatchObject({ cursor: 0 });
    expect(walk(start(), { type: "last" }, { type: "first" })).toMatchObject({ cursor: 0 });
  });

  it("“not sure” is an answer like the others", () => {
    expect(walk(start(), { type: "unsure" }, choose)).toMatchObject({
      index: 1,
      answers: { urgency: "unsure" },
    });
  });

  it("quit does nothing: it belongs to the result", () => {
    const state = start();
    expect(transition(state, { type: "quit" })).toBe(state);
  });
});

describe("in the review", () => {
  it("changing one answer comes back and keeps the others", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.nat({ max: 5 }), (row, option) => {
        const changing = walk(atReview(), number(row));
        expect(changing).toMatchObject({ screen: "question", index: row - 1, changing: true });
        const changed = walk(changing, number(option), choose);
        expect(changed.screen).toBe("review");
        const id = questions[row - 1]?.id ?? "";
        const { [id]: _, ...others } = changed.answers;
        expect(atReview().answers).toMatchObject(others);
        expect(Object.keys(others)).toHaveLength(4);
      }),
    );
  });

  it("going back from a change leaves the answer as it was", () => {
    expect(walk(atReview(), number(2), number(3), back)).toEqual(atReview());
  });

  it("an answer given by a flag can be changed too", () => {
    const given = Object.fromEntries(questions.map(({ id }) => [id, "unsure"]));
    expect(walk(initialState(catalogue, given), number(1), number(1), choose).answers.urgency).toBe("calm");
  });

  it("Enter shows the result at once", () => {
    expect(atResult()).toMatchObject({ screen: "result", section: 0, scroll: 0 });
  });
});

describe("on the result", () => {
  it("there are as many sections as are rendered", () => {
    expect(resultSections(catalogue, analyse(catalogue, {}))).toHaveLength(RESULT_SECTIONS.length);
  });

  it("sections wrap, and a new one starts at its top", () => {
    const scrolled = walk(atResult(), { type: "scroll", by: 3, limit: 10 });
    expect(scrolled).toMatchObject({ scroll: 3 });
    expect(walk(scrolled, { type: "section", by: -1 })).toMatchObject({
      section: RESULT_SECTIONS.length - 1,
      scroll: 0,
    });
  });

  it("scrolling stops at both ends, also when the screen has grown", () => {
    const down = walk(atResult(), { type: "scroll", by: 99, limit: 10 });
    expect(down).toMatchObject({ scroll: 10 });
    expect(walk(down, { type: "scroll", by: -1, limit: 4 })).toMatchObject({ scroll: 3 });
    expect(walk(down, { type: "scroll", by: -99, limit: 10 })).toMatchObject({ scroll: 0 });
  });

  it("is left for its record, unless a document follows from the answers anyway", () => {
    const before = atResult();
    expect(walk(before, { type: "record" })).toMatchObject({
      screen: "left",
      how: "recording",
      asked: before.asked,
      answers: before.answers,
    });
    const document = walk(initialState(catalogue, before.answers, "document"), choose);
    expect(document.screen).toBe("result");
    expect(walk(document, { type: "record" })).toBe(document);
  });

  it("back leads to the answers, quit ends the session", () => {
    expect(walk(atResult(), back).screen).toBe("review");
    expect(walk(atResult(), { type: "quit" })).toMatchObject({ screen: "left", how: "finished" });
  });
});

describe("browsing the patterns", () => {
  const pages = catalogue.patterns.length + 1;

  it("has a page a pattern and one for the talk, and wraps", () => {
    expect(walk(patternsState(catalogue), { type: "section", by: -1 })).toMatchObject({ section: pages - 1 });
    expect(walk(patternsState(catalogue), number(pages))).toMatchObject({ section: pages - 1 });
    const state = patternsState(catalogue);
    expect(transition(state, number(pages + 1))).toBe(state);
  });

  it("ends with back and with quit, as finished", () => {
    for (const type of ["back", "quit"] as const) {
      expect(walk(patternsState(catalogue), { type })).toMatchObject({ screen: "left", how: "finished" });
    }
  });

  it("never leads anywhere else", () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 40 }), (actions) => {
        for (const { screen } of [actions.reduce(transition, patternsState(catalogue) as WizardState)]) {
          expect(["patterns", "left"]).toContain(screen);
        }
      }),
    );
  });
});

describe("help", () => {
  it("lies over any screen and gives it back unchanged", () => {
    for (const state of [start(), atReview(), atResult()]) {
      const open = transition(state, { type: "help" });
      expect(open.help).toBe(0);
      expect(transition(open, choose)).toBe(open);
      expect(transition(open, { type: "help" })).toEqual(state);
      expect(transition(open, back)).toEqual(state);
    }
  });

  it("scrolls by itself", () => {
    expect(walk(start(), { type: "help" }, { type: "scroll", by: 2, limit: 5 })).toMatchObject({
      help: 2,
      cursor: 0,
    });
  });
});
