import { describe, expect, it } from "vitest";
import { analyse } from "../../src/domain/analysis.ts";
import type { Answers } from "../../src/domain/answers.ts";
import { everyProfile } from "../../src/domain/profiles.ts";
import { bestPattern, rankPatterns } from "../../src/domain/ranking.ts";
import { isFirmer } from "../../src/domain/strength.ts";
import { mergedOrder } from "../../src/domain/tensions.ts";
import { UNSURE } from "../../src/domain/unsure.ts";
import { renderText } from "../../src/render/result/text.ts";
import { toResult } from "../../src/render/result/to-result.ts";
import { untrueSentences } from "../helpers/result-sentences.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

// The twelve laws of the recommendation, each proved by trying every profile.

const { patterns, questions } = catalogue;
const profiles = everyProfile(questions);
const BIG = "big-vision-small-experiments";
const NONE = "no-vision-strategy";
const GRAND = "grand-migration";

const key = (answers: Answers) => questions.map(({ id }) => answers[id]).join();
const results = new Map(profiles.map((answers) => [key(answers), analyse(catalogue, answers)] as const));
/** The analysis of a complete set of answers, worked out once. */
const analysisOf = (answers: Answers) => {
  const found = results.get(key(answers));
  if (!found) throw new Error(`there is no profile ${key(answers)}`);
  return found;
};
const strengthAt = (answers: Answers) => analysisOf(answers).recommendation.strength;
const best = (answers: Answers) => bestPattern(catalogue, answers).id;
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

/** Every way in which what is not known can turn out. */
const endsOf = (answers: Answers): readonly Answers[] => {
  const unknown = questions.find(({ id }) => answers[id] === UNSURE);
  return unknown ? unknown.options.flatMap(({ id }) => endsOf({ ...answers, [unknown.id]: id })) : [answers];
};

it("the profiles are 4 × 5 × 4 × 4 × 4: every option of every question, and “not sure”, each once", () => {
  expect(questions.map(({ options }) => options.length + 1)).toEqual([4, 5, 4, 4, 4]);
  expect(profiles).toHaveLength(1280);
  expect(new Set(profiles.map(key)).size).toBe(1280);
});

describe("over all profiles", () => {
  it("law 1: every profile has one result, which depends on the final answers alone", () => {
    for (const answers of profiles) {
      const result = toResult(catalogue, analysisOf(answers));
      const backwards = Object.fromEntries(Object.entries(answers).toReversed());
      expect(toResult(catalogue, analyse(catalogue, backwards))).toEqual(result);
      expect(result.ranking[0]?.pattern).toBe(result.recommendation.pattern);
      expect(result.ranking.map(({ rank }) => rank)).toEqual([...patterns.keys()].map((place) => place + 1));
      expect(result.ranking[0]?.eligible).toBe(true);
    }
  });

  it("law 2: the Grand Migration is never recommended without strong conviction", () => {
    const without = profiles.filter(({ conviction }) => conviction !== "strong");
    expect(without).toHaveLength((profiles.length * 3) / 4);
    expect(without.filter((answers) => best(answers) === GRAND)).toEqual([]);
  });

  it("law 3: nothing but “not sure” gives the Big Vision, and so does nothing at all", () => {
    expect(best(Object.fromEntries(questions.map(({ id }) => [id, UNSURE])))).toBe(BIG);
    expect(best({})).toBe(BIG);
  });

  it.each([
    { question: "conviction", options: ["low", "mixed", "strong"] },
    { question: "walk-away", options: ["no", "partly", "yes"] },
  ])("law 4: raising $question never lowers the Grand Migration's rank", ({ question, options }) => {
    const pairs = raising(question, options);
    expect(pairs).toHaveLength((profiles.length / 4) * 2);
    for (const { lower, higher } of pairs)
      expect(rankOf(GRAND, higher)).toBeLessThanOrEqual(rankOf(GRAND, lower));
  });

  it("law 5: raising urgency never lowers the No-Vision Strategy's rank", () => {
    const pairs = raising("urgency", ["calm", "pressing", "on-fire"]);
    expect(pairs).toHaveLength((profiles.length / 4) * 2);
    for (const { lower, higher } of pairs)
      expect(rankOf(NONE, higher)).toBeLessThanOrEqual(rankOf(NONE, lower));
  });

  it.each([
    { question: "horizon", options: ["under-3-months", "3-to-6-months", "6-to-12-months", "over-a-year"] },
    { question: "team-span", options: ["one-team", "a-few-teams", "many-teams"] },
  ])("law 5: more $question never raises the No-Vision Strategy's rank", ({ question, options }) => {
    const pairs = raising(question, options);
    expect(pairs).toHaveLength((profiles.length / (options.length + 1)) * (options.length - 1));
    for (const { lower, higher } of pairs)
      expect(rankOf(NONE, higher)).toBeGreaterThanOrEqual(rankOf(NONE, lower));
  });

  it("law 6: walking away alone neither selects nor forbids the Grand Migration", () => {
    const found = (walkAway: string, grand: boolean) =>
      profiles.some((answers) => answers["walk-away"] === walkAway && (best(answers) === GRAND) === grand);
    expect(found("no", true)).toBe(true);
    expect(found("yes", false)).toBe(true);
  });

  it("law 7: every pattern is recommended somewhere, the Big Vision most often", () => {
    const share = (pattern: string) => profiles.filter((answers) => best(answers) === pattern).length;
    for (const { id } of patterns) expect(share(id), id).toBeGreaterThan(0);
    for (const { id } of patterns.filter((pattern) => pattern.id !== BIG))
      expect(share(id), id).toBeLessThan(share(BIG));
  });

  it.each(questions.map(({ id }) => id))("law 7: the answer to %s can change a result", (question) => {
    const changing = profiles.filter((answers) => best(answers) !== best({ ...answers, [question]: UNSURE }));
    expect(changing.length).toBeGreaterThan(0);
  });

  it("law 8: every failure mode and constraint is there once, found, near, not known, far or to be asked", () => {
    for (const answers of profiles) {
      const { recommendation, risks } = analysisOf(answers);
      const { claims } = recommendation.pattern;
      expect(risks.map(({ claim }) => claim.id)).toEqual(
        claims
          .filter(({ kind }) => kind === "failure-mode" || kind === "constraint")
          .map((claim) => claim.id),
      );
      for (const { claim, nearness, keptOffBy, findOut } of risks) {
        expect(["found", "near", "not-known", "far", "ask"]).toContain(nearness);
        expect(nearness === "ask").toBe(claim.when === undefined);
        if (nearness === "near") expect([keptOffBy.length, findOut.length]).toEqual([1, 0]);
        if (nearness === "not-known") expect(keptOffBy).toEqual([]);
        if (nearness === "not-known") expect(findOut.length).toBeGreaterThan(0);
      }
    }
  });

  it("law 8: so are those of the patterns ranked below, found ones apart from those to check by hand", () => {
    for (const answers of profiles) {
      for (const { pattern: id, failureModes } of toResult(catalogue, analysisOf(answers)).ranking) {
        const pattern = patterns.find((each) => each.id === id);
        const all = pattern?.claims.filter((claim) => claim.kind === "failure-mode") ?? [];
        expect(failureModes.map((mode) => mode.id)).toEqual(all.map((claim) => claim.id));
        for (const mode of failureModes) {
          if (mode.check === "by-hand") expect(mode.found).toBe(false);
          expect(mode.because.length > 0).toBe(mode.found);
        }
      }
    }
  });

  it("law 9: on fire with a horizon of at most six months, the No-Vision Strategy is recommended", () => {
    const burning = profiles.filter(
      ({ urgency, horizon }) =>
        urgency === "on-fire" && (horizon === "under-3-months" || horizon === "3-to-6-months"),
    );
    expect(burning).toHaveLength((profiles.length / 4 / 5) * 2);
    expect(burning.filter((answers) => best(answers) !== NONE)).toEqual([]);
  });

  it("law 10: with one team and under three months the Big Vision is never recommended", () => {
    const small = profiles.filter(
      ({ "team-span": span, horizon }) => span === "one-team" && horizon === "under-3-months",
    );
    expect(small).toHaveLength(profiles.length / 5 / 4);
    expect(small.filter((answers) => best(answers) === BIG)).toEqual([]);
  });

  it("law 11: where everything that is not known turns out for one pattern, that is recommended", () => {
    const agreed = profiles.filter((answers) => new Set(endsOf(answers).map(best)).size === 1);
    expect(agreed.length).toBeGreaterThan(700);
    for (const answers of agreed) expect(best(endsOf(answers)[0] ?? {}), key(answers)).toBe(best(answers));
  });

  it("law 11: “not sure” beats no definite answers, in strength or with a pattern that none of them gives", () => {
    for (const answers of profiles) {
      for (const { id, options } of questions.filter((question) => answers[question.id] === UNSURE)) {
        const definite = options.map((option) => ({ ...answers, [id]: option.id }));
        expect(definite.map(best), key(answers)).toContain(best(answers));
        const firmer = definite.filter((each) => !isFirmer(strengthAt(answers), strengthAt(each)));
        expect(firmer.length, key(answers)).toBeGreaterThan(0);
      }
    }
  });

  it("law 12: every sentence of a result as text is true of its answers, its headline and its ranking", () => {
    // So wide that each sentence has a line of its own.
    for (const answers of profiles)
      expect(untrueSentences(renderText(catalogue, analysisOf(answers), 300), answers), key(answers)).toEqual(
        [],
      );
  });

  it("law 12: a tension shows only where one of its patterns is recommended, and several have one order", () => {
    for (const answers of profiles) {
      const { pattern, measures } = analysisOf(answers).recommendation;
      const { open } = measures.tensions;
      for (const { tension } of open) expect(tension.sides.map((side) => side.pattern)).toContain(pattern.id);
      const order = mergedOrder(open);
      expect(order.some(({ role }) => role === "order")).toBe(open.length > 0);
      expect(new Set(order.map(({ text }) => text)).size).toBe(order.length);
      // A turn to what is recommended already would contradict the result.
      const name = pattern.name.replace(" with Small Experiments", "");
      for (const { role, text } of order)
        if (role === "switch")
          expect(text).not.toMatch(new RegExp(`^(Turn to|Take up) the ${name.replace("The ", "")}`));
    }
  });
});

describe("strength", () => {
  it("is the weakest of its measures, and keeps what each of its words promises", () => {
    const ranks = { close: 0, lean: 1, clear: 2 } as const;
    for (const answers of profiles) {
      const { strength, measures } = analysisOf(answers).recommendation;
      const { margin, neighbours, completions, tensions } = measures;
      const lead = margin.lead ?? 0;
      const [agree, of] = [completions?.agree ?? 0, completions?.of ?? 0];
      const isClear =
        lead >= 2 && neighbours.turns.length <= 1 && agree * 10 >= of * 9 && tensions.open.length === 0;
      if (strength === "clear") expect(isClear, key(answers)).toBe(true);
      if (isClear && !Object.values(answers).includes(UNSURE)) expect(strength, key(answers)).toBe("clear");
      if (lead === 0 || agree * 2 < of) expect(strength, key(answers)).toBe("close");
      for (const measure of Object.values(measures))
        if (measure) expect(ranks[strength], key(answers)).toBeLessThanOrEqual(ranks[measure.strength]);
    }
  });
});
