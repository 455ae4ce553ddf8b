import {
  type Command,
  type Flag,
  grammarOf,
  IN_ALIASES,
  namedCommands,
  spellings,
  typedAs,
} from "../../src/cli/command-line/grammar.ts";
import { EXIT_WORDS } from "../../src/cli/command-line/help.ts";
import { EXIT } from "../../src/cli/process/io.ts";
import { catalogue } from "../../src/content/catalogue.ts";

const grammar = grammarOf(catalogue);

const inEvery = (flag: Flag): boolean =>
  grammar.every(({ flags }) => flags.some(({ name }) => name === flag.name));
const isAnswer = ({ name, takes }: Flag): boolean => takes?.word === "answer" || name === "answers";

const typedFlag = (flag: Flag): string =>
  `${spellings(flag)
    .map((each) => `\`${each}\``)
    .join(", ")}${flag.takes ? ` ${flag.takes.word.toUpperCase()}` : ""}`;

const flagRow = (flag: Flag): string => `| ${typedFlag(flag)} | ${flag.does} |`;

const flagTable = (flags: readonly Flag[]): string =>
  flags.length === 0 ? "" : `\n| Flag | |\n|---|---|\n${flags.map(flagRow).join("\n")}\n`;

function usage(command: Command): string {
  const { argument } = command;
  const word = argument ? ` ${argument.word.toUpperCase()}${argument.many ? "..." : ""}` : "";
  return `${typedAs(command, "waymark")}${argument?.optional ? ` [${word.trim()}]` : word}`;
}

function chapter(command: Command): string {
  const own = command.flags.filter((flag) => !inEvery(flag) && !isAnswer(flag));
  const answers = command.flags.some(isAnswer) ? "\nTakes the answers' flags.\n" : "";
  const example = `\nFor example \`${`waymark ${command.example}`}\`.\n`;
  return `### \`${usage(command)}\`\n\n${sentence(command.does)}\n${example}${answers}${flagTable(own)}`;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Every command with its flags, then those that every command takes. */
export const commandReference = (): string => {
  const everywhere = grammar[0].flags.filter(inEvery);
  const aliased = IN_ALIASES.map(typedFlag).join(", ");
  return [
    ...[grammar[0], ...namedCommands(grammar)].map(chapter),
    `### Flags of every command\n${flagTable(everywhere)}\nFor the sake of aliases every command also takes ${aliased}, whether it changes anything or not.\n`,
  ].join("\n");
};

/** The questions with the ids of their options, and the flag for all of them at once. */
export const answerReference = (): string => {
  const rows = catalogue.questions.map(
    ({ id, title, options }) =>
      `| \`--${id}\` | ${title} | ${[...options.map((option) => option.id), "unsure"].map((each) => `\`${each}\``).join(" ")} |`,
  );
  return `| Flag | Question | Answers |\n|---|---|---|\n${rows.join("\n")}\n`;
};

export const exitReference = (): string =>
  `| Code | |\n|---|---|\n${(Object.keys(EXIT) as (keyof typeof EXIT)[])
    .map((name) => `| ${EXIT[name]} | ${EXIT_WORDS[name]} |`)
    .join("\n")}\n`;
