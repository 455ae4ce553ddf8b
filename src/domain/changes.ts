import { type Answers, allowedAnswers, chosenOption } from "./answers.ts";
import type { Catalogue, Pattern, Question } from "./catalogue-schema.ts";
import { bestPattern } from "./ranking.ts";

/** One answer given differently, and the pattern that would then be recommended. */
export type Change = Readonly<{ question: Question; to: string; pattern: Pattern }>;

/**
 * Every way to answer one question differently, "not sure" included, in the catalogue's order. Its length grows with the
 * number of options, never with the number of profiles.
 */
export const singleChanges = (catalogue: Catalogue, answers: Answers): readonly Change[] =>
  catalogue.questions.flatMap((question) =>
    allowedAnswers(question)
      .filter((to) => to !== answers[question.id])
      .map((to) => ({ question, to, pattern: bestPattern(catalogue, { ...answers, [question.id]: to }) })),
  );

/**
 * The neighbours of a profile: one answer moved by one step, to the option before or after it. From an open or a "not sure"
 * answer every option is one step away; becoming unsure is no step, since it adds nothing to what is known.
 */
export const neighbours = (catalogue: Catalogue, answers: Answers): readonly Change[] =>
  singleChanges(catalogue, answers).filter(({ question, to }) => {
    const target = question.options.findIndex((option) => option.id === to);
    const current = chosenOption(question, answers);
    if (target < 0) return false;
    return current === undefined || Math.abs(question.options.indexOf(current) - target) === 1;
  });
