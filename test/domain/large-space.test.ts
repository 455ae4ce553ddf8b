import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/domain/analysis.ts";
import type { Answers } from "../../src/domain/answers.ts";
import { type Catalogue, catalogueSchema } from "../../src/domain/catalogue-schema.ts";
import { singleChanges, type Turn } from "../../src/domain/changes.ts";
import { decisionMap } from "../../src/domain/decision-map.ts";
import { firmnessOf } from "../../src/domain/firmness.ts";
import { outlookOf } from "../../src/domain/outlook.ts";
import { bestPattern } from "../../src/domain/ranking.ts";
import { recommend } from "../../src/domain/recommendation.ts";
import { compileRules, type Profile } from "../../src/domain/rules.ts";
import { settledPattern } from "../../src/domain/settled.ts";
import { UNSURE } from "../../src/domain/unsure.ts";
import { MOST_TRIED, waysToOthers } from "../../src/domain/why-not.ts";
import { resultSections } from "../../src/render/result/sections/result-sections.ts";
import { toResult } from "../../src/render/result/to-result.ts";
import { answersTo } from "../helpers/arbitraries.ts";
import { largeCatalogue } from "../helpers/large-catalogue.ts";

// Where nothing can go through all profiles. What something costs is counted in profiles looked at, which no machine changes.

const large = largeCatalogue();

/** The rules of a catalogue, and every profile that they are asked about. */
function watched(catalogue: Catalogue) {
  const rules = compileRules(catalogue);
  const asked: Profile[] = [];
  const best = (profile: Profile): number => {
    asked.push([...profile]);
    return rules.best(profile);
  };
  return { rules: { ...rules, best }, asked };
}

/** Every question answered, or only those before the number given. */
const answered = ({ questions }: Catalogue, count = questions.length, rest?: string): Answers =>
  Object.fromEntries(
    questions.flatMap(({ id, options }, index): [string, string][] => {
      const answer = index < count ? options[(index * 3) % options.length]?.id : rest;
      return answer === undefined ? [] : [[id, answer]];
    }),
  );

const distance = (a: Profile, b: Profile): number => a.filter((answer, index) => answer !== b[index]).length;

const turned = (answers: Answers, { changes }: Turn): Answers => ({
  ...answers,
  ...Object.fromEntries(changes.map(({ question, to }) => [question.id, to])),
});

it("the made-up catalogue is valid, has 244 million profiles, and all of its 8 patterns win somewhere", () => {
  expect(catalogueSchema.safeParse(large).error?.issues ?? []).toEqual([]);
  expect(large.questions.reduce((product, { options }) => product * options.length, 1)).toBe(244_140_625);
  const rules = compileRules(large);
  const won = new Set(
    fc.sample(answersTo(large.questions), { numRuns: 5000, seed: 1 }).map((answers) => {
      const best = rules.best(rules.profileOf(answers));
      expect(large.patterns[best]).toBe(bestPattern(large, answers));
      return best;
    }),
  );
  expect(won.size).toBe(8);
});

describe("what one answer can do", () => {
  // Each question more multiplies the profiles by five, and each option more by far more than that.
  const sizes = [
    { questions: 3, options: 5, profiles: 125 },
    { questions: 6, options: 5, profiles: 15_625 },
    { questions: 12, options: 5, profiles: 244_140_625 },
    { questions: 12, options: 10, profiles: 10 ** 12 },
  ];

  it.each(sizes)("costs one look for each other option, with $profiles profiles as well", (size) => {
    const catalogue = largeCatalogue(size.questions, size.options);
    const answers = answered(catalogue);
    const singles = size.questions * (size.options - 1);
    const changes = watched(catalogue);
    expect(singleChanges(catalogue, answers, changes.rules)).toHaveLength(singles);
    expect(changes.asked).toHaveLength(singles);

    const why = watched(catalogue);
    recommend(catalogue, answers, why.rules);
    // Twice more: where the answers stand, and the one way in which nothing can turn out.
    expect(why.asked).toHaveLength(singles + 2);
  });

  it.each(sizes)("is tried before anything else for “why not”, with $profiles profiles as well", (size) => {
    const catalogue = largeCatalogue(size.questions, size.options);
    const { rules, asked } = watched(catalogue);
    const answers = answered(catalogue);
    waysToOthers(catalogue, answers, [], rules);
    const [start = [], ...tried] = asked;
    const singles = size.questions * (size.options - 1);
    expect(start).toEqual(rules.profileOf(answers));
    expect(new Set(tried.slice(0, singles).map((each) => distance(start, each)))).toEqual(new Set([1]));
    expect(tried.slice(singles).some((each) => distance(start, each) < 2)).toBe(false);
  });

  it("turns the recommendation in the large catalogue just when the ranking says so", () => {
    fc.assert(
      fc.property(answersTo(large.questions), (answers) => {
        const now = bestPattern(large, answers);
        const expected = large.questions.flatMap(({ id, options }) =>
          options.flatMap((option) => {
            const then = bestPattern(large, { ...answers, [id]: option.id });
            return then === now ? [] : [`${id} ${option.id} ${then.id}`];
          }),
        );
        const { singles } = firmnessOf(large, recommend(large, answers));
        expect(
          singles.map(({ changes, pattern }) => `${changes[0]?.question.id} ${changes[0]?.to} ${pattern.id}`),
        ).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});

it("two answers cost the square of that, and only where no single one turns the recommendation", () => {
  const sure = fc
    .sample(answersTo(large.questions), { numRuns: 500, seed: 3 })
    .map((answers) => ({ ...answered(large), ...answers }));
  const costs = sure.map((answers) => {
    const { rules, asked } = watched(large);
    const { singles, pairs } = firmnessOf(large, recommend(large, answers), [], rules);
    return { alone: singles.length > 0, pairs: pairs.length, asked: asked.length };
  });
  expect(costs.some(({ alone }) => alone)).toBe(true);
  expect(costs.some(({ alone }) => !alone)).toBe(true);
  for (const { alone, pairs, asked } of costs) {
    if (alone) expect({ pairs, few: asked === 0 }).toEqual({ pairs: 0, few: true });
    // 66 pairs of questions, with at most 5 options each.
    else expect(asked).toBeLessThanOrEqual(66 * 25);
  }
});

describe("what would take the whole space", () => {
  it("is tried as far as it goes, each change once, and says how far that was", () => {
    const { rules, asked } = watched(large);
    const { searched, complete } = waysToOthers(large, answered(large), [], rules);
    expect({ searched, complete }).toEqual({ searched: 2, complete: false });
    // The answers as they are; 12 x 4 single changes, 66 x 16 double ones.
    expect(asked).toHaveLength(1 + 48 + 1056);
    expect(new Set(asked.map(String)).size).toBe(asked.length);
  });

  it("is complete again where few enough answers can change", () => {
    const fixed = large.questions.slice(6).map(({ id }) => id);
    expect(waysToOthers(large, answered(large), fixed)).toMatchObject({ searched: 6, complete: true });
  });

  it("never looks at more profiles than the bound, whatever is open or fixed", () => {
    const anyFixed = fc.subarray(large.questions.map(({ id }) => id));
    fc.assert(
      fc.property(answersTo(large.questions), anyFixed, (answers, fixed) => {
        const { rules, asked } = watched(large);
        waysToOthers(large, answers, fixed, rules);
        expect(asked.length).toBeLessThanOrEqual(MOST_TRIED + 1);
        asked.length = 0;
        outlookOf(large, answers, rules);
        expect(asked.length).toBeLessThanOrEqual(MOST_TRIED);
        asked.length = 0;
        settledPattern(large, answers, rules);
        expect(asked.length).toBeLessThanOrEqual(MOST_TRIED + 1);
      }),
      { numRuns: 15 },
    );
  });

  it("finds turns that are right as far as it goes", () => {
    const answers = answered(large);
    for (const { pattern, turns } of waysToOthers(large, answers).ways) {
      for (const turn of turns) {
        expect(bestPattern(large, turned(answers, turn))).toBe(pattern);
        for (const without of turn.changes) {
          const changes = turn.changes.filter((change) => change !== without);
          expect(bestPattern(large, turned(answers, { pattern, changes }))).not.toBe(pattern);
        }
      }
    }
  });

  it.each([
    { unknown: 6, ways: 15_625, looks: 15_626 },
    { unknown: 7, ways: undefined, looks: 0 },
    { unknown: 12, ways: undefined, looks: 0 },
  ])("has $ways ways with $unknown answers not known, undefined where it was not tried", (each) => {
    const { rules, asked } = watched(large);
    const outlook = outlookOf(large, answered(large, 12 - each.unknown, UNSURE), rules);
    expect(outlook?.ways).toBe(each.ways);
    expect(asked).toHaveLength(each.looks);
  });

  it("is not said to be settled where that was not tried", () => {
    // With one pattern nothing else could ever win.
    const [first] = large.patterns;
    if (!first) throw new Error("there is no pattern");
    const one = { ...large, patterns: [first] };
    const open = (count: number) => {
      const { rules, asked } = watched(one);
      return { settled: settledPattern(one, answered(one, 12 - count), rules)?.id, tried: asked.length > 0 };
    };
    expect(open(6)).toEqual({ settled: first.id, tried: true });
    expect(open(7)).toEqual({ settled: undefined, tried: false });
  });

  it("takes no more for a decision map than its cells", () => {
    const [x, y] = large.questions;
    if (!x || !y) throw new Error("there are no axes");
    const { cells, own } = decisionMap(large, answered(large), x, y);
    expect(cells.flat()).toHaveLength(25);
    expect(cells[own.row]?.[own.column]).toBe(bestPattern(large, answered(large)));
  });
});

describe("the words of a result", () => {
  const textOf = (answers: Answers, section: string, catalogue = large): string =>
    resultSections(catalogue, analyse(catalogue, answers))
      .filter(({ id }) => id === section)
      .flatMap(({ blocks }) => blocks.map(({ text }) => text))
      .join("\n");

  it("say how many answers at once were tried, and never that nothing could make a pattern win", () => {
    const text = textOf(answered(large), "why-not");
    expect(text).toContain("Changes of more than 2 answers were not tried.");
    expect(text).not.toContain("No change of your answers");
    const few = largeCatalogue(3);
    expect(textOf(answered(few), "why-not", few)).not.toContain("not tried");
  });

  it("say where a pattern was not found within what was tried", () => {
    const [first, second, ...others] = large.patterns;
    if (!first || !second) throw new Error("there are no patterns");
    // It needs six answers at once.
    const when = large.questions.slice(0, 6).map(({ id }) => ({ question: id, anyOf: ["b"] }));
    const claim = { id: "far", kind: "constraint", text: "F", source: "talk", points: 5, when } as const;
    const far = { ...second, claims: [{ ...claim, required: true, unmet: "needs it", failure: "N" }] };
    const catalogue: Catalogue = { ...large, patterns: [first, far, ...others] };
    const answers = answered(large, 0, "a");
    expect(textOf(answers, "why-not", catalogue)).toContain(
      "No change of up to 2 answers would make it win; more at once were not tried.",
    );
    const { analysis } = toResult(catalogue, analyse(catalogue, answers));
    expect(analysis.whyNot.find(({ pattern }) => pattern === far.id)).toEqual({
      pattern: far.id,
      turns: [],
      total: 0,
      possible: "unknown",
    });
  });

  it("say that how it may turn out was not tried, where there are too many ways", () => {
    const said = "It can turn out in more than 50,000 ways. They were not tried";
    const seven = answered(large, 5);
    expect(textOf(seven, "changes")).toContain(said);
    expect(toResult(large, analyse(large, seven)).analysis.notSure).toBeNull();
    const six = answered(large, 6);
    expect(textOf(six, "changes")).not.toContain(said);
    expect(toResult(large, analyse(large, six)).analysis.notSure?.ways).toBe(15_625);
  });
});
