import { renderDrafts, type Sentences } from "../../documents/render-draft.ts";
import { sentencesFor } from "../../documents/sentences.ts";
import type { PatternPlan } from "../../domain/document-plan-schema.ts";
import { escapeControl } from "../../render/escape-control.ts";
import { type Arguments, formatOf, textBehind } from "../command-line/arguments.ts";
import { asks, readDecisionInput } from "../documents/decision-input.ts";
import { outputFolder, refuseTaken, writeTo } from "../documents/output-folder.ts";
import { askLines } from "../process/ask-lines.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";
import { print, printNote } from "../process/print.ts";
import { releaseTerminal } from "../process/terminal.ts";
import { uninterrupted } from "../process/uninterrupted.ts";
import type { Program } from "../program.ts";

/** `waymark draft`: VISION.md and STRATEGY.md in the shape of the pattern, to be filled in. */
export async function draft(given: Arguments, io: Io, { catalogue }: Program): Promise<ExitCode> {
  if (!asks(given, io)) releaseTerminal(io);
  const input = await readDecisionInput(given, io, catalogue);
  if ("stopped" in input) return input.stopped;
  const { pattern, plan } = input;
  const names = renderDrafts(pattern, plan, {}).map(({ name }) => name);
  await refuseTaken(given, ".", names);
  const sentences = await sentencesOf(given, io, plan);
  if (!sentences) return EXIT.interrupted;
  const out = await outputFolder(given, ".");
  const files = await uninterrupted(io, () => writeTo(out, renderDrafts(pattern, plan, sentences), given));
  const format = formatOf(given);
  print(
    {
      text: () => `${files.map(escapeControl).join("\n")}\n`,
      json: () => ({ schemaVersion: 1, pattern: pattern.id, files }),
    },
    format,
    io,
  );
  if (format === "json") return EXIT.done;
  if ("none" in plan.vision) printNote(plan.vision.none, io);
  printNote(
    `Fill in what the comments ask for, then: ${io.invocation} check ${files.map(escapeControl).join(" ")}`,
    io,
  );
  return EXIT.done;
}

/** The sentences of flags, and of a short form where somebody can be asked. Undefined when that was stopped. */
async function sentencesOf(given: Arguments, io: Io, plan: PatternPlan): Promise<Sentences | undefined> {
  const places = sentencesFor(plan);
  const typed = places.flatMap(({ flag, part }) => {
    const text = textBehind(given, flag)?.trim();
    return text ? [[part, text] as const] : [];
  });
  const open = places.filter(({ part }) => !typed.some(([known]) => known === part));
  if (!asks(given, io) || open.length === 0) return Object.fromEntries(typed);
  releaseTerminal(io);
  const said = await askLines(
    ["One sentence each; Enter leaves it for later.", ""],
    open.map(({ asks: question }) => question),
    io,
  );
  if (!said) return undefined;
  const answered = open.flatMap(({ part }, index) => (said[index] ? [[part, said[index]] as const] : []));
  return Object.fromEntries([...typed, ...answered]);
}
