import { type Answers, allowedAnswers } from "./answers.ts";
import type { Question } from "./catalogue-schema.ts";

/** Every complete set of answers, "not sure" included; one empty set when there are no questions. */
export const everyProfile = (questions: readonly Question[]): readonly Answers[] =>
  questions.reduce<readonly Answers[]>(
    (profiles, question) =>
      profiles.flatMap((profile) =>
        allowedAnswers(question).map((answer) => ({ ...profile, [question.id]: answer })),
      ),
    [{}],
  );

/** How many complete sets of answers there are, "not sure" included: 1 when there are no questions. */
export const profileCount = (questions: readonly Question[]): number =>
  questions.reduce((product, question) => product * allowedAnswers(question).length, 1);

/**
 * The place of a complete set of answers among all of them, from 0: its answers read as the digits of a number, the last
 * question counting by ones. The same order as `everyProfile`.
 *
 * @returns undefined when a question is open
 */
export function profileIndex(questions: readonly Question[], answers: Answers): number | undefined {
  let index = 0;
  for (const question of questions) {
    const allowed = allowedAnswers(question);
    const digit = allowed.indexOf(answers[question.id] ?? "");
    if (digit < 0) return undefined;
    index = withAnswer(index, question, digit);
  }
  return index;
}

/**
 * The place of answers to one question more.
 *
 * @param index the place of the answers to the questions before it
 * @param place of the answer among those that are allowed
 */
export const withAnswer = (index: number, { options }: Question, place: number): number =>
  index * (options.length + 1) + place;

/** The complete set of answers at a place. @param index a whole number from 0 to below `profileCount` */
export function profileAt(questions: readonly Question[], index: number): Answers {
  const answers: [string, string][] = [];
  let rest = index;
  for (const question of questions.toReversed()) {
    const allowed = allowedAnswers(question);
    answers.unshift([question.id, allowed[rest % allowed.length] ?? ""]);
    rest = Math.floor(rest / allowed.length);
  }
  if (rest !== 0 || index < 0) throw new RangeError(`there is no profile ${index}`);
  return Object.fromEntries(answers);
}
