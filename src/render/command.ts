import type { Answers } from "../domain/answers.ts";
import type { Question } from "../domain/catalogue-schema.ts";
import { escapeControl } from "./escape-control.ts";

/**
 * The command that gives these very answers again. Ids need no quoting in any shell.
 *
 * @param flags what else stands on the command line: "--json"
 * @param command what stands before the answers: "waymark map"
 */
export const commandFor = (
  questions: readonly Question[],
  answers: Answers,
  flags: readonly string[] = [],
  command = "waymark",
): string =>
  [
    command,
    ...questions.flatMap((question) => {
      const answer = answers[question.id];
      return answer === undefined ? [] : [`--${question.id} ${answer}`];
    }),
    ...flags,
  ].join(" ");

/** The command that draws a map again, with the answers that it was drawn with. */
export const mapCommand = (
  questions: readonly Question[],
  answers: Answers,
  { x, y }: Readonly<{ x: Question; y: Question }>,
): string => commandFor(questions, answers, [], `waymark map --x ${x.id} --y ${y.id}`);

/** A path as one word of a command, for shells like sh; safe to print. What needs no quotes gets none. */
export const pathWord = (path: string): string => {
  const shown = escapeControl(path);
  return /^[\w./:@%+,=-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
};
