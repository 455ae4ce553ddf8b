import { nextNumber, numbered, recordName } from "../../documents/file-names.ts";
import { renderRecord, titleFor } from "../../documents/render-record.ts";
import { supersededBy } from "../../documents/supersede.ts";
import { decisionOn } from "../../domain/decision.ts";
import { recommend } from "../../domain/recommendation.ts";
import { reviewDay } from "../../domain/review.ts";
import { UserError } from "../../domain/user-error.ts";
import { excerpt, visible } from "../../render/visible.ts";
import {
  type ReadDocument,
  readDocument,
  removeFile,
  replaceDocument,
} from "../../storage/document-files.ts";
import { namesIn, recordsFolder } from "../../storage/find-documents.ts";
import { type Arguments, textBehind } from "../arguments.ts";
import { EXIT, type ExitCode, type Io } from "../io.ts";
import { printJson, printNote, printText } from "../print.ts";
import type { Program } from "../run.ts";
import { releaseTerminal } from "../terminal.ts";
import { asks, basisOf } from "./basis.ts";
import { inFolder, type Out, outFolder, writeTo } from "./out.ts";
import { dayBehind, dayOf } from "./today.ts";

/** `waymark record`: writes a decision down, in the form of MADR 4. */
export async function record(given: Arguments, io: Io, { catalogue }: Program): Promise<ExitCode> {
  if (!asks(given, io)) releaseTerminal(io);
  const date = dayOf(given, io);
  const reviewBy = dayBehind(given, "review-by");
  if (reviewBy !== undefined && reviewBy < date)
    throw new UserError(
      `--review-by ${reviewBy} is before the decision, ${date}.`,
      "Choose a day that is still to come.",
    );
  const basis = await basisOf(given, io, catalogue);
  if ("stopped" in basis) return basis.stopped;
  const { answers, ballots, pattern, plan } = basis;
  const out = await outFolder(given, await recordsFolder("."));
  const names = await namesIn(out.path);
  const title = textBehind(given, "title") ?? titleFor(pattern);
  const name = recordName(nextNumber(names), title, pattern);
  const older = await olderRecord(textBehind(given, "supersedes"), names, out, name);
  const text = renderRecord(
    catalogue,
    plan,
    decisionOn(catalogue, recommend(catalogue, answers), {
      date,
      reviewBy: reviewBy ?? reviewDay(plan, date),
      ballots,
    }),
    { title, deciders: namesBehind(given), supersedes: older?.name },
  );
  const [path = name] = await writeTo(out, [{ name, text }], given);
  if (older) await link(older, out, name);
  if (given.flags.json) {
    printJson(
      {
        schemaVersion: 1,
        file: path,
        pattern: pattern.id,
        date,
        reviewBy: reviewBy ?? reviewDay(plan, date),
        supersedes: older?.name,
      },
      io,
    );
    return EXIT.done;
  }
  printText(`${visible(path)}\n`, io);
  if (older) printNote(`${visible(inFolder(out, older.name))} now says that this one takes its place.`, io);
  printNote(`Next: waymark draft ${visible(path)}`, io);
  return EXIT.done;
}

/** Lets the older record tell of the newer one; where that fails, neither is there in the new form. */
async function link({ name, document, text }: Older, out: Out, newer: string): Promise<void> {
  try {
    await replaceDocument(document, text, quoted(inFolder(out, name)));
  } catch (error) {
    await removeFile(inFolder({ ...out, shown: out.path }, newer));
    throw error;
  }
}

const quoted = (path: string): string => `“${excerpt(path, 200)}”`;

/** The names behind `--deciders`, which stand between commas. */
const namesBehind = (given: Arguments): readonly string[] =>
  (textBehind(given, "deciders") ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");

type Older = Readonly<{ name: string; document: ReadDocument; text: string }>;

/** The record with a number, with the text that it will have. Nothing is written yet. */
async function olderRecord(
  number: string | undefined,
  names: readonly string[],
  out: Out,
  by: string,
): Promise<Older | undefined> {
  if (number === undefined) return undefined;
  if (!/^\d{1,6}$/.test(number))
    throw new UserError(
      `--supersedes needs the number of a record; “${excerpt(number)}” is none.`,
      "For example: --supersedes 4",
    );
  const [name, second] = numbered(names, Number(number));
  if (name === undefined)
    throw new UserError(
      `There is no record ${number} in “${excerpt(out.shown, 200)}”.`,
      "Look at the numbers of the files there.",
    );
  if (second !== undefined)
    throw new UserError(
      `Two records in “${excerpt(out.shown, 200)}” have the number ${number}: ${excerpt(name)} and ${excerpt(second)}.`,
      "Give one of them another number.",
    );
  const shown = quoted(inFolder(out, name));
  const document = await readDocument(inFolder({ ...out, shown: out.path }, name), shown);
  return { name, document, text: supersededBy(document.text, by, shown) };
}
