import { type Answers, allowedAnswers, checkAnswers, openQuestions } from "../../domain/answers.ts";
import type { Catalogue, Question } from "../../domain/catalogue-schema.ts";
import { codesOf } from "../../domain/codes.ts";
import { UserError } from "../../domain/user-error.ts";
import { commandFor } from "../../render/command.ts";
import { quoted } from "../../render/escape-control.ts";
import { problemWords } from "../../render/problems.ts";
import { listWords } from "../../render/words.ts";
import { type Call, flagsOf, flagValue } from "../command-line/arguments.ts";
import { bareCode, isMeantAsBallot } from "../command-line/asking.ts";
import { typedAs } from "../command-line/grammar.ts";
import type { Io } from "../process/io.ts";
import { printNote } from "../process/print.ts";

/**
 * The answers that flags and a ballot's code or a file give together; flags win, and a note tells of each that does.
 *
 * @throws UserError that lists everything that is wrong with either
 */
export async function gatherAnswers({ given, io, catalogue }: Call): Promise<Answers> {
  const { questions } = catalogue;
  const typed = questions.map(({ id }) => [id, flagValue(given, id)] as const);
  const flags = Object.fromEntries(typed.filter(([, answer]) => answer !== undefined));
  const fromFlags = checkedAnswers(questions, flags, "The command line");
  const answersFile = flagValue(given, "answers");
  const [ballot] = given.words;
  if (ballot !== undefined && answersFile !== undefined)
    throw new UserError("A ballot and --answers exclude each other.", "Leave one of them out.");
  const source = ballot ?? answersFile;
  if (source === undefined) return fromFlags;
  const name = source === "-" ? "Standard input" : quoted(source);
  const fromSource = await answersFrom(source, io, catalogue, name);
  for (const [id, answer] of Object.entries(fromFlags))
    if (fromSource[id] !== undefined && fromSource[id] !== answer)
      printNote(`note: --${id} ${answer} wins over “${fromSource[id]}” in ${name}`, io);
  const both: Answers = { ...fromSource, ...fromFlags };
  return Object.fromEntries(questions.flatMap(({ id }) => (both[id] === undefined ? [] : [[id, both[id]]])));
}

/**
 * What a ballot's code says.
 *
 * @param otherwise what to do about a code of another version
 * @throws UserError that says what is wrong with the code
 */
export async function decodedBallot(catalogue: Catalogue, code: string, otherwise: string) {
  const decoded = codesOf(catalogue).decode(bareCode(code));
  if (decoded.ok) return decoded;
  const { codeProblemWords } = await import("../../render/tally/ballot-problems.ts");
  throw new UserError(
    `${codeProblemWords(decoded.problem, code)}.`,
    decoded.problem === "other-catalogue" || decoded.problem === "other-version"
      ? otherwise
      : "Copy it again, as a whole.",
    { problem: decoded.problem },
  );
}

async function answersFrom(source: string, io: Io, catalogue: Catalogue, name: string): Promise<Answers> {
  if (isMeantAsBallot(source))
    return (await decodedBallot(catalogue, source, "Open it with the version of waymark that made it."))
      .answers;
  const { readJson } = await import("../../files/answers-file.ts");
  return checkedAnswers(catalogue.questions, await readJson(source === "-" ? io.stdin : source, name), name);
}

/** Untrusted answers. @throws UserError that says what is wrong with them */
export function checkedAnswers(questions: readonly Question[], input: unknown, name: string): Answers {
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

/** What to say when answers are missing and nobody can be asked: which, and the exact command to type. */
export function missingAnswers(call: Call, answers: Answers): UserError {
  const { questions } = call.catalogue;
  const open = openQuestions(questions, answers);
  const unsure = Object.fromEntries(open.map(({ id }) => [id, "unsure"]));
  const command = typedAs({ name: call.given.command }, call.io.invocation);
  const whole = commandFor(questions, { ...answers, ...unsure }, flagsOf(call), command);
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
