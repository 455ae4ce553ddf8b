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
