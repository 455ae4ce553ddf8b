import { expect, it } from "vitest";
import { ageWords, ballotOffer, earlierWords } from "../../src/render/age.ts";

const MINUTE = 60_000;

it.each([
  [-MINUTE, "just now"],
  [MINUTE - 1, "just now"],
  [MINUTE, "1 minute ago"],
  [2 * MINUTE, "2 minutes ago"],
  [60 * MINUTE - 1, "59 minutes ago"],
  [60 * MINUTE, "1 hour ago"],
  [5 * 60 * MINUTE, "5 hours ago"],
  [24 * 60 * MINUTE, "1 day ago"],
  [50 * 60 * MINUTE, "2 days ago"],
])("what was %i ms ago was “%s”", (age, words) => {
  expect(ageWords(age)).toBe(words);
});

it("an interrupted session is told by its question, or by that none was open", () => {
  expect(earlierWords({ at: 4, of: 5 }, 3 * MINUTE)).toBe("You were at question 4 of 5, 3 minutes ago.");
  expect(earlierWords("answered", 0)).toBe("You had answered all questions, just now.");
});

it("an earlier ballot is offered first, and another person's second", () => {
  const { question, rows } = ballotOffer(2 * MINUTE);
  expect(question).toBe("Change the ballot of 2 minutes ago, or another person's?");
  expect(rows).toEqual(["Change that ballot", "Another person's ballot"]);
});
