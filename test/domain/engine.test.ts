import { describe, expect, it } from "vitest";
import { isNeighbour, singleChanges, type Turn } from "../../src/domain/changes.ts";
import { truthOf, truthOfClaim } from "../../src/domain/claims.ts";
import { weakMeasures } from "../../src/domain/measures.ts";
import { risksOf } from "../../src/domain/nearness.ts";
import { bestPattern, rankPatterns, scorePattern } from "../../src/domain/ranking.ts";
import { recommend } from "../../src/domain/recommendation.ts";
import { tensionsOn } from "../../src/domain/tensions.ts";
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
  it("are every other option of every question", () => {
    const found = singleChanges(toyCatalogue, { sky: "blue" }).map(words);
    expect(found).toEqual(["sky grey", "sky black", "way short", "way long"]);
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
  const measured = (answers: Record<string, string>) => {
    const { strength, measures } = recommend(toyCatalogue, answers);
    const { margin, neighbours, completions, tensions, definite } = measures;
    return {
      strength,
      weak: weakMeasures(measures),
      points: [margin.points, margin.next?.points],
      flips: [neighbours.turns.map(words), neighbours.of],
      agree: [completions?.agree, completions?.of],
      open: tensions.open.map(({ tension }) => tension.id),
      firmest: definite.questions.map(({ question, answer, strength: firm }) => [question.id, answer, firm]),
    };
  };

  it("is close where two patterns are level", () => {
    expect(measured({ sky: "blue", way: "long" })).toEqual({
      strength: "close",
      weak: ["margin"],
      points: [1, 1],
      flips: [[], 2],
      agree: [1, 1],
      open: [],
      firmest: [],
    });
  });

  it("is close where one point leads and one answer flips it, whatever pulls besides", () => {
    expect(measured({ sky: "black", way: "short" })).toEqual({
      strength: "close",
      weak: ["margin"],
      points: [2, 1],
      flips: [["way long"], 2],
      agree: [1, 1],
      open: ["storm-and-short"],
      firmest: [],
    });
  });

  it("is a lean where more than one neighbour flips it", () => {
    const { strength, weak, flips } = measured({ sky: "black", way: "long" });
    expect({ strength, weak }).toEqual({ strength: "lean", weak: ["neighbours"] });
    expect(flips).toEqual([["sky grey", "way short"], 2]);
  });

  it("is that of the share of ways that lead there, and of the firmest answer to what is not known", () => {
    expect(measured({ sky: "unsure", way: "short" })).toMatchObject({
      strength: "close",
      weak: ["margin", "completions", "definite"],
      agree: [1, 3],
      firmest: [["sky", "blue", "close"]],
    });
  });

  it("takes an open question for “not sure”", () => {
    expect(measured({ way: "short" })).toEqual(measured({ sky: "unsure", way: "short" }));
  });
});

describe("a tension", () => {
  const shown = (answers: Record<string, string>, pattern: number) => {
    const at = toyCatalogue.patterns[pattern];
    if (!at) throw new Error("no such pattern");
    return tensionsOn(toyCatalogue, answers, at).flatMap(({ statements }) =>
      statements.map(({ role, text }) => `${role}: ${text}`),
    );
  };
  const storm = { sky: "black", way: "short" };

  it("says what comes first for the pattern that is recommended, and nothing for one that it does not pull at", () => {
    const pulls = ["pull: It may rain.", "pull: It is not worth the trouble."];
    expect(shown(storm, 1)).toEqual([...pulls, "order: Wait first.", "switch: Go when it clears."]);
    expect(shown(storm, 0)).toEqual([...pulls, "order: Run.", "switch: Stop when it pours."]);
    expect(shown(storm, 2)).toEqual([]);
  });

  it("does not show where an answer is open or “not sure”", () => {
    expect(shown({ sky: "black" }, 1)).toEqual([]);
    expect(shown({ sky: "black", way: "unsure" }, 1)).toEqual([]);
  });
});

describe("a way to fail", () => {
  const nearness = (id: string, answers: Record<string, string>) => {
    const pattern = toyCatalogue.patterns.find((each) => each.id === id);
    return (pattern ? risksOf(toyCatalogue, pattern, answers) : []).map((risk) => ({
      text: risk.text,
      nearness: risk.nearness,
      keptOffBy: risk.keptOffBy.map(({ question, answer, letIn }) => `${question.id} ${answer} < ${letIn}`),
      findOut: risk.findOut.map((question) => question.id),
    }));
  };
  const nothing = { keptOffBy: [], findOut: [] };

  it("is to be asked about where no answer can tell", () => {
    expect(nearness("nothing", { sky: "black" })).toEqual([
      { text: "You are tired", nearness: "ask", ...nothing },
    ]);
  });

  it.each([
    { way: "long", nearness: "found", ...nothing },
    { way: "short", nearness: "near", keptOffBy: ["way short < long"], findOut: [] },
    { way: "unsure", nearness: "not-known", keptOffBy: [], findOut: ["way"] },
  ])("is $nearness with the way $way", ({ way, ...rest }) => {
    expect(nearness("umbrella", { way })).toEqual([{ text: "It is heavy", ...rest }]);
  });

  it("is a constraint turned round", () => {
    const text = "The way is short";
    expect(nearness("tent", { way: "short" })).toEqual([{ text, nearness: "found", ...nothing }]);
    expect(nearness("tent", { way: "long" })).toEqual([
      { text, nearness: "near", keptOffBy: ["way long < short"], findOut: [] },
    ]);
  });
});
