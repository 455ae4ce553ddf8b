import { realpathSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { withMoreInformation } from "../../documents/append.ts";
import { renderDrafts, type Sentences } from "../../documents/render-draft.ts";
import { linkTo } from "../../documents/user-text.ts";
import type { PatternPlan } from "../../domain/document-plan-schema.ts";
import { UserError } from "../../domain/user-error.ts";
import { type ReadDocument, replaceDocument } from "../../files/document-files.ts";
import { refuseTaken } from "../../files/write-file.ts";
import { pathWord } from "../../render/command.ts";
import { escapeControl, quoted } from "../../render/escape-control.ts";
import { listWords } from "../../render/words.ts";
import { type Call, flagValue, formatOf } from "../command-line/arguments.ts";
import { commandAgain, readDecisionInput } from "../documents/decision-input.ts";
import { outputFolder } from "../documents/output-folder.ts";
import { askOpen, textOf } from "../documents/record-details.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";
import { print, printNote } from "../process/print.ts";
import { asks } from "../process/terminal.ts";
import { uninterrupted } from "../process/uninterrupted.ts";

/** `waymark draft`: VISION.md and STRATEGY.md in the shape of the pattern, to be filled in. */
export async function draft(call: Call): Promise<ExitCode> {
  const { given, io, catalogue } = call;
  const input = await readDecisionInput(call);
  if (!input) return EXIT.interrupted;
  const { record, recommendation } = input;
  const pattern =
    catalogue.patterns.find(({ id }) => id === record?.latest.pattern) ?? recommendation.pattern;
  const { plan } = pattern;
  const names = renderDrafts(pattern, {}).map(({ name }) => name);
  const files = names.map((name) => join(flagValue(given, "out") ?? ".", name));
  // Before somebody has answered questions for nothing.
  for (const file of files) refuseTaken(file, quoted(file), given.flags.force === true);
  const places = sentencesFor(plan);
  const typed: Sentences = Object.fromEntries(places.map(({ flag, part }) => [part, textOf(given, flag)]));
  const again = (said: Sentences) =>
    commandAgain(call, input, Object.fromEntries(SENTENCES.map(({ flag, part }) => [flag, said[part]])));
  const lead = "One sentence each; Enter leaves it for later, b goes back.";
  const questions = places.map(({ part, asks: question }) => [part, question] as const);
  const goOn = (said: Sentences) => `To go on: ${again(said)}`;
  const sentences = asks(call) ? await askOpen(lead, questions, typed, io, { goOn }) : typed;
  if (!sentences) return EXIT.interrupted;
  const write = async () => {
    const out = await outputFolder(given, ".");
    const way = record && wayFrom(out.path, realpathSync(record.document.path));
    await out.write(renderDrafts(pattern, sentences, way));
    if (record) await linkFrom(record.document, out.path, names, io);
  };
  await uninterrupted(io, write, asks(call) ? again(sentences) : undefined);
  print(call, {
    text: () => `${files.map(escapeControl).join("\n")}\n`,
    json: () => ({ schemaVersion: 1, pattern: pattern.id, files }),
  });
  if (formatOf(given) === "json") return EXIT.done;
  if ("none" in plan.vision) printNote(plan.vision.none, io);
  printNote(
    `Fill in what the comments ask for, then: ${io.invocation} check ${files.map(pathWord).join(" ")}`,
    io,
  );
  return EXIT.done;
}

/** The way from a folder to a file, both real paths, as it is written in a link. */
const wayFrom = (folder: string, file: string): string => relative(folder, file).replaceAll(sep, "/");

/** Lets a record link to what was drafted from it. The drafts are there in any case. */
async function linkFrom(
  document: ReadDocument,
  folder: string,
  names: readonly string[],
  io: Io,
): Promise<void> {
  const name = quoted(document.path);
  const from = dirname(realpathSync(document.path));
  const links = names.map((each) => linkTo(wayFrom(from, join(folder, each))));
  const item = `Written out in ${listWords(links)}.`;
  if (document.text.includes(item)) return;
  try {
    await replaceDocument(document, withMoreInformation(document.text, item, name), name);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    printNote(`note: the record does not link to them: ${error.message}`, io);
  }
}

/** The sentences that matter most: each a flag of `waymark draft`, and a question of its form. */
const SENTENCES = [
  { flag: "vision", part: "end-state", asks: "Where should the system end up?" },
  { flag: "reason", part: "worth", asks: "Why is that worth it, and for whom?" },
  { flag: "problem", part: "problem", asks: "What stops you from getting there today?" },
  {
    flag: "policy",
    part: "policy",
    asks: "How will you go about that problem, and what does that rule out?",
  },
  { flag: "non-goal", part: "non-goals", asks: "What would be good to do, and will not be done now?" },
] as const;

/** The sentences that a plan has a place for, in their order. */
export const sentencesFor = ({ vision, strategy }: PatternPlan): readonly (typeof SENTENCES)[number][] => {
  const parts = [...("parts" in vision ? vision.parts : []), ...strategy.parts].map(({ id }) => id);
  return SENTENCES.filter(({ part }) => parts.includes(part));
};
