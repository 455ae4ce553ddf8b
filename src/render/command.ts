import type { Answers } from "../domain/answers.ts";
import type { Question } from "../domain/catalogue-schema.ts";

/** The command that gives these very answers again. Ids need no quoting in any shell. */
export const commandFor = (questions: readonly Question[], answers: Answers): string =>
  [
    "waymark",
    ...questions.flatMap((question) => {
      const answer = answers[question.id];
      return answer === undefined ? [] : [`--${question.id} ${answer}`];
    }),
  ].join(" ");
