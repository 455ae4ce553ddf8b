import { type Answers, openQuestions } from "../../domain/answers.ts";
import { answersCodes } from "../../domain/answers-code.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { initialState } from "../../wizard/state.ts";
import { type Arguments, formatOf } from "../command-line/arguments.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";
import { print, printNote } from "../process/print.ts";
import { canAsk, prefersPlain, releaseTerminal } from "../process/terminal.ts";
import type { Program } from "../program.ts";
import { gatherAnswers, missingAnswers } from "../sessions/gather-answers.ts";
import { askInPlainWords, endOf, showOnScreen } from "../sessions/session.ts";

/** `waymark ballot`: asks without showing where the answers lead, and prints them as a code. */
export async function ballot(given: Arguments, io: Io, { catalogue }: Program): Promise<ExitCode> {
  const command = `${io.invocation} ballot`;
  const ask = !given.flags["no-input"] && given.flags.answers !== "-" && canAsk(io);
  const plain = given.flags.plain === true || prefersPlain(io);
  if (!ask || plain || given.flags.answers !== undefined) releaseTerminal(io);
  const { answers, notes } = await gatherAnswers(catalogue, given, io);
  for (const note of notes) printNote(note, io);
  if (openQuestions(catalogue.questions, answers).length === 0) {
    releaseTerminal(io);
    return printBallot(answers, given, io, catalogue);
  }
  if (!ask) throw missingAnswers(catalogue.questions, answers, given.flags.json ? ["--json"] : [], command);
  // Nothing is kept of it: what is on a machine could be looked up before all is revealed.
  const initial = initialState(catalogue, answers, "ballot");
  const end = await (plain ? askInPlainWords : showOnScreen)(initial, io, () => {});
  const code = endOf(end, io, [], command);
  return code === EXIT.done ? printBallot(end.answers, given, io, catalogue) : code;
}

function printBallot(answers: Answers, given: Arguments, io: Io, catalogue: Catalogue): ExitCode {
  const code = answersCodes(catalogue).encode(answers);
  const format = formatOf(given);
  if (format === "text" && io.stdout.isTTY)
    printNote("Your ballot. Paste it where your group collects them:", io);
  print({ text: () => `${code}\n`, json: () => ({ schemaVersion: 1, ballot: code, answers }) }, format, io);
  return EXIT.done;
}
