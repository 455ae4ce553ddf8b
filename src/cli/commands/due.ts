import { basename, dirname, isAbsolute, join, relative } from "node:path";
import { type CalendarEntry, renderCalendar } from "../../documents/calendar.ts";
import { isSuperseded, meantAsRecord, readRecord, type StoredRecord } from "../../documents/record-file.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { daysLeft } from "../../domain/review.ts";
import { UserError } from "../../domain/user-error.ts";
import { folderFor, readDocument, writeNewFiles } from "../../files/document-files.ts";
import { isFolder } from "../../files/find-documents.ts";
import { pathWord } from "../../render/command.ts";
import { escapeControl, excerpt } from "../../render/escape-control.ts";
import { type Arguments, formatOf, textBehind } from "../command-line/arguments.ts";
import { dayOf } from "../documents/day-flags.ts";
import { documentsIn } from "../documents/documents-in.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";
import { print, printNote } from "../process/print.ts";
import { uninterrupted } from "../process/uninterrupted.ts";
import type { Program } from "../program.ts";

type Due = Readonly<{ file: string; record: StoredRecord; left: number }>;

/** `waymark due [DIR]`: the records that are still to be looked at, the most urgent first. */
export async function due(given: Arguments, io: Io, { catalogue }: Program): Promise<ExitCode> {
  const [folder = "."] = given.words;
  if (!(await isFolder(folder)))
    throw new UserError(`“${excerpt(folder, 200)}” is no folder.`, "Name the folder with the records.");
  const today = dayOf(given, io);
  const { found, problems } = await recordsIn(await documentsIn(folder, io), catalogue);
  const open = found
    .filter(({ record }) => !isSuperseded(record))
    .map(({ file, record }): Due => ({ file, record, left: daysLeft(record.latest.reviewBy, today) }))
    .sort((a, b) => a.left - b.left || (a.file < b.file ? -1 : 1));
  const calendar = textBehind(given, "ics");
  if (calendar !== undefined) await uninterrupted(io, () => writeCalendar(calendar, open, folder, given));
  for (const problem of problems) printNote(`error: ${problem.message}\n${problem.hint}`, io);
  const format = formatOf(given);
  if (open.length === 0 && problems.length === 0 && format === "text")
    printNote("There are no records here that are to be looked at again.", io);
  print({ text: () => dueAsText(open), json: () => dueAsJson(open, problems) }, format, io);
  if (problems.length > 0) return EXIT.failed;
  return given.flags.check && open.some(({ left }) => left < 0) ? EXIT.overdue : EXIT.done;
}

async function recordsIn(files: readonly string[], catalogue: Catalogue) {
  const found: Readonly<{ file: string; record: StoredRecord }>[] = [];
  const problems: UserError[] = [];
  for (const file of files) {
    try {
      const { text } = await readDocument(file, `“${excerpt(file, 200)}”`);
      if (meantAsRecord(text))
        found.push({ file, record: readRecord(catalogue, text, `“${excerpt(file, 200)}”`) });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(error);
    }
  }
  return { found, problems };
}

const dueAsJson = (open: readonly Due[], problems: readonly UserError[]) => ({
  schemaVersion: 1,
  records: open.map(({ file, record, left }) => ({
    file,
    title: record.title,
    pattern: record.latest.pattern,
    date: record.latest.date,
    reviewBy: record.latest.reviewBy,
    daysLeft: left,
    overdue: left < 0,
  })),
  problems: problems.map(({ message }) => message),
});

const dueAsText = (open: readonly Due[]): string =>
  open
    .map(
      ({ file, record, left }) =>
        `${record.latest.reviewBy}  ${whenWords(left).padEnd(16)}  ${escapeControl(file)}  ${excerpt(record.title, 80)}\n`,
    )
    .join("");

function whenWords(left: number): string {
  if (left === 0) return "today";
  const days = `${Math.abs(left)} ${Math.abs(left) === 1 ? "day" : "days"}`;
  return left < 0 ? `${days} overdue` : `in ${days}`;
}

async function writeCalendar(
  path: string,
  open: readonly Due[],
  folder: string,
  given: Arguments,
): Promise<void> {
  const entries = open.map(({ file, record }): CalendarEntry => {
    // The same whether the folder was named from here or from the root.
    const below = isAbsolute(file) ? relative(folder, file) : file;
    return {
      id: below,
      title: record.title,
      reviewBy: record.latest.reviewBy,
      stamp: record.latest.date,
      description: `waymark revisit ${pathWord(join(folder, relative(folder, file)))}`,
    };
  });
  const named = `“${excerpt(path, 200)}”`;
  const parent = await folderFor(dirname(path), undefined, named);
  await writeNewFiles(
    parent,
    [{ name: basename(path), text: renderCalendar(entries) }],
    { force: given.flags.force === true },
    () => named,
  );
}
