import { describe, expect, it } from "vitest";
import { isNeighbour, singleChanges, type Turn } from "../../src/domain/changes.ts";
import { truthOf, truthOfClaim } from "../../src/domain/claims.ts";
import { bestPattern, rankPatterns, scorePattern } from "../../src/domain/ranking.ts";
import { recommend } from "../../src/domain/recommendation.ts";
import { toyCatalogue } from "../helpers/toy-catalogue.ts";

const ranked = (answers: Record<string, string>) =>
  rankPatterns(toyCatalogue, answers).map(({ pattern }) => pattern.id);
const scored = (id: string, answers: Record<string, string>) => {
  const score = rankPatterns(toyCatalogue, answers).find(({ pattern }) => pattern.id === id);
  return { points: score?.points, eligible: score?.eligible, held: score?.held.map((claim) => claim.id) };
};

const words = ({ changes }: Turn): string =>
  changes.map(({ question, to }) => `${question.id} ${to}`).join(", ");

describe("a condition", () => {
  const storm = [
    { question: "sky", anyOf: ["black"] },
    { question: "way", anyOf: ["long"] },
  ];

  it.each([
    { answers: { sky: "black", way: "long" }, truth: "yes" },
    { answers: { sky: "black", way: "short" }, truth: "no" },
    { answers: { sky: "black" }, truth: "unknown" },
    { answers: { sky: "black", way: "unsure" }, truth: "unknown" },
    { answers: { sky: "blue", way: "unsure" }, truth: "no" },
    { answers: { way: "short" }, truth: "no" },
    { answers: {}, truth: "unknown" },
  ])("is $truth for $answers", ({ answers, truth }) => {
    expect(truthOf(storm, answers)).toBe(truth);
  });

  it("that asks for nothing is met", () => {
    expect(truthOf([], {})).toBe("yes");
  });

  it("that nobody wrote down is never known", () => {
    expect(
      truthOfClaim({ id: "x", kind: "failure-mode", text: "X", points: 0, source: "talk" }, { sky: "black" }),
    ).toBe("unknown");
  });
});

describe("points", () => {
  it("are those of the claims that always hold when nothing is answered", () => {
    expect(scored("nothing", {})).toEqual({ points: 1, eligible: true, held: ["free-hands"] });
    expect(scored("umbrella", {})).toEqual({ points: 0, eligible: true, held: [] });
  });

  it("add up for and against", () => {
    expect(scored("umbrella", { sky: "grey", way: "long" })).toEqual({
      points: 1,
      eligible: true,
      held: ["may-rain", "heavy"],
    });
  });

  it("come from claims that hold, one by one", () => {
    for (const pattern of toyCatalogue.patterns) {
      const { points, held } = scorePattern(pattern, { sky: "black", way: "long" });
      expect(points).toBe(held.map((claim) => claim.points).reduce((a, b) => a + b, 0));
    }
  });
});

describe("a required constraint", () => {
  it.each([{ way: "short" }, { way: "unsure" }, {}])("makes its pattern ineligible with %o", (answers) => {
    expect(scored("tent", answers).eligible).toBe(false);
    expect(ranked({ sky: "black", ...answers }).at(-1)).toBe("tent");
  });

  it("ranks an ineligible pattern below eligible ones with fewer points", () => {
    const toughTent = {
      patterns: toyCatalogue.patterns.map((pattern) =>
        pattern.id === "tent"
          ? {
              ...pattern,
              claims: [
                ...pattern.claims,
                {
                  id: "big",
                  kind: "tendency" as const,
                  text: "Big",
                  when: [],
                  points: 5,
                  source: "talk" as const,
                },
              ],
            }
          : pattern,
      ),
    };
    expect(rankPatterns(toughTent, { way: "short" }).map(({ pattern }) => pattern.id)).toEqual([
      "nothing",
      "umbrella",
      "tent",
    ]);
  });
});

describe("a ranking", () => {
  it("puts more points first", () => {
    expect(ranked({ sky: "black", way: "short" })).toEqual(["umbrella", "nothing", "tent"]);
    expect(ranked({ sky: "black", way: "long" })).toEqual(["tent", "nothing", "umbrella"]);
  });

  it("gives a tie to the pattern that the catalogue lists first", () => {
    expect(ranked({ sky: "grey", way: "long" })).toEqual(["nothing", "umbrella", "tent"]);
    expect(bestPattern(toyCatalogue, { sky: "grey", way: "long" }).id).toBe("nothing");
  });
});

describe("changes", () => {
  it("are every other answer to every question", () => {
    const found = singleChanges(toyCatalogue, { sky: "blue" }).map(words);
    expect(found).toEqual(["sky grey", "sky black", "sky unsure", "way short", "way long", "way unsure"]);
  });

  it("say what would be recommended", () => {
    const turns = singleChanges(toyCatalogue, { sky: "black", way: "short" });
    expect(turns.find((turn) => words(turn) === "way long")?.pattern.id).toBe("tent");
  });

  it("one step away are the options next to an answer, and all options of an open question", () => {
    const around = (answers: Record<string, string>) =>
      singleChanges(toyCatalogue, answers).filter(isNeighbour).map(words);
    expect(around({ sky: "blue", way: "long" })).toEqual(["sky grey", "way short"]);
    expect(around({ sky: "grey", way: "unsure" })).toEqual([
      "sky blue",
      "sky black",
      "way short",
      "way long",
    ]);
    expect(around({})).toEqual(["sky blue", "sky grey", "sky black", "way short", "way long"]);
  });
});

describe("strength", () => {
  const strengthOf = (answers: Record<string, string>) => {
    const { strength, turns, neighbours } = recommend(toyCatalogue, answers);
    return { strength, turns: turns.map(words), neighbours };
  };

  it("is clear when at most one neighbour gets another pattern", () => {
    expect(strengthOf({ sky: "black", way: "unsure" })).toEqual({
      strength: "clear",
      turns: ["way long"],
      neighbours: 3,
    });
  });

  it("is a lean when more than one does, but fewer than half", () => {
    expect(strengthOf({})).toEqual({ strength: "lean", turns: ["sky grey", "sky black"], neighbours: 5 });
  });

  it("is close when half of them do", () => {
    expect(strengthOf({ sky: "blue", way: "short" })).toEqual({
      strength: "close",
      turns: ["sky grey"],
      neighbours: 2,
    });
  });

  it("is close when another eligible pattern has as many points", () => {
    expect(strengthOf({ sky: "grey", way: "long" }).strength).toBe("close");
  });
});
