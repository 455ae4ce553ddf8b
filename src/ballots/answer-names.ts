import { allowedAnswers } from "../domain/answers.ts";
import type { Question } from "../domain/catalogue-schema.ts";
import { withAnswer } from "../domain/profile-index.ts";
import type { BallotProblem } from "./ballot-problem.ts";

/** How a question or an answer is compared: "team_span", "Team span" and "team-span" are one. */
export const plainName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");

export type AnswerNames = Readonly<{
  /** The question that a column or a key is called after: by its id, its name or its title. */
  question: (name: string) => Question | undefined;
  /** The place of an answer, given by its id or its label, among those that are allowed; undefined when there is no such answer. */
  answer: (question: Question, given: string) => number | undefined;
}>;

/** @param questions of the catalogue whose ballots are read */
export function answerNames(questions: readonly Question[]): AnswerNames {
  const byName = new Map(
    questions.flatMap((question) =>
      [question.title, question.name, question.id].map((name) => [plainName(name), question] as const),
    ),
  );
  const answers = new Map(
    questions.map((question) => [
      question.id,
      new Map([
        ...question.options.map(({ label }, place) => [plainName(label), place] as const),
        ["not-sure", question.options.length] as const,
        ...allowedAnswers(question).map((id, place) => [plainName(id), place] as const),
      ]),
    ]),
  );
  return {
    question: (name) => byName.get(plainName(name)),
    answer: (question, given) => {
      const named = answers.get(question.id);
      return named?.get(given) ?? named?.get(plainName(given));
    },
  };
}

/**
 * The profile behind what was given for each question, as `profileIndex` numbers them, or everything that is wrong with it. Nothing
 * is guessed.
 */
export function profileFrom(
  questions: readonly Question[],
  names: AnswerNames,
  given: (question: Question) => string | undefined,
): number | readonly BallotProblem[] {
  let profile = 0;
  const problems: BallotProblem[] = [];
  for (const question of questions) {
    const text = given(question);
    const place = text === undefined ? undefined : names.answer(question, text);
    if (place !== undefined) profile = withAnswer(profile, question, place);
    else if (text === undefined || text.trim() === "")
      problems.push({ kind: "missing-answer", question: question.id });
    else problems.push({ kind: "unknown-answer", question: question.id, given: text });
  }
  return problems.length > 0 ? problems : profile;
}

/** A number of ballots: a whole number from 0 to 2^53 - 1, in digits. Undefined for everything else; nothing is rounded. */
export function countFrom(given: string | number): number | undefined {
  if (typeof given === "string" && !/^\s*\d+\s*$/.test(given)) return undefined;
  const count = Number(given);
  return Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}
