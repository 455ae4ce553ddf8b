import { nextNumber, numbered, recordName } from "../../documents/file-names.ts";
import { renderRecord, titleFor } from "../../documents/render-record.ts";
import { supersededBy } from "../../documents/supersede.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { decisionOn } from "../../domain/decision.ts";
import type { IsoDay } from "../../domain/iso-day.ts";
import { recommend } from "../../domain/recommendation.ts";
import { reviewDay } from "../../domain/review.ts";
import { UserError } from "../../domain/user-error.ts";
import { type ReadDocument, readDocument, removeFile, replaceDocument } from "../../files/document-files.ts";
import { namesIn, recordsFolder } from "../../files/find-documents.ts";
import { commandFor, pathWord } from "../../render/command.ts";
import { escapeControl, excerpt } from "../../render/escape-control.ts";
import { type Arguments, formatOf, textBehind } from "../command-line/arguments.ts";
import { dayOf, reviewByBehind } from "../documents/day-flags.ts";
import { asks, type DecisionInput, readDecisionInput } from "../documents/decision-input.ts";
import { withNextTry } from "../documents/next-try.ts";
import { inFolder, type OutputFolder, outputFolder, writeTo } from "../documents/output-folder.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";
import { print, printNote } from "../process/print.ts";
import { releaseTerminal } from "../process/terminal.ts";
import { uninterrupted } from "../process/uninterrupted.ts";
import type { Program } from "../program.ts";

/** `waymark record`: writes a decision down, in the form of MADR 4. */
export async function record(given: Arguments, io: Io, { catalogue }: Program): Promise<ExitCode> {
  if (!asks(given, io)) releaseTerminal(io);
  const date = dayOf(given, io);
  const reviewBy = reviewByBehind(given, date);
  const input = await readDecisionInput(given, io, catalogue);
  if ("stopped" in input) return input.stopped;
  const { answers } = input;
  const again = asks(given, io)
    ? commandFor(catalogue.questions, answers, [], `${io.invocation} record`)
    : undefined;
  const { out, name, older, decided } = await withNextTry(again, io, () =>
    uninterrupted(io, () => writeRecord(given, catalogue, input, { date, reviewBy })),
  );
  const path = inFolder(out, name);
  const format = formatOf(given);
  print(
    {
      text: () => `${escapeControl(path)}\n`,
      json: () => ({
        schemaVersion: 1,
        file: path,
        pattern: input.pattern.id,
        date,
        reviewBy: decided.reviewBy,
        supersedes: older?.name,
      }),
    },
    format,
    io,
  );
  if (format === "json") return EXIT.done;
  if (older)
    printNote(`${escapeControl(inFolder(out, older.name))} now says that this one takes its place.`, io);
  printNote(`Next: ${io.invocation} draft ${pathWord(path)}`, io);
  return EXIT.done;
}

/** Writes the record, and into the one that it takes the place of: both, or neither. */
async function writeRecord(
  given: Arguments,
  catalogue: Catalogue,
  { answers, ballots, pattern, plan }: DecisionInput,
  { date, reviewBy = reviewDay(plan, date) }: Readonly<{ date: IsoDay; reviewBy: IsoDay | undefined }>,
) {
  const out = await outputFolder(given, await recordsFolder("."));
  const names = await namesIn(out.path);
  const title = textBehind(given, "title") ?? titleFor(pattern);
  const name = recordName(nextNumber(names), title, pattern);
  const older = await olderRecord(textBehind(given, "supersedes"), names, out, name);
  const decided = decisionOn(catalogue, recommend(catalogue, answers), { date, reviewBy, ballots });
  const text = renderRecord(catalogue, plan, decided, {
    title,
    deciders: namesBehind(given),
    supersedes: older?.name,
  });
  await writeTo(out, [{ name, text }], given);
  if (older) await link(older, out, name);
  return { out, name, older, decided };
}

/** Lets the older record tell of the newer one; where that fails, neither is there in the new form. */
async function link({ name, document, text }: Older, out: OutputFolder, newer: string): Promise<void> {
  try {
    await replaceDocument(document, text, quoted(inFolder(out, name)));
  } catch (error) {
    const gone = await removeFile(inFolder({ ...out, shown: out.path }, newer)).then(
      () => true,
      () => false,
    );
    if (gone || !(error instanceof UserError)) throw error;
    throw new UserError(
      `${error.message} ${quoted(inFolder(out, newer))} was written before, and could not be taken back.`,
      "Remove it yourself, then do this again.",
      {},
      { cause: error },
    );
  }
}

const quoted = (path: string): string => `“${excerpt(path, 200)}”`;

/** The names behind `--deciders`, which stand between commas. */
const namesBehind = (given: Arguments): readonly string[] =>
  (textBehind(given, "deciders") ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");

type Older = Readonly<{ name: string; document: ReadDocument; text: string }>;

/** The record with a number, with the text that it will have. Nothing is written yet. */
async function olderRecord(
  number: string | undefined,
  names: readonly string[],
  out: OutputFolder,
  by: string,
): Promise<Older | undefined> {
  if (number === undefined) return undefined;
  if (!/^\d{1,6}$/.test(number))
    throw new UserError(
      `--supersedes needs the number of a record; “${excerpt(number)}” is none.`,
      "For example: --supersedes 4",
    );
  const [name, second] = numbered(names, Number(number));
  if (name === undefined)
    throw new UserError(
      `There is no record ${number} in “${excerpt(out.shown, 200)}”.`,
      "Look at the numbers of the files there.",
    );
  if (second !== undefined)
    throw new UserError(
      `Two records in “${excerpt(out.shown, 200)}” have the number ${number}: ${excerpt(name)} and ${excerpt(second)}.`,
      "Give one of them another number.",
    );
  const shown = quoted(inFolder(out, name));
  const document = await readDocument(inFolder({ ...out, shown: out.path }, name), shown);
  return { name, document, text: supersededBy(document.text, by, shown) };
}
