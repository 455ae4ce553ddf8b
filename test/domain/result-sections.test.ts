import { expect, it } from "vitest";
import { RESULT_SECTIONS } from "../../src/domain/result-sections.ts";

it("the sections of a result keep their numbers, and each has a shorter name where there is little room", () => {
  expect(RESULT_SECTIONS.map(({ id, title, short }) => [id, title, short])).toEqual([
    ["result", "Result", "Result"],
    ["why", "Why", "Why"],
    ["watch-out", "Watch out", "Watch"],
    ["why-not", "Why not", "Not"],
    ["changes", "What flips it", "Flips"],
    ["talk", "The talk", "Talk"],
  ]);
});
