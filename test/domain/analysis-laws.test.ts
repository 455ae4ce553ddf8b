import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/domain/analysis.ts";
import type { Answers } from "../../src/domain/answers.ts";
import { type Catalogue, type Claim, catalogueSchema } from "../../src/domain/catalogue-schema.ts";
import type { Turn } from "../../src/domain/changes.ts";
import { decisionMap } from "../../src/domain/decision-map.ts";
import { firmnessOf } from "../../src/domain/firmness.ts";
import { risksOf } from "../../src/domain/nearness.ts";
import { outlookOf, withoutOpen } from "../../src/domain/outlook.ts";
import { everyProfile } from "../../src/domain/profiles.ts";
import { bestPattern, rankPatterns } from "../../src/domain/ranking.ts";
import { recommend } from "../../src/domain/recommendation.ts";
import { compileRules } from "../../src/domain/rules.ts";
import { settledPattern } from "../../src/domain/settled.ts";
import { mergedOrder } from "../../src/domain/tensions.ts";
import { UNSURE } from "../../src/domain/unsure.ts";
import { waysToOthers } from "../../src/domain/why-not.ts";
import { catalogueWithAnswers, patternNamed, questionNamed, smallCatalogue } from "../helpers/arbitraries.ts";
import {
  firmnessIn,
  measuresIn,
  outlookIn,
  risksIn,
  slowTurnsIn,
  slowWaysIn,
  turnsIn,
  waysIn,
} from "./reference/comparable.ts";
import { slowAnalysis } from "./reference/slow-analysis.ts";

// What must hold of any catalogue. The built-in one is tried out in full elsewhere.

type Case = Readonly<{ catalogue: Catalogue; answers: Answers; fixed: readonly string[] }>;

const always = (law: (each: Case) => void): void => {
  fc.assert(fc.property(catalogueWithAnswers, law), { numRuns: 200 });
};

const best = (catalogue: Catalogue, answers: Answers): string => bestPattern(catalogue, answers).id;

/** The answers after a turn. */
const turned = (answers: Answers, { changes }: Turn): Answers => ({
  ...answers,
  ...Object.fromEntries(changes.map(({ question, to }) => [question.id, to])),
});

/** All that the analysis says but for the claims behind it. */
const inWords = ({ catalogue, answers, fixed }: Case) => {
  const { recommendation, ways, firmness } = analyse(catalogue, answers, fixed);
  const { measures, outlook } = recommendation;
  return {
    ranking: recommendation.ranking.map(({ pattern, points, eligible }) => [pattern.id, points, eligible]),
    strength: recommendation.strength,
    turns: turnsIn(measures.neighbours.turns),
    ways: waysIn(ways),
    firmness: firmnessIn(firmness),
    outlook: outlook && outlookIn(outlook),
    tensions: measures.tensions.open.map(({ tension }) => tension.id),
  };
};

/** The same without any order: what is left when questions are asked in another one. */
const unordered = (value: unknown): unknown => {
  if (typeof value === "string") return value.replace(/^[^:]*/, (some) => some.split(", ").toSorted().join());
  if (Array.isArray(value)) return value.map((each) => JSON.stringify(unordered(each))).toSorted();
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, unordered(each)])
      .toSorted(),
  );
};

describe("of any catalogue", () => {
  it("those that are tried here are valid", () => {
    fc.assert(
      fc.property(smallCatalogue, (catalogue) => {
        expect(catalogueSchema.safeParse(catalogue).error?.issues ?? []).toEqual([]);
      }),
    );
  });

  it("a slow and obvious second analysis says the same", () => {
    always(({ catalogue, answers, fixed }) => {
      const slow = slowAnalysis(catalogue);
      expect(firmnessIn(firmnessOf(catalogue, recommend(catalogue, answers), fixed))).toEqual({
        singles: slowTurnsIn(slow.singles(answers, fixed)),
        pairs: slowTurnsIn(slow.pairs(answers, fixed)),
      });
      const ways = waysToOthers(catalogue, answers, fixed);
      expect(ways.complete).toBe(true);
      expect(waysIn(ways)).toEqual(slowWaysIn(slow.ways(answers, fixed)));
      const outlook = outlookOf(catalogue, answers);
      expect(outlook && outlookIn(outlook)).toEqual(slow.outlook(answers));
      expect(settledPattern(catalogue, answers)?.id).toBe(slow.settled(answers));
      const { strength, measures } = recommend(catalogue, answers);
      expect({ ...measuresIn(measures), strength }).toEqual(slow.measures(answers));
      for (const pattern of catalogue.patterns)
        expect(risksIn(risksOf(catalogue, pattern, answers))).toEqual(slow.risks(answers, pattern.id));
    });
  });

  it("the compiled rules say what the ranking says, for every profile", () => {
    fc.assert(
      fc.property(smallCatalogue, (catalogue) => {
        const rules = compileRules(catalogue);
        for (const profile of everyProfile(catalogue.questions)) {
          const [first] = rankPatterns(catalogue, profile);
          expect(catalogue.patterns[rules.best(rules.profileOf(profile))]).toBe(first?.pattern);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("a change of answers", () => {
  it("that is said to turn the recommendation does, and nothing smaller on the way to it", () => {
    always(({ catalogue, answers, fixed }) => {
      for (const { pattern, turns } of waysToOthers(catalogue, answers, fixed).ways) {
        for (const turn of turns) {
          expect(best(catalogue, turned(answers, turn))).toBe(pattern.id);
          for (const { question } of turn.changes) expect(fixed).not.toContain(question.id);
          for (const without of turn.changes) {
            const smaller = { pattern, changes: turn.changes.filter((change) => change !== without) };
            expect(best(catalogue, turned(answers, smaller))).not.toBe(pattern.id);
          }
        }
      }
      const { singles, pairs } = firmnessOf(catalogue, recommend(catalogue, answers), fixed);
      for (const turn of [...singles, ...pairs]) {
        expect(best(catalogue, turned(answers, turn))).toBe(turn.pattern.id);
        expect(turn.pattern.id).not.toBe(best(catalogue, answers));
      }
    });
  });

  it("is never said to make a pattern win that no profile gives", () => {
    always(({ catalogue, answers }) => {
      const reached = new Set(everyProfile(catalogue.questions).map((profile) => best(catalogue, profile)));
      for (const { pattern, turns } of waysToOthers(catalogue, answers).ways) {
        if (turns.length > 0) expect(reached).toContain(pattern.id);
      }
    });
  });

  it("with fixed answers is one that leaves them alone anyway: the others stay, no new ones come", () => {
    always(({ catalogue, answers, fixed }) => {
      const free = waysToOthers(catalogue, answers).ways;
      const bound = waysToOthers(catalogue, answers, fixed).ways;
      const leavesAlone = ({ changes }: Turn) =>
        changes.every(({ question }) => !fixed.includes(question.id));
      expect(bound.map(({ turns }) => turnsIn(turns))).toEqual(
        free.map(({ turns }) => turnsIn(turns.filter(leavesAlone))),
      );
    });
  });

  it("is none at all where every answer is fixed, and that is the whole truth", () => {
    always(({ catalogue, answers }) => {
      const all = catalogue.questions.map(({ id }) => id);
      const { ways, complete, searched } = waysToOthers(catalogue, answers, all);
      expect(ways.flatMap(({ turns }) => turns)).toEqual([]);
      expect({ complete, searched }).toEqual({ complete: true, searched: 0 });
      expect(firmnessOf(catalogue, recommend(catalogue, answers), all)).toEqual({ singles: [], pairs: [] });
    });
  });
});

describe("a way to fail", () => {
  it("that is near is found once one of the answers that keep it off is another", () => {
    always(({ catalogue, answers }) => {
      for (const pattern of catalogue.patterns) {
        for (const { claim, nearness, keptOffBy } of risksOf(catalogue, pattern, answers)) {
          if (nearness !== "near") continue;
          for (const { question, letIn } of keptOffBy) {
            for (const answer of letIn) {
              const after = risksOf(catalogue, pattern, { ...answers, [question.id]: answer });
              expect(after.find((risk) => risk.claim === claim)?.nearness).toBe("found");
            }
          }
        }
      }
    });
  });
});

it("several tensions have one order: each sentence once, what comes first before when to turn", () => {
  always(({ catalogue, answers }) => {
    const { open } = recommend(catalogue, answers).measures.tensions;
    const merged = mergedOrder(open);
    const said = open.flatMap(({ statements }) => statements).filter(({ role }) => role !== "pull");
    const keys = merged.map(({ role, text }) => `${role} ${text}`);
    expect(new Set(merged.map(({ text }) => text)).size).toBe(merged.length);
    expect(new Set(merged.map(({ text }) => text))).toEqual(new Set(said.map(({ text }) => text)));
    expect(keys.findLastIndex((key) => key.startsWith("order"))).toBeLessThanOrEqual(
      keys.findIndex((key) => key.startsWith("switch")),
    );
  });
});

describe("what is not known", () => {
  it("has shares that add up to the number of ways", () => {
    always(({ catalogue, answers }) => {
      const { ways, wins } = outlookOf(catalogue, answers) ?? { ways: 0, wins: [] };
      expect(wins.reduce((sum, each) => sum + each.ways, 0)).toBe(ways);
    });
  });

  it("is never worth less than nothing, nor more than being right in every way", () => {
    always(({ catalogue, answers }) => {
      const outlook = outlookOf(catalogue, answers);
      const before = outlook?.wins[0]?.ways ?? 0;
      for (const { right } of outlook?.worth ?? []) {
        expect(right).toBeGreaterThanOrEqual(before);
        expect(right).toBeLessThanOrEqual(outlook?.ways ?? 0);
      }
    });
  });

  it("is worth what one is right more often by, when the answer has become known", () => {
    always(({ catalogue, answers }) => {
      for (const { question, right } of outlookOf(catalogue, answers)?.worth ?? []) {
        const afterwards = question.options.map(
          ({ id }) => outlookOf(catalogue, { ...answers, [question.id]: id })?.wins[0]?.ways ?? 0,
        );
        expect(afterwards.reduce((sum, ways) => sum + ways, 0)).toBe(right);
      }
    });
  });

  it("leaves one way, and nothing to be worth, once all is known", () => {
    fc.assert(
      fc.property(smallCatalogue, (catalogue) => {
        const answers = Object.fromEntries(catalogue.questions.map(({ id }) => [id, "a"]));
        const outlook = outlookOf(catalogue, answers);
        expect(outlook).toMatchObject({ unknown: [], ways: 1, worth: [] });
        expect(outlook?.wins.map(({ pattern, ways }) => [pattern.id, ways])).toEqual([
          [best(catalogue, answers), 1],
        ]);
      }),
    );
  });
});

describe("stopping early", () => {
  it("is right for every way to go on, also halfway and by “not sure”", () => {
    always(({ catalogue, answers }) => {
      const settled = settledPattern(catalogue, answers);
      const open = catalogue.questions.filter(({ id }) => answers[id] === undefined);
      const ends = everyProfile(open).map((end) => best(catalogue, { ...answers, ...end }));
      const same = open.length > 0 && new Set(ends).size === 1;
      expect(settled?.id).toBe(same ? ends[0] : undefined);
      if (!settled) return;
      expect(best(catalogue, withoutOpen(catalogue, answers))).toBe(settled.id);
      for (const { id, options } of open) {
        for (const option of [...options.map((each) => each.id), UNSURE]) {
          const further = { ...answers, [id]: option };
          expect(best(catalogue, further)).toBe(settled.id);
          expect(settledPattern(catalogue, further)?.id).toBe(open.length > 1 ? settled.id : undefined);
        }
      }
    });
  });
});

it("stopping early is not offered where only “not sure” would still change the recommendation", () => {
  const forAll = (question: string, points: number): Claim => ({
    id: `${question}-known`,
    kind: "tendency",
    text: "It is known",
    when: [{ question, anyOf: ["a", "b"] }],
    points,
    source: "interpretation",
  });
  // Whoever knows both is led to the first pattern, and whoever knows neither; whoever knows the first alone is not.
  const content = {
    questions: [questionNamed("first", 2), questionNamed("second", 2)],
    patterns: [patternNamed("p0", [forAll("second", 5)]), patternNamed("p1", [forAll("first", 3)])],
  };
  expect(bestPattern(content, {}).id).toBe("p0");
  expect(bestPattern(content, { first: "a", second: "b" }).id).toBe("p0");
  expect(bestPattern(content, { first: "a", second: UNSURE }).id).toBe("p1");
  expect(settledPattern(content, {})).toBeUndefined();
  expect(settledPattern(content, { second: "a" })?.id).toBe("p0");
});

describe("nothing changes when", () => {
  const withClaim = (catalogue: Catalogue, to: number, claim: Claim): Catalogue => ({
    ...catalogue,
    patterns: catalogue.patterns.map((pattern, index) =>
      index === to % catalogue.patterns.length ? { ...pattern, claims: [...pattern.claims, claim] } : pattern,
    ),
  });
  const neutral = { id: "neutral", kind: "tendency", text: "N", source: "interpretation" } as const;
  // One answer cannot be two options at once.
  const never = (catalogue: Catalogue, question: number) => {
    const { id } = catalogue.questions[question % catalogue.questions.length] ?? { id: "" };
    return [
      { question: id, anyOf: ["a"] },
      { question: id, anyOf: ["b"] },
    ];
  };

  it.each<{ which: string; claim: (catalogue: Catalogue, question: number) => Claim }>([
    { which: "one without points", claim: () => ({ ...neutral, when: [], points: 0 }) },
    { which: "one to check by hand", claim: () => ({ ...neutral, points: 0 }) },
    {
      which: "one that can never hold",
      claim: (catalogue, question) => ({ ...neutral, when: never(catalogue, question), points: 5 }),
    },
  ])("a claim comes in that is neutral: $which", ({ claim }) => {
    fc.assert(
      fc.property(catalogueWithAnswers, fc.nat(7), fc.nat(7), (each, to, question) => {
        const more = withClaim(each.catalogue, to, claim(each.catalogue, question));
        expect(inWords({ ...each, catalogue: more })).toEqual(inWords(each));
      }),
    );
  });

  it("as many points are added to every pattern", () => {
    always((each) => {
      const claim: Claim = { ...neutral, when: [], points: 3 };
      const more = {
        ...each.catalogue,
        patterns: each.catalogue.patterns.map((pattern) => ({
          ...pattern,
          claims: [...pattern.claims, claim],
        })),
      };
      const { ranking, ...rest } = inWords(each);
      const { ranking: shifted, ...others } = inWords({ ...each, catalogue: more });
      expect(others).toEqual(rest);
      expect(shifted).toEqual(ranking.map(([id, points, eligible]) => [id, Number(points) + 3, eligible]));
    });
  });

  it("a question is asked that no claim rests on, but for the answers to it", () => {
    always(({ catalogue, answers, fixed }) => {
      const more = { ...catalogue, questions: [...catalogue.questions, questionNamed("idle", 3)] };
      const asked = { ...answers, idle: "b" };
      expect(waysIn(waysToOthers(more, asked, fixed))).toEqual(
        waysIn(waysToOthers(catalogue, answers, fixed)),
      );
      expect(firmnessIn(firmnessOf(more, recommend(more, asked), fixed))).toEqual(
        firmnessIn(firmnessOf(catalogue, recommend(catalogue, answers), fixed)),
      );
      const [before, unsure] = [outlookOf(catalogue, answers), outlookOf(more, { ...asked, idle: UNSURE })];
      expect(unsure?.ways).toBe(3 * (before?.ways ?? 0));
      // To know an idle answer helps nobody.
      expect(unsure?.worth.find(({ question }) => question.id === "idle")?.right).toBe(unsure?.wins[0]?.ways);
    });
  });

  it("the questions are asked in another order, but the order", () => {
    always((each) => {
      const backwards = { ...each.catalogue, questions: each.catalogue.questions.toReversed() };
      expect(unordered(inWords({ ...each, catalogue: backwards }))).toEqual(unordered(inWords(each)));
      expect(settledPattern(backwards, each.answers)?.id).toBe(
        settledPattern(each.catalogue, each.answers)?.id,
      );
    });
  });

  it("the options of every question are listed backwards, but the order", () => {
    always((each) => {
      const backwards = {
        ...each.catalogue,
        questions: each.catalogue.questions.map((question) => ({
          ...question,
          options: question.options.toReversed(),
        })),
      };
      expect(unordered(inWords({ ...each, catalogue: backwards }))).toEqual(unordered(inWords(each)));
    });
  });
});

describe("a decision map", () => {
  /** Every pair of different questions. */
  const axesOf = ({ questions }: Catalogue) =>
    questions.flatMap((x) => questions.filter((y) => y !== x).map((y) => ({ x, y })));

  it("has in each cell what its answers give, and in one's own cell the recommendation", () => {
    always(({ catalogue, answers }) => {
      for (const { x, y } of axesOf(catalogue)) {
        const { columns, rows, cells, own } = decisionMap(catalogue, answers, x, y);
        expect(cells.map((row) => row.map(({ id }) => id))).toEqual(
          rows.map((row) =>
            columns.map((column) => best(catalogue, { ...answers, [x.id]: column, [y.id]: row })),
          ),
        );
        expect(cells[own.row]?.[own.column]?.id).toBe(best(catalogue, answers));
        expect([columns[own.column], rows[own.row]]).toEqual([
          answers[x.id] ?? UNSURE,
          answers[y.id] ?? UNSURE,
        ]);
      }
    });
  });

  it("is the same map with its axes swapped, seen from the side", () => {
    always(({ catalogue, answers }) => {
      const cells = (x: (typeof catalogue.questions)[number], y: typeof x) => {
        const map = decisionMap(catalogue, answers, x, y);
        return map.rows.flatMap((row, down) =>
          map.columns.map((column, right) =>
            [`${x.id} ${column}`, `${y.id} ${row}`]
              .toSorted()
              .concat(map.cells[down]?.[right]?.id ?? "")
              .join(),
          ),
        );
      };
      for (const { x, y } of axesOf(catalogue))
        expect(cells(x, y).toSorted()).toEqual(cells(y, x).toSorted());
    });
  });
});
