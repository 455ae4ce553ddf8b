import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import { analyse } from "../../src/domain/analysis.ts";
import type { Answers } from "../../src/domain/answers.ts";
import type { Pattern } from "../../src/domain/catalogue-schema.ts";
import { everyProfile } from "../../src/domain/profiles.ts";

// What the built-in questions, patterns and weights come to over all profiles: a changed weight shows its effect here.
// That they keep the laws of the recommendation is proved in test/domain/laws.test.ts.

const { patterns, questions } = catalogue;
const analyses = everyProfile(questions).map((answers) => ({ answers, ...analyse(catalogue, answers) }));
const count = (all: readonly string[]) =>
  Object.fromEntries(
    [...new Set(all)].toSorted().map((each) => [each, all.filter((one) => one === each).length]),
  );

describe("over all profiles", () => {
  it("so many recommend each pattern", () => {
    expect(count(analyses.map(({ recommendation }) => recommendation.pattern.id))).toMatchInlineSnapshot(`
      {
        "big-vision-small-experiments": 564,
        "grand-migration": 282,
        "no-vision-strategy": 434,
      }
    `);
  });

  it("so many are clear, leaning and close", () => {
    expect(count(analyses.map(({ recommendation }) => recommendation.strength))).toMatchInlineSnapshot(`
      {
        "clear": 396,
        "close": 341,
        "lean": 543,
      }
    `);
  });

  it("so many are so near to each way to fail", () => {
    const seen = analyses.flatMap(({ recommendation, risks }) =>
      risks.map(({ claim, nearness }) => `${recommendation.pattern.id}: ${claim.id} ${nearness}`),
    );
    expect(count(seen)).toMatchInlineSnapshot(`
      {
        "big-vision-small-experiments: efficiency-first ask": 564,
        "grand-migration: legacy-can-go found": 138,
        "grand-migration: legacy-can-go near": 72,
        "grand-migration: legacy-can-go not-known": 72,
        "grand-migration: most-other-cases near": 282,
        "grand-migration: obvious-value near": 282,
        "grand-migration: strong-conviction near": 282,
        "no-vision-strategy: many-people-long-time far": 326,
        "no-vision-strategy: many-people-long-time near": 68,
        "no-vision-strategy: many-people-long-time not-known": 40,
        "no-vision-strategy: wants-a-big-vision ask": 434,
      }
    `);
  });

  it("the Grand Migration has the most to watch out for, and none of it is far", () => {
    const watched = ({ claims }: Pattern) =>
      claims.filter(({ kind }) => kind === "failure-mode" || kind === "constraint").length;
    const grand = analyses.filter(({ recommendation }) => recommendation.pattern.id === "grand-migration");
    for (const { recommendation, risks } of grand) {
      expect(risks.filter(({ nearness }) => nearness !== "far")).toHaveLength(4);
      expect(recommendation.pattern.cautions.join(" ")).toMatch(/within certain constraints.*very careful/);
    }
    for (const other of patterns.filter(({ id }) => id !== "grand-migration"))
      expect(watched(other)).toBeLessThan(4);
  });

  it("every option can change a result", () => {
    const keyOf = (answers: Answers) => questions.map(({ id }) => answers[id]).join();
    const best = new Map(
      analyses.map(({ answers, recommendation }) => [keyOf(answers), recommendation.pattern.id]),
    );
    const bestWith = (answers: Answers, question: string, option: string) =>
      best.get(keyOf({ ...answers, [question]: option }));
    for (const { id, options } of questions) {
      for (const option of options) {
        const matters = analyses.some(({ answers }) =>
          options.some((other) => bestWith(answers, id, option.id) !== bestWith(answers, id, other.id)),
        );
        expect(matters, `${id} ${option.id}`).toBe(true);
      }
    }
  });
});

describe("the weights of failure and success", () => {
  it("a failure mode that is met weighs more than any success mode that is met", () => {
    for (const { id, claims } of patterns) {
      const weights = (kind: string) =>
        claims.flatMap((claim) => (claim.kind === kind && claim.when ? [Math.abs(claim.points)] : []));
      for (const failure of weights("failure-mode")) {
        for (const success of weights("success-mode")) expect(failure, id).toBeGreaterThan(success);
      }
    }
  });
});
