import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { catalogue } from "../../src/content/catalogue.ts";
import { everyProfile } from "../../src/domain/profiles.ts";
import { explain, map, recommend, tally } from "../../src/index.ts";
import { mapSchema } from "../../src/schemas/map.ts";
import { resultSchema } from "../../src/schemas/result.ts";
import { tallySchema } from "../../src/schemas/tally.ts";

const profiles = [...everyProfile(catalogue.questions)];
const some = profiles.filter((_, index) => index % 37 === 0);
const faults = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues ?? [];

describe("the schemas of what programs read", () => {
  it("describe results, with answers that are open and with fixed ones", () => {
    for (const answers of [{}, { urgency: "unsure" }, ...some])
      expect(faults(resultSchema, recommend(answers))).toEqual([]);
    for (const answers of some)
      expect(faults(resultSchema, explain(answers, { fix: ["horizon"] }))).toEqual([]);
  });

  it("describe maps and tallies", () => {
    for (const answers of some) {
      expect(faults(mapSchema, map(answers, { x: "walk-away" }))).toEqual([]);
      const ballots = [
        { answers, name: "Ada" },
        { answers, count: 2 },
      ];
      expect(faults(tallySchema, tally(ballots))).toEqual([]);
    }
  });

  it("refuse a field, a version and a word that there is not", () => {
    const result = recommend();
    for (const wrong of [{ more: 1 }, { schemaVersion: 2 }, { schemaVersion: 0 }])
      expect(faults(resultSchema, { ...result, ...wrong })).toHaveLength(1);
    const { recommendation } = result;
    expect(
      faults(resultSchema, { ...result, recommendation: { ...recommendation, strength: "unclear" } }),
    ).toHaveLength(1);
  });
});
