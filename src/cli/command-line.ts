import { Command, CommanderError, Option } from "commander";
import type { Question } from "../domain/catalogue-schema.ts";
import { UserError } from "../domain/user-error.ts";
import { didYouMean } from "../render/problems.ts";
import { excerpt, visible } from "../render/visible.ts";
import { COMMANDS, type Flag, flagsFor, HELP, spellings, VERSION } from "./grammar.ts";

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
      /** Whether an interrupted session may leave a draft behind. */
      save: boolean;
    }>
  | Readonly<{
      kind: "patterns";
      pattern: string | undefined;
      format: Format;
      mayAsk: boolean;
      plain: boolean;
    }>
  /** `shell` as it was typed, not checked yet. */
  | Readonly<{ kind: "completion"; shell: string | undefined }>
  /** Help or the version: printed, and nothing else happens. */
  | Readonly<{ kind: "print"; text: string }>;

const EXAMPLES = `Examples:
  waymark                                    five questions, then a pattern
  waymark --urgency on-fire                  one is answered, four are asked
  waymark --answers answers.json --markdown  a document for your wiki
  waymark patterns                           what the talk says of the three
  waymark completion bash                    lets Tab complete these words
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
    .usage(
      ["[options]", ...COMMANDS.map(({ name, argument }) => `       waymark ${name} ${argument}`)].join("\n"),
    )
    .description("Five questions, one minute: how to turn your technical vision into reality.")
    .version(version, spelled(VERSION), VERSION.does)
    .helpOption(spelled(HELP), HELP.does)
    .helpCommand(false)
    .addHelpText("beforeAll", EXAMPLES)
    .argument("[command]")
    .argument("[name]")
    .configureHelp({ visibleArguments: () => [], helpWidth: 80 })
    .configureOutput({ writeOut: (text) => (printed += text), writeErr: () => {} })
    .exitOverride();
  const options = flagsFor(questions).map((flag) => ({ flag, option: optionFor(flag) }));
  for (const { option } of options) program.addOption(option);
  program.action((command: string | undefined, name: string | undefined) => {
    const typed = options.flatMap(({ flag, option }): readonly Typed[] => {
      const key = option.attributeName();
      return program.getOptionValueSource(key) === "cli"
        ? [{ flag, value: program.getOptionValue(key) }]
        : [];
    });
    request = toRequest(command, name, typed);
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
    throw new UserError(excerpt(message, 300).replace(/(?<![.)])$/, "."), "See: waymark --help");
  }
  if (!request) throw new Error("the command line was parsed and asked for nothing");
  return request;
}

/** A flag that was on the command line; its value is true or false where it takes none. */
type Typed = Readonly<{ flag: Flag; value: unknown }>;

const spelled = (flag: Flag): string => spellings(flag).join(", ");

const optionFor = (flag: Flag): Option => {
  const { takes } = flag;
  if (takes === undefined) return new Option(spelled(flag), flag.does);
  return new Option(
    `${spelled(flag)} <${takes.word}>`,
    takes.word === "answer" ? takes.values.join(", ") : flag.does,
  );
};

function toRequest(command: string | undefined, name: string | undefined, typed: readonly Typed[]): Request {
  const known = COMMANDS.find((each) => each.name === command)?.name;
  if (command !== undefined && known === undefined) {
    const names = COMMANDS.map((each) => each.name);
    throw new UserError(
      `There is no command “${excerpt(command)}”.${didYouMean(command, names)}`,
      "See: waymark --help",
    );
  }
  const has = (flag: string): boolean => typed.some((each) => each.flag.name === flag);
  if (has("json") && has("markdown")) {
    throw new UserError("--json and --markdown exclude each other.", "Choose one of them.");
  }
  const stray = typed.find(({ flag }) => known !== undefined && !flag.commands.includes(known));
  if (stray) {
    const [what, it] = stray.flag.takes ? ["answers", "the answers"] : [spelled(stray.flag), "it"];
    throw new UserError(
      `\`waymark ${known}\` takes no ${what}.`,
      `Leave ${it} out, or leave \`${known}\` out.`,
    );
  }
  const common = {
    format: has("json") ? "json" : has("markdown") ? "markdown" : "text",
    mayAsk: !has("no-input"),
    plain: has("plain"),
  } as const;
  switch (known) {
    case "patterns":
      return { kind: "patterns", pattern: name, ...common };
    case "completion":
      return { kind: "completion", shell: name };
    case undefined:
      return {
        kind: "recommend",
        flags: Object.fromEntries(textsOf("answer", typed)),
        answersFile: textsOf("file", typed)[0]?.[1],
        save: !has("no-save"),
        ...common,
      };
  }
}

/** The flags that take such a word, each with what was typed behind it. */
const textsOf = (word: "answer" | "file", typed: readonly Typed[]): readonly (readonly [string, string])[] =>
  typed.flatMap(({ flag, value }) =>
    flag.takes?.word === word && typeof value === "string" ? [[flag.name, value] as const] : [],
  );
