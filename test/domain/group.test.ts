import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../src/domain/answers.ts";
import { countVotes } from "../../src/domain/ballot-box.ts";
import type { Question } from "../../src/domain/catalogue-schema.ts";
import { discussionOf, namesIn, topicsIn } from "../../src/domain/discussion.ts";
import { groupOf, isDivided } from "../../src/domain/group.ts";
import { ballotShare } from "../../src/domain/measures.ts";
import { profileAt, profileIndex } from "../../src/domain/profiles.ts";
import { bestPattern } from "../../src/domain/ranking.ts";
import { recommend } from "../../src/domain/recommendation.ts";
import { type Tally, tallyOf } from "../../src/domain/tally.ts";
import { differWords } from "../../src/render/tally/tally-words.ts";
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
        const { matters, settled, agreed } = discussionOf(catalogue, whole);
        const sorted = expected
          .filter(({ differs, turning }) => differs && turning > 0)
          .toSorted((a, b) => b.turning - a.turning);
        expect(matters.map(({ question, turning }) => ({ id: question.id, turning }))).toEqual(
          sorted.map(({ id, turning }) => ({ id, turning })),
        );
        expect(agreed.map(({ id }) => id)).toEqual(
          expected.filter(({ differs }) => !differs).map(({ id }) => id),
        );
        found += matters.length;
        harmless += settled.length;
      }),
      { numRuns: 300, seed: 2 },
    );
    expect(Math.min(found, harmless)).toBeGreaterThan(50);
  });

  it("sorts all other questions by what combinations of the given answers do: brute force over 300 groups", () => {
    const seen = { together: 0, larger: 0, dependent: 0, settled: 0, harmless: 0, one: 0 };
    fc.assert(
      fc.property(someBallots, (tally) => {
        const whole = groupOf(catalogue, tally);
        const { answers, pattern } = whole.recommendation;
        const discussion = discussionOf(catalogue, whole);
        const given = ({ id }: Question) => [
          ...new Set([
            answers[id] ?? "",
            ...[...tally.keys()].map((each) => profileAt(questions, each)[id] ?? ""),
          ]),
        ];
        const differing = questions.filter((question) =>
          [...tally.keys()].some(
            (one) =>
              profileAt(questions, one)[question.id] !==
              profileAt(questions, [...tally.keys()][0] ?? 0)[question.id],
          ),
        );
        // Every combination of given answers, with the questions in which it is not the group's own and where it leads.
        const combinations = differing
          .reduce<Answers[]>(
            (all, question) =>
              all.flatMap((one) => given(question).map((answer) => ({ ...one, [question.id]: answer }))),
            [{ ...answers }],
          )
          .map((each) => ({
            each,
            moved: differing.filter(({ id }) => each[id] !== answers[id]).map(({ id }) => id),
            leads: bestPattern(catalogue, each),
          }));
        const turning = combinations.filter(({ leads }) => leads !== pattern);
        const isWithin = (some: readonly string[], all: readonly string[]) =>
          some.every((id) => all.includes(id));
        const smallest = turning
          .map(({ moved }) => moved)
          .filter((set) => !turning.some(({ moved }) => moved.length < set.length && isWithin(moved, set)));
        const sets = [...new Set(smallest.map((set) => set.join()))];
        const ids = (topics: readonly { question: Question }[]) => topics.map(({ question }) => question.id);
        expect(new Set(ids(discussion.matters))).toEqual(new Set(sets.filter((set) => !set.includes(","))));
        const together = discussion.together.map((set) => ids(set).join());
        expect(together.toSorted()).toEqual(sets.filter((set) => set.includes(",")).toSorted());
        const others = differing.filter(({ id }) => !sets.some((set) => set.split(",").includes(id)));
        const bears = ({ id }: Question) => {
          const leadsTo = new Map<string, string>();
          return combinations.some(({ each, leads }) => {
            const others = JSON.stringify({ ...each, [id]: "" });
            const before = leadsTo.get(others) ?? leads.id;
            leadsTo.set(others, before);
            return before !== leads.id;
          });
        };
        expect(ids(discussion.dependent)).toEqual(others.filter(bears).map(({ id }) => id));
        expect(ids(discussion.settled)).toEqual(
          others.filter((question) => !bears(question)).map(({ id }) => id),
        );
        const says = differWords(discussion);
        expect(says.includes("cannot change the recommendation")).toBe(
          differing.length > 0 && turning.length === 0,
        );
        const besides = new Set(ids([...discussion.together.flat(), ...discussion.dependent]));
        if (says.includes("only")) {
          const together = discussion.together.length > 0;
          expect(says.includes("only together")).toBe(together);
          expect(says.includes("only where another answer changes too")).toBe(besides.size > 0 && !together);
          expect(says.includes("others only")).toBe(besides.size > 1);
        }
        seen.together += together.length;
        seen.larger += discussion.together.filter((set) => set.length > 2).length;
        seen.dependent += discussion.dependent.length;
        seen.settled += discussion.settled.length;
        seen.harmless += Number(says.includes("cannot change"));
        seen.one += Number(besides.size === 1 && says.includes("only"));
      }),
      { numRuns: 300, seed: 3 },
    );
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(0);
  }, 60_000);

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
    const [topic] = topicsIn(discussionOf(catalogue, whole));
    expect(topic?.outliers.map(({ answer }) => answer)).toEqual(first);
  });

  it("knows who gave which answer", () => {
    const { voters } = countVotes([
      { voter: "Ada", profile: ballot({ conviction: "low" }), count: 1 },
      { voter: "Bob", profile: ballot(), count: 1 },
      { voter: "Cyd", profile: ballot({ conviction: "low" }), count: 0 },
    ]);
    const conviction = questions.find(({ id }) => id === "conviction");
    expect(conviction && namesIn({ catalogue, box: { voters } }, conviction, { answer: "low" })).toEqual([
      "Ada",
    ]);
  });
});
