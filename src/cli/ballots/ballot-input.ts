import { setImmediate } from "node:timers/promises";
import { ballotReader } from "../../ballots/ballot-reader.ts";
import { type BallotBox, openBallotBox } from "../../domain/ballot-box.ts";
import type { BallotProblem, Refused } from "../../domain/ballot-problem.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { codesOf } from "../../domain/codes.ts";
import { bytesIn, readFileBytes, readStreamBytes, type Stop } from "../../files/byte-stream.ts";
import { decodeText } from "../../files/decode-text.ts";
import { excerpt } from "../../render/escape-control.ts";
import type { Circumstances } from "../../render/tally/tally-report.ts";
import { isMeantAsBallot } from "../command-line/asking.ts";
import type { Io } from "../process/io.ts";
import { printNote } from "../process/print.ts";
import { progressBar } from "../process/progress-bar.ts";

/** What was found in all that was named. */
export type BallotInput = Readonly<{ box: BallotBox }> &
  Pick<Circumstances, "refused" | "refusals" | "partial">;

/** The most that are kept to be listed; all are counted. */
const MOST_REFUSED = 1000;

/** How many turns of the event loop to wait for a signal that came with the end of input. Two were seen; one takes microseconds. */
const LATE_TURNS = 10;

/**
 * The ballots that the words of the command line name: codes, paths of files, and "-" for standard input, in their order.
 *
 * @throws UserError when a file cannot be read or the ballots cannot be counted exactly
 */
export async function readBallots(
  words: readonly string[],
  catalogue: Catalogue,
  io: Io,
): Promise<BallotInput> {
  const box = openBallotBox();
  const refused: Refused[] = [];
  let refusals = 0;
  let [ballots, bytes] = [0, 0];
  const refuse = (source: string, line: number | undefined, problem: BallotProblem): void => {
    refusals++;
    if (refused.length < MOST_REFUSED) refused.push({ source, line, problem });
  };
  const openReader = ballotReader(catalogue);
  const readerFor = (source: string) =>
    decodeText(
      openReader({
        vote(vote, line) {
          ballots += vote.count;
          box.cast(vote, { source, line });
        },
        problem: (line, problem) => refuse(source, line, problem),
      }),
      () =>
        printNote(
          `note: ${source} is not all UTF-8; the rest was read as Windows-1252: look at the names`,
          io,
        ),
    );
  // First of all: from here on Ctrl-C must lose nothing.
  const interruption = openInterruption(io);
  const progress = progressBar(io, await sizeOf(words));
  const read = async (
    source: string,
    from: (onBytes: (chunk: Buffer) => void, stop: Stop) => Promise<void>,
  ) => {
    box.begin(source);
    const reader = readerFor(source);
    await from((chunk) => {
      reader.push(chunk);
      bytes += chunk.length;
      progress.tick({ ballots, bytes });
    }, interruption);
    reader.end(interruption.stopped());
  };
  try {
    const codes = codesOf(catalogue);
    // All codes among the words are one text: the same code twice is two people's.
    box.begin("the command line");
    for (const [at, word] of words.entries()) {
      if (word === "-" || !isMeantAsBallot(word)) continue;
      const decoded = codes.decode(word);
      const source = `argument ${at + 1}`;
      if (!decoded.ok) refuse(source, undefined, { kind: "code", problem: decoded.problem, given: word });
      else box.cast({ profile: decoded.profile, count: 1, mark: decoded.mark, as: "code" });
    }
    for (const word of words) {
      if (interruption.stopped()) break;
      if (word === "-") {
        if (io.stdinIsTerminal)
          printNote("Paste codes or a whole chat, then press Ctrl-D on a line of its own.", io);
        await read("standard input", async (onBytes, stop) => {
          await readStreamBytes(io.stdin, onBytes, stop);
          // Ctrl-C also ends whoever writes into a pipe, and Node tells of the pipe's end some turns before it.
          for (let turn = 0; turn < LATE_TURNS; turn++) await setImmediate();
        });
      } else if (!isMeantAsBallot(word)) {
        const name = `“${excerpt(word, 200)}”`;
        await read(name, (onBytes, stop) => readFileBytes(word, name, onBytes, stop));
      }
    }
  } finally {
    progress.end();
    interruption.end();
  }
  return { box: box.contents(), refused, refusals, partial: interruption.stopped() };
}

/** Bytes in all files together; undefined as soon as one of the sources has no size. */
async function sizeOf(words: readonly string[]): Promise<number | undefined> {
  const sizes = await Promise.all(
    words.map((word) => (word === "-" ? undefined : isMeantAsBallot(word) ? 0 : bytesIn(word))),
  );
  return sizes.reduce((sum, size) => (sum === undefined || size === undefined ? undefined : sum + size), 0);
}

/** Ctrl-C as something that reading can ask for and wait for. */
function openInterruption({ onInterrupt }: Pick<Io, "onInterrupt">) {
  let stopped = false;
  const listeners: (() => void)[] = [];
  const end = onInterrupt(() => {
    stopped = true;
    for (const listener of listeners) listener();
  });
  return { stopped: () => stopped, onStop: (listener: () => void) => listeners.push(listener), end };
}
