import { type Answers, allowedAnswers, checkAnswers, openQuestions } from "../domain/answers.ts";
import type { Question } from "../domain/catalogue-schema.ts";
import { UserError } from "../domain/user-error.ts";
import { commandFor } from "../render/command.ts";
import { problemWords } from "../render/problems.ts";
import { excerpt } from "../render/visible.ts";
import { listWords } from "../render/words.ts";
import { type Arguments, textBehind } from "./arguments.ts";
import type { Io } from "./io.ts";

export type Given = Readonly<{
  answers: Answers;
  /** What the person should know: flags that win over a file. */
  notes: readonly string[];
}>;

/**
 * The answers that flags and a file give together; flags win.
 *
 * @throws UserError that lists everything that is wrong with either
 */
export async function gatherAnswers(
  questions: readonly Question[],
  given: Arguments,
  io: Pick<Io, "stdin">,
): Promise<Given> {
  const typed = questions.map(({ id }) => [id, textBehind(given, id)] as const);
  const flags = Object.fromEntries(typed.filter(([, answer]) => answer !== undefined));
  const fromFlags = checked(questions, flags, "The command line");
  const answersFile = textBehind(given, "answers");
  if (answersFile === undefined) return { answers: fromFlags, notes: [] };
  const name = answersFile === "-" ? "Standard input" : `“${excerpt(answersFile, 200)}”`;
  const { readJson } = await import("../storage/answers-file.ts");
  const fromFile = checked(
    questions,
    await readJson(answersFile === "-" ? io.stdin : answersFile, name),
    name,
  );
  const notes = Object.keys(fromFlags)
    .filter((id) => fromFile[id] !== undefined && fromFile[id] !== fromFlags[id])
    .map((id) => `note: --${id} ${fromFlags[id]} wins over “${fromFile[id]}” in ${name}`);
  const both = { ...fromFile, ...fromFlags };
  return { answers: Object.fromEntries(Object.entries(both).sort(byQuestion(questions))), notes };
}

function checked(questions: readonly Question[], input: unknown, name: string): Answers {
  const result = checkAnswers(questions, input);
  if (result.ok) return result.answers;
  const problems = result.problems.slice(0, 5).map(problemWords);
  const more = result.problems.length - problems.length;
  throw new UserError(
    `${name} holds ${result.problems.length === 1 ? "an answer" : "answers"} that cannot be used.`,
    [...problems, ...(more > 0 ? [`… and ${more} more.`] : [])].join("\n"),
    { problems: result.problems.slice(0, 5) },
  );
}

const byQuestion = (questions: readonly Question[]) => {
  const position = new Map(questions.map(({ id }, index) => [id, index]));
  return ([a]: [string, string], [b]: [string, string]) => (position.get(a) ?? 0) - (position.get(b) ?? 0);
};

/** What to say when answers are missing and nobody can be asked: which, and the exact command to type. */
export function missingAnswers(
  questions: readonly Question[],
  answers: Answers,
  flags: readonly string[],
  command = "waymark",
): UserError {
  const open = openQuestions(questions, answers);
  const unsure = Object.fromEntries(open.map(({ id }) => [id, "unsure"]));
  const whole = commandFor(questions, { ...answers, ...unsure }, flags, command);
  return new UserError(
    `${open.length === 1 ? "One answer is" : `${open.length} answers are`} missing: ${listWords(open.map(({ id }) => id))}.`,
    [
      "Type this, with your own answers in the place of unsure:",
      `  ${whole}`,
      ...open.map((question) => `  --${question.id}: ${allowedAnswers(question).join(", ")}`),
    ].join("\n"),
    {
      missing: open.map((question) => ({ question: question.id, allowed: allowedAnswers(question) })),
      command: whole,
    },
  );
}
