import { setImmediate } from "node:timers/promises";
import { ballotReader } from "../../ballots/ballot-reader.ts";
import { voteFromCode } from "../../ballots/codes-in-text.ts";
import { type BallotBox, openBallotBox } from "../../domain/ballot-box.ts";
import type { BallotProblem, Refused } from "../../domain/ballot-problem.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { codesOf } from "../../domain/codes.ts";
import { bytesIn, readFileBytes, readStreamBytes } from "../../files/byte-stream.ts";
import { decodeText } from "../../files/decode-text.ts";
import { excerpt } from "../../render/escape-control.ts";
import type { Circumstances } from "../../render/tally/tally-report.ts";
import { bareCode, isMeantAsBallot } from "../command-line/asking.ts";
import type { Io } from "../process/io.ts";
import { printNote } from "../process/print.ts";
import { progressBar } from "../process/progress-bar.ts";

/** What was found in all that was named. */
export type BallotInput = Readonly<{ box: BallotBox }> &
  Pick<Circumstances, "refused" | "refusals" | "partial" | "sources">;

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
  const sources: string[] = [];
  let [refusals, ballots, bytes] = [0, 0, 0];
  const refuse = (source: string, line: number | undefined, problem: BallotProblem): void => {
    refusals++;
    if (refused.length < MOST_REFUSED) refused.push({ source, line, problem });
  };
  // First of all: from here on Ctrl-C must lose nothing.
  const interruption = new AbortController();
  const forget = io.onInterrupt(() => interruption.abort());
  const stop = interruption.signal;
  const progress = progressBar(io, await sizeOf(words));
  try {
    const codes = codesOf(catalogue);
    // All codes among the words are one text: the same code twice is two people's.
    box.begin("the command line");
    for (const [at, word] of words.entries()) {
      if (!isMeantAsBallot(word)) continue;
      const found = voteFromCode(codes, bareCode(word));
      if ("kind" in found) refuse(`argument ${at + 1}`, undefined, found);
      else box.cast(found);
    }
    const openReader = ballotReader(catalogue);
    for (const word of words) {
      if (stop.aborted) break;
      if (isMeantAsBallot(word)) continue;
      const source = word === "-" ? "standard input" : `“${excerpt(word, 200)}”`;
      if (word === "-" && io.stdinIsTerminal)
        printNote("Paste codes or a whole chat, then press Ctrl-D on a line of its own.", io);
      box.begin(source);
      sources.push(source);
      const reader = decodeText(
        openReader((found, line) => {
          if ("kind" in found) return refuse(source, line, found);
          ballots += found.count;
          box.cast(found, { source, line });
        }),
        () =>
          printNote(
            `note: ${source} is not all UTF-8; the rest was read as Windows-1252: look at the names`,
            io,
          ),
      );
      const onBytes = (chunk: Buffer) => {
        reader.push(chunk);
        bytes += chunk.length;
        progress.tick({ ballots, bytes });
      };
      if (word === "-") {
        await readStreamBytes(io.stdin, onBytes, stop);
        // Ctrl-C also ends whoever writes into a pipe, and Node tells of the pipe's end some turns before it.
        for (let turn = 0; turn < LATE_TURNS; turn++) await setImmediate();
      } else await readFileBytes(word, source, onBytes, stop);
      reader.end(stop.aborted);
    }
  } finally {
    progress.end();
    forget();
  }
  return { box: box.contents(), refused, refusals, sources, partial: stop.aborted };
}

/** Bytes in all files together; undefined as soon as one of the sources has no size. */
async function sizeOf(words: readonly string[]): Promise<number | undefined> {
  const sizes = await Promise.all(
    words.map((word) => (word === "-" ? undefined : isMeantAsBallot(word) ? 0 : bytesIn(word))),
  );
  return sizes.reduce((sum, size) => (sum === undefined || size === undefined ? undefined : sum + size), 0);
}
