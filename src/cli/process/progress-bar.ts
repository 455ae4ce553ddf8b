import { type Progress, renderProgress } from "../../render/tally/tally-progress.ts";
import type { Io } from "./io.ts";
import { shownOn } from "./print.ts";
import { prefersPlain } from "./terminal.ts";

/** What takes less needs no bar. In milliseconds. */
const PATIENCE = 1000;
const BETWEEN = 200;
const CLEAR = "\r\u001b[K";

/** A line on stderr that tells how far reading has come: only for a terminal, and only after a second. */
export function progressBar(
  io: Pick<Io, "stderr" | "now" | "env" | "platform" | "glyphs">,
  of: number | undefined,
) {
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
