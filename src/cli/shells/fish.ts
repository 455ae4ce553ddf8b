import type { Flag, Grammar } from "../grammar.ts";

export function fishCompletion({ commands, flags }: Grammar): string {
  const names = commands.map(({ name }) => name);
  return `# Lets Tab complete waymark in fish: waymark completion fish > ~/.config/fish/completions/waymark.fish
complete -c waymark -f
${commands
  .flatMap((command) => [
    line([when(`not ${seen(names)}`), `-a ${command.name}`, described(command)]),
    line([
      when(`${seen([command.name])}; and not ${seen(command.values)}`),
      `-a ${quoted(command.values.join(" "))}`,
    ]),
  ])
  .join("\n")}
${flags
  .map((flag) => {
    const without = commands.filter((command) => !command.flags.includes(flag)).map(({ name }) => name);
    return line([
      without.length > 0 ? when(`not ${seen(without)}`) : "",
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

const values = ({ takes }: Flag): string =>
  takes === undefined ? "" : takes.word === "answer" ? `-x -a ${quoted(takes.values.join(" "))}` : "-r -F";
