import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import type { Catalogue } from "../../src/domain/catalogue-schema.ts";
import { codesOf } from "../../src/domain/codes.ts";

const { patterns, questions }: Catalogue = catalogue;

/** The points of each claim that can be found in answers. */
const POINTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "big-vision-small-experiments": {
    "sensible-default": 1,
    "several-teams-long-horizon": 2,
    "several-slices": 1,
    "several-teams-short-horizon": 1,
    "too-short-for-a-slice": -2,
    "conviction-to-build": 1,
    "no-time-for-a-vision": -1,
  },
  "no-vision-strategy": {
    "on-fire": 3,
    "horizon-3-to-6-months": 3,
    "many-people-long-time": -4,
    "less-sustainable": -2,
    "horizon-under-3-months": 2,
    pressing: 1,
    calm: -1,
    "many-teams-pull-apart": -2,
    "needs-no-conviction": 1,
  },
  "grand-migration": {
    "strong-conviction": 3,
    "obvious-value": 2,
    "legacy-can-go": 2,
    "some-legacy-can-go": 1,
    "most-other-cases": -4,
    "too-short-to-move-everything": -1,
    "every-bit-in-no-time": -2,
    "no-migration-while-it-burns": -3,
  },
};

describe("the weights", () => {
  it.each(patterns.map((pattern) => ({ id: pattern.id, pattern })))(
    "of $id are told with every result",
    ({ id, pattern }) => {
      const weighed = pattern.claims.filter(({ when }) => when !== undefined);
      expect(Object.fromEntries(weighed.map((claim) => [claim.id, claim.points]))).toEqual(POINTS[id]);
      expect(pattern.claims.filter(({ when, points }) => when === undefined && points !== 0)).toEqual([]);
    },
  );

  it("are none for what holds where nothing is known: it is told there, and counts nowhere", () => {
    const told = patterns.flatMap(({ claims }) => claims.filter(({ notKnowing }) => notKnowing));
    expect(told.map(({ id, points }) => [id, points])).toEqual([["not-enough-known", 0]]);
  });

  it("are in every code: one that was made before is read as long as they stay", () => {
    const unsure = Object.fromEntries(questions.map(({ id }) => [id, "unsure"]));
    expect(codesOf(catalogue).encode(unsure)).toBe("WM1-R09S-7ZVB");
    expect(codesOf(catalogue).decode("WM1-R09S-7ZVB")).toMatchObject({ ok: true, answers: unsure });
  });
});
