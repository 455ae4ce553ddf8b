import { join } from "node:path";
import { titleFor } from "../../documents/render-record.ts";
import type { Answers } from "../../domain/answers.ts";
import type { Saving } from "../../domain/saving.ts";
import { UserError } from "../../domain/user-error.ts";
import { namesIn, recordsFolder } from "../../files/find-documents.ts";
import { nextNumber, recordName } from "../../files/record-names.ts";
import { pathWord } from "../../render/command.ts";
import { escapeControl, quoted } from "../../render/escape-control.ts";
import { type Call, formatOf } from "../command-line/arguments.ts";
import { dayOf, reviewByOf } from "../documents/day-flags.ts";
import { commandAgain, inputOf, readDecisionInput } from "../documents/decision-input.ts";
import { askForDetails, type Said, saidByFlags } from "../documents/record-details.ts";
import { checkOlderRecord, type WrittenRecord, writeRecord } from "../documents/write-record.ts";
import { askLines } from "../process/ask-lines.ts";
import { EXIT, type ExitCode } from "../process/io.ts";
import { print, printNote } from "../process/print.ts";
import { asks } from "../process/terminal.ts";
import { uninterrupted } from "../process/uninterrupted.ts";

/** `waymark record`: writes a decision down, in the form of MADR 4. */
export async function record(call: Call): Promise<ExitCode> {
  const { given, io, catalogue } = call;
  const date = dayOf(call);
  const days = { date, reviewBy: reviewByOf(given, date) };
  const typed = saidByFlags(given, catalogue);
  if (asks(call) && given.words.length === 0) await checkOlderRecord(call, undefined);
  const input = await readDecisionInput(call);
  if (!input) return EXIT.interrupted;
  if (asks(call)) await checkOlderRecord(call, input.record);
  const again = ({ chosen, title, context, because }: Said) =>
    commandAgain(call, input, { chosen: chosen?.id, title, context, because });
  const { pattern } = input.recommendation;
  const said = asks(call)
    ? await askForDetails(typed, pattern, io, { goOn: (soFar) => `To go on: ${again(soFar)}` })
    : typed;
  if (!said) return EXIT.interrupted;
  const write = () => writeRecord(call, input, said, days);
  printRecord(await uninterrupted(io, write, asks(call) ? again(said) : undefined), call);
  return EXIT.done;
}

/**
 * Writes the record of a result that somebody looks at, as `waymark record` would: asks for title and context, names the file, and
 * asks once more.
 *
 * @param last the file that this session wrote before
 * @param earlier what was said of the same record before
 * @returns what became of it, with another number in the path where somebody was quicker; undefined after Ctrl-C or the end of
 * input, of which a line tells
 */
export async function recordResult(
  session: Call,
  answers: Answers,
  last: string | undefined,
  earlier?: Said,
): Promise<Saving | undefined> {
  const call: Call = { ...session, given: { command: "record", words: [], flags: {} } };
  const { given, io, catalogue } = call;
  const input = inputOf(catalogue, answers);
  const { pattern } = input.recommendation;
  const again = ({ title, context }: Said) => commandAgain(call, input, { title, context });
  const goOn = (soFar: Said) => `To write it: ${again(soFar)}`;
  let isLeft = false;
  const leave = () => {
    isLeft = true;
  };
  const said = await askForDetails(saidByFlags(given, catalogue), pattern, io, { goOn, leave, earlier });
  if (!said) return isLeft ? { step: "declined" } : undefined;
  const date = dayOf(call);
  const { folder } = recordsFolder(".");
  const name = recordName(nextNumber(namesIn(folder), date), said.title ?? titleFor(pattern), pattern);
  const before = last === undefined ? "" : `${quoted(last)} is written already. `;
  const question = `${before}Write ${quoted(join(folder, name))}? Enter for yes, n for no.`;
  const [reply] = (await askLines([], [question], io, { goOn: () => goOn(said), leave })) ?? [];
  if (reply === undefined) return isLeft ? recordResult(session, answers, last, said) : undefined;
  if (!/^(y|yes)?$/i.test(reply)) return { step: "declined" };
  const write = () => writeRecord(call, input, said, { date, reviewBy: undefined });
  try {
    const { path } = await uninterrupted(io, write, again(said));
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
      `note: ${escapeControl(older.path)} has no status that waymark can read for certain: the two are linked under “More Information” instead.`,
      io,
    );
  if (formatOf(given) === "json") return;
  if (older?.byStatus) printNote(`${escapeControl(older.path)} now says that this one takes its place.`, io);
  printNote(`Next: ${io.invocation} draft ${pathWord(path)}`, io);
}
