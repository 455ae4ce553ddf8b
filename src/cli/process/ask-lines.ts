import { typedLines } from "../../plain/typed-lines.ts";
import { wrap } from "../../render/wrap.ts";
import type { Io } from "./io.ts";
import { printText } from "./print.ts";
import { textColumns } from "./terminal.ts";

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
  const lines = typedLines(io.stdin);
  const forget = io.onInterrupt(() => lines.close());
  const say = (text: string) => printText(`${wrap(text, textColumns(io)).join("\n")}\n`, io);
  const said: string[] = [];
  try {
    for (const text of lead) say(text);
    for (const [index, question] of questions.entries()) {
      if (index === 0) say(question);
    }
    for await (const line of lines) {
      said.push(line.trim());
      const next = questions[said.length];
      if (next === undefined) return said;
      say(next);
    }
    io.stderr.write("waymark: stopped. Nothing was written.\n");
    return undefined;
  } finally {
    forget();
    lines.close();
    // Node stops reading from a paused terminal a tick later: a screen that began before would never get a key.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
