import { allowedAnswers } from "../domain/answers.ts";
import type { Catalogue, Question } from "../domain/catalogue-schema.ts";

// All that may stand behind the program's name, as data: what reads the command line, the help and the completion scripts
// are made from this one table.

/** The commands; `argument` is how the help shows what stands behind one. */
export const COMMANDS = [
  { name: "patterns", argument: "[pattern]", does: "what the talk says" },
  { name: "completion", argument: "<shell>", does: "print a completion script" },
] as const;
type CommandName = (typeof COMMANDS)[number]["name"];

export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;
export type Shell = (typeof SHELLS)[number];

export type Flag = Readonly<{
  /** Without its dashes. */
  name: string;
  /** Its short form, without the dash. */
  letter?: string;
  does: string;
  /** What stands behind it; without this, it stands alone. */
  takes?: Readonly<{ word: "answer"; values: readonly string[] }> | Readonly<{ word: "file" }>;
  /** The commands that take it. Where no command is named, waymark takes every flag. */
  commands: readonly CommandName[];
}>;

/** A command with all that may stand behind it. */
type Command = (typeof COMMANDS)[number] & Readonly<{ values: readonly string[]; flags: readonly Flag[] }>;

export type Grammar = Readonly<{ commands: readonly Command[]; flags: readonly Flag[] }>;

const ALL: readonly CommandName[] = COMMANDS.map(({ name }) => name);

export const VERSION: Flag = { name: "version", letter: "V", does: "print the version", commands: ALL };
export const HELP: Flag = { name: "help", letter: "h", does: "print this help", commands: ALL };

/** The flags that bear on the result or the way to it, in the order of the help. */
export const flagsFor = (questions: readonly Question[]): readonly Flag[] => [
  ...questions.map(
    (question): Flag => ({
      name: question.id,
      does: question.title,
      takes: { word: "answer", values: allowedAnswers(question) },
      commands: [],
    }),
  ),
  { name: "answers", does: "answers as JSON; - reads standard input", takes: { word: "file" }, commands: [] },
  { name: "json", does: "print the result as JSON", commands: ["patterns"] },
  { name: "markdown", does: "print the result as Markdown", commands: ["patterns"] },
  { name: "no-input", does: "never ask; a missing answer is an error", commands: ALL },
  { name: "plain", does: "a linear conversation, for screen readers", commands: ALL },
  { name: "no-save", does: "do not keep a draft of an interrupted session", commands: ALL },
];

export function grammarOf({ questions, patterns }: Catalogue): Grammar {
  const flags = [...flagsFor(questions), VERSION, HELP];
  const values: Readonly<Record<CommandName, readonly string[]>> = {
    patterns: patterns.map(({ id }) => id),
    completion: SHELLS,
  };
  const commands = COMMANDS.map((command) => ({
    ...command,
    values: values[command.name],
    flags: flags.filter((flag) => flag.commands.includes(command.name)),
  }));
  return { commands, flags };
}

/** How a flag is typed: its short form first, if it has one. */
export const spellings = ({ name, letter }: Flag): readonly string[] => [
  ...(letter === undefined ? [] : [`-${letter}`]),
  `--${name}`,
];
