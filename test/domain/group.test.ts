import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../src/domain/answers.ts";
import { countVotes } from "../../src/domain/ballot-box.ts";
import { discussionOf, namesIn } from "../../src/domain/discussion.ts";
import { groupOf, isDivided } from "../../src/domain/group.ts";
import { ballotShare } from "../../src/domain/measures.ts";
import { profileAt, profileIndex } from "../../src/domain/profile-index.ts";
import { recommend } from "../../src/domain/recommendation.ts";
import { type Tally, tallyOf } from "../../src/domain/tally.ts";
import { anyTally } from "../helpers/arbitraries.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const { questions } = catalogue;
const CALM = {
  urgency: "calm",
  horizon: "over-a-year",
  "team-span": "many-teams",
  conviction: "strong",
  "walk-away": "yes",
};
const ballot = (changes: Answers = {}) => profileIndex(questions, { ...CALM, ...changes }) ?? -1;
const group = (...ballots: readonly Answers[]) =>
  groupOf(catalogue, tallyOf(ballots.map((each) => [ballot(each), 1])));
const answersOf = (...ballots: readonly Answers[]) => group(...ballots).recommendation.answers;
const spreadOut = (tally: Tally) =>
  [...tally].flatMap(([profile, count]) => Array.from({ length: count }, () => profile));
const someBallots = fc
  .array(fc.nat(1279), { minLength: 1, maxLength: 9 })
  .map((profiles) => tallyOf(profiles.map((each) => [each, 1] as const)));

describe("the group's answer to a question", () => {
  it.each([
    [["calm", "calm", "on-fire"], "calm"],
    [["calm", "pressing", "on-fire"], "pressing"],
    [["calm", "calm", "calm", "on-fire", "on-fire", "pressing", "on-fire"], "pressing"],
    [["calm", "on-fire"], "unsure"],
    [["calm", "pressing"], "unsure"],
    [["calm", "calm", "pressing", "pressing"], "unsure"],
    [["calm", "pressing", "pressing", "on-fire"], "pressing"],
    [["unsure", "calm"], "calm"],
    [["unsure", "unsure", "calm"], "unsure"],
    [["unsure", "unsure", "calm", "calm"], "calm"],
    [["unsure"], "unsure"],
  ])("is the middle of %j: %s", (given, middle) => {
    expect(answersOf(...given.map((urgency) => ({ urgency }))).urgency).toBe(middle);
  });

  it("does not depend on which end of the scale is counted from", () => {
    const mirror: Readonly<Record<string, string>> = {
      calm: "on-fire",
      pressing: "pressing",
      "on-fire": "calm",
      unsure: "unsure",
    };
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...Object.keys(mirror)), { minLength: 1, maxLength: 9 }),
        (given) => {
          const straight = answersOf(...given.map((urgency) => ({ urgency }))).urgency ?? "";
          const mirrored = answersOf(...given.map((each) => ({ urgency: mirror[each] ?? "" }))).urgency;
          expect(mirrored).toBe(mirror[straight]);
        },
      ),
    );
  });
});

describe("the two camps between which the middle falls", () => {
  it.each([
    [
      ["calm", "on-fire"],
      ["calm", "on-fire"],
    ],
    [
      ["calm", "calm", "pressing", "on-fire", "unsure"],
      ["calm", "pressing"],
    ],
    [["calm", "pressing", "on-fire"], undefined],
    [["unsure", "unsure", "calm"], undefined],
    [["unsure"], undefined],
  ])("are named, of %j: %j", (given, tie) => {
    const whole = group(...given.map((urgency) => ({ urgency })));
    expect(whole.spreads.find(({ question }) => question.id === "urgency")?.tie).toEqual(tie);
  });

  it("are there just where the middle is of nobody's, though half or more are sure", () => {
    fc.assert(
      fc.property(someBallots, (tally) => {
        const whole = groupOf(catalogue, tally);
        for (const { answers, group: middle, tie } of whole.spreads) {
          const unsure = answers.find(({ answer }) => answer === "unsure")?.ballots ?? 0;
          expect(tie !== undefined).toBe(middle === "unsure" && unsure * 2 <= whole.ballots);
        }
      }),
    );
  });
});

describe("the strength of a group's recommendation", () => {
  it("is never clear where fewer than two in three ballots lead there, and else that of its answers", () => {
    let held = 0;
    fc.assert(
      fc.property(someBallots, (tally) => {
        const { recommendation, shares, ballots } = groupOf(catalogue, tally);
        const { strength, pattern, measures, answers } = recommendation;
        const agree = shares.find((share) => share.pattern === pattern)?.ballots ?? 0;
        const alone = recommend(catalogue, answers).strength;
        const few = agree / ballots < 2 / 3;
        expect(measures.ballots).toEqual({ strength: few ? "lean" : "clear", agree, of: ballots });
        expect(strength).toBe(few && alone === "clear" ? "lean" : alone);
        if (few && alone === "clear") held += 1;
      }),
      { numRuns: 1000, seed: 5 },
    );
    expect(held).toBeGreaterThan(10);
  });

  it("takes two in three ballots exactly, up to the largest numbers", () => {
    const third = Math.floor(Number.MAX_SAFE_INTEGER / 3);
    expect(ballotShare(2 * third, 3 * third).strength).toBe("clear");
    expect(ballotShare(2 * third - 1, 3 * third).strength).toBe("lean");
    expect(ballotShare(2, 3).strength).toBe("clear");
    expect(ballotShare(1, 2).strength).toBe("lean");
  });
});

describe("the group's recommendation", () => {
  it("is everybody's when all ballots agree, however many there are", () => {
    for (let profile = 0; profile < 1280; profile++) {
      const alone = recommend(catalogue, profileAt(questions, profile));
      const many = groupOf(catalogue, tallyOf([[profile, 7]]));
      const ballots = { strength: "clear", agree: 7, of: 7 } as const;
      expect(many.recommendation).toEqual({ ...alone, measures: { ...alone.measures, ballots } });
      expect(many.foremost).toEqual([alone.pattern]);
      expect(isDivided(many)).toBe(false);
    }
  });

  it("does not change when every count is multiplied, up to the largest numbers", () => {
    fc.assert(
      fc.property(
        someBallots,
        fc.constantFrom(2, 1000, Math.floor(Number.MAX_SAFE_INTEGER / 10)),
        (tally, factor) => {
          const times = tallyOf([...tally].map(([profile, count]) => [profile, count * factor]));
          const [one, many] = [groupOf(catalogue, tally), groupOf(catalogue, times)];
          expect(many.recommendation.answers).toEqual(one.recommendation.answers);
          expect(many.foremost).toEqual(one.foremost);
          const ids = (each: typeof one) =>
            discussionOf(catalogue, each).matters.map(({ question }) => question.id);
          expect(ids(many)).toEqual(ids(one));
        },
      ),
    );
  });

  it("counts every ballot once in the shares and in each spread", () => {
    fc.assert(
      fc.property(
        anyTally.filter((tally) => tally.size > 0),
        (tally) => {
          const { ballots, shares, spreads } = groupOf(catalogue, tally);
          expect(shares.reduce((sum, share) => sum + share.ballots, 0)).toBe(ballots);
          for (const { answers } of spreads)
            expect(answers.reduce((sum, each) => sum + each.ballots, 0)).toBe(ballots);
        },
      ),
    );
  });

  it("says where the ballots one by one lead elsewhere than their answers together", () => {
    let divided = 0;
    fc.assert(
      fc.property(someBallots, (tally) => {
        const whole = groupOf(catalogue, tally);
        const votes = spreadOut(tally).map(
          (profile) => recommend(catalogue, profileAt(questions, profile)).pattern.id,
        );
        const count = (id: string) => votes.filter((vote) => vote === id).length;
        const most = Math.max(...catalogue.patterns.map(({ id }) => count(id)));
        expect(isDivided(whole)).toBe(count(whole.recommendation.pattern.id) < most);
        divided += Number(isDivided(whole));
      }),
      { numRuns: 300, seed: 1 },
    );
    expect(divided).toBeGreaterThan(0);
  });

  it("needs a ballot", () => {
    expect(() => groupOf(catalogue, tallyOf([]))).toThrow(RangeError);
  });
});

describe("what to talk about", () => {
  it("is found by giving everybody each answer that was really chosen: brute force over the ballots", () => {
    let [found, harmless] = [0, 0];
    fc.assert(
      fc.property(someBallots, (tally) => {
        const whole = groupOf(catalogue, tally);
        const ballots = spreadOut(tally).map((profile) => profileAt(questions, profile));
        const expected = questions.map((question) => {
          const given = [...new Set(ballots.map((answers) => answers[question.id] ?? ""))];
          const turning = given.filter((answer) => {
            const all = ballots.map(
              (answers) => profileIndex(questions, { ...answers, [question.id]: answer }) ?? -1,
            );
            const after = groupOf(catalogue, tallyOf(all.map((each) => [each, 1])));
            return after.recommendation.pattern !== whole.recommendation.pattern;
          });
          return {
            id: question.id,
            differs: given.length > 1,
            turning: ballots.filter((answers) => turning.includes(answers[question.id] ?? "")).length,
          };
        });
        const { matters, together, settled, agreed } = discussionOf(catalogue, whole);
        const sorted = expected
          .filter(({ differs, turning }) => differs && turning > 0)
          .toSorted((a, b) => b.turning - a.turning);
        expect(matters.map(({ question, turning }) => ({ id: question.id, turning }))).toEqual(
          sorted.map(({ id, turning }) => ({ id, turning })),
        );
        expect(agreed.map(({ id }) => id)).toEqual(
          expected.filter(({ differs }) => !differs).map(({ id }) => id),
        );
        const others = new Set([...together.flat(), ...settled].map(({ question }) => question.id));
        expect(others).toEqual(
          new Set(expected.filter(({ differs, turning }) => differs && turning === 0).map(({ id }) => id)),
        );
        found += matters.length;
        harmless += settled.length;
      }),
      { numRuns: 300, seed: 2 },
    );
    expect(Math.min(found, harmless)).toBeGreaterThan(50);
  });

  it("names pairs of questions that change it together though neither does alone: brute force", () => {
    let pairs = 0;
    fc.assert(
      fc.property(someBallots, (tally) => {
        const whole = groupOf(catalogue, tally);
        const { answers, pattern } = whole.recommendation;
        const { together, matters } = discussionOf(catalogue, whole);
        const given = (id: string) => [
          ...new Set([...tally.keys()].map((each) => profileAt(questions, each)[id] ?? "")),
        ];
        const alone = questions.filter(
          ({ id }) => given(id).length > 1 && !matters.some(({ question }) => question.id === id),
        );
        const expected = alone.flatMap((one, at) =>
          alone
            .slice(at + 1)
            .flatMap((other) =>
              given(one.id).some((first) =>
                given(other.id).some(
                  (second) =>
                    recommend(catalogue, { ...answers, [one.id]: first, [other.id]: second }).pattern !==
                    pattern,
                ),
              )
                ? [[one.id, other.id]]
                : [],
            ),
        );
        expect(together.map((pair) => pair.map(({ question }) => question.id))).toEqual(expected);
        pairs += expected.length;
      }),
      { numRuns: 200, seed: 3 },
    );
    expect(pairs).toBeGreaterThan(0);
  });

  it("is nothing when all agree", () => {
    const { matters, together, settled, agreed } = discussionOf(catalogue, group({}, {}));
    expect([matters, together, settled]).toEqual([[], [], []]);
    expect(agreed).toEqual(questions);
  });

  it("shows the camps with what each would make of it", () => {
    const { matters } = discussionOf(
      catalogue,
      group({}, {}, { conviction: "low" }, { conviction: "mixed" }, {}),
    );
    expect(matters).toMatchObject([
      {
        question: { id: "conviction" },
        group: "strong",
        turning: 2,
        camps: [
          { answer: "low", ballots: 1, turns: true, pattern: { id: "big-vision-small-experiments" } },
          { answer: "mixed", ballots: 1, turns: true },
          { answer: "strong", ballots: 3, turns: false, pattern: { id: "grand-migration" } },
        ],
        outliers: [{ answer: "low" }],
      },
    ]);
  });

  it.each([
    [["low", "strong", "strong"], ["low"]],
    [
      ["low", "low", "strong", "strong"],
      ["low", "strong"],
    ],
    [
      ["low", "mixed", "strong"],
      ["low", "strong"],
    ],
    [["low", "low", "low", "mixed", "strong"], ["strong"]],
    [["unsure", "strong", "strong"], ["unsure"]],
    [["unsure", "low", "strong", "strong"], ["low"]],
  ])("hears first who is furthest from the others: of %j, %j", (given, first) => {
    const whole = group(...given.map((conviction) => ({ conviction })));
    const { matters, settled, together } = discussionOf(catalogue, whole);
    const [topic] = [...matters, ...settled, ...together.flat()];
    expect(topic?.outliers.map(({ answer }) => answer)).toEqual(first);
  });

  it("knows who gave which answer", () => {
    const { voters } = countVotes([
      { voter: "Ada", profile: ballot({ conviction: "low" }), count: 1 },
      { voter: "Bob", profile: ballot(), count: 1 },
      { voter: "Cyd", profile: ballot({ conviction: "low" }), count: 0 },
    ]);
    const conviction = questions.find(({ id }) => id === "conviction");
    expect(conviction && namesIn(catalogue, voters, conviction, "low")).toEqual(["Ada"]);
  });
});
