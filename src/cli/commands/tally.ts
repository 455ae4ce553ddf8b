import { ballotsIn } from "../../domain/tally.ts";
import { UserError } from "../../domain/user-error.ts";
import { refusedLines } from "../../render/tally/ballot-problems.ts";
import { type BallotInput, readBallots } from "../ballots/ballot-input.ts";
import { tallyOutput } from "../ballots/tally-output.ts";
import type { Arguments, Call } from "../command-line/arguments.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";

/** `waymark tally [CODE or FILE...]`: counts ballots and shows what they say together. */
export async function tally({ given, io, catalogue }: Call): Promise<ExitCode> {
  const { output } = await tallyOutput(given, io);
  const words = given.words.length > 0 ? given.words : [standardInput(given, io)];
  const input = await readBallots(words, catalogue, io);
  if (ballotsIn(input.box.tally) === 0) return nothingCounted(input, io);
  await output({ catalogue, ...input });
  return input.partial ? EXIT.interrupted : EXIT.done;
}

/** What is read when nothing is named. @throws UserError where nobody will type it */
function standardInput(given: Arguments, io: Io): "-" {
  if (io.stdinIsTerminal && given.flags["no-input"])
    throw new UserError("There are no ballots to count.", `Name codes or files: ${io.invocation} tally FILE`);
  return "-";
}

function nothingCounted({ refused, refusals, partial }: BallotInput, io: Io): ExitCode {
  if (partial && refusals === 0) {
    io.stderr.write("waymark: stopped before there was a ballot.\n");
    return EXIT.interrupted;
  }
  throw new UserError(
    refusals === 0 ? "There is no ballot in what was read." : "No ballot could be counted.",
    refusals === 0
      ? `Ballots are codes such as WM2-XXXX-XXXX-XXXX-XXXX in any text, or answers as CSV or JSON. See: ${io.invocation} tally --help`
      : refusedLines(refused, refusals),
    { notCounted: refusals },
  );
}
