import { describe, expect, it } from "vitest";
import type { Answers } from "../../src/domain/answers.ts";
import { isNeighbour, singleChanges } from "../../src/domain/changes.ts";
import { decisionMap } from "../../src/domain/decision-map.ts";
import { firmnessOf } from "../../src/domain/firmness.ts";
import { risksOf } from "../../src/domain/nearness.ts";
import { outlookOf, withoutOpen } from "../../src/domain/outlook.ts";
import { everyProfile } from "../../src/domain/profiles.ts";
import { rankPatterns } from "../../src/domain/ranking.ts";
import { recommend } from "../../src/domain/recommendation.ts";
import { compileRules } from "../../src/domain/rules.ts";
import { settledPattern, stillOpen } from "../../src/domain/settled.ts";
import { UNSURE } from "../../src/domain/unsure.ts";
import { waysToOthers } from "../../src/domain/why-not.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";
import {
  firmnessIn,
  measuresIn,
  outlookIn,
  risksIn,
  slowTurnsIn,
  slowWaysIn,
  waysIn,
} from "./reference/comparable.ts";
import { slowAnalysis } from "./reference/slow-analysis.ts";

// The analysis of the built-in content held against a second one, over every profile. Differences are collected and compared
// once: a matcher for each of them takes longer than all that is tested.

const { questions, patterns } = catalogue;
const profiles = everyProfile(questions);
const rules = compileRules(catalogue);
const slow = slowAnalysis(catalogue);

/** Some of the questions, another selection for each number: all 32 of them come up. */
const someOf = (number: number): readonly string[] =>
  questions.map(({ id }) => id).filter((_, index) => ((number * 7) >> index) % 2 === 1);

/** A profile with its answers "not sure" left out where their questions are among those named. */
const leavingOpen = (profile: Answers, ids: readonly string[]): Answers =>
  Object.fromEntries(
    Object.entries(profile).filter(([id, answer]) => answer !== UNSURE || !ids.includes(id)),
  );

const everyQuestion = questions.map(({ id }) => id);

/** Every profile as it is, with all of its unsure answers left out, and with some of them. */
const withOpenOnes: readonly Answers[] = profiles.flatMap((profile, number) => {
  const forms = [profile, leavingOpen(profile, everyQuestion), leavingOpen(profile, someOf(number))];
  return [...new Map(forms.map((form) => [JSON.stringify(form), form])).values()];
});

/** The cases in which the two do not say the same; an empty list is what is wanted. */
function differences<Case>(
  cases: readonly Case[],
  ours: (each: Case, number: number) => unknown,
  reference: (each: Case, number: number) => unknown,
): readonly unknown[] {
  expect(cases.length).toBeGreaterThanOrEqual(1280);
  return cases
    .map((each, number) => ({ case: each, ours: ours(each, number), reference: reference(each, number) }))
    .filter((both) => JSON.stringify(both.ours) !== JSON.stringify(both.reference));
}

describe("over all profiles, a slow and obvious second analysis says the same of", () => {
  it("the best pattern, also where questions are open", () => {
    const best = (answers: Answers) => patterns[rules.best(rules.profileOf(answers))]?.id;
    expect(differences(withOpenOnes, best, slow.best)).toEqual([]);
    expect(withOpenOnes.length).toBeGreaterThan(2400);
  });

  it("the points of every pattern, whether it is eligible, and their order, ties included", () => {
    const ranked = (answers: Answers) =>
      rankPatterns(catalogue, answers).map(({ pattern: { id }, points, eligible }) => ({
        id,
        points,
        eligible,
      }));
    expect(differences(withOpenOnes, ranked, slow.ranking)).toEqual([]);
    const ties = withOpenOnes.filter((answers) => {
      const [first, second] = slow.ranking(answers);
      return second?.eligible && first?.points === second.points;
    });
    expect(ties.length).toBeGreaterThan(20);
  });

  it("the single answers that turn it, and the pairs where no single one does", () => {
    expect(
      differences(
        profiles,
        (answers) => firmnessIn(firmnessOf(catalogue, recommend(catalogue, answers), [], rules)),
        (answers) => ({
          singles: slowTurnsIn(slow.singles(answers, [])),
          pairs: slowTurnsIn(slow.pairs(answers, [])),
        }),
      ),
    ).toEqual([]);
  });

  it("the same with answers that are fixed", () => {
    expect(
      differences(
        profiles,
        (answers, number) =>
          firmnessIn(firmnessOf(catalogue, recommend(catalogue, answers), someOf(number), rules)),
        (answers, number) => ({
          singles: slowTurnsIn(slow.singles(answers, someOf(number))),
          pairs: slowTurnsIn(slow.pairs(answers, someOf(number))),
        }),
      ),
    ).toEqual([]);
  });

  it("all minimal ways to every other pattern, fewest answers first, then fewest steps", () => {
    expect(
      differences(
        profiles,
        (answers) => waysIn(waysToOthers(catalogue, answers, [], rules)),
        (answers) => slowWaysIn(slow.ways(answers, [])),
      ),
    ).toEqual([]);
  });

  it("those ways, and that there are none, with answers that are fixed", () => {
    let without = 0;
    expect(
      differences(
        profiles,
        (answers, number) => {
          const found = waysToOthers(catalogue, answers, someOf(number), rules);
          without += found.ways.filter(({ turns }) => turns.length === 0).length;
          return [waysIn(found), found.complete];
        },
        (answers, number) => [slowWaysIn(slow.ways(answers, someOf(number))), true],
      ),
    ).toEqual([]);
    expect(without).toBeGreaterThan(500);
  });

  it("how it may turn out over all that is not known", () => {
    const outlook = (answers: Answers) => {
      const found = outlookOf(catalogue, answers, rules);
      return found && sorted(outlookIn(found));
    };
    expect(differences(withOpenOnes, outlook, (answers) => sorted(slow.outlook(answers)))).toEqual([]);
  });

  it("whether it is settled while questions are open", () => {
    const settled = (answers: Answers) => settledPattern(catalogue, answers, rules)?.id;
    expect(differences(withOpenOnes, settled, slow.settled)).toEqual([]);
    expect(withOpenOnes.filter(settled).length).toBeGreaterThan(50);
    expect(profiles.filter(settled)).toEqual([]);
  });

  it("how firm it is, and each of the measures behind that", () => {
    const measured = (answers: Answers) => {
      const { strength, measures } = recommend(catalogue, answers, rules);
      return Object.entries({ ...measuresIn(measures), strength }).toSorted();
    };
    const reference = (answers: Answers) => Object.entries(slow.measures(answers)).toSorted();
    expect(differences(withOpenOnes, measured, reference)).toEqual([]);
  });

  it("where the answers stand to every way in which every pattern fails", () => {
    expect(
      differences(
        withOpenOnes,
        (answers) => patterns.map((pattern) => risksIn(risksOf(catalogue, pattern, answers))),
        (answers) => patterns.map(({ id }) => slow.risks(answers, id)),
      ),
    ).toEqual([]);
  });

  it("what the open answers can still change where the pattern is settled", () => {
    const settled = withOpenOnes.filter((answers) => settledPattern(catalogue, answers, rules));
    const found = settled.map((answers) => {
      const still = stillOpen(catalogue, answers, rules);
      return (["strength", "risks", "tensions"] as const).filter((key) => still[key]);
    });
    expect(found).toEqual(settled.map(slow.stillOpen));
    expect(new Set(found.flat())).toEqual(new Set(["strength", "risks", "tensions"]));
  });

  it("how many changes of answers lead to every other pattern", () => {
    const numbers = patterns.map(({ id }) => id);
    const everywhere = new Map(
      profiles.map((profile) => [Object.values(profile).join(), slow.best(profile)] as const),
    );
    const counted = (answers: Answers, pattern: string) =>
      [...everywhere].filter(
        ([key, best]) =>
          best === pattern &&
          key.split(",").every((to, at) => to !== UNSURE || answers[everyQuestion[at] ?? ""] === UNSURE),
      ).length;
    const some = profiles.filter((_, index) => index % 7 === 0);
    for (const answers of some) {
      const { ways } = waysToOthers(catalogue, answers, [], rules);
      const others = numbers.filter((id) => id !== slow.best(answers));
      expect(ways.map(({ total }) => total)).toEqual(others.map((id) => counted(answers, id)));
    }
  });

  it("the neighbours that agree", () => {
    const counted = (answers: Answers) => {
      const { turns, of } = recommend(catalogue, answers, rules).measures.neighbours;
      return [turns.length, of];
    };
    expect(
      differences(withOpenOnes, counted, (answers) => {
        const around = questions.flatMap(({ id, options }) => {
          const place = options.findIndex((option) => option.id === answers[id]);
          const near = options.filter((_, index) => place < 0 || Math.abs(index - place) === 1);
          return near.map((option) => slow.best({ ...answers, [id]: option.id }));
        });
        return [around.filter((pattern) => pattern !== slow.best(answers)).length, around.length];
      }),
    ).toEqual([]);
  });
});

describe("over all profiles", () => {
  it("one question decides most only where it does, and the likeliest patterns are all that win most often", () => {
    for (const answers of profiles) {
      const outlook = outlookOf(catalogue, answers, rules);
      const { wins = {}, worth = {} } = slow.outlook(answers);
      const most = Math.max(...Object.values(wins));
      const best = Math.max(most, ...Object.values(worth));
      const telling = Object.keys(worth).filter((id) => worth[id] === best);
      expect(outlook?.decides?.id).toBe(best > most && telling.length === 1 ? telling[0] : undefined);
      expect(outlook?.likeliest.map(({ id }) => id)).toEqual(
        patterns.map(({ id }) => id).filter((id) => wins[id] === most),
      );
      expect(outlook?.agree).toBe(wins[slow.best(answers)] ?? 0);
    }
  });

  it("the wins stand in the order of their number, the questions in that of their worth", () => {
    for (const answers of profiles) {
      const outlook = outlookOf(catalogue, answers, rules);
      const won = outlook?.wins.map(({ ways }) => ways) ?? [];
      const right = outlook?.worth.map((each) => each.right) ?? [];
      expect([won, right]).toEqual([won.toSorted((a, b) => b - a), right.toSorted((a, b) => b - a)]);
    }
  });

  it("every change of one answer is listed, once, with what it leads to", () => {
    expect(
      differences(
        withOpenOnes,
        (answers) =>
          singleChanges(catalogue, answers, rules).map(
            ({ changes, pattern }) => `${changes[0]?.question.id} ${changes[0]?.to} ${pattern.id}`,
          ),
        (answers) =>
          questions.flatMap(({ id, options }) =>
            options
              .map((option) => option.id)
              .filter((to) => to !== answers[id])
              .map((to) => `${id} ${to} ${slow.best({ ...answers, [id]: to })}`),
          ),
      ),
    ).toEqual([]);
  });

  it("no known answer makes it firmer than is said of its question, and some leave it less firm", () => {
    const order = ["close", "lean", "clear"];
    const apart = profiles.flatMap((answers) =>
      recommend(catalogue, answers, rules).measures.definite.questions.flatMap(({ question, strength }) => {
        const known = question.options.map(({ id }) =>
          order.indexOf(recommend(catalogue, { ...answers, [question.id]: id }, rules).strength),
        );
        return [Math.max(...known) - order.indexOf(strength)];
      }),
    );
    expect(Math.max(...apart)).toBe(0);
    expect(apart.filter((difference) => difference < 0).length).toBeGreaterThan(0);
  });

  it("becoming unsure is never counted as a neighbour", () => {
    for (const answers of profiles) {
      const around = singleChanges(catalogue, answers, rules).filter(isNeighbour);
      expect(around.some(({ changes }) => changes[0]?.to === UNSURE)).toBe(false);
    }
  });

  it("stopping early rests on “not sure” for what is open, which changes nothing", () => {
    for (const answers of withOpenOnes) {
      const stopped = withoutOpen(catalogue, answers);
      expect(Object.keys(stopped)).toEqual(everyQuestion);
      expect(slow.best(stopped)).toBe(recommend(catalogue, answers, rules).pattern.id);
    }
  });
});

describe("the decision map", () => {
  const axes = questions.flatMap((x) => questions.filter((y) => y !== x).map((y) => ({ x, y })));

  it("has in every cell what is recommended for its answers, for every profile and all pairs of questions in turn", () => {
    const wrong = profiles.flatMap((answers, number) => {
      const { x, y } = axes[number % axes.length] ?? { x: undefined, y: undefined };
      if (!x || !y) throw new Error("there are no axes");
      const { columns, rows, cells, own } = decisionMap(catalogue, answers, x, y);
      const places = (question: typeof x) => question.options.map(({ id }) => id);
      const unsure = (question: typeof x) => (answers[question.id] === UNSURE ? [UNSURE] : []);
      const expected = {
        columns: [...places(x), ...unsure(x)],
        rows: [...places(y).toReversed(), ...unsure(y)],
      };
      const wanted = {
        ...expected,
        cells: expected.rows.map((row) =>
          expected.columns.map((column) => slow.best({ ...answers, [x.id]: column, [y.id]: row })),
        ),
        own: [answers[x.id], answers[y.id]],
      };
      const found = {
        columns,
        rows,
        cells: cells.map((row) => row.map(({ id }) => id)),
        own: [columns[own.column], rows[own.row]],
      };
      return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ answers, found, wanted }];
    });
    expect(wrong).toEqual([]);
  });
});

/** With the keys in one order: which pattern comes first is for another test. */
const sorted = ({ wins, worth, ...rest }: ReturnType<typeof slow.outlook>) => ({
  ...rest,
  wins: Object.entries(wins).toSorted(),
  worth: Object.entries(worth).toSorted(),
});
