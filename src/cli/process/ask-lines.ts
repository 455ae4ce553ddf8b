import { typedLines } from "../../plain/typed-lines.ts";
import { wrap } from "../../render/wrap.ts";
import type { Io } from "./io.ts";
import { printText } from "./print.ts";
import { releaseTerminal, textColumns } from "./terminal.ts";

/**
 * Asks questions one after the other, each to be answered on one line. The questions go to the terminal's standard output,
 * which only a person reads here.
 *
 * @returns the lines without blanks at their ends, empty ones for what was left open; undefined after Ctrl-C or the end of input
 */
export async function askLines(
  lead: readonly string[],
  questions: readonly string[],
  io: Io,
): Promise<readonly string[] | undefined> {
  releaseTerminal(io);
  const lines = typedLines(io.stdin);
  const typed = lines[Symbol.asyncIterator]();
  const forget = io.onInterrupt(() => lines.close());
  const say = (text: string) => printText(`${wrap(text, textColumns(io)).join("\n")}\n`, io);
  const said: string[] = [];
  try {
    for (const text of lead) say(text);
    for (const question of questions) {
      say(question);
      const line = await typed.next();
      if (line.done) {
        io.stderr.write("waymark: stopped. Nothing was written.\n");
        return undefined;
      }
      said.push(line.value.trim());
    }
    return said;
  } finally {
    forget();
    lines.close();
    // Node stops reading from a paused terminal a tick later: a screen that began before would never get a key.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
