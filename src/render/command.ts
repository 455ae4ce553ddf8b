import type { Answers } from "../domain/answers.ts";
import type { Catalogue, Question } from "../domain/catalogue-schema.ts";
import { codesOf } from "../domain/codes.ts";
import { escapeControl } from "./escape-control.ts";

// Commands begin as the program was started, since they are typed where it was: "npx waymark". What is written into a file that
// is kept, such as a decision record, says "waymark" instead: whoever reads it may start it in another way.

/**
 * The command that gives these very answers again. Ids need no quoting in any shell.
 *
 * @param flags what follows the answers: "--json"
 * @param command what comes before the answers: "npx waymark map"
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

/** The shortest command with these very answers: with their code, or with flags where one is open. */
export function resultCommand(
  catalogue: Catalogue,
  answers: Answers,
  command: string,
  flags: readonly string[] = [],
): string {
  const code = codesOf(catalogue).encode(answers);
  return code === undefined
    ? commandFor(catalogue.questions, answers, flags, command)
    : [command, code, ...flags].join(" ");
}

/** The command that draws a map again, with the answers that it was drawn with. */
export const mapCommand = (
  catalogue: Catalogue,
  answers: Answers,
  { x, y }: Readonly<{ x: Question; y: Question }>,
  invocation: string,
): string => resultCommand(catalogue, answers, `${invocation} map --x ${x.id} --y ${y.id}`);

/** Flags as they are typed, with their values, or alone where the value is `true`. A flag without a value is left out. */
export const flagWords = (values: Readonly<Record<string, string | true | undefined>>): readonly string[] =>
  Object.entries(values).flatMap(([flag, value]) => {
    if (!value) return [];
    // After a blank, a value that begins with a dash would be read as the next flag.
    return value === true ? `--${flag}` : `--${flag}${value.startsWith("-") ? "=" : " "}${pathWord(value)}`;
  });

/** A path as one word of a command, for shells like sh; safe to print. What needs no quotes gets none. */
export const pathWord = (path: string): string => {
  const shown = escapeControl(path);
  return /^[\w./:@%+,=-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
};
