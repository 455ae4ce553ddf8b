import { typedLines, withoutCursorKeys } from "../../plain/typed-lines.ts";
import { quoted } from "../../render/escape-control.ts";
import { wrap } from "../../render/wrap.ts";
import type { Io } from "./io.ts";
import { printNote, shownOn } from "./print.ts";
import { releaseTerminal, textColumns } from "./terminal.ts";

/** What happens when a question is not simply answered. */
export type Asking<Said> = Readonly<{
  /** The hint after Ctrl-C or the end of input: how to go on without losing what was said so far. */
  goOn: (said: Said) => string;
  /** What to say when a line does not answer the question at that index, which is then read again. Undefined for an answer. */
  complaint?: (line: string, question: number) => string | undefined;
  /** Called when somebody goes back from the first question; left out where there is nothing to go back to. */
  leave?: () => void;
  /** What was said to the same questions before: Enter keeps it. */
  earlier?: Said | undefined;
}>;

// biome-ignore lint/suspicious/noControlCharactersInRegex: Esc goes back on every screen; here it ends up in the line
const BACK = /^(b|back)$|\u001b/i;
const HELP = /^(\?|help|q|quit)$/i;
const HOW = "Type one line, or press Enter alone. b goes back, Ctrl-C stops.";

/** A question whose words on Enter, where it has some, give way to what was said before. */
const askedAgain = (question: string, kept: string): string =>
  `${question.replace(/ Enter [^?]*$/, "")} Enter for ${quoted(kept)}, - for nothing.`;

/**
 * Asks questions one after the other, each to be answered on one line. The questions go to the terminal's standard output,
 * which only a person reads here.
 *
 * @returns the lines, trimmed, empty where a question was left open; undefined after Ctrl-C, the end of input,
 * or going back from the first question
 */
export async function askLines(
  lead: readonly string[],
  questions: readonly string[],
  io: Io,
  { goOn, complaint = () => undefined, leave, earlier = [] }: Asking<readonly string[]>,
): Promise<readonly string[] | undefined> {
  releaseTerminal(io);
  const lines = typedLines(io);
  const typed = lines[Symbol.asyncIterator]();
  const say = (text: string) => io.stdout.write(shownOn(io, `${wrap(text, textColumns(io)).join("\n")}\n`));
  const said = [...earlier];
  let at = 0;
  let unfit: string | undefined;
  try {
    for (const text of lead) say(text);
    while (at < questions.length) {
      const [question = "", kept = ""] = [questions[at], said[at]];
      say(unfit ?? (kept === "" ? question : askedAgain(question, kept)));
      const line = await typed.next();
      if (line.done) {
        printNote(`waymark: stopped. Nothing was written.\n${goOn(said)}`, io);
        return undefined;
      }
      const text = withoutCursorKeys(line.value).trim();
      if (!BACK.test(text)) {
        const answer = kept !== "" && text === "-" ? "" : text || kept;
        unfit = complaint(answer, at) ?? (HELP.test(answer) ? HOW : undefined);
        if (unfit === undefined) said[at++] = answer;
      } else if (at > 0) {
        unfit = undefined;
        at -= 1;
      } else if (leave) {
        leave();
        return undefined;
      } else unfit = "There is nothing to go back to.";
    }
    return said;
  } finally {
    lines.close();
    // Node stops reading from a paused terminal a tick later: a screen that began before would never get a key.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
