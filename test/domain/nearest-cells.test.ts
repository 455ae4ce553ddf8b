import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Question } from "../../src/domain/catalogue-schema.ts";
import { axesOf, decisionMap, nearestTurns } from "../../src/domain/decision-map.ts";
import { recommend } from "../../src/domain/recommendation.ts";
import { UNSURE } from "../../src/domain/unsure.ts";
import { answersTo } from "../helpers/arbitraries.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const { questions } = catalogue;
const [urgency, horizon, teamSpan] = questions as [Question, Question, Question];
const twoQuestions = fc
  .shuffledSubarray([...questions], { minLength: 2, maxLength: 2 })
  .map((pair) => pair as unknown as readonly [Question, Question]);

/** How many options apart two answers are: a slow and obvious count. */
function apart({ options }: Question, from: string, to: string): number {
  if (from === to) return 0;
  const ids = options.map(({ id }) => id);
  return from === UNSURE ? 1 : Math.abs(ids.indexOf(from) - ids.indexOf(to));
}

describe("the nearest change on a map", () => {
  it("is a cell with another pattern, and no other such cell takes fewer steps", () => {
    fc.assert(
      fc.property(answersTo(questions), twoQuestions, (answers, [x, y]) => {
        const map = decisionMap(catalogue, answers, x, y);
        const here = recommend(catalogue, answers).pattern;
        const [ownX, ownY] = [answers[x.id] ?? UNSURE, answers[y.id] ?? UNSURE];
        const others = [ownX, ...x.options.map(({ id }) => id)].flatMap((toX) =>
          [ownY, ...y.options.map(({ id }) => id)].flatMap((toY) => {
            const { pattern } = recommend(catalogue, { ...answers, [x.id]: toX, [y.id]: toY });
            return pattern === here ? [] : [apart(x, ownX, toX) + apart(y, ownY, toY)];
          }),
        );
        const turns = nearestTurns(map);
        expect(turns.length > 0).toBe(others.length > 0);
        for (const { changes, pattern } of turns) {
          expect(changes.reduce((sum, { steps }) => sum + steps, 0)).toBe(Math.min(...others));
          const changed = Object.fromEntries(changes.map(({ question, to }) => [question.id, to]));
          expect(recommend(catalogue, { ...answers, ...changed }).pattern).toBe(pattern);
          expect(pattern).not.toBe(here);
        }
      }),
    );
  });

  it("prefers one answer to two when both take as many steps", () => {
    fc.assert(
      fc.property(answersTo(questions), twoQuestions, (answers, [x, y]) => {
        const map = decisionMap(catalogue, answers, x, y);
        const counts = nearestTurns(map).map(({ changes }) => changes.length);
        expect(new Set(counts).size).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("the questions of a map", () => {
  it.each([
    [{}, { x: horizon, y: urgency }],
    [{ x: teamSpan }, { x: teamSpan, y: urgency }],
    [{ y: teamSpan }, { x: horizon, y: teamSpan }],
    [{ x: urgency }, { x: urgency, y: horizon }],
    [{ y: horizon }, { x: urgency, y: horizon }],
    [
      { x: urgency, y: teamSpan },
      { x: urgency, y: teamSpan },
    ],
  ])("are never the same when one is left out (case %#)", (given, axes) => {
    expect(axesOf(questions, given)).toEqual(axes);
  });

  it("are refused when both are given as the same", () => {
    expect(() => axesOf(questions, { x: horizon, y: horizon })).toThrow("Both axes are “horizon”");
  });
});
