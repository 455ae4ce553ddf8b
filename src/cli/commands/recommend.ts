import { analyse } from "../../domain/analysis.ts";
import { type Answers, openQuestions } from "../../domain/answers.ts";
import { type Arguments, type Format, formatOf } from "../arguments.ts";
import { gatherAnswers, missingAnswers } from "../gather-answers.ts";
import { EXIT, type ExitCode, type Io } from "../io.ts";
import { printNote, printResult } from "../print.ts";
import type { Program } from "../run.ts";
import { askInPlainWords, endOf, showOnScreen } from "../session.ts";
import { unsavedStart } from "../start.ts";
import { canAsk, prefersPlain, releaseTerminal } from "../terminal.ts";

/** `waymark`: asks what flags and files leave open, and recommends a pattern. */
export async function recommendPattern(given: Arguments, io: Io, program: Program): Promise<ExitCode> {
  const { catalogue } = program;
  const format = formatOf(given);
  const ask = !given.flags["no-input"] && given.flags.answers !== "-" && canAsk(io);
  // Reading may wait, and Ctrl-C must end that; a screen claims the terminal again by itself.
  if (!ask || given.flags.answers !== undefined) releaseTerminal(io);
  const { answers, notes } = await gatherAnswers(catalogue, given, io);
  for (const note of notes) printNote(note, io);
  if (openQuestions(catalogue.questions, answers).length > 0) {
    if (!ask) throw missingAnswers(catalogue.questions, answers, flagsOf(given, format));
    return askFor(given, answers, io, program);
  }
  releaseTerminal(io);
  printResult(catalogue, analyse(catalogue, answers), format, io);
  return EXIT.done;
}

async function askFor(given: Arguments, known: Answers, io: Io, program: Program): Promise<ExitCode> {
  const { catalogue } = program;
  const format = formatOf(given);
  const plain = given.flags.plain === true || prefersPlain(io);
  if (plain) releaseTerminal(io);
  const { initial, onChange, notes } = given.flags["no-save"]
    ? unsavedStart(catalogue, known)
    : (await import("../draft-keeper.ts")).savedStart(catalogue, known, io);
  for (const note of notes) printNote(note, io);
  const end = await (plain ? askInPlainWords : showOnScreen)(initial, io, onChange);
  const code = endOf(end, io, flagsOf(given, format));
  if (code !== EXIT.done) return code;
  printResult(catalogue, analyse(catalogue, end.answers), format === "text" ? "summary" : format, io);
  if (end.screen !== "left" || end.how !== "recorded") return EXIT.done;
  const { record } = await import("../document-commands.ts");
  return record({ command: "record", words: [], flags: { ...end.answers, "no-input": true } }, io, program);
}

/** The flags beside the answers, as they are typed. */
const flagsOf = ({ flags }: Arguments, format: Format): readonly string[] => [
  ...(format === "text" ? [] : [`--${format}`]),
  ...(flags.plain ? ["--plain"] : []),
];
