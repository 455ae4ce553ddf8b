import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { catalogue } from "../../src/content/catalogue.ts";
import { everyProfile } from "../../src/domain/profiles.ts";
import { explain, map, recommend, tally } from "../../src/index.ts";
import { mapSchema } from "../../src/schemas/map.ts";
import {
  ballotSchema,
  checkSchema,
  dueSchema,
  errorSchema,
  patternsSchema,
} from "../../src/schemas/outputs.ts";
import { resultSchema } from "../../src/schemas/result.ts";
import { tallySchema } from "../../src/schemas/tally.ts";
import { waymark } from "../helpers/waymark.ts";

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

  it.each<readonly [string, z.ZodType, readonly string[]]>([
    ["patterns", patternsSchema, ["patterns"]],
    ["one pattern", patternsSchema, ["patterns", "grand-migration"]],
    ["a ballot", ballotSchema, ["ballot", "--again", "WM1-R09R-7AEA"]],
    ["due reviews", dueSchema, ["due", "examples"]],
    ["a check", checkSchema, ["check", "examples/grand-migration"]],
    ["an error", errorSchema, ["patterns", "none"]],
  ])("describe %s as the command prints it", async (_, schema, words) => {
    const { out, err } = await waymark([...words, "--json"]);
    const printed = JSON.parse(out === "" ? err : out);
    expect(faults(schema, printed)).toEqual([]);
    expect(faults(schema, { ...printed, schemaVersion: 2 })).toHaveLength(1);
  });

  it.each(["record", "draft"])("are of the same version as what %s prints", async (command) => {
    const folder = mkdtempSync(join(tmpdir(), "waymark-outputs-"));
    try {
      const { out } = await waymark([command, "WM1-R09R-7AEA", "--out", folder, "--json"]);
      expect(JSON.parse(out).schemaVersion).toBe(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
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
