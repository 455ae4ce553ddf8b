import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import { analyse } from "../../src/domain/analysis.ts";
import type { Answers } from "../../src/domain/answers.ts";
import type { Pattern } from "../../src/domain/catalogue-schema.ts";
import { everyProfile } from "../../src/domain/profiles.ts";
import { bestPattern, rankPatterns } from "../../src/domain/ranking.ts";
import { isFirmer } from "../../src/domain/strength.ts";
import { mergedOrder } from "../../src/domain/tensions.ts";
import { UNSURE } from "../../src/domain/unsure.ts";
import { toResult } from "../../src/render/result/to-result.ts";

// What must hold of the built-in content for every single profile, by trying them all.

const profiles = everyProfile(catalogue.questions);
const BIG = "big-vision-small-experiments";
const NONE = "no-vision-strategy";
const GRAND = "grand-migration";

const { patterns, questions } = catalogue;
const key = (answers: Answers) => questions.map(({ id }) => answers[id]).join();
const results = new Map(profiles.map((answers) => [key(answers), analyse(catalogue, answers)] as const));
/** The analysis of a complete set of answers, worked out once. */
const analysisOf = (answers: Answers) => {
  const found = results.get(key(answers));
  if (!found) throw new Error(`there is no profile ${key(answers)}`);
  return found;
};
const strengthAt = (answers: Answers) => analysisOf(answers).recommendation.strength;
const count = (all: readonly string[]) =>
  Object.fromEntries(
    [...new Set(all)].toSorted().map((each) => [each, all.filter((one) => one === each).length]),
  );

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

describe("over all profiles", () => {
  it("each is there once: every option of every question, and “not sure”", () => {
    const count = questions.reduce((product, { options }) => product * (options.length + 1), 1);
    expect(profiles).toHaveLength(count);
    expect(new Set(profiles.map(key)).size).toBe(count);
  });

  it("every profile has one result, which depends on the final answers alone", () => {
    for (const answers of profiles) {
      const result = toResult(catalogue, analyse(catalogue, answers));
      const backwards = Object.fromEntries(Object.entries(answers).toReversed());
      expect(toResult(catalogue, analyse(catalogue, backwards))).toEqual(result);
      expect(result.ranking[0]?.pattern).toBe(result.recommendation.pattern);
      expect(result.ranking.map(({ rank }) => rank)).toEqual([...patterns.keys()].map((place) => place + 1));
      expect(result.ranking[0]?.eligible).toBe(true);
    }
  });

  it("the Grand Migration is never recommended without strong conviction", () => {
    const without = profiles.filter(({ conviction }) => conviction !== "strong");
    expect(without).toHaveLength((profiles.length * 3) / 4);
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
    { question: "horizon", options: ["under-3-months", "3-to-6-months", "6-to-12-months", "over-a-year"] },
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
    const shares = count(profiles.map(best));
    expect(Math.max(...Object.values(shares))).toBe(shares[BIG]);
    expect(shares).toMatchInlineSnapshot(`
      {
        "big-vision-small-experiments": 564,
        "grand-migration": 282,
        "no-vision-strategy": 434,
      }
    `);
  });

  it("on fire with a horizon of at most six months, the No-Vision Strategy is recommended", () => {
    const burning = profiles.filter(
      ({ urgency, horizon }) =>
        urgency === "on-fire" && (horizon === "under-3-months" || horizon === "3-to-6-months"),
    );
    expect(burning).toHaveLength((profiles.length / 4 / 5) * 2);
    expect(burning.filter((answers) => best(answers) !== NONE)).toEqual([]);
  });

  it("with one team and under three months the Big Vision is never recommended", () => {
    const small = profiles.filter(
      ({ "team-span": span, horizon }) => span === "one-team" && horizon === "under-3-months",
    );
    expect(small).toHaveLength(profiles.length / 5 / 4);
    expect(small.filter((answers) => best(answers) === BIG)).toEqual([]);
  });

  it("where everything that is not known turns out for one pattern, that is recommended", () => {
    const ends = (answers: Answers): readonly Answers[] => {
      const unknown = questions.find(({ id }) => answers[id] === UNSURE);
      return unknown
        ? unknown.options.flatMap(({ id }) => ends({ ...answers, [unknown.id]: id }))
        : [answers];
    };
    const agreed = profiles.filter((answers) => new Set(ends(answers).map(best)).size === 1);
    expect(agreed.length).toBeGreaterThan(700);
    for (const answers of agreed) expect(best(ends(answers)[0] ?? {})).toBe(best(answers));
  });

  it("“not sure” beats no definite answers: not in strength, nor with a pattern that none of them gives", () => {
    for (const answers of profiles) {
      for (const { id, options } of questions.filter((question) => answers[question.id] === UNSURE)) {
        const definite = options.map((option) => ({ ...answers, [id]: option.id }));
        expect(definite.map(best), key(answers)).toContain(best(answers));
        const firmer = definite.filter((each) => !isFirmer(strengthAt(answers), strengthAt(each)));
        expect(firmer.length, key(answers)).toBeGreaterThan(0);
      }
    }
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

  it("every failure mode and constraint of a result is there once, found, near, not known, far or to be asked", () => {
    const seen: string[] = [];
    for (const answers of profiles) {
      const { recommendation, risks } = analysisOf(answers);
      const { claims, id } = recommendation.pattern;
      expect(risks.map(({ claim }) => claim.id)).toEqual(
        claims
          .filter(({ kind }) => kind === "failure-mode" || kind === "constraint")
          .map((claim) => claim.id),
      );
      for (const { claim, nearness, keptOffBy, findOut } of risks) {
        seen.push(`${id}: ${claim.id} ${nearness}`);
        expect(nearness === "ask").toBe(claim.when === undefined);
        if (nearness === "near") expect([keptOffBy.length, findOut.length]).toEqual([1, 0]);
        if (nearness === "not-known") expect(keptOffBy).toEqual([]);
        if (nearness === "not-known") expect(findOut.length).toBeGreaterThan(0);
      }
    }
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

  it("the Grand Migration has the most to watch out for, and the whole of it near or nearer, or not known", () => {
    for (const answers of profiles) {
      const { recommendation, risks } = analysisOf(answers);
      if (recommendation.pattern.id !== GRAND) continue;
      expect(risks.filter(({ nearness }) => nearness !== "far")).toHaveLength(4);
      expect(recommendation.pattern.cautions.join(" ")).toMatch(/within certain constraints.*very careful/);
    }
    const watched = ({ claims }: Pattern) =>
      claims.filter(({ kind }) => kind === "failure-mode" || kind === "constraint").length;
    for (const other of patterns.filter(({ id }) => id !== GRAND)) expect(watched(other)).toBeLessThan(4);
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
    expect(count(profiles.map(strengthAt))).toMatchInlineSnapshot(`
      {
        "clear": 396,
        "close": 341,
        "lean": 543,
      }
    `);
  });

  it("a tension shows only where one of its patterns is recommended, and several have one order", () => {
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
