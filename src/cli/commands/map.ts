import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { type Axes, axesOf, decisionMap } from "../../domain/decision-map.ts";
import { UserError } from "../../domain/user-error.ts";
import { renderMapAsSvg } from "../../render/map/map-svg.ts";
import { mapResult, renderMap, renderMapAsMarkdown } from "../../render/map/render-map.ts";
import { type Arguments, type Call, flagValue, formatOf } from "../command-line/arguments.ts";
import { EXIT, type ExitCode } from "../process/io.ts";
import { writeOutput } from "../process/output-file.ts";
import { print } from "../process/print.ts";
import { isPlain } from "../process/terminal.ts";
import { gatherAnswers } from "../sessions/gather-answers.ts";

/** `waymark map [answers]`: what is recommended for every pair of answers to two questions. It never asks. */
export async function map(call: Call): Promise<ExitCode> {
  const { given, io, catalogue } = call;
  const axes = axesNamed(given, catalogue);
  const format = formatOf(given);
  const picture = flagValue(given, "svg");
  if (picture === "-" && format !== "text")
    throw new UserError(`--svg - and --${format} exclude each other.`, "Choose one of them, or a file.");
  if (picture === undefined && given.flags.force)
    throw new UserError("--force lets --svg replace a file, and there is no --svg.", "Add --svg FILE.");
  const answers = await gatherAnswers(call);
  const drawn = decisionMap(catalogue, answers, axes.x, axes.y);
  if (picture !== undefined)
    await writeOutput(picture, renderMapAsSvg(catalogue, answers, drawn), given.flags.force === true, io);
  if (picture === "-") return EXIT.done;
  const inWords = isPlain(call);
  print(call, {
    text: (columns, paint) => renderMap(catalogue, answers, drawn, columns, inWords, io.invocation, paint),
    json: () => mapResult(catalogue, answers, drawn),
    markdown: () => renderMapAsMarkdown(catalogue, answers, drawn, io.invocation),
  });
  return EXIT.done;
}

/** @throws UserError when both are the same */
function axesNamed(given: Arguments, { questions }: Catalogue): Axes {
  const named = (flag: "x" | "y") => questions.find(({ id }) => id === flagValue(given, flag));
  return axesOf(questions, { x: named("x"), y: named("y") });
}
