import { analyse } from "../../domain/analysis.ts";
import type { Answers } from "../../domain/answers.ts";
import { type Arguments, flagsOf, formatOf } from "../command-line/arguments.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";
import { printNote, printResult } from "../process/print.ts";
import { prefersPlain, releaseTerminal } from "../process/terminal.ts";
import type { Program } from "../program.ts";
import { savedStart } from "./draft-keeper.ts";
import { askInPlainWords, endOf, showOnScreen } from "./session.ts";
import { unsavedStart } from "./start.ts";

/** Asks for what is not known yet, and prints what is then recommended. */
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
  const start = given.flags["no-save"] ? unsavedStart : savedStart;
  const { initial, onChange, notes } = start(catalogue, known, io);
  for (const note of notes) printNote(note, io);
  const end = await (plain ? askInPlainWords : showOnScreen)(initial, io, onChange);
  const code = endOf(end, io, flagsOf(given, format));
  if (code !== EXIT.done) return code;
  await printResult(catalogue, analyse(catalogue, end.answers), format, io, "summary");
  if (end.screen !== "left" || end.how !== "recorded") return EXIT.done;
  const { record } = await import("../document-commands.ts");
  return record({ command: "record", words: [], flags: { ...end.answers, "no-input": true } }, io, program);
}
