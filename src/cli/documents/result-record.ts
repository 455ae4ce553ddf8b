import { basename, dirname, join } from "node:path";
import { documentPlans } from "../../content/document-plans.ts";
import { nextNumber, recordName } from "../../documents/file-names.ts";
import { renderRecord, titleFor } from "../../documents/render-record.ts";
import type { Answers } from "../../domain/answers.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { decisionOn } from "../../domain/decision.ts";
import { recommend } from "../../domain/recommendation.ts";
import { planFor, reviewDay } from "../../domain/review.ts";
import { namesIn, recordsFolder } from "../../files/find-documents.ts";
import type { Arguments } from "../command-line/arguments.ts";
import type { Io } from "../process/io.ts";
import { uninterrupted } from "../process/uninterrupted.ts";
import { dayOf } from "./day-flags.ts";
import { outputFolder, writeTo } from "./output-folder.ts";

// What `waymark record` does without any flag, in two halves: somebody who looks at a result is asked in between.

const NO_FLAGS: Arguments = { command: "record", words: [], flags: {} };

/** The path of the record that would be written for these answers. Nothing is made or written. */
export async function recordFor(catalogue: Catalogue, answers: Answers): Promise<string> {
  const folder = await recordsFolder(".");
  const { pattern } = recommend(catalogue, answers);
  return join(folder, recordName(nextNumber(await namesIn(folder)), titleFor(pattern), pattern));
}

/**
 * Writes that record, whole or not at all.
 *
 * @param file from `recordFor`
 * @throws UserError when something is there by now, or it cannot be written
 */
export async function writeRecordFor(
  catalogue: Catalogue,
  answers: Answers,
  file: string,
  io: Io,
): Promise<void> {
  const recommendation = recommend(catalogue, answers);
  const plan = planFor(documentPlans, recommendation.pattern.id);
  const date = dayOf(NO_FLAGS, io);
  const decided = decisionOn(catalogue, recommendation, {
    date,
    reviewBy: reviewDay(plan, date),
    ballots: undefined,
  });
  const title = titleFor(recommendation.pattern);
  const text = renderRecord(catalogue, plan, decided, { title, deciders: [], supersedes: undefined });
  await uninterrupted(io, async () => {
    const out = await outputFolder(NO_FLAGS, dirname(file));
    await writeTo(out, [{ name: basename(file), text }], NO_FLAGS);
  });
}
