import { toAscii } from "../../render/ascii.ts";
import type { Call } from "../command-line/arguments.ts";
import { type Grammar, grammarOf, type Shell } from "../command-line/grammar.ts";
import { bashCompletion } from "../command-line/shells/bash.ts";
import { fishCompletion } from "../command-line/shells/fish.ts";
import { powershellCompletion } from "../command-line/shells/powershell.ts";
import { zshCompletion } from "../command-line/shells/zsh.ts";
import { EXIT, type ExitCode } from "../process/io.ts";
import { printNote } from "../process/print.ts";

const SCRIPTS: Readonly<Record<Shell, (grammar: Grammar) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

/**
 * `waymark completion SHELL`: a script that knows all words itself, so that Tab never has to start waymark. It completes the command
 * of an installed waymark however it was started now, in ASCII, since nobody knows in what encoding a shell reads its files.
 */
export async function completion({ given, io, catalogue }: Call): Promise<ExitCode> {
  // The grammar takes no other word.
  const script = SCRIPTS[given.words[0] as Shell];
  io.stdout.write(toAscii(script(grammarOf(catalogue)), []));
  if (io.invocation !== "waymark")
    printNote("note: Tab completes an installed waymark: npm install --global waymark", io);
  return EXIT.done;
}
