import { describe, expect, it } from "vitest";
import type { BallotProblem } from "../../src/domain/ballot-problem.ts";
import { codeProblemWords, refusedWords } from "../../src/render/tally/ballot-problems.ts";

/** Why a ballot is not counted, and what is said of it. */
const PROBLEMS: readonly (readonly [BallotProblem, string])[] = [
  [
    { kind: "missing-answer", question: "urgency" },
    "no answer to urgency; write “unsure” for one that is not known",
  ],
  [{ kind: "unknown-answer", question: "urgency", given: "soon" }, "“soon” is no answer to urgency"],
  [{ kind: "bad-count", given: " " }, "the count is missing"],
  [{ kind: "bad-count", given: "-1" }, "the count “-1” is no whole number from 0 to 9007199254740991"],
  [{ kind: "other-catalogue" }, "a tally on other questions or weights than these"],
  [
    { kind: "missing-column", question: "urgency" },
    "the table has no column for urgency, so none of it was counted",
  ],
  [
    { kind: "column-twice", column: "Urgency" },
    "the table has two columns for “Urgency”, so none of it was counted",
  ],
  [
    { kind: "no-columns", columns: Array.from({ length: 12 }, (_, index) => `c${index}`) },
    "a table needs a column for each question, or one with codes; these columns were found: “c0”, “c1”, “c2”, “c3”, “c4”, “c5”, “c6”, “c7”, “c8” and “c9”",
  ],
  [{ kind: "cells", found: 1, expected: 5 }, "1 cell in place of 5"],
  [{ kind: "cells", found: 6, expected: 5 }, "6 cells in place of 5"],
  [{ kind: "open-quote" }, "a quote opens and is never closed"],
  [{ kind: "not-json" }, "this is not JSON"],
  [{ kind: "too-deep", limit: 64 }, "brackets nest more than 64 deep"],
  [{ kind: "bad-marks" }, "the marks of this tally do not go with its counts, so none of it was counted"],
  [{ kind: "has-ballot", name: "Ada" }, "an answers code of “Ada”, of whom there is a ballot with a mark"],
  [
    { kind: "has-ballot", name: undefined },
    "an answers code of somebody, of whom there is a ballot with a mark",
  ],
  [
    { kind: "same-text", codes: 1 },
    "one code without a name, read already in an earlier text that holds the same",
  ],
  [
    { kind: "same-text", codes: 2 },
    "2 codes without a name, read already in an earlier text that holds the same",
  ],
  [{ kind: "room-full", ballots: 1, limit: 1000 }, "1 ballot, since a room holds 1,000"],
  [{ kind: "too-large", limit: 3 * 1024 * 1024 }, "more than 3 MB in one piece"],
];

describe("why a ballot was not counted", () => {
  it.each(PROBLEMS)("%o", (problem, words) => {
    expect(refusedWords({ source: "“a.txt”", line: 1234, problem })).toBe(`“a.txt”, line 1,234: ${words}`);
    expect(refusedWords({ source: "“a.txt”", line: undefined, problem })).toBe(`“a.txt”: ${words}`);
  });

  it.each([
    ["no-code", "is neither a ballot nor a code of answers"],
    ["other-version", "is the code of another version of waymark"],
    ["wrong-character", "is damaged: it has a character that no code has"],
    ["too-short", "is damaged: its end is missing"],
    ["too-long", "is damaged: it has too many characters"],
    ["damaged", "is damaged: a character is wrong, or two are swapped"],
    ["other-catalogue", "is a ballot on other questions or weights than these"],
  ] as const)("a code is %s: it %s", (problem, words) => {
    expect(codeProblemWords(problem, "WM1-1")).toBe(`“WM1-1” ${words}`);
  });
});
