import { join } from "node:path";
import { titleFor } from "../../documents/render-record.ts";
import type { Answers } from "../../domain/answers.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { recommend } from "../../domain/recommendation.ts";
import { namesIn, recordsFolder } from "../../files/find-documents.ts";
import { nextNumber, recordName } from "../../files/record-names.ts";
import type { Arguments } from "../command-line/arguments.ts";
import type { Io } from "../process/io.ts";
import { uninterrupted } from "../process/uninterrupted.ts";
import { dayOf } from "./day-flags.ts";
import { inputOf } from "./decision-input.ts";
import { inFolder } from "./output-folder.ts";
import { saidByFlags } from "./record-details.ts";
import { writeRecord } from "./write-record.ts";

// What `waymark record` does without any flag, in two halves: somebody who looks at a result is asked in between.

const NO_FLAGS: Arguments = { command: "record", words: [], flags: {} };

/** The path of the record that would be written for these answers. Nothing is made or written. */
export async function recordFor(catalogue: Catalogue, answers: Answers, io: Io): Promise<string> {
  const { folder } = await recordsFolder(".");
  const { pattern } = recommend(catalogue, answers);
  const number = nextNumber(await namesIn(folder), dayOf(NO_FLAGS, io));
  return join(folder, recordName(number, titleFor(pattern), pattern));
}

/**
 * Writes that record, whole or not at all.
 *
 * @returns its path, with another number where somebody was quicker
 * @throws UserError when it cannot be written
 */
export async function writeRecordFor(catalogue: Catalogue, answers: Answers, io: Io): Promise<string> {
  const days = { date: dayOf(NO_FLAGS, io), reviewBy: undefined };
  const { out, name } = await uninterrupted(io, () =>
    writeRecord(NO_FLAGS, catalogue, inputOf(catalogue, answers), saidByFlags(NO_FLAGS, catalogue), days, io),
  );
  return inFolder(out, name);
}
