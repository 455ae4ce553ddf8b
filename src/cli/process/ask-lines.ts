import { typedLines } from "../../plain/typed-lines.ts";
import { wrap } from "../../render/wrap.ts";
import type { Io } from "./io.ts";
import { shownOn } from "./print.ts";
import { releaseTerminal, textColumns } from "./terminal.ts";

/**
 * Asks questions one after the other, each to be answered on one line. The questions go to the terminal's standard output,
 * which only a person reads here.
 *
 * @param complaint what to say of a line that is no answer to the question with that index, which is then waited for once more
 * @returns the lines without blanks at their ends, empty ones for what was left open; undefined after Ctrl-C or the end of input
 */
export async function askLines(
  lead: readonly string[],
  questions: readonly string[],
  io: Io,
  complaint: (line: string, question: number) => string | undefined = () => undefined,
): Promise<readonly string[] | undefined> {
  releaseTerminal(io);
  const lines = typedLines(io.stdin);
  const typed = lines[Symbol.asyncIterator]();
  const forget = io.onInterrupt(() => lines.close());
  const say = (text: string) => io.stdout.write(shownOn(io, `${wrap(text, textColumns(io)).join("\n")}\n`));
  const said: string[] = [];
  let unfit: string | undefined;
  try {
    for (const text of lead) say(text);
    while (said.length < questions.length) {
      say(unfit ?? questions[said.length] ?? "");
      const line = await typed.next();
      if (line.done) {
        io.stderr.write("waymark: stopped. Nothing was written.\n");
        return undefined;
      }
      const text = line.value.trim();
      unfit = complaint(text, said.length);
      if (unfit === undefined) said.push(text);
    }
    return said;
  } finally {
    forget();
    lines.close();
    // Node stops reading from a paused terminal a tick later: a screen that began before would never get a key.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
