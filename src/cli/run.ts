import type { Catalogue } from "../domain/catalogue-schema.ts";
import type { Arguments, Call } from "./command-line/arguments.ts";
import { grammarOf } from "./command-line/grammar.ts";
import { parseCommandLine } from "./command-line/parse-command-line.ts";
import { recommendPattern } from "./commands/recommend.ts";
import { EXIT, type ExitCode, type Io } from "./process/io.ts";
import { printError } from "./process/print.ts";

/** What the program is built with. */
type Program = Readonly<{ catalogue: Catalogue; version: string }>;

type Run = (call: Call) => Promise<ExitCode>;

/** What a command does. All but the one that most people use are loaded when they are asked for. */
async function commandNamed(name: Arguments["command"]): Promise<Run> {
  switch (name) {
    case "":
      return recommendPattern;
    case "record":
    case "draft":
    case "check":
    case "revisit":
    case "due":
      return (await import("./document-commands.ts"))[name];
    default:
      return (await import("./further-commands.ts"))[name];
  }
}

/** The program as a function of its arguments and its surroundings. Nothing that a user can mend ever throws. */
export async function run(argv: readonly string[], io: Io, program: Program): Promise<ExitCode> {
  try {
    return await execute(argv, io, program);
  } catch (error) {
    return printError(error, io, argv.includes("--json"));
  }
}

async function execute(argv: readonly string[], io: Io, { catalogue, version }: Program): Promise<ExitCode> {
  // Most people type no arguments at all: there is nothing to read.
  if (argv.length === 0)
    return recommendPattern({ given: { command: "", words: [], flags: {} }, io, catalogue });
  const grammar = grammarOf(catalogue);
  const request = parseCommandLine(argv, grammar, io.invocation);
  switch (request.kind) {
    case "version":
      io.stdout.write(`${version}\n`);
      return EXIT.done;
    case "help":
      io.stdout.write(
        (await import("./command-line/help.ts")).renderHelp(request.command, grammar, io.invocation),
      );
      return EXIT.done;
    case "run":
      return (await commandNamed(request.arguments.command))({ given: request.arguments, io, catalogue });
  }
}
