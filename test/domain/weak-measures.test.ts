import { expect, it } from "vitest";
import { type Measures, weakMeasures } from "../../src/domain/measures.ts";

it("the weakest measures are told from the margin on, which everybody sees first", () => {
  const all = Object.fromEntries(
    ["ballots", "definite", "tensions", "completions", "neighbours", "margin"].map((name) => [
      name,
      { strength: "lean" },
    ]),
  ) as unknown as Measures;
  expect(weakMeasures(all)).toEqual([
    "margin",
    "neighbours",
    "completions",
    "tensions",
    "definite",
    "ballots",
  ]);
  expect(weakMeasures({ ...all, tensions: { ...all.tensions, strength: "close" } })).toEqual(["tensions"]);
});
