import { type Command, type Flag, type Grammar, namedCommands } from "../grammar.ts";

export function fishCompletion(grammar: Grammar): string {
  const none = when(`not ${seen(namedCommands(grammar).map(({ name }) => name))}`);
  const lines = grammar.flatMap((command) => {
    const { name, flags } = command;
    const where = name === "" ? none : when(seen([name]));
    return [
      ...(name === "" ? [] : [line([none, `-a ${name}`, described(command)]), ...argumentLines(command)]),
      ...flags.map((flag) => line([where, spelled(flag), values(flag), described(flag)])),
    ];
  });
  return `# Lets Tab complete waymark in fish: waymark completion fish > ~/.config/fish/completions/waymark.fish
complete -c waymark -f
${lines.join("\n")}
`;
}

const line = (parts: readonly string[]): string =>
  ["complete -c waymark", ...parts].filter((part) => part !== "").join(" ");

const quoted = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;
const when = (condition: string): string => `-n ${quoted(condition)}`;
const spelled = ({ name, letter }: Flag): string =>
  `${letter === undefined ? "" : `-s ${letter} `}-l ${name}`;
const seen = (words: readonly string[]): string => `__fish_seen_subcommand_from ${words.join(" ")}`;
const described = ({ does }: Readonly<{ does: string }>): string => `-d ${quoted(does)}`;

/** What may follow a command. */
function argumentLines({ name, argument }: Command): readonly string[] {
  if (!argument) return [];
  const { values, path } = argument;
  if (path) return [line([when(seen([name])), "-F"])];
  return values
    ? [line([when(`${seen([name])}; and not ${seen(values)}`), `-a ${quoted(values.join(" "))}`])]
    : [];
}

const values = ({ takes }: Flag): string =>
  takes === undefined
    ? ""
    : takes.values
      ? `-x -a ${quoted(takes.values.join(" "))}`
      : takes.path
        ? "-r -F"
        : "-x";
