import process from "node:process";
import { isatty } from "node:tty";
import { asksOnScreen } from "../command-line/asking.ts";
import { canAsk, prefersPlain } from "./terminal.ts";

// Imported before everything else: keys that are pressed while the program starts would otherwise be echoed onto the first
// frame, and Ctrl-C would kill it halfway. In raw mode they wait until somebody reads them. A command that draws nothing must
// leave the terminal alone: in the background the shell would stop it for that.

/** The ids of all questions with blanks between them, put in by the build. */
declare const WAYMARK_QUESTIONS: string;

const { argv, env } = process;
// Asked of the descriptors: a stdin that is no terminal takes Node 3 ms to open, and a result needs none.
const surroundings = { stdinIsTerminal: isatty(0), stdout: { isTTY: isatty(1) }, env };
if (
  canAsk(surroundings) &&
  !prefersPlain(surroundings) &&
  asksOnScreen(argv.slice(2), WAYMARK_QUESTIONS.split(" "))
) {
  process.stdin.setRawMode(true);
}
