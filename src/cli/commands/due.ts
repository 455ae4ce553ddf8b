import { isAbsolute, join, relative } from "node:path";
import { type CalendarEntry, renderCalendar } from "../../documents/calendar.ts";
import { isSuperseded, meantAsRecord, readRecord, type StoredRecord } from "../../documents/record-file.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { daysBetween } from "../../domain/iso-day.ts";
import { UserError } from "../../domain/user-error.ts";
import { headOf, readDocument } from "../../files/document-files.ts";
import { isFolder } from "../../files/write-file.ts";
import { pathWord } from "../../render/command.ts";
import { escapeControl, excerpt, quoted } from "../../render/escape-control.ts";
import { type Call, flagValue, formatOf } from "../command-line/arguments.ts";
import { dayOf } from "../documents/day-flags.ts";
import { documentsIn } from "../documents/documents-in.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";
import { writeOutput } from "../process/output-file.ts";
import { print, printNote } from "../process/print.ts";

type Due = Readonly<{ file: string; record: StoredRecord; left: number }>;

/** `waymark due [DIR]`: the records that are still to be looked at, the most urgent first. */
export async function due(call: Call): Promise<ExitCode> {
  const { given, io, catalogue } = call;
  const [folder = "."] = given.words;
  if (!isFolder(folder))
    throw new UserError(`${quoted(folder)} is no folder.`, "Name the folder with the records.");
  const today = dayOf(call);
  const calendar = flagValue(given, "ics");
  const format = formatOf(given);
  if (calendar === "-" && format === "json")
    throw new UserError("--ics - and --json exclude each other.", "Both would go to standard output.");
  const { found, problems } = await recordsIn(documentsIn(folder, io), catalogue, io);
  const open = found
    .filter(({ record }) => !isSuperseded(record))
    .map(({ file, record }): Due => ({ file, record, left: daysBetween(today, record.latest.reviewBy) }))
    .sort((a, b) => a.left - b.left || (a.file < b.file ? -1 : 1));
  if (calendar !== undefined)
    await writeOutput(calendar, calendarOf(open, folder, catalogue), given.flags.force === true, io);
  for (const { message, hint } of problems) printNote(`error: ${message}\n${hint}`, io);
  if (open.length === 0 && problems.length === 0 && format === "text")
    printNote("There are no records here that are to be looked at again.", io);
  if (calendar !== "-")
    print(call, { text: () => dueAsText(open, catalogue), json: () => dueAsJson(open, problems) });
  if (problems.length > 0) return EXIT.failed;
  return given.flags.check && open.some(({ left }) => left < 0) ? EXIT.overdue : EXIT.done;
}

/** What is wrong with a record. */
type Problem = Readonly<{ file: string; line: number | undefined; message: string; hint: string }>;

async function recordsIn(files: readonly string[], catalogue: Catalogue, io: Io) {
  const found: Omit<Due, "left">[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const name = quoted(file);
    let isRecord = false;
    try {
      const { text } = await readDocument(file, name);
      isRecord = meantAsRecord(text);
      if (isRecord) found.push({ file, record: readRecord(catalogue, text, name) });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const { message, hint } = error;
      const line = /^, line (\d+):/.exec(message.slice(name.length))?.[1];
      // A file that cannot be read as a whole, but does not begin as a record does, is nobody's business here.
      if (isRecord || meantAsRecord(headOf(file)))
        problems.push({ file, line: line === undefined ? undefined : Number(line), message, hint });
      else printNote(`note: not looked at: ${message}`, io);
    }
  }
  return { found, problems };
}

const dueAsJson = (open: readonly Due[], problems: readonly Problem[]) => ({
  schemaVersion: 1,
  records: open.map(({ file, record: { title, latest }, left }) => ({
    file,
    title,
    pattern: latest.pattern,
    recommended: latest.recommended,
    open: latest.open,
    date: latest.date,
    reviewBy: latest.reviewBy,
    daysLeft: left,
    overdue: left < 0,
  })),
  problems,
});

const dueAsText = (open: readonly Due[], catalogue: Catalogue): string =>
  open
    .map(
      ({ file, record, left }) =>
        `${record.latest.reviewBy}  ${whenWords(left).padEnd(16)}  ${escapeControl(file)}  ${[excerpt(record.title, 80), ...openWords(record, catalogue)].join("; ")}\n`,
    )
    .join("");

/** That a decision is to be taken again, since the recommendation has moved away from it. */
const openWords = ({ latest }: StoredRecord, { patterns }: Catalogue): readonly string[] =>
  latest.open
    ? [
        `${patterns.find(({ id }) => id === latest.recommended)?.name} is recommended now: does the decision change?`,
      ]
    : [];

function whenWords(left: number): string {
  if (left === 0) return "today";
  const days = `${Math.abs(left)} ${Math.abs(left) === 1 ? "day" : "days"}`;
  return left < 0 ? `${days} overdue` : `in ${days}`;
}

function calendarOf(open: readonly Due[], folder: string, catalogue: Catalogue): string {
  const seen = new Set<string>();
  const entries = open.map(({ file, record }): CalendarEntry => {
    // The same whether the folder was named from here or from the root.
    const path = isAbsolute(file) ? relative(folder, file) : file;
    // Who copies a record copies its id.
    const id = record.id === undefined || seen.has(record.id) ? path : record.id;
    seen.add(id);
    const command = `waymark revisit ${pathWord(join(folder, relative(folder, file)))}`;
    return {
      id,
      title: `Review: ${escapeControl(record.title)}`,
      reviewBy: record.latest.reviewBy,
      stamp: record.latest.date,
      description: [...openWords(record, catalogue), command].join("\n"),
    };
  });
  return renderCalendar(entries);
}
