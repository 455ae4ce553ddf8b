import { commandFor, pathWord } from "../../render/command.ts";
import { escapeControl } from "../../render/escape-control.ts";
import { type Arguments, formatOf } from "../command-line/arguments.ts";
import { dayOf, reviewByOf } from "../documents/day-flags.ts";
import { readDecisionInput } from "../documents/decision-input.ts";
import { withNextTry } from "../documents/next-try.ts";
import { inFolder } from "../documents/output-folder.ts";
import { askForDetails, flagsFor, saidByFlags } from "../documents/record-details.ts";
import { type WrittenRecord, writeRecord } from "../documents/write-record.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";
import { print, printNote } from "../process/print.ts";
import { asks } from "../process/terminal.ts";
import type { Program } from "../program.ts";

/** `waymark record`: writes a decision down, in the form of MADR 4. */
export async function record(given: Arguments, io: Io, { catalogue }: Program): Promise<ExitCode> {
  const interactive = asks(given, io);
  const days = { date: dayOf(given, io), reviewBy: reviewByOf(given, dayOf(given, io)) };
  const typed = saidByFlags(given, catalogue);
  const input = await readDecisionInput(given, io, catalogue);
  if ("stopped" in input) return input.stopped;
  const said = interactive ? await askForDetails(typed, input.recommendation.pattern, io) : typed;
  const again = commandFor(
    catalogue.questions,
    input.answers,
    flagsFor(said ?? typed),
    `${io.invocation} record`,
  );
  if (!said) {
    printNote(`To go on: ${again}`, io);
    return EXIT.interrupted;
  }
  const written = await withNextTry(interactive ? again : undefined, io, () =>
    writeRecord(given, catalogue, input, said, days, io),
  );
  printRecord(written, given, io);
  return EXIT.done;
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
