import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { renderRecord, titleFor } from "../../documents/render-record.ts";
import { byHand, type Superseded, supersededBy } from "../../documents/supersede.ts";
import { type Decision, decisionOn } from "../../domain/decision.ts";
import type { IsoDay } from "../../domain/iso-day.ts";
import { reviewDay } from "../../domain/review.ts";
import { UserError } from "../../domain/user-error.ts";
import { type ReadDocument, readDocument, replaceDocument, reserveName } from "../../files/document-files.ts";
import { attempt } from "../../files/error-words.ts";
import { namesIn, type RecordsFolder, recordsFolder } from "../../files/find-documents.ts";
import { nextNumber, numbered, recordName } from "../../files/record-names.ts";
import { excerpt, quoted } from "../../render/escape-control.ts";
import { type Call, flagValue } from "../command-line/arguments.ts";
import type { DecisionInput } from "./decision-input.ts";
import { type OutputFolder, outputFolder } from "./output-folder.ts";
import type { Said } from "./record-details.ts";

/** A record that is written. */
export type WrittenRecord = Readonly<{
  path: string;
  decided: Decision;
  /** The record that it takes the place of, which says so now. */
  older: Older | undefined;
}>;

type Older = Superseded & Readonly<{ name: string; path: string; document: ReadDocument }>;

/**
 * Writes the record of a decision, and into the one that it takes the place of: both, or neither. Of two processes that do so
 * at once, each gets a number of its own.
 *
 * @param days when it is decided, and when it is looked at again; by the pattern's plan where that is undefined
 * @throws UserError when another pattern was chosen than the recommended one and nobody says why, or it cannot be written
 */
export async function writeRecord(
  { given, io, catalogue }: Call,
  input: DecisionInput,
  said: Said,
  days: Readonly<{ date: IsoDay; reviewBy: IsoDay | undefined }>,
): Promise<WrittenRecord> {
  const { recommendation, ballots, record } = input;
  const pattern = said.chosen ?? recommendation.pattern;
  if (pattern !== recommendation.pattern && said.because === undefined)
    throw new UserError(
      `${pattern.name} is chosen, but ${recommendation.pattern.name} is recommended: a record needs to say why.`,
      "Say it with --because TEXT.",
    );
  const { date, reviewBy = reviewDay(pattern, date) } = days;
  const decided = decisionOn(catalogue, recommendation, { date, reviewBy, ballots, pattern: pattern.id });
  const title = said.title ?? titleFor(pattern);
  const id = said.id ?? Buffer.from(io.random(16)).toString("hex");
  const { folder, root } = folderFor(record);
  const out = await outputFolder(given, folder, root);
  const { names, numbering, release } = reserveNumber(out, date);
  try {
    const name = recordName(numbering, title, pattern);
    const older = await olderRecord(flagValue(given, "supersedes"), names, out, name);
    const details = { ...said, id, title, supersedes: older?.name };
    const text = renderRecord(catalogue, decided, input, details);
    await out.write([{ name, text }]);
    if (older) await link(older, join(out.path, name));
    return { path: join(out.shown, name), older, decided };
  } finally {
    release();
  }
}

/** The number that comes next, which no other process gets until it is released. A day is nobody's alone. */
function reserveNumber(out: OutputFolder, date: IsoDay) {
  const names = namesIn(out.path);
  const next = nextNumber(names, date);
  if ("day" in next) return { names, numbering: next, release: () => {} };
  for (let { number } = next; ; number++) {
    const release = reserveName(out.path, `record-${number}`, quoted(out.shown));
    if (!release) continue;
    // Whoever had it before has written its file by now.
    const current = namesIn(out.path);
    if (numbered(current, number).length === 0)
      return { names: current, numbering: { ...next, number }, release };
    release();
  }
}

/** Lets the older record tell of the newer one; where that fails, neither is there in the new form. */
async function link({ path, document, text }: Older, newer: string): Promise<void> {
  try {
    await replaceDocument(document, text, quoted(path));
  } catch (error) {
    attempt(() => rmSync(newer, { force: true }));
    throw error;
  }
}

/**
 * Checks that the older record can be superseded, before anybody answers questions for nothing.
 *
 * @throws UserError when there is no such record, or it cannot be changed
 */
export async function checkOlderRecord({ given }: Call, record: DecisionInput["record"]): Promise<void> {
  const shown = flagValue(given, "out") ?? folderFor(record).folder;
  await olderRecord(flagValue(given, "supersedes"), namesIn(shown), { shown, path: shown }, "the-new-one.md");
}

/** Where a record goes unless told otherwise, and the folder that it must stay in. One made from another record goes beside it. */
function folderFor(record: DecisionInput["record"]): RecordsFolder {
  const beside = record && dirname(record.document.path);
  return beside === undefined ? recordsFolder(".") : { folder: beside, root: beside };
}

/** The record with a number or a file name, with the text that it will have. Nothing is written yet. */
async function olderRecord(
  given: string | undefined,
  names: readonly string[],
  out: Pick<OutputFolder, "shown" | "path">,
  by: string,
): Promise<Older | undefined> {
  if (given === undefined) return undefined;
  const isNumber = /^\d{1,6}$/.test(given);
  // Names that begin with days have no numbers.
  if (!isNumber && !names.includes(given))
    throw new UserError(
      `--supersedes needs the number of a record, or the name of its file; “${excerpt(given)}” is neither.`,
      "For example: --supersedes 4",
    );
  const [name, second] = isNumber ? numbered(names, Number(given)) : [given];
  if (name === undefined)
    throw new UserError(
      `There is no record ${given} in ${quoted(out.shown)}.`,
      "Look at the numbers of the files there.",
    );
  if (second !== undefined)
    throw new UserError(
      `Two records in ${quoted(out.shown)} have the number ${given}: ${excerpt(name)} and ${excerpt(second)}.`,
      "Give one of them another number.",
    );
  const path = join(out.shown, name);
  try {
    const document = await readDocument(join(out.path, name), quoted(path));
    return { name, path, document, ...supersededBy(document.text, by, quoted(path)) };
  } catch (error) {
    if (!(error instanceof UserError) || error.hint.startsWith("Nothing was written")) throw error;
    const hint = `Nothing was written. ${error.hint} Or ${byHand(by, quoted(path))}`;
    throw new UserError(error.message, hint, {}, { cause: error, failed: error.failed });
  }
}
