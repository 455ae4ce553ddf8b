import { UserError } from "../../domain/user-error.ts";
import { toAscii } from "../../render/ascii.ts";
import { type Call, knownWord } from "../command-line/arguments.ts";
import { type Grammar, grammarOf, SHELLS, type Shell } from "../command-line/grammar.ts";
import { bashCompletion } from "../command-line/shells/bash.ts";
import { fishCompletion } from "../command-line/shells/fish.ts";
import { powershellCompletion } from "../command-line/shells/powershell.ts";
import { zshCompletion } from "../command-line/shells/zsh.ts";
import { EXIT, type ExitCode } from "../process/io.ts";

const SCRIPTS: Readonly<Record<Shell, (grammar: Grammar) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

/** `waymark completion SHELL`: a script that knows all words itself, so that Tab never has to start waymark. */
export async function completion({ given, io, catalogue }: Call): Promise<ExitCode> {
  io.stdout.write(completionScript(given.words[0], grammarOf(catalogue), io.invocation));
  return EXIT.done;
}

/**
 * The script for a shell, which completes the command of an installed waymark however it was started now. In ASCII, since
 * nobody knows in what encoding a shell reads its files.
 *
 * @throws UserError for a shell that there is no script for
 */
export function completionScript(
  given: string | undefined,
  grammar: Grammar,
  invocation = "waymark",
): string {
  if (given === undefined)
    throw new UserError(
      `\`${invocation} completion\` needs the name of a shell.`,
      `The shells are ${SHELLS.join(", ")}. For example: ${invocation} completion bash`,
    );
  // What PowerShell's program is called.
  const named = given === "pwsh" ? "powershell" : given;
  return toAscii(SCRIPTS[knownWord(named, SHELLS, "shell", "There is no completion for")](grammar), []);
}
