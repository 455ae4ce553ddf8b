import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import { analyse } from "../../src/domain/analysis.ts";
import type { Answers } from "../../src/domain/answers.ts";
import { everyProfile } from "../../src/domain/profiles.ts";
import { rankPatterns } from "../../src/domain/ranking.ts";
import { recommend } from "../../src/domain/recommendation.ts";
import { toResult } from "../../src/render/result/to-result.ts";

// What must hold of the built-in content for every single profile, by trying them all.

const profiles = everyProfile(catalogue.questions);
const BIG = "big-vision-small-experiments";
const NONE = "no-vision-strategy";
const GRAND = "grand-migration";

const best = (answers: Answers) => recommend(catalogue, answers).pattern.id;
const rankOf = (pattern: string, answers: Answers) =>
  rankPatterns(catalogue, answers).findIndex((score) => score.pattern.id === pattern);

/** Every profile with each pair of successive options of one question. */
const raising = (question: string, options: readonly string[]) =>
  profiles
    .filter((answers) => answers[question] === options[0])
    .flatMap((answers) =>
      options.slice(1).map((to, index) => ({
        lower: { ...answers, [question]: options[index] ?? "" },
        higher: { ...answers, [question]: to },
      })),
    );

describe("over all profiles", () => {
  it("there are 1280 of them, each different", () => {
    expect(profiles).toHaveLength(4 * 5 * 4 * 4 * 4);
    expect(new Set(profiles.map((answers) => JSON.stringify(answers))).size).toBe(1280);
  });

  it("every profile has one result, which depends on the final answers alone", () => {
    for (const answers of profiles) {
      const result = toResult(catalogue, analyse(catalogue, answers));
      const backwards = Object.fromEntries(Object.entries(answers).toReversed());
      expect(toResult(catalogue, analyse(catalogue, backwards))).toEqual(result);
      expect(result.ranking[0]?.pattern).toBe(result.recommendation.pattern);
      expect(result.ranking.map(({ rank }) => rank)).toEqual([1, 2, 3]);
      expect(result.ranking[0]?.eligible).toBe(true);
    }
  });

  it("the Grand Migration is never recommended without strong conviction", () => {
    const without = profiles.filter(({ conviction }) => conviction !== "strong");
    expect(without).toHaveLength(960);
    expect(without.filter((answers) => best(answers) === GRAND)).toEqual([]);
  });

  it("nothing but “not sure” gives the Big Vision, and so does nothing at all", () => {
    const unsure = Object.fromEntries(catalogue.questions.map(({ id }) => [id, "unsure"]));
    expect(best(unsure)).toBe(BIG);
    expect(best({})).toBe(BIG);
  });

  it.each([
    { question: "conviction", options: ["low", "mixed", "strong"] },
    { question: "walk-away", options: ["no", "partly", "yes"] },
  ])("raising $question never lowers the Grand Migration's rank", ({ question, options }) => {
    const pairs = raising(question, options);
    expect(pairs.length).toBeGreaterThan(600);
    for (const { lower, higher } of pairs)
      expect(rankOf(GRAND, higher)).toBeLessThanOrEqual(rankOf(GRAND, lower));
  });

  it("raising urgency never lowers the No-Vision Strategy's rank", () => {
    for (const { lower, higher } of raising("urgency", ["calm", "pressing", "on-fire"])) {
      expect(rankOf(NONE, higher)).toBeLessThanOrEqual(rankOf(NONE, lower));
    }
  });

  it.each([
    { question: "horizon", options: ["3-to-6-months", "6-to-12-months", "over-a-year"] },
    { question: "team-span", options: ["one-team", "a-few-teams", "many-teams"] },
  ])("more $question never raises the No-Vision Strategy's rank", ({ question, options }) => {
    for (const { lower, higher } of raising(question, options)) {
      expect(rankOf(NONE, higher)).toBeGreaterThanOrEqual(rankOf(NONE, lower));
    }
  });

  it("walking away alone neither selects nor forbids the Grand Migration", () => {
    const found = (walkAway: string, grand: boolean) =>
      profiles.some((answers) => answers["walk-away"] === walkAway && (best(answers) === GRAND) === grand);
    expect(found("no", true)).toBe(true);
    expect(found("yes", false)).toBe(true);
  });

  it("every pattern is recommended somewhere, the Big Vision most often", () => {
    const results = profiles.map(best);
    const shares = Object.fromEntries(
      catalogue.patterns.map(({ id }) => [id, results.filter((result) => result === id).length]),
    );
    expect(Math.max(...Object.values(shares))).toBe(shares[BIG]);
    expect(shares).toMatchInlineSnapshot(`
      {
        "big-vision-small-experiments": 612,
        "grand-migration": 302,
        "no-vision-strategy": 366,
      }
    `);
  });

  it.each(catalogue.questions.map(({ id }) => id))("the answer to %s can change a result", (question) => {
    const changing = profiles.filter(
      (answers) => best(answers) !== best({ ...answers, [question]: "unsure" }),
    );
    expect(changing.length).toBeGreaterThan(0);
  });

  it("every option can change a result", () => {
    for (const question of catalogue.questions) {
      for (const option of question.options) {
        const others = question.options.filter((each) => each !== option);
        const matters = profiles.some((answers) =>
          others.some(
            (other) =>
              best({ ...answers, [question.id]: option.id }) !==
              best({ ...answers, [question.id]: other.id }),
          ),
        );
        expect(matters, `${question.id} ${option.id}`).toBe(true);
      }
    }
  });

  it("a result's failure modes are complete: found ones apart from those to check by hand", () => {
    for (const answers of profiles) {
      const { ranking } = toResult(catalogue, analyse(catalogue, answers));
      for (const { pattern: id, failureModes } of ranking) {
        const pattern = catalogue.patterns.find((each) => each.id === id);
        const all = pattern?.claims.filter((claim) => claim.kind === "failure-mode") ?? [];
        expect(failureModes.map((mode) => mode.id)).toEqual(all.map((claim) => claim.id));
        for (const mode of failureModes) {
          if (mode.check === "by-hand") expect(mode.found).toBe(false);
          expect(mode.because.length > 0).toBe(mode.found);
        }
      }
    }
  });

  it("a failure mode that is met weighs more than any success mode that is met", () => {
    for (const { id, claims } of catalogue.patterns) {
      const weights = (kind: string) =>
        claims.flatMap((claim) => (claim.kind === kind && claim.when ? [Math.abs(claim.points)] : []));
      for (const failure of weights("failure-mode")) {
        for (const success of weights("success-mode")) expect(failure, id).toBeGreaterThan(success);
      }
    }
  });

  it("each result of each strength keeps what the strength promises", () => {
    for (const answers of profiles) {
      const { strength, turns, neighbours, ranking } = recommend(catalogue, answers);
      const level = ranking[1]?.eligible === true && ranking[1].points === ranking[0]?.points;
      const close = level || (turns.length > 0 && turns.length * 2 >= neighbours);
      expect(strength).toBe(close ? "close" : turns.length <= 1 ? "clear" : "lean");
    }
  });
});
