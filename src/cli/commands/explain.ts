import { analyse } from "../../domain/analysis.ts";
import type { Question } from "../../domain/catalogue-schema.ts";
import { UserError } from "../../domain/user-error.ts";
import { renderExplanation, renderExplanationAsMarkdown } from "../../render/explain/render-explanation.ts";
import { toResult } from "../../render/result/to-result.ts";
import { type Arguments, type Call, checkWord, flagValues } from "../command-line/arguments.ts";
import { EXIT, type ExitCode } from "../process/io.ts";
import { print } from "../process/print.ts";
import { gatherAnswers } from "../sessions/gather-answers.ts";

/** `waymark explain [answers]`: the whole analysis. It never asks: what is not answered is not known, and that is analysed too. */
export async function explain(call: Call): Promise<ExitCode> {
  const { given, io, catalogue } = call;
  const fixed = fixedQuestions(catalogue.questions, given);
  const answers = await gatherAnswers(call);
  const analysis = analyse(catalogue, answers, fixed);
  print(call, {
    text: (columns, paint) => renderExplanation(catalogue, analysis, columns, io.invocation, paint),
    json: () => toResult(catalogue, analysis),
    markdown: () => renderExplanationAsMarkdown(catalogue, analysis, io.invocation),
  });
  return EXIT.done;
}

/** The ids that `--fix` names, each once and in the order of the questions. */
function fixedQuestions(questions: readonly Question[], given: Arguments): readonly string[] {
  const ids = questions.map(({ id }) => id);
  const names = flagValues(given, "fix");
  if (names.length === 0 && given.flags.fix !== undefined)
    throw new UserError("--fix names no question.", `For example: --fix ${ids.slice(1, 3).join(",")}`);
  for (const name of names) checkWord(name, { word: "question", values: ids }, "--fix");
  return ids.filter((id) => names.includes(id));
}
