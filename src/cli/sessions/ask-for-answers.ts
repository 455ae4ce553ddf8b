import { analyse } from "../../domain/analysis.ts";
import { type Answers, openQuestions } from "../../domain/answers.ts";
import { pathWord, resultCommand } from "../../render/command.ts";
import { escapeControl } from "../../render/escape-control.ts";
import { atResult, resultState, type WizardState } from "../../wizard/state.ts";
import { type Call, flagsOf } from "../command-line/arguments.ts";
import { EXIT, type ExitCode } from "../process/io.ts";
import { printNote, printResult } from "../process/print.ts";
import { type Start, savedStart } from "./draft-keeper.ts";
import { endOf, holdSession } from "./session.ts";

/**
 * Asks for what is not known yet, or opens the result where all is, and prints what is recommended in the end. A result that is
 * put on record on the way is asked about on lines of the terminal, outside of the session, which then goes on.
 */
export async function askForAnswers(call: Call, known: Answers): Promise<ExitCode> {
  const { given, io, catalogue } = call;
  // A result that is looked at again leaves no draft: its command is there already.
  const { initial, onChange }: Start =
    openQuestions(catalogue.questions, known).length === 0
      ? { initial: resultState(catalogue, known), onChange: () => {} }
      : savedStart(catalogue, known, io, !given.flags["no-save"]);
  const written: string[] = [];
  let end = await holdSession(initial, call, onChange);
  while (isRecording(end)) {
    const { recordResult } = await import("../document-commands.ts");
    const saving = await recordResult(call, end.answers, written.at(-1));
    if (!saving) {
      printNote(`To go on: ${resultCommand(catalogue, end.answers, io.invocation, flagsOf(call))}`, io);
      break;
    }
    if (saving.step === "written") written.push(saving.file);
    end = await holdSession({ ...atResult(end), saving }, call, onChange);
  }
  const code = isRecording(end) ? EXIT.interrupted : endOf(end, call);
  if (code === EXIT.done) await printResult(call, analyse(catalogue, end.answers), "summary");
  for (const file of written)
    printNote(`Wrote ${escapeControl(file)}\nNext: ${io.invocation} draft ${pathWord(file)}`, io);
  return code;
}

const isRecording = (state: WizardState): boolean => state.screen === "left" && state.how === "recording";
