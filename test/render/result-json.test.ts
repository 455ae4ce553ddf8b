import { describe, expect, it } from "vitest";
import { analyse } from "../../src/domain/analysis.ts";
import type { Answers } from "../../src/domain/answers.ts";
import { truthOfClaim } from "../../src/domain/claims.ts";
import { everyProfile } from "../../src/domain/profiles.ts";
import { bestPattern } from "../../src/domain/ranking.ts";
import { UNSURE } from "../../src/domain/unsure.ts";
import { toResult } from "../../src/render/result/to-result.ts";
import { largeCatalogue } from "../helpers/large-catalogue.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

// Each list of the JSON result against the catalogue and the ranking: what is in it, and in which order.

const { questions, patterns } = catalogue;
const profiles = everyProfile(questions).filter((_, index) => index % 11 === 0);
const best = (answers: Answers) => bestPattern(catalogue, answers).id;
const resultOf = (answers: Answers) => toResult(catalogue, analyse(catalogue, answers));

/** All answers at the given number of steps, to options alone, with what they lead to. */
const stepsAway = (answers: Answers, steps: (from: number, to: number) => boolean) =>
  questions.flatMap(({ id, options }) => {
    const from = options.findIndex((option) => option.id === answers[id]);
    return options.flatMap((option, to) =>
      to !== from && steps(from, to) ? [best({ ...answers, [id]: option.id })] : [],
    );
  });

describe("the JSON result", () => {
  it("has the answers in the order of the questions, however they were given", () => {
    const backwards = { "walk-away": "no", conviction: "low", horizon: "over-a-year", urgency: "unsure" };
    expect(Object.entries(resultOf(backwards).answers)).toEqual([
      ["urgency", "unsure"],
      ["horizon", "over-a-year"],
      ["conviction", "low"],
      ["walk-away", "no"],
    ]);
  });

  it("has every claim in the list of its kind, found where the answers say so", () => {
    for (const answers of profiles) {
      for (const result of resultOf(answers).ranking) {
        const claims = patterns.find(({ id }) => id === result.pattern)?.claims ?? [];
        const lists = [
          [result.successModes, "success-mode"],
          [result.failureModes, "failure-mode"],
          [result.shortcuts, "shortcut"],
        ] as const;
        for (const [list, kind] of lists)
          expect(
            list.map(({ id, text, source, found, check }) => ({ id, text, source, found, check })),
          ).toEqual(
            claims
              .filter((claim) => claim.kind === kind)
              .map((claim) => ({
                id: claim.id,
                text: claim.text,
                source: claim.source,
                found: truthOfClaim(claim, answers) === "yes",
                check: claim.when === undefined ? "by-hand" : "answers",
              })),
          );
        expect(result.constraints.map(({ id, met }) => [id, met])).toEqual(
          claims
            .filter(({ kind }) => kind === "constraint")
            .map((claim) => [claim.id, truthOfClaim(claim, answers)]),
        );
        expect(result.claims.map(({ id }) => id)).toEqual(
          claims.filter((claim) => truthOfClaim(claim, answers) === "yes").map(({ id }) => id),
        );
        for (const { found, because } of lists.flatMap(([each]) => each))
          expect(because.length > 0).toBe(found);
        for (const list of [...lists.map(([each]) => each), result.claims])
          for (const { id, because } of list)
            for (const question of because)
              expect(claims.find((claim) => claim.id === id)?.when?.map((each) => each.question)).toContain(
                question,
              );
      }
    }
  });

  it("counts the neighbours that agree, not those that flip it", () => {
    for (const answers of profiles) {
      const { analysis, recommendation } = resultOf(answers);
      const near = stepsAway(answers, (from, to) => from < 0 || Math.abs(from - to) === 1);
      const agree = near.filter((pattern) => pattern === recommendation.pattern).length;
      expect(analysis.firmness.neighbours).toEqual({ agree, of: near.length });
      expect(analysis.measures.neighbours).toMatchObject({ agree, of: near.length });
    }
  });

  it("says that another pattern can win, cannot, or was not tried to the end", () => {
    for (const answers of profiles) {
      const { analysis, ranking } = resultOf(answers);
      expect(analysis.whyNot.map(({ pattern }) => pattern)).toEqual(
        ranking.slice(1).map(({ pattern }) => pattern),
      );
      // Some answers lead to every pattern, and all of them may change.
      for (const { possible, turns, total } of analysis.whyNot) {
        expect(possible).toBe("yes");
        expect(turns.length).toBeGreaterThan(0);
        expect(total).toBeGreaterThanOrEqual(turns.length);
      }
    }
    const fixed = questions.map(({ id }) => id);
    const { whyNot } = toResult(catalogue, analyse(catalogue, { urgency: "calm" }, fixed)).analysis;
    expect(whyNot.map(({ possible }) => possible)).toEqual(["no", "no"]);
    const large = largeCatalogue();
    const open = toResult(large, analyse(large, {})).analysis;
    expect(open.notSure).toBeNull();
    // Far from what needs many answers at once, changes of so many are not tried.
    const far = Object.fromEntries(large.questions.map(({ id, options }) => [id, options[0]?.id ?? ""]));
    const { whyNot: untried } = toResult(large, analyse(large, far)).analysis;
    for (const { possible, turns } of untried) expect(possible).toBe(turns.length > 0 ? "yes" : "unknown");
    expect(untried.some(({ possible }) => possible === "unknown")).toBe(true);
  });

  it("counts what each pattern wins in the ways that things can turn out", () => {
    const ends = (answers: Answers): readonly Answers[] => {
      const unknown = questions.find(({ id }) => answers[id] === UNSURE);
      return unknown
        ? unknown.options.flatMap(({ id }) => ends({ ...answers, [unknown.id]: id }))
        : [answers];
    };
    for (const answers of profiles) {
      const { analysis, recommendation } = resultOf(answers);
      const won = ends(answers).map(best);
      const times = (pattern: string) => won.filter((each) => each === pattern).length;
      expect(analysis.notSure?.ways).toBe(won.length);
      expect(analysis.notSure?.agree).toBe(times(recommendation.pattern));
      expect(analysis.notSure?.questions).toEqual(
        questions.filter(({ id }) => answers[id] === UNSURE).map(({ id }) => id),
      );
      const wins = analysis.notSure?.wins ?? [];
      for (const { pattern, ways } of wins) expect(ways).toBe(times(pattern));
      const counts = wins.map(({ ways }) => ways);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      expect(analysis.notSure?.likeliest).toEqual(
        patterns.map(({ id }) => id).filter((id) => times(id) === counts[0]),
      );
    }
  });

  it("puts what pulls before what to do first, and that before when to turn", () => {
    const ROLES = ["pull", "order", "switch"];
    for (const answers of profiles) {
      const { tensions, order } = resultOf(answers).analysis;
      for (const list of [...tensions.map(({ statements }) => statements), order]) {
        const places = list.map(({ role }) => ROLES.indexOf(role));
        expect(places).toEqual(places.toSorted());
      }
      for (const { statements } of tensions)
        expect(statements.filter(({ role }) => role === "pull")).toHaveLength(2);
    }
  });
});
