import { analyse } from "../../domain/analysis.ts";
import { openQuestions } from "../../domain/answers.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { type Arguments, flagsOf, formatOf } from "../command-line/arguments.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";
import { printResult } from "../process/print.ts";
import { asks } from "../process/terminal.ts";
import { gatherAnswers, missingAnswers } from "../sessions/gather-answers.ts";

/** `waymark`: asks what flags and files leave open, and recommends a pattern. A code opens its result where somebody looks at it. */
export async function recommendPattern(given: Arguments, io: Io, catalogue: Catalogue): Promise<ExitCode> {
  const ask = asks(given, io);
  const answers = await gatherAnswers(catalogue, given, io);
  const isOpen = openQuestions(catalogue.questions, answers).length > 0;
  if (isOpen && !ask) throw missingAnswers(catalogue.questions, answers, flagsOf(given), io.invocation);
  if (isOpen || (ask && given.words.length > 0 && formatOf(given) === "text"))
    return (await import("../sessions/ask-for-answers.ts")).askForAnswers(given, answers, io, catalogue);
  await printResult(catalogue, analyse(catalogue, answers), formatOf(given), io);
  return EXIT.done;
}
