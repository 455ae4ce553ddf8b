import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { catalogue } from "../../src/content/catalogue.ts";
import { everyProfile } from "../../src/domain/profiles.ts";
import { runOnce } from "./run-once.ts";

const library = await import(pathToFileURL("dist/index.js").href);

const schemas = Object.fromEntries(
  readdirSync("dist/schemas").map((file) => [
    basename(file, ".json"),
    z.fromJSONSchema(JSON.parse(readFileSync(`dist/schemas/${file}`, "utf8"))),
  ]),
);

/** What is wrong with a value by a schema of the package; nothing when all is well. */
const faults = (name: string, value: unknown): readonly unknown[] =>
  schemas[name]?.safeParse(value).error?.issues ?? [];

const profiles = [...everyProfile(catalogue.questions)];
const someProfile = fc.constantFrom(...profiles);

describe("the JSON Schemas in the package", () => {
  it("describe the result of every profile, and of answers that are open", () => {
    for (const answers of profiles) expect(faults("result", library.recommend(answers))).toEqual([]);
    for (const { id, options } of catalogue.questions)
      for (const option of [undefined, ...options])
        expect(faults("result", library.recommend(option ? { [id]: option.id } : {}))).toEqual([]);
  });

  it("describe results with fixed answers, and maps along all axes", () => {
    const ids = catalogue.questions.map(({ id }) => id);
    const axes = fc.shuffledSubarray(ids, { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(someProfile, fc.subarray(ids), axes, (answers, fix, [x, y]) => {
        expect(faults("result", library.explain(answers, { fix }))).toEqual([]);
        expect(faults("map", library.map(answers, { x, y }))).toEqual([]);
      }),
    );
  });

  it("describe tallies of any ballots, with names and without", () => {
    const ballot = fc.record(
      {
        answers: fc.oneof(
          someProfile,
          someProfile.map((answers) => library.ballot(answers)),
        ),
        name: fc.constantFrom("Ada", "Grace", "Alan"),
        count: fc.integer({ min: 1, max: 9 }),
      },
      { requiredKeys: ["answers"] },
    );
    fc.assert(
      fc.property(fc.array(ballot, { minLength: 1, maxLength: 12 }), fc.boolean(), (ballots, anonymous) => {
        expect(faults("tally", library.tally(ballots, { anonymous }))).toEqual([]);
      }),
    );
  });

  it("describe what the commands print", async () => {
    const chat = ["Ada: WM1-R09R-60QR", "Ada: WM1-R09R-60QR", "Grace: WM1-R09R-60QX", "WM1-R09R-60QR"].join(
      "\n",
    );
    const printed: readonly (readonly [string, readonly string[], string])[] = [
      ["result", ["WM1-R09R-60QR"], ""],
      ["result", ["explain", "--urgency", "on-fire", "--fix", "horizon"], ""],
      ["map", ["map", "--x", "walk-away"], ""],
      ["tally", ["tally", "-"], chat],
    ];
    for (const [name, words, input] of printed) {
      const { stdout, stderr } = await runOnce([...words, "--json"], { input });
      expect(stderr.includes("error:"), stderr).toBe(false);
      expect(faults(name, JSON.parse(stdout)), words.join(" ")).toEqual([]);
    }
  });

  it("describe patterns, ballots, documents and their reviews, as the commands print them", async () => {
    const folder = mkdtempSync(join(tmpdir(), "waymark-schemas-"));
    try {
      const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
      const out = ["--out", folder, "--date", "2026-01-01"];
      await runOnce(["record", "WM1-R09R-60QR", "--title", "Leave the monolith", ...out]);
      const record = readdirSync(folder).find((name) => name.endsWith(".md")) ?? "";
      await runOnce(["draft", join(folder, record), ...out.slice(0, 2)]);
      write("other-strategy.md", "# Strategy\n\n## Problem\n\nThe releases take a month.\n");
      write("damaged.md", "---\nwaymark: record\nschemaVersion: 1\npattern: none\n---\n\n# Damaged\n");
      const printed: readonly (readonly [string, readonly string[]])[] = [
        ["patterns", ["patterns"]],
        ["patterns", ["patterns", "grand-migration"]],
        ["ballot", ["ballot", "--again", "WM1-R09R-60QR"]],
        ["ballot", ["ballot", "--again", "WM1-R09R-60QR", "--name", "Ada"]],
        ["due", ["due", folder, "--date", "2027-01-01"]],
        ["check", ["check", folder, join(folder, "STRATEGY.md")]],
        ["check", ["check", join(folder, "other-strategy.md"), "README.md"]],
      ];
      for (const [name, words] of printed) {
        const { stdout } = await runOnce([...words, "--json"]);
        const value = JSON.parse(stdout);
        expect(faults(name, value), words.join(" ")).toEqual([]);
        expect(faults(name, { ...value, more: 1 }), words.join(" ")).toHaveLength(1);
      }
      const due = JSON.parse((await runOnce(["due", folder, "--json"])).stdout);
      expect([due.records.length, due.problems.length]).toEqual([1, 1]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("describe what is said on standard error, of whatever kind", async () => {
    const failing: readonly (readonly [readonly string[], string, string?])[] = [
      [["--urgency", "calm", "--no-input"], "missing"],
      [["--urgency", "boiling"], "problems"],
      [["--answers", "-"], "problems", '{"speed": 1, "urgency": 2}'],
      [["--answers", "-"], "problems", "[]"],
      [["WM1-R09R-60QX"], "problem"],
      [["WM1-R09R"], "problem"],
      [["ballot", "--again", "WM2-0"], "problem"],
      [["tally", "-"], "notCounted", "WM1-R09R-60QX"],
      [["--frobnicate"], "message"],
    ];
    for (const [words, field, input = ""] of failing) {
      const { code, stdout, stderr } = await runOnce([...words, "--json"], { input });
      expect({ code, stdout }, words.join(" ")).toEqual({ code: 2, stdout: "" });
      const value = JSON.parse(stderr);
      expect(faults("error", value), words.join(" ")).toEqual([]);
      expect(value.error).toHaveProperty(field);
    }
  });

  it("refuse a field that they do not know, and an id that there is not", () => {
    const result = library.recommend();
    expect(faults("result", { ...result, more: 1 })).toHaveLength(1);
    expect(
      faults("result", { ...result, recommendation: { ...result.recommendation, pattern: "x" } }),
    ).toHaveLength(1);
    expect(faults("map", { ...library.map(), x: "speed" })).toHaveLength(1);
    expect(faults("answers", { urgency: "onfire" })).toHaveLength(1);
  });

  it("may be named in an answers file, which is the same without", async () => {
    const answers = {
      urgency: "on-fire",
      horizon: "unsure",
      "team-span": "unsure",
      conviction: "low",
      "walk-away": "no",
    };
    const named = { $schema: "./node_modules/waymark/dist/schemas/answers.json", ...answers };
    expect(faults("answers", named)).toEqual([]);
    const [first, second] = await Promise.all(
      [named, answers].map((each) => runOnce(["--json", "--answers", "-"], { input: JSON.stringify(each) })),
    );
    expect(first).toEqual(second);
    expect(first?.code).toBe(0);
  });
});
