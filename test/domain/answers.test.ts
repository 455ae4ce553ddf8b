import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswers } from "../../src/domain/answers.ts";
import { answersTo } from "../helpers/arbitraries.ts";
import { toyCatalogue } from "../helpers/toy-catalogue.ts";

const { questions } = toyCatalogue;
const problems = (input: unknown) => {
  const checked = checkAnswers(questions, input);
  return checked.ok ? [] : checked.problems;
};

describe("checking answers", () => {
  it("lets pass whatever a person can answer, in the order of the questions", () => {
    fc.assert(
      fc.property(answersTo(questions), (answers) => {
        const backwards = Object.fromEntries(Object.entries(answers).toReversed());
        expect(checkAnswers(questions, backwards)).toEqual({ ok: true, answers });
        const checked = checkAnswers(questions, backwards);
        expect(Object.keys(checked.ok ? checked.answers : {})).toEqual(Object.keys(answers));
      }),
    );
  });

  it("takes no answers at all", () => {
    expect(checkAnswers(questions, {})).toEqual({ ok: true, answers: {} });
  });

  it.each([
    [null, "null"],
    [[], "a list"],
    ["sky", "a string"],
    [7, "a number"],
    [undefined, "nothing"],
  ])("refuses %j, which is no object", (input, found) => {
    expect(problems(input)).toEqual([{ kind: "not-an-object", found, example: '{"sky": "black"}' }]);
  });

  it("names every unknown question and every unknown option at once", () => {
    expect(problems({ sea: "blue", sky: "green", way: "long" })).toEqual([
      { kind: "unknown-question", given: "sea", allowed: ["sky", "way"] },
      {
        kind: "unknown-option",
        question: "sky",
        given: "green",
        allowed: ["blue", "grey", "black", "unsure"],
      },
    ]);
  });

  it.each([
    [null, "null"],
    [["blue"], "a list"],
    [1, "a number"],
    [{}, "an object"],
  ])("refuses %j as an option", (answer, found) => {
    expect(problems({ sky: answer })).toEqual([{ kind: "not-an-option-id", question: "sky", found }]);
  });

  it("is not fooled by names that every object has", () => {
    expect(problems(JSON.parse('{"__proto__": "blue", "constructor": "x"}')).map(({ kind }) => kind)).toEqual(
      ["unknown-question", "unknown-question"],
    );
    expect(problems({ sky: "toString" })).toHaveLength(1);
  });

  it("never lets anything else through, whatever JSON comes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        const checked = checkAnswers(questions, input);
        if (!checked.ok) {
          expect(checked.problems.length).toBeGreaterThan(0);
          return;
        }
        for (const [id, answer] of Object.entries(checked.answers)) {
          const question = questions.find((each) => each.id === id);
          expect([...(question?.options.map((option) => option.id) ?? []), "unsure"]).toContain(answer);
        }
      }),
    );
  });
});
