import { numberWords } from "../../render/tally/tally-words.ts";
import type { Io } from "./io.ts";
import { shownOn } from "./print.ts";
import { prefersPlain } from "./terminal.ts";

type Progress = Readonly<{
  /** Ballots that were found so far. */
  ballots: number;
  /** Bytes that were read, and how many there are in all; undefined where nobody knows. */
  bytes: number;
  of: number | undefined;
  /** Since reading began, in milliseconds, above 0. */
  elapsed: number;
}>;

/** What takes less needs no bar. In milliseconds. */
const PATIENCE = 1000;
const BETWEEN = 200;
const LONGEST_BAR = 20;
const CLEAR = "\r\u001b[K";

/** A line on stderr that tells how far reading has come: only for a terminal, and only after a second. */
export function progressBar(io: Io, of: number | undefined) {
  const { stderr, now } = io;
  const start = now();
  let next = start + PATIENCE;
  let shown = false;
  const silent = stderr.isTTY !== true || prefersPlain(io);
  return {
    tick(progress: Pick<Progress, "ballots" | "bytes">): void {
      const time = now();
      if (silent || time < next) return;
      next = time + BETWEEN;
      shown = true;
      const line = renderProgress(
        { ...progress, of, elapsed: Math.max(1, time - start) },
        (stderr.columns ?? 80) - 1,
      );
      stderr.write(CLEAR + shownOn(io, line));
    },
    /** Takes the line away. */
    end(): void {
      if (shown) stderr.write(CLEAR);
      shown = false;
    },
  };
}

/** How far reading has come, in one line: a bar, the ballots, their rate and the time that is left, as far as it is known. */
export function renderProgress({ ballots, bytes, of, elapsed }: Progress, width: number): string {
  const rate = `${numberWords(ballots)} ballots, ${numberWords(Math.round((ballots / elapsed) * 1000))} a second`;
  if (of === undefined || of === 0) return `reading: ${rate}`.slice(0, width);
  const part = Math.min(1, bytes / of);
  const left = part > 0 ? Math.ceil(((elapsed / part) * (1 - part)) / 1000) : undefined;
  const words = `${String(Math.floor(part * 100)).padStart(3)}%  ${rate}${left === undefined ? "" : `, ${numberWords(left)} s left`}`;
  const room = Math.min(LONGEST_BAR, width - words.length - 1);
  if (room < 5) return words.slice(0, width);
  const full = Math.round(part * room);
  return `${"━".repeat(full)}${"─".repeat(room - full)} ${words}`;
}
