import { type Command, everyFlag, type Flag, type Grammar, namedCommands } from "../grammar.ts";

export function fishCompletion(grammar: Grammar): string {
  const commands = namedCommands(grammar);
  const names = commands.map(({ name }) => name);
  return `# Lets Tab complete waymark in fish: waymark completion fish > ~/.config/fish/completions/waymark.fish
complete -c waymark -f
${commands
  .flatMap((command) => [
    line([when(`not ${seen(names)}`), `-a ${command.name}`, described(command)]),
    ...argumentLines(command),
  ])
  .join("\n")}
${everyFlag(grammar)
  .map((flag) => {
    const takers = grammar.filter(({ flags }) => flags.some(({ name }) => name === flag.name));
    return line([
      takers.length < grammar.length
        ? when(
            taken(
              takers.map(({ name }) => name),
              commands.map(({ name }) => name),
            ),
          )
        : "",
      flag.letter === undefined ? "" : `-s ${flag.letter}`,
      `-l ${flag.name}`,
      values(flag),
      described(flag),
    ]);
  })
  .join("\n")}
`;
}

const line = (parts: readonly string[]): string =>
  ["complete -c waymark", ...parts].filter((part) => part !== "").join(" ");

const quoted = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;
const when = (condition: string): string => `-n ${quoted(condition)}`;
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

/** Where one of these commands was typed; the one without a name is typed where no other is. */
function taken(takers: readonly string[], commands: readonly string[]): string {
  if (!takers.includes("")) return seen(takers);
  return `not ${seen(commands.filter((name) => !takers.includes(name)))}`;
}

const values = ({ takes }: Flag): string =>
  takes === undefined
    ? ""
    : takes.values
      ? `-x -a ${quoted(takes.values.join(" "))}`
      : takes.path
        ? "-r -F"
        : "-x";
