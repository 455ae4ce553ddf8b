import { analyse } from "../../domain/analysis.ts";
import { openQuestions } from "../../domain/answers.ts";
import { type Call, formatOf } from "../command-line/arguments.ts";
import { EXIT, type ExitCode } from "../process/io.ts";
import { printResult } from "../process/print.ts";
import { asks } from "../process/terminal.ts";
import { gatherAnswers, missingAnswers } from "../sessions/gather-answers.ts";

/** `waymark`: asks what flags and files leave open, and recommends a pattern. A code opens its result where somebody looks at it. */
export async function recommendPattern(call: Call): Promise<ExitCode> {
  const { given, catalogue } = call;
  const ask = asks(call);
  const answers = await gatherAnswers(call);
  const isOpen = openQuestions(catalogue.questions, answers).length > 0;
  if (isOpen && !ask) throw missingAnswers(call, answers);
  if (isOpen || (ask && given.words.length > 0 && formatOf(given) === "text"))
    return (await import("../sessions/ask-for-answers.ts")).askForAnswers(call, answers);
  await printResult(call, analyse(catalogue, answers));
  return EXIT.done;
}
