import { type Command, type Flag, type Grammar, namedCommands, spellings } from "../grammar.ts";

/** Works both where it is evaluated and as a file `_waymark` in a folder of $fpath. */
export function zshCompletion(grammar: Grammar): string {
  const commands = namedCommands(grammar);
  const names = commands.map(({ name }) => name);
  const described = commands.map(({ name, does }) => `${name}\\:"${does}"`).join(" ");
  const place = (words: readonly string[]) => `_arguments ${words.map(quoted).join(" \\\n      ")} ;;`;
  const places = commands.map(
    (command) =>
      `    ${command.name}) ${place([
        `1:command:(${command.name})`,
        ...argumentSpecification(command),
        ...command.flags.flatMap(specifications),
      ])}`,
  );
  return `#compdef waymark
# Lets Tab complete waymark in zsh. In ~/.zshrc, after compinit: eval "$(waymark completion zsh)"
_waymark() {
  local word command
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case $word in
    ${names.join(" | ")}) command=$word; break ;;
    esac
  done
  case $command in
    "") ${place([`1:command:((${described}))`, ...grammar[0].flags.flatMap(specifications)])}
${places.join("\n")}
  esac
}
if [[ $funcstack[1] == _waymark ]]; then
  _waymark "$@"
else
  compdef _waymark waymark
fi
`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** What may follow a command, in the same words. */
function argumentSpecification({ argument }: Command): readonly string[] {
  if (!argument) return [];
  return [`${argument.many ? "*" : "2"}:${argument.word}:${offers(argument)}`];
}

const offers = ({ values, path }: NonNullable<Flag["takes"]>): string =>
  values ? `(${values.join(" ")})` : path ? "_files" : " ";

/** A flag in the words of zsh's `_arguments`; the short form and the long one exclude each other. */
function specifications(flag: Flag): readonly string[] {
  const forms = spellings(flag);
  const exclusion = forms.length > 1 ? `(${forms.join(" ")})` : "";
  const description = `[${flag.does.replace(/[\\[\]:]/g, "\\$&")}]`;
  if (flag.takes === undefined) return forms.map((form) => `${exclusion}${form}${description}`);
  const { word } = flag.takes;
  const offered = offers(flag.takes);
  return forms.map((form) => `${exclusion}${form}=${description}:${word}:${offered}`);
}
