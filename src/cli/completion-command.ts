import type { Catalogue } from "../domain/catalogue-schema.ts";
import { UserError } from "../domain/user-error.ts";
import { toAscii } from "../render/ascii.ts";
import { didYouMean } from "../render/problems.ts";
import { excerpt } from "../render/visible.ts";
import type { Request } from "./command-line.ts";
import { type Grammar, grammarOf, SHELLS, type Shell } from "./grammar.ts";
import { EXIT, type ExitCode, type Io } from "./io.ts";
import { bashCompletion } from "./shells/bash.ts";
import { fishCompletion } from "./shells/fish.ts";
import { powershellCompletion } from "./shells/powershell.ts";
import { zshCompletion } from "./shells/zsh.ts";

const SCRIPTS: Readonly<Record<Shell, (grammar: Grammar) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

/**
 * `waymark completion SHELL`: a script that knows all words itself, so that Tab never has to start waymark.
 *
 * In ASCII everywhere: who knows in what encoding a shell reads its files.
 */
export function printCompletion(
  { shell }: Request & { kind: "completion" },
  { stdout }: Pick<Io, "stdout">,
  catalogue: Catalogue,
): ExitCode {
  stdout.write(toAscii(SCRIPTS[shellNamed(shell)](grammarOf(catalogue))));
  return EXIT.done;
}

function shellNamed(given: string | undefined): Shell {
  const shell = SHELLS.find((each) => each === given);
  if (shell) return shell;
  throw new UserError(
    given === undefined
      ? "`waymark completion` needs the name of a shell."
      : `There is no completion for “${excerpt(given)}”.${didYouMean(given, SHELLS)}`,
    `The shells are ${SHELLS.join(", ")}. For example: waymark completion bash`,
  );
}
