import type { Question } from "../../domain/catalogue-schema.ts";
import { UserError } from "../../domain/user-error.ts";
import { excerpt } from "../../render/escape-control.ts";
import { didYouMean } from "../../render/problems.ts";

/**
 * The question whose id is the value of a flag.
 *
 * @throws UserError that names the questions there are
 */
export function questionNamed(given: string, questions: readonly Question[], flag: string): Question {
  const found = questions.find(({ id }) => id === given);
  if (found) return found;
  const ids = questions.map(({ id }) => id);
  throw new UserError(
    `${flag}: there is no question “${excerpt(given)}”.${didYouMean(given, ids)}`,
    `The questions are ${ids.join(", ")}.`,
  );
}
