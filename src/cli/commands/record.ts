import { join } from "node:path";
import { titleFor } from "../../documents/render-record.ts";
import type { Answers } from "../../domain/answers.ts";
import type { Saving } from "../../domain/saving.ts";
import { UserError } from "../../domain/user-error.ts";
import { namesIn, recordsFolder } from "../../files/find-documents.ts";
import { nextNumber, recordName } from "../../files/record-names.ts";
import { commandFor, pathWord } from "../../render/command.ts";
import { escapeControl, quoted } from "../../render/escape-control.ts";
import { type Call, formatOf } from "../command-line/arguments.ts";
import { dayOf, reviewByOf } from "../documents/day-flags.ts";
import { inputOf, readDecisionInput } from "../documents/decision-input.ts";
import { askForDetails, flagsFor, type Said, saidByFlags } from "../documents/record-details.ts";
import { type WrittenRecord, writeRecord } from "../documents/write-record.ts";
import { askLines } from "../process/ask-lines.ts";
import { EXIT, type ExitCode } from "../process/io.ts";
import { print, printNote } from "../process/print.ts";
import { asks } from "../process/terminal.ts";
import { uninterrupted } from "../process/uninterrupted.ts";

/** `waymark record`: writes a decision down, in the form of MADR 4. */
export async function record(call: Call): Promise<ExitCode> {
  const { given, io, catalogue } = call;
  const interactive = asks(call);
  const date = dayOf(call);
  const days = { date, reviewBy: reviewByOf(given, date) };
  const typed = saidByFlags(given, catalogue);
  const input = await readDecisionInput(call);
  if (!input) return EXIT.interrupted;
  const said = interactive ? await askForDetails(typed, input.recommendation.pattern, io) : typed;
  const again = recordCommand(call, input.answers, said ?? typed);
  if (!said) {
    printNote(`To go on: ${again}`, io);
    return EXIT.interrupted;
  }
  const write = () => writeRecord(call, input, said, days);
  printRecord(await uninterrupted(io, write, interactive ? again : undefined), call);
  return EXIT.done;
}

const recordCommand = ({ io, catalogue }: Call, answers: Answers, said: Said): string =>
  commandFor(catalogue.questions, answers, flagsFor(said), `${io.invocation} record`);

/**
 * Writes the record of a result that somebody looks at, as `waymark record` would: asks for title and context, names the file, and
 * asks once more.
 *
 * @returns what became of it, with another number in the path where somebody was quicker; undefined after Ctrl-C or the end of
 * input, of which a line tells
 */
export async function recordResult(session: Call, answers: Answers): Promise<Saving | undefined> {
  const call: Call = { ...session, given: { command: "record", words: [], flags: {} } };
  const { given, io, catalogue } = call;
  const input = inputOf(catalogue, answers);
  const { pattern } = input.recommendation;
  const said = await askForDetails(saidByFlags(given, catalogue), pattern, io);
  if (!said) return undefined;
  const again = recordCommand(call, answers, said);
  const date = dayOf(call);
  const { folder } = recordsFolder(".");
  const name = recordName(nextNumber(namesIn(folder), date), said.title ?? titleFor(pattern), pattern);
  const question = `Write ${quoted(join(folder, name))}? Enter for yes, n for no.`;
  const [reply] = (await askLines([], [question], io)) ?? [];
  if (reply === undefined) {
    printNote(`To write it: ${again}`, io);
    return undefined;
  }
  if (!/^(y|yes)?$/i.test(reply)) return { step: "declined" };
  const write = () => writeRecord(call, input, said, { date, reviewBy: undefined });
  try {
    const { path } = await uninterrupted(io, write, again);
    return { step: "written", file: path };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { step: "failed", reason: error.message };
  }
}

function printRecord({ path, older, decided }: WrittenRecord, call: Call): void {
  const { given, io } = call;
  const { pattern, recommended, date, reviewBy } = decided;
  print(call, {
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
  });
  if (older && !older.byStatus)
    printNote(
      `note: ${escapeControl(older.path)} has no status: the two are linked under “More Information” instead.`,
      io,
    );
  if (formatOf(given) === "json") return;
  if (older?.byStatus) printNote(`${escapeControl(older.path)} now says that this one takes its place.`, io);
  printNote(`Next: ${io.invocation} draft ${pathWord(path)}`, io);
}
