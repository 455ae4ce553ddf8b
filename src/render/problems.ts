import { closest, distance } from "fastest-levenshtein";
import type { AnswerProblem } from "../domain/answers.ts";
import { excerpt } from "./escape-control.ts";

/** What is wrong with the answers and how to mend it, one line each. */
export function problemWords(problem: AnswerProblem): string {
  switch (problem.kind) {
    case "not-an-object":
      return `Answers are an object such as ${problem.example}; this is ${problem.found}.`;
    case "unknown-question":
      return `There is no question “${excerpt(problem.given)}”.${didYouMean(problem.given, problem.allowed)} The questions are ${problem.allowed.join(", ")}.`;
    case "not-an-option-id":
      return `The answer to ${problem.question} is the id of an option, as text; this is ${problem.found}.`;
    case "unknown-option":
      return `“${excerpt(problem.given)}” is no answer to ${problem.question}.${didYouMean(problem.given, problem.allowed)} It takes ${problem.allowed.join(", ")}.`;
  }
}

/** " Did you mean “on-fire”?" for “onfire” and for “fire”, or nothing when nothing is near enough. */
export function didYouMean(given: string, allowed: readonly string[]): string {
  if (given.length > 40 || allowed.length === 0) return "";
  const word = given.toLowerCase();
  const [whole, other] = allowed.filter((each) => word.length > 2 && each.includes(word));
  const only = other === undefined ? whole : undefined;
  const near = only ?? closest(word, [...allowed]);
  const isNear = near === only || distance(word, near) <= Math.max(2, Math.floor(near.length / 3));
  return isNear ? ` Did you mean “${near}”?` : "";
}
