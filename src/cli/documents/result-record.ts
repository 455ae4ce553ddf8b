import { join } from "node:path";
import { titleFor } from "../../documents/render-record.ts";
import type { Answers } from "../../domain/answers.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import type { Saving } from "../../domain/saving.ts";
import { UserError } from "../../domain/user-error.ts";
import { namesIn, recordsFolder } from "../../files/find-documents.ts";
import { nextNumber, recordName } from "../../files/record-names.ts";
import { commandFor } from "../../render/command.ts";
import { excerpt } from "../../render/escape-control.ts";
import type { Arguments } from "../command-line/arguments.ts";
import { askLines } from "../process/ask-lines.ts";
import type { Io } from "../process/io.ts";
import { printNote } from "../process/print.ts";
import { dayOf } from "./day-flags.ts";
import { inputOf } from "./decision-input.ts";
import { withNextTry } from "./next-try.ts";
import { inFolder } from "./output-folder.ts";
import { askForDetails, flagsFor, saidByFlags } from "./record-details.ts";
import { writeRecord } from "./write-record.ts";

const NO_FLAGS: Arguments = { command: "record", words: [], flags: {} };

/**
 * Writes the record of a result that somebody looks at, as `waymark record` would: asks for title and context, names the file, and
 * asks once more.
 *
 * @returns what became of it, with another number in the path where somebody was quicker; undefined after Ctrl-C or the end of
 * input, of which a line tells
 */
export async function recordResult(
  catalogue: Catalogue,
  answers: Answers,
  io: Io,
): Promise<Saving | undefined> {
  const input = inputOf(catalogue, answers);
  const { pattern } = input.recommendation;
  const said = await askForDetails(saidByFlags(NO_FLAGS, catalogue), pattern, io);
  if (!said) return undefined;
  const again = commandFor(catalogue.questions, answers, flagsFor(said), `${io.invocation} record`);
  const date = dayOf(NO_FLAGS, io);
  const { folder } = await recordsFolder(".");
  const name = recordName(nextNumber(await namesIn(folder), date), said.title ?? titleFor(pattern), pattern);
  const question = `Write “${excerpt(join(folder, name), 200)}”? Enter for yes, n for no.`;
  const [reply] = (await askLines([], [question], io)) ?? [];
  if (reply === undefined) {
    printNote(`To write it: ${again}`, io);
    return undefined;
  }
  if (!/^(y|yes)?$/i.test(reply)) return { step: "declined" };
  try {
    const written = await withNextTry(again, io, () =>
      writeRecord(NO_FLAGS, catalogue, input, said, { date, reviewBy: undefined }, io),
    );
    return { step: "written", file: inFolder(written.out, written.name) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { step: "failed", reason: error.message };
  }
}
