import { analyse } from "../../domain/analysis.ts";
import { type Answers, openQuestions } from "../../domain/answers.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { pathWord, resultCommand } from "../../render/command.ts";
import { escapeControl } from "../../render/escape-control.ts";
import { atResult, resultState, type WizardState } from "../../wizard/state.ts";
import { type Arguments, flagsOf, formatOf } from "../command-line/arguments.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";
import { printNote, printResult } from "../process/print.ts";
import { type Start, savedStart } from "./draft-keeper.ts";
import { endOf, holdSession } from "./session.ts";

/**
 * Asks for what is not known yet, or opens the result where all is, and prints what is recommended in the end. A result that is
 * put on record on the way is asked about on lines of the terminal, outside of the session, which then goes on.
 */
export async function askForAnswers(
  given: Arguments,
  known: Answers,
  io: Io,
  catalogue: Catalogue,
): Promise<ExitCode> {
  const flags = flagsOf(given);
  const { initial, onChange } = startOf(given, known, io, catalogue);
  const written: string[] = [];
  let end = await holdSession(initial, given, io, onChange);
  while (isRecording(end)) {
    const { recordResult } = await import("../document-commands.ts");
    const saving = await recordResult(catalogue, end.answers, io);
    if (!saving) {
      printNote(
        `To go on: ${[resultCommand(catalogue, end.answers, io.invocation), ...flags].join(" ")}`,
        io,
      );
      break;
    }
    if (saving.step === "written") written.push(saving.file);
    end = await holdSession({ ...atResult(end), saving }, given, io, onChange);
  }
  const code = isRecording(end) ? EXIT.interrupted : endOf(end, io, flags);
  if (code === EXIT.done)
    await printResult(catalogue, analyse(catalogue, end.answers), formatOf(given), io, "summary");
  for (const file of written)
    printNote(`Wrote ${escapeControl(file)}\nNext: ${io.invocation} draft ${pathWord(file)}`, io);
  return code;
}

const isRecording = (state: WizardState): boolean => state.screen === "left" && state.how === "recording";

/** A result that is looked at again leaves no draft: its command is there already. */
function startOf(given: Arguments, known: Answers, io: Io, catalogue: Catalogue): Start {
  if (openQuestions(catalogue.questions, known).length === 0)
    return { initial: resultState(catalogue, known), onChange: () => {} };
  return savedStart(catalogue, known, io, !given.flags["no-save"]);
}
