import type { BallotProblem, Refused } from "../../domain/ballot-problem.ts";
import type { CodeProblem } from "../../domain/code-symbols.ts";
import { excerpt } from "../escape-control.ts";
import { listWords } from "../words.ts";
import { ballotWords, numberWords } from "./tally-words.ts";

const MOST_COLUMNS = 10;

const CODE_PROBLEMS: Readonly<Record<CodeProblem, string>> = {
  "no-code": "is neither a ballot nor a code of answers",
  "other-version": "is the code of another version of waymark",
  "wrong-character": "is damaged: it has a character that no code has",
  "too-short": "is damaged: its end is missing",
  "too-long": "is damaged: it has too many characters",
  damaged: "is damaged: a character is wrong, or two are swapped",
  "other-catalogue": "is a ballot on other questions or weights than these",
};

/** Why a code was not counted: "“WM1-…” is damaged: its end is missing". */
export const codeProblemWords = (problem: CodeProblem, given: string): string =>
  `“${excerpt(given, 40)}” ${CODE_PROBLEMS[problem]}`;

/** Why a ballot was not counted, without a full stop. */
export function ballotProblemWords(problem: BallotProblem): string {
  switch (problem.kind) {
    case "code":
      return codeProblemWords(problem.problem, problem.given);
    case "missing-answer":
      return `no answer to ${problem.question}; write “unsure” for one that is not known`;
    case "unknown-answer":
      return `“${excerpt(problem.given, 40)}” is no answer to ${problem.question}`;
    case "bad-count":
      return problem.given.trim() === ""
        ? "the count is missing"
        : `the count “${excerpt(problem.given, 40)}” is no whole number from 0 to ${Number.MAX_SAFE_INTEGER}`;
    case "other-catalogue":
      return "a tally on other questions or weights than these";
    case "missing-column":
      return `the table has no column for ${problem.question}, so none of it was counted`;
    case "column-twice":
      return `the table has two columns for “${excerpt(problem.column, 40)}”, so none of it was counted`;
    case "no-columns":
      return `a table needs a column for each question, or one with codes; these columns were found: ${listWords(problem.columns.slice(0, MOST_COLUMNS).map((column) => `“${excerpt(column, 40)}”`))}`;
    case "cells":
      return `${problem.found} ${problem.found === 1 ? "cell" : "cells"} in place of ${problem.expected}`;
    case "open-quote":
      return "a quote opens and is never closed";
    case "not-json":
      return "this is not JSON";
    case "too-deep":
      return `brackets nest more than ${problem.limit} deep`;
    case "bad-marks":
      return "the marks of this tally do not go with its counts, so none of it was counted";
    case "has-ballot":
      return `an answers code of ${problem.name === undefined ? "somebody" : `“${excerpt(problem.name, 40)}”`}, of whom there is a ballot with a mark`;
    case "same-text":
      return `${problem.codes === 1 ? "one code" : `${problem.codes} codes`} without a name, read already in an earlier text that holds the same`;
    case "room-full":
      return `${ballotWords(problem.ballots)}, since a room holds ${numberWords(problem.limit)}`;
    case "too-large":
      return `more than ${problem.limit / 1024 / 1024} MB in one piece`;
  }
}

/** "“retro.txt”, line 12: this is not JSON". */
export const refusedWords = ({ source, line, problem }: Refused): string =>
  `${source}${line === undefined ? "" : `, line ${numberWords(line)}`}: ${ballotProblemWords(problem)}`;

/** The first five of what was not counted, a line each, and how many more there are. */
export function refusedLines(refused: readonly Refused[], refusals: number): string {
  const lines = refused.slice(0, 5).map((each) => `${refusedWords(each)}.`);
  const more = refusals - lines.length;
  return [...lines, ...(more > 0 ? [`… and ${more} more.`] : [])].join("\n");
}
