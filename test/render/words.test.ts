import { describe, expect, it } from "vitest";
import type { Catalogue } from "../../src/domain/catalogue-schema.ts";
import { patternMark } from "../../src/render/lines.ts";
import { painted } from "../../src/render/paint.ts";
import { listWords, orWords, pointsWords, settledWords, togetherWords } from "../../src/render/words.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const { questions, patterns }: Catalogue = catalogue;

describe("words", () => {
  it.each([
    [0, "0 points"],
    [1, "1 point"],
    [-1, "−1 point"],
    [-2, "−2 points"],
  ])("%i are “%s”", (points, words) => {
    expect(pointsWords(points)).toBe(words);
  });

  it("join what goes together by “and”, and alternatives by “or”", () => {
    expect([listWords([]), listWords(["a"]), listWords(["a", "b"]), listWords(["a", "b", "c"])]).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c",
    ]);
    expect(orWords(["a", "b", "c"])).toBe("a, b or c");
  });

  it("say with which other answers a claim holds, and leave out the question that is asked", () => {
    const claims = patterns.flatMap((pattern) => pattern.claims);
    const long = claims.find(({ id }) => id === "many-people-long-time");
    if (!long) throw new Error("the claim is gone");
    expect(togetherWords(questions, long, "horizon")).toEqual(["only with team span “Many teams”"]);
    expect(togetherWords(questions, long, "team-span")).toEqual([
      "only with horizon “6 to 12 months” or “More than a year”",
    ]);
  });

  it("say that open answers cannot change the pattern, and what they still can", () => {
    const nothing = { strength: false, risks: false, tensions: false };
    expect(settledWords(1, nothing)).toBe(
      "The one answer still open cannot change which pattern is recommended any more.",
    );
    expect(settledWords(3, { strength: true, risks: true, tensions: true })).toBe(
      "The 3 answers still open cannot change which pattern is recommended any more, but they can still change how clear it is, what to watch out for and what pulls two ways.",
    );
  });
});

it.each([
  ["big-vision-small-experiments", 36],
  ["no-vision-strategy", 33],
  ["grand-migration", 35],
])("the mark of %s has its own colour, code %i", (id, code) => {
  const pattern = patterns.find((each) => each.id === id);
  if (!pattern) throw new Error(`there is no ${id}`);
  expect(painted([patternMark(pattern)])).toBe(`\u001b[${code}m${pattern.style.glyph}\u001b[39m`);
});
