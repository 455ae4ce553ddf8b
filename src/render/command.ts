import type { Answers } from "../domain/answers.ts";
import type { Question } from "../domain/catalogue-schema.ts";

/**
 * The command that gives these very answers again. Ids need no quoting in any shell.
 *
 * @param flags what else stands on the command line: "--json"
 */
export const commandFor = (
  questions: readonly Question[],
  answers: Answers,
  flags: readonly string[] = [],
): string =>
  [
    "waymark",
    ...questions.flatMap((question) => {
      const answer = answers[question.id];
      return answer === undefined ? [] : [`--${question.id} ${answer}`];
    }),
    ...flags,
  ].join(" ");
