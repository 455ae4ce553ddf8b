import { analyse } from "../../domain/analysis.ts";
import { type Answers, openQuestions } from "../../domain/answers.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { initialState, resultState } from "../../wizard/state.ts";
import { type Arguments, flagsOf, formatOf } from "../command-line/arguments.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";
import { printNote, printResult } from "../process/print.ts";
import { prefersPlain, releaseTerminal } from "../process/terminal.ts";
import type { Program } from "../program.ts";
import { type Start, savedStart, unsavedStart } from "./draft-keeper.ts";
import { resultRecorder } from "./result-recorder.ts";
import { askInPlainWords, endOf, showOnScreen } from "./session.ts";

/** Asks for what is not known yet, or opens the result where all is, and prints what is recommended in the end. */
export async function askForAnswers(
  given: Arguments,
  known: Answers,
  io: Io,
  program: Program,
): Promise<ExitCode> {
  const { catalogue } = program;
  const format = formatOf(given);
  const plain = given.flags.plain === true || prefersPlain(io);
  if (plain) releaseTerminal(io);
  const { initial, onChange, notes } = startOf(given, known, io, catalogue);
  for (const note of notes) printNote(note, io);
  const { recorder, finish } = resultRecorder(catalogue, io);
  const end = await (plain ? askInPlainWords : showOnScreen)(initial, io, onChange, recorder);
  const code = endOf(end, io, flagsOf(given, format));
  if (code === EXIT.done)
    await printResult(catalogue, analyse(catalogue, end.answers), format, io, "summary");
  await finish();
  return code;
}

/** A result that is looked at again leaves no draft: its command is there already. */
function startOf(given: Arguments, known: Answers, io: Io, catalogue: Catalogue): Start {
  if (openQuestions(catalogue.questions, known).length === 0)
    return unsavedStart(resultState(catalogue, known));
  return given.flags["no-save"]
    ? unsavedStart(initialState(catalogue, known))
    : savedStart(catalogue, known, io);
}
