import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../src/domain/answers.ts";
import { bestPattern } from "../../src/domain/ranking.ts";
import { UNSURE } from "../../src/domain/unsure.ts";
import type { WizardAction } from "../../src/wizard/actions.ts";
import { selectAtCell, selectMap, selectSettled, selectWhatIf } from "../../src/wizard/selectors.ts";
import { atResult, initialState, type WizardState } from "../../src/wizard/state.ts";
import { transition } from "../../src/wizard/transition.ts";
import { answersTo, anyAction } from "../helpers/arbitraries.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const given: Answers = {
  urgency: "pressing",
  horizon: "over-a-year",
  "team-span": "many-teams",
  conviction: "mixed",
  "walk-away": "partly",
};
const result = atResult({ ...initialState(catalogue), answers: given });
const walked = (state: WizardState, ...actions: readonly WizardAction[]) => actions.reduce(transition, state);
const [whatIf, map] = [walked(result, { type: "what-if" }), walked(result, { type: "map" })];
const right: WizardAction = { type: "change", by: 1 };
const left: WizardAction = { type: "change", by: -1 };
const down: WizardAction = { type: "move", by: 1 };
const up: WizardAction = { type: "move", by: -1 };

const on = <Screen extends WizardState["screen"]>(state: WizardState, screen: Screen) => {
  if (state.screen !== screen) throw new Error(`this is the ${state.screen}`);
  return state as Extract<WizardState, { screen: Screen }>;
};

describe("what-if", () => {
  it("starts with one's own answers", () => {
    expect(on(whatIf, "what-if").trial).toEqual(given);
    expect(selectWhatIf(on(whatIf, "what-if")).changed).toEqual([]);
  });

  it.each([
    { actions: [right], urgency: "on-fire" },
    { actions: [right, right], urgency: UNSURE },
    { actions: [right, right, right], urgency: "calm" },
    { actions: [left, left], urgency: UNSURE },
    { actions: [{ type: "number", number: 1 } as const], urgency: "calm" },
    { actions: [{ type: "number", number: 4 } as const], urgency: "pressing" },
    { actions: [{ type: "unsure" } as const], urgency: UNSURE },
  ])("goes round the answers of the question under the cursor: $urgency", ({ actions, urgency }) => {
    expect(on(walked(whatIf, ...actions), "what-if").trial.urgency).toBe(urgency);
  });

  it("tells which answers differ and what they would give", () => {
    const tried = on(walked(whatIf, right, down, left, left), "what-if");
    const { tried: recommendation, own, changed } = selectWhatIf(tried);
    expect(changed).toEqual(["urgency", "horizon"]);
    expect(own.pattern.id).toBe("big-vision-small-experiments");
    expect(recommendation.pattern.id).toBe("no-vision-strategy");
  });

  it("puts one's own answers back", () => {
    expect(on(walked(whatIf, right, down, right, { type: "reset" }), "what-if").trial).toEqual(given);
  });

  it("takes the answers over only when one says so", () => {
    const tried = walked(whatIf, right, down, left);
    expect(tried.answers).toBe(given);
    expect(walked(tried, { type: "back" })).toEqual(result);
    expect(walked(tried, { type: "what-if" })).toEqual(result);
    expect(walked(tried, { type: "choose" })).toMatchObject({
      screen: "result",
      answers: { ...given, urgency: "on-fire", horizon: "6-to-12-months" },
    });
  });
});

describe("the map", () => {
  it("starts on one's own position", () => {
    expect(on(map, "map").cell).toEqual({ column: 3, row: 1 });
  });

  it("moves by cells and stops at the edges", () => {
    const cell = (...actions: readonly WizardAction[]) => on(walked(map, ...actions), "map").cell;
    expect(cell(left, up)).toEqual({ column: 2, row: 0 });
    expect(cell(right, right)).toEqual({ column: 3, row: 1 });
    expect(cell(down, down, down)).toEqual({ column: 3, row: 2 });
    expect(cell({ type: "first" })).toEqual({ column: 0, row: 1 });
    expect(cell({ type: "first" }, { type: "last" })).toEqual({ column: 3, row: 1 });
    expect(cell(left, up, { type: "reset" })).toEqual({ column: 3, row: 1 });
    expect(walked(map, right)).toBe(map);
  });

  it("goes through every pair of questions once, and round", () => {
    const next: WizardAction = { type: "axes", by: 1 };
    const seen = new Set<string>();
    let state = map;
    for (let count = 0; count < 10; count++) {
      const { x, y, cell } = on(state, "map");
      expect(x).not.toBe(y);
      expect(cell).toEqual(selectMap(on(state, "map")).own);
      seen.add([x, y].sort().join());
      state = walked(state, next);
    }
    expect(seen.size).toBe(10);
    expect(state).toEqual(map);
    expect(walked(map, next, { type: "axes", by: -1 })).toEqual(map);
  });

  it("takes the answers of a cell over only when one says so", () => {
    const away = walked(map, left, left, up);
    expect(walked(away, { type: "back" })).toEqual(result);
    expect(walked(away, { type: "choose" })).toMatchObject({
      screen: "result",
      answers: { ...given, urgency: "on-fire", horizon: "3-to-6-months" },
    });
  });
});

describe("a map of what is tried", () => {
  const tried = on(walked(whatIf, right, down, left), "what-if");
  const mapOfTried = walked(tried, { type: "map" });

  it("starts at the answers that are tried, and is drawn for them", () => {
    expect(on(mapOfTried, "map").cell).toEqual({ column: 2, row: 0 });
    const other = on(walked(mapOfTried, { type: "axes", by: 1 }), "map");
    expect(selectAtCell(other).answers).toEqual(tried.trial);
  });

  it.each(["back", "map", "what-if"] as const)("comes back to them by “%s”", (type) => {
    expect(walked(mapOfTried, left, { type: "axes", by: 1 }, { type })).toBe(tried);
  });

  it("takes a cell over with the other answers that are tried, and only when one says so", () => {
    const third = on(walked(tried, down, right, { type: "map" }), "map");
    expect(third.answers).toBe(given);
    const taken = walked(third, { type: "choose" });
    expect(taken).toMatchObject({ screen: "result", answers: third.tried?.trial });
    expect(walked(third, { type: "quit" })).toMatchObject({ screen: "left", answers: given });
  });
});

describe("exploring", () => {
  it("never changes one's own answers but by taking others, and always shows what the engine says", () => {
    fc.assert(
      fc.property(
        answersTo(catalogue.questions),
        fc.array(anyAction, { maxLength: 30 }),
        (answers, actions) => {
          let state: WizardState = atResult({ ...initialState(catalogue), answers });
          for (const action of [{ type: "what-if" } as const, ...actions]) {
            const next = transition(state, action);
            const exploring = state.screen === "what-if" || state.screen === "map";
            if (exploring && action.type !== "choose") expect(next.answers).toBe(state.answers);
            if (next.screen === "what-if")
              expect(selectWhatIf(next).tried.pattern).toBe(bestPattern(catalogue, next.trial));
            if (next.screen === "map") {
              const { cells } = selectMap(next);
              expect(selectAtCell(next).pattern).toBe(cells[next.cell.row]?.[next.cell.column]);
            }
            state = next;
          }
        },
      ),
    );
  });
});

describe("stopping early", () => {
  const four = { ...given };
  Reflect.deleteProperty(four, "walk-away");

  it("answers what is open with “not sure” and shows the result", () => {
    const last = on(initialState(catalogue, four), "question");
    expect(selectSettled(last)).toBe(1);
    expect(transition(last, { type: "finish" })).toMatchObject({
      screen: "result",
      answers: { ...four, "walk-away": UNSURE },
    });
  });

  it("is not there while an open answer can still change the result", () => {
    const first = on(initialState(catalogue), "question");
    expect(selectSettled(first)).toBe(0);
    expect(transition(first, { type: "finish" })).toBe(first);
  });

  it("is offered exactly where no way to go on leads elsewhere", () => {
    fc.assert(
      fc.property(answersTo(catalogue.questions), (answers) => {
        const state = initialState(catalogue, answers);
        if (state.screen !== "question") return;
        const open = catalogue.questions.filter(({ id }) => answers[id] === undefined);
        const ways = open.reduce<readonly Answers[]>(
          (all, { id, options }) =>
            all.flatMap((each) =>
              [...options.map((option) => option.id), UNSURE].map((to) => ({ ...each, [id]: to })),
            ),
          [answers],
        );
        const results = new Set(ways.map((each) => bestPattern(catalogue, each)));
        expect(selectSettled(state)).toBe(results.size === 1 ? open.length : 0);
      }),
    );
  });
});
