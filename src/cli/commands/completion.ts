import { UserError } from "../../domain/user-error.ts";
import { toAscii } from "../../render/ascii.ts";
import { excerpt } from "../../render/escape-control.ts";
import { didYouMean } from "../../render/problems.ts";
import type { Arguments } from "../command-line/arguments.ts";
import { type Grammar, grammarOf, SHELLS, type Shell } from "../command-line/grammar.ts";
import { bashCompletion } from "../command-line/shells/bash.ts";
import { fishCompletion } from "../command-line/shells/fish.ts";
import { powershellCompletion } from "../command-line/shells/powershell.ts";
import { zshCompletion } from "../command-line/shells/zsh.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";
import type { Program } from "../program.ts";

const SCRIPTS: Readonly<Record<Shell, (grammar: Grammar) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

/** `waymark completion SHELL`: a script that knows all words itself, so that Tab never has to start waymark. */
export async function completion({ words }: Arguments, io: Io, { catalogue }: Program): Promise<ExitCode> {
  io.stdout.write(completionScript(words[0], grammarOf(catalogue), io.invocation));
  return EXIT.done;
}

/**
 * The script for a shell, which completes the command of an installed waymark however it was started now. In ASCII everywhere: who knows in what encoding a shell reads its files.
 *
 * @throws UserError for a shell that there is no script for
 */
export function completionScript(
  given: string | undefined,
  grammar: Grammar,
  invocation = "waymark",
): string {
  const shell = SHELLS.find((each) => each === given);
  if (shell) return toAscii(SCRIPTS[shell](grammar), []);
  throw new UserError(
    given === undefined
      ? `\`${invocation} completion\` needs the name of a shell.`
      : `There is no completion for “${excerpt(given)}”.${didYouMean(given, SHELLS)}`,
    `The shells are ${SHELLS.join(", ")}. For example: ${invocation} completion bash`,
  );
}
