import { lstatSync } from "node:fs";
import type { BallotBox } from "../../domain/ballot-box.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { ballotsIn, FEWEST_ANONYMOUS } from "../../domain/tally.ts";
import { UserError } from "../../domain/user-error.ts";
import { voterKey } from "../../domain/voter-key.ts";
import { readDocument } from "../../files/document-files.ts";
import { refuseTaken, writeWholeFile } from "../../files/write-file.ts";
import { excerpt } from "../../render/escape-control.ts";
import { renderTallyMarkdown } from "../../render/tally/tally-markdown.ts";
import { type Circumstances, tallyReport } from "../../render/tally/tally-report.ts";
import { tallyFile, toTallyResult } from "../../render/tally/tally-result.ts";
import { renderTallySvg } from "../../render/tally/tally-svg.ts";
import { renderTallyText } from "../../render/tally/tally-text.ts";
import { type Arguments, flagValue } from "../command-line/arguments.ts";
import type { Io } from "../process/io.ts";
import { print, printNote } from "../process/print.ts";
import { uninterrupted } from "../process/uninterrupted.ts";

/** What was counted: at least one ballot. */
type Counted = Readonly<{ catalogue: Catalogue; box: BallotBox }> &
  Partial<Omit<Circumstances, "anonymous" | "expected" | "saved">>;

/**
 * Prints what ballots say together and writes the files that the flags ask for. Mistakes in them, and files that are there
 * already, are found before anybody has voted.
 *
 * @returns who is expected, and what does so once the ballots are counted
 * @throws UserError for flags that exclude each other, and for files that are there
 */
export async function tallyOutput(given: Arguments, io: Io) {
  const force = given.flags.force === true;
  const files = filesOf(given);
  for (const { path, name } of files) refuseTaken(path, name, force);
  const anonymous = given.flags.anonymous === true;
  const expected = await expectedNames(given);
  const output = async ({ catalogue, box, ...circumstances }: Counted): Promise<void> => {
    if (anonymous && ballotsIn(box.tally) < FEWEST_ANONYMOUS) {
      throw new UserError(
        "Fewer than three ballots cannot be anonymous: each of the two would know the other's.",
        "Leave --anonymous out, or wait for another ballot.",
      );
    }
    const report = tallyReport(catalogue, box, {
      ...circumstances,
      anonymous,
      expected,
      saved: flagValue(given, "save"),
    });
    for (const { flag, path, name, render } of files) {
      await uninterrupted(io, async () => writeWholeFile(path, render(report), name, { force }));
      printNote(`note: wrote ${name}${flag === "save" ? markWords(box, anonymous) : ""}`, io);
    }
    print(
      { given, io },
      {
        text: (columns, paint) => renderTallyText(report, columns, io.invocation, paint),
        json: () => toTallyResult(report),
        markdown: () => renderTallyMarkdown(report, io.invocation),
      },
    );
  };
  return { expected, output };
}

/** What is to be known of marks where they are written, or left out; nothing where there are none. */
function markWords({ voters }: BallotBox, anonymous: boolean): string {
  if (!voters.some(({ mark }) => mark)) return "";
  return anonymous
    ? "; without marks it cannot be merged exactly: a ballot that another tally holds too would count twice"
    : ". Whoever has the chat can tell from its marks who voted what; --anonymous leaves them out";
}

/** The files that are asked for, each with a name that is safe to print. @throws UserError when two are one */
function filesOf(given: Arguments) {
  // None of them holds the name of a voter.
  const files = Object.entries({ svg: renderTallySvg, save: tallyFile }).flatMap(([flag, render]) => {
    const path = flagValue(given, flag);
    return path === undefined ? [] : [{ flag, path, name: `“${excerpt(path, 200)}”`, render }];
  });
  const [first, second] = files;
  if (first && first.path === second?.path)
    throw new UserError(`--svg and --save both name ${first.name}.`, "Choose two names.");
  return files;
}

/** What a list puts before each item: "- Ada", "* Bob", "1. Cy". */
const BULLET = /^\s*(?:[-*+•]|\d{1,3}[.)])(?:\s+|$)/;

/** A word that can only be meant as a file. */
const FILE_LIKE = /[\\/]|\.(?:txt|csv|md|text)$/i;

/**
 * The names in `--expect`: a file with a name a line, as a list or not, or with commas between them; or the names themselves.
 *
 * @returns undefined without the flag
 * @throws UserError when there is no name, when the file cannot be read, and with `--anonymous`, where nobody is named
 */
async function expectedNames(given: Arguments): Promise<readonly string[] | undefined> {
  const word = flagValue(given, "expect");
  if (word === undefined) return undefined;
  if (given.flags.anonymous)
    throw new UserError(
      "--expect and --anonymous exclude each other: who is missing tells who has voted.",
      "Leave one of them out.",
    );
  const shown = `“${excerpt(word, 200)}”`;
  const isFile = lstatSync(word, { throwIfNoEntry: false }) !== undefined || FILE_LIKE.test(word);
  const text = isFile ? (await readDocument(word, shown)).text : word;
  const names = text
    .replace(/^\uFEFF/, "")
    .split(/[,;\r\n]/)
    .map((name) => name.replace(BULLET, "").trim())
    .filter((name) => voterKey(name) !== "");
  if (names.length > 0) return names;
  throw new UserError(
    isFile ? `${shown} holds no names.` : "--expect names nobody.",
    'Write a name a line into a file, or commas between them: --expect "Ada, Bob"',
  );
}
