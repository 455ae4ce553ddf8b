import { ballotsIn } from "../../domain/tally.ts";
import { UserError } from "../../domain/user-error.ts";
import { refusedWords } from "../../render/tally-blocks.ts";
import { renderTallyMarkdown } from "../../render/tally-markdown.ts";
import { type TallyReport, tallyReport } from "../../render/tally-report.ts";
import { tallyFile, toTallyResult } from "../../render/tally-result.ts";
import { renderTallySvg } from "../../render/tally-svg.ts";
import { renderTallyText } from "../../render/tally-text.ts";
import { excerpt } from "../../render/visible.ts";
import { refuseExisting, writeWholeFile } from "../../storage/write-file.ts";
import { type Arguments, type Format, formatOf, textBehind } from "../arguments.ts";
import { type BallotInput, readBallots } from "../ballot-input.ts";
import { EXIT, type ExitCode, type Io } from "../io.ts";
import { printJson, printNote, printText } from "../print.ts";
import type { Program } from "../run.ts";
import { releaseTerminal, textColumns } from "../terminal.ts";

/** Fewer ballots could be told apart by who knows one of them. */
const FEWEST_ANONYMOUS = 3;

/** `waymark tally [CODE or FILE...]`: counts ballots and shows what they say together. */
export async function tally(given: Arguments, io: Io, { catalogue }: Program): Promise<ExitCode> {
  const format = formatOf(given);
  const force = given.flags.force === true;
  const files = filesOf(given);
  releaseTerminal(io);
  if (!force) for (const { path, name } of files) await refuseExisting(path, name);
  const words = given.words.length > 0 ? given.words : [standardInput(given, io)];
  const input = await readBallots(words, catalogue, io);
  const { box, refusals, partial } = input;
  if (ballotsIn(box.tally) === 0) return nothingCounted(input, io);
  const anonymous = given.flags.anonymous === true;
  if (anonymous && ballotsIn(box.tally) < FEWEST_ANONYMOUS) {
    throw new UserError(
      "Fewer than three ballots cannot be anonymous: each of the two would know the other's.",
      "Leave --anonymous out, or wait for another ballot.",
    );
  }
  const report = tallyReport(catalogue, box, { refused: input.refused, refusals, partial, anonymous });
  for (const { path, name, render } of files) {
    await writeWholeFile(path, render(report), name, { force });
    printNote(`note: wrote ${name}`, io);
  }
  print(report, format, io);
  return partial ? EXIT.interrupted : EXIT.done;
}

function print(report: TallyReport, format: Format, io: Io): void {
  if (format === "json") printJson(toTallyResult(report), io);
  else if (format === "markdown") io.stdout.write(renderTallyMarkdown(report));
  else printText(renderTallyText(report, textColumns(io)), io);
}

type Output = Readonly<{
  path: string;
  /** Safe to print. */
  name: string;
  render: (report: TallyReport) => string;
}>;

/** The files that are asked for. None of them holds a name. @throws UserError when two are one */
function filesOf(given: Arguments): readonly Output[] {
  const renders: Readonly<Record<string, Output["render"]>> = {
    svg: renderTallySvg,
    save: ({ catalogue, box, partial }) => tallyFile(catalogue, box.tally, partial),
  };
  const files = Object.entries(renders).flatMap(([flag, render]) => {
    const path = textBehind(given, flag);
    return path === undefined ? [] : [{ path, name: `“${excerpt(path, 200)}”`, render }];
  });
  const [first, second] = files;
  if (first && first.path === second?.path)
    throw new UserError(`--svg and --save both name ${first.name}.`, "Choose two names.");
  return files;
}

/** What is read when nothing is named. A person who sits there is told so. */
function standardInput(given: Arguments, io: Io): "-" {
  if (io.stdinIsTerminal && given.flags["no-input"])
    throw new UserError("There are no ballots to count.", "Name codes or files: waymark tally FILE");
  if (io.stdinIsTerminal)
    printNote("Paste codes or a whole chat, then press Ctrl-D on a line of its own.", io);
  return "-";
}

function nothingCounted({ refused, refusals, partial }: BallotInput, io: Io): ExitCode {
  const found = refused.slice(0, 5).map((each) => `${refusedWords(each)}.`);
  const more = refusals - found.length;
  if (partial && refusals === 0) {
    io.stderr.write("waymark: stopped before there was a ballot.\n");
    return EXIT.interrupted;
  }
  throw new UserError(
    refusals === 0 ? "There is no ballot in what was read." : "No ballot could be counted.",
    refusals === 0
      ? "Ballots are codes such as WM1-XXXX-XXXX in any text, or answers as CSV or JSON. See: waymark tally --help"
      : [...found, ...(more > 0 ? [`… and ${more} more.`] : [])].join("\n"),
    { notCounted: refusals },
  );
}
