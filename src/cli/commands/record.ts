import { join } from "node:path";
import { titleFor } from "../../documents/render-record.ts";
import type { Answers } from "../../domain/answers.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import type { Saving } from "../../domain/saving.ts";
import { UserError } from "../../domain/user-error.ts";
import { namesIn, recordsFolder } from "../../files/find-documents.ts";
import { nextNumber, recordName } from "../../files/record-names.ts";
import { commandFor, pathWord } from "../../render/command.ts";
import { escapeControl, excerpt } from "../../render/escape-control.ts";
import { type Arguments, formatOf } from "../command-line/arguments.ts";
import { dayOf, reviewByOf } from "../documents/day-flags.ts";
import { inputOf, readDecisionInput } from "../documents/decision-input.ts";
import { inFolder } from "../documents/output-folder.ts";
import { askForDetails, flagsFor, type Said, saidByFlags } from "../documents/record-details.ts";
import { type WrittenRecord, writeRecord } from "../documents/write-record.ts";
import { askLines } from "../process/ask-lines.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";
import { print, printNote } from "../process/print.ts";
import { asks } from "../process/terminal.ts";
import { uninterrupted } from "../process/uninterrupted.ts";

/** `waymark record`: writes a decision down, in the form of MADR 4. */
export async function record(given: Arguments, io: Io, catalogue: Catalogue): Promise<ExitCode> {
  const interactive = asks(given, io);
  const date = dayOf(given, io);
  const days = { date, reviewBy: reviewByOf(given, date) };
  const typed = saidByFlags(given, catalogue);
  const input = await readDecisionInput(given, io, catalogue);
  if (!input) return EXIT.interrupted;
  const said = interactive ? await askForDetails(typed, input.recommendation.pattern, io) : typed;
  const again = recordCommand(catalogue, input.answers, said ?? typed, io);
  if (!said) {
    printNote(`To go on: ${again}`, io);
    return EXIT.interrupted;
  }
  const write = () => writeRecord(given, catalogue, input, said, days, io);
  printRecord(await uninterrupted(io, write, interactive ? again : undefined), given, io);
  return EXIT.done;
}

const recordCommand = ({ questions }: Catalogue, answers: Answers, said: Said, { invocation }: Io): string =>
  commandFor(questions, answers, flagsFor(said), `${invocation} record`);

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
  const again = recordCommand(catalogue, answers, said, io);
  const date = dayOf(NO_FLAGS, io);
  const { folder } = recordsFolder(".");
  const name = recordName(nextNumber(namesIn(folder), date), said.title ?? titleFor(pattern), pattern);
  const question = `Write “${excerpt(join(folder, name), 200)}”? Enter for yes, n for no.`;
  const [reply] = (await askLines([], [question], io)) ?? [];
  if (reply === undefined) {
    printNote(`To write it: ${again}`, io);
    return undefined;
  }
  if (!/^(y|yes)?$/i.test(reply)) return { step: "declined" };
  const write = () => writeRecord(NO_FLAGS, catalogue, input, said, { date, reviewBy: undefined }, io);
  try {
    const written = await uninterrupted(io, write, again);
    return { step: "written", file: inFolder(written.out, written.name) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { step: "failed", reason: error.message };
  }
}

function printRecord({ out, name, older, decided }: WrittenRecord, given: Arguments, io: Io): void {
  const path = inFolder(out, name);
  const format = formatOf(given);
  const { pattern, recommended, date, reviewBy } = decided;
  print(
    {
      text: () => `${escapeControl(path)}\n`,
      json: () => ({
        schemaVersion: 1,
        file: path,
        pattern,
        recommended,
        date,
        reviewBy,
        supersedes: older?.name,
      }),
    },
    format,
    io,
  );
  if (older && !older.byStatus)
    printNote(
      `note: ${escapeControl(inFolder(out, older.name))} has no status: the two are linked under “More Information” instead.`,
      io,
    );
  if (format === "json") return;
  if (older?.byStatus)
    printNote(`${escapeControl(inFolder(out, older.name))} now says that this one takes its place.`, io);
  printNote(`Next: ${io.invocation} draft ${pathWord(path)}`, io);
}
