import { everyCombination, waysOf } from "./answer-combinations.ts";
import { type Answers, allowedAnswers, openQuestions } from "./answers.ts";
import type { Catalogue, Pattern } from "./catalogue-schema.ts";
import { patternAt } from "./changes.ts";
import { risksOf } from "./nearness.ts";
import { everyProfile, profileCount } from "./profiles.ts";
import { recommend } from "./recommendation.ts";
import { type Content, compileRules } from "./rules.ts";
import { MOST_TRIED } from "./why-not.ts";

/**
 * Whether the questions that have no answer yet can still change the recommendation, also by "not sure".
 *
 * @returns the pattern that it stays at, whatever is answered; undefined when it can change, when nothing is open, and when
 * there are more ways to answer than `MOST_TRIED`
 */
export function settledPattern(
  content: Content,
  answers: Answers,
  rules = compileRules(content),
): Pattern | undefined {
  const choices = openQuestions(content.questions, answers).map((question) => ({
    place: content.questions.indexOf(question),
    answers: [...allowedAnswers(question).keys()],
  }));
  if (choices.length === 0 || waysOf(choices) > MOST_TRIED) return undefined;
  const start = rules.profileOf(answers);
  const now = rules.best(start);
  return everyCombination(start, choices, (profile) => rules.best(profile) === now)
    ? patternAt(content, now)
    : undefined;
}

/** What open answers can still change though the recommended pattern is settled: how firm it is, how it may fail, what pulls. */
export type StillOpen = Readonly<Record<"strength" | "risks" | "tensions", boolean>>;

/** The most ways to answer that are compared in full: each takes a whole recommendation. */
const MOST_COMPARED = 500;

/**
 * What the open answers can still change, compared with stopping now, which rests on "not sure" for all of them. Tries every way
 * to answer them; where that would be more than `MOST_COMPARED`, every answer to each of them alone.
 */
export function stillOpen(
  catalogue: Catalogue,
  answers: Answers,
  rules = compileRules(catalogue),
): StillOpen {
  const said = (given: Answers): Readonly<Record<keyof StillOpen, string>> => {
    const { pattern, strength, measures } = recommend(catalogue, given, rules);
    return {
      strength,
      risks: risksOf(catalogue, pattern, given)
        .map(({ nearness }) => nearness)
        .join(),
      tensions: measures.tensions.open.map(({ tension }) => tension.id).join(),
    };
  };
  const now = said(answers);
  const open = openQuestions(catalogue.questions, answers);
  const ends =
    profileCount(open) > MOST_COMPARED
      ? open.flatMap((question) => everyProfile([question]))
      : everyProfile(open);
  const found = { strength: false, risks: false, tensions: false };
  for (const end of ends) {
    const then = said({ ...answers, ...end });
    for (const key of ["strength", "risks", "tensions"] as const) found[key] ||= then[key] !== now[key];
    if (found.strength && found.risks && found.tensions) break;
  }
  return found;
}
