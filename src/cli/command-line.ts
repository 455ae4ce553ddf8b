import { Command, CommanderError, Option } from "commander";
import { allowedAnswers } from "../domain/answers.ts";
import type { Question } from "../domain/catalogue-schema.ts";
import { UserError } from "../domain/user-error.ts";
import { didYouMean } from "../render/problems.ts";
import { excerpt, visible } from "../render/visible.ts";

export type Format = "text" | "json" | "markdown";

/** What the command line asks for, in our own words. */
export type Request =
  | Readonly<{
      kind: "recommend";
      /** Question id to what was typed behind its flag, not checked yet. */
      flags: Readonly<Record<string, string>>;
      /** Path of a file with answers; "-" for standard input. */
      answersFile: string | undefined;
      format: Format;
      mayAsk: boolean;
      plain: boolean;
    }>
  | Readonly<{
      kind: "patterns";
      pattern: string | undefined;
      format: Format;
      mayAsk: boolean;
      plain: boolean;
    }>
  /** Help or the version: printed, and nothing else happens. */
  | Readonly<{ kind: "print"; text: string }>;

const EXAMPLES = `Examples:
  waymark                                    five questions, then a pattern
  waymark --urgency on-fire                  one is answered, four are asked
  waymark --answers answers.json --markdown  a document for your wiki
  waymark patterns                           what the talk says of the three
`;

/**
 * Reads the arguments behind the program's name.
 *
 * @throws UserError for anything that is not understood
 */
export function parseCommandLine(
  argv: readonly string[],
  questions: readonly Question[],
  version: string,
): Request {
  let request: Request | undefined;
  let printed = "";
  const program = new Command("waymark")
    .usage("[options]\n       waymark patterns [pattern]")
    .description("Five questions, one minute: how to turn your technical vision into reality.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .addHelpText("beforeAll", EXAMPLES)
    .argument("[command]")
    .argument("[pattern]")
    .configureHelp({ visibleArguments: () => [], helpWidth: 80 })
    .configureOutput({ writeOut: (text) => (printed += text), writeErr: () => {} })
    .exitOverride();
  for (const question of questions) {
    program.addOption(new Option(`--${question.id} <answer>`, allowedAnswers(question).join(", ")));
  }
  program
    .option("--answers <file>", "answers as JSON; - reads standard input")
    .option("--json", "print the result as JSON")
    .option("--markdown", "print the result as Markdown")
    .option("--no-input", "never ask; a missing answer is an error")
    .option("--plain", "a linear conversation, for screen readers")
    .action((command: string | undefined, pattern: string | undefined) => {
      request = toRequest(command, pattern, program.opts<Options>(), questions);
    });
  try {
    program.parse([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: "print", text: printed };
    const message = error.message
      .replace(/^error: /, "")
      .split("\n")
      .map(visible)
      .join(" ");
    throw new UserError(`${excerpt(message, 300)}.`.replace(/\)\.$/, ")"), "See: waymark --help");
  }
  if (!request) throw new Error("the command line was parsed and asked for nothing");
  return request;
}

type Options = { answers?: string; json?: true; markdown?: true; input: boolean; plain?: true } & Record<
  string,
  unknown
>;

function toRequest(
  command: string | undefined,
  pattern: string | undefined,
  options: Options,
  questions: readonly Question[],
): Request {
  if (command !== undefined && command !== "patterns") {
    throw new UserError(
      `There is no command “${excerpt(command)}”.${didYouMean(command, ["patterns"])}`,
      "See: waymark --help",
    );
  }
  if (options.json && options.markdown) {
    throw new UserError("--json and --markdown exclude each other.", "Choose one of them.");
  }
  const common = {
    format: options.json ? "json" : options.markdown ? "markdown" : "text",
    mayAsk: options.input,
    plain: options.plain === true,
  } as const;
  const flags = Object.fromEntries(
    questions.flatMap(({ id }) => {
      const typed = options[camelCase(id)];
      return typeof typed === "string" ? [[id, typed]] : [];
    }),
  );
  if (command === undefined) return { kind: "recommend", flags, answersFile: options.answers, ...common };
  if (Object.keys(flags).length > 0 || options.answers !== undefined) {
    throw new UserError(
      "`waymark patterns` takes no answers.",
      "Leave the answers out, or leave `patterns` out.",
    );
  }
  return { kind: "patterns", pattern, ...common };
}

/** The name under which commander keeps the value of `--kebab-case`. */
const camelCase = (id: string): string =>
  id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
