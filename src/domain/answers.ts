import type { Option, Question } from "./catalogue-schema.ts";
import { UNSURE } from "./unsure.ts";

/** Question id to option id or `unsure`. A question that is not there is still open. Keyed by id, never by position. */
export type Answers = Readonly<Record<string, string>>;

/** What is wrong with something that was given as answers. */
export type AnswerProblem =
  | { readonly kind: "not-an-object"; readonly found: string; readonly example: string }
  | { readonly kind: "unknown-question"; readonly given: string; readonly allowed: readonly string[] }
  | { readonly kind: "not-an-option-id"; readonly question: string; readonly found: string }
  | {
      readonly kind: "unknown-option";
      readonly question: string;
      readonly given: string;
      readonly allowed: readonly string[];
    };

export type CheckedAnswers =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly AnswerProblem[] };

/** The ids that a question takes: its options in order, then `unsure`. */
export const allowedAnswers = (question: Question): readonly string[] => [
  ...question.options.map((option) => option.id),
  UNSURE,
];

/** The option that was chosen, or undefined when the question is open or the answer is "not sure". */
export const chosenOption = (question: Question, answers: Answers): Option | undefined =>
  question.options.find((option) => option.id === answers[question.id]);

/** The questions that have no answer yet, in their order. "Not sure" is an answer. */
export const openQuestions = (questions: readonly Question[], answers: Answers): readonly Question[] =>
  questions.filter((question) => answers[question.id] === undefined);

/**
 * Turns untrusted input into answers, or says everything that is wrong with it.
 *
 * @param input anything; an empty object is fine and leaves every question open
 * @returns answers in the order of the questions, so that the same answers are always written the same way
 */
export function checkAnswers(questions: readonly Question[], input: unknown): CheckedAnswers {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    return {
      ok: false,
      problems: [{ kind: "not-an-object", found: typeName(input), example: answersExample(questions) }],
    };
  }
  const given = new Map<string, unknown>(Object.entries(input));
  const problems: AnswerProblem[] = [...given.keys()]
    // A file may say where its schema is.
    .filter((key) => key !== "$schema" && !questions.some((question) => question.id === key))
    .map((key) => ({
      kind: "unknown-question",
      given: key,
      allowed: questions.map((question) => question.id),
    }));
  const answers: Record<string, string> = {};
  for (const question of questions) {
    const answer = given.get(question.id);
    if (answer === undefined) continue;
    const allowed = allowedAnswers(question);
    if (typeof answer !== "string") {
      problems.push({ kind: "not-an-option-id", question: question.id, found: typeName(answer) });
    } else if (!allowed.includes(answer)) {
      problems.push({ kind: "unknown-option", question: question.id, given: answer, allowed });
    } else {
      answers[question.id] = answer;
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers };
}

/** An answer to the first question as JSON: `{"urgency": "on-fire"}`. */
const answersExample = ([question]: readonly Question[]): string =>
  question ? `{"${question.id}": "${question.options.at(-1)?.id}"}` : "{}";

/** What a JSON value is, in the words of JSON. */
function typeName(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
