import { everyFlag, type Grammar, namedCommands, spellings } from "../grammar.ts";

/** Offers files. Bash 3.2 has no compopt. */
const FILES = `compopt -o default 2>/dev/null || { IFS=$'\\n'; COMPREPLY=($(compgen -f -- "$current" | while read -r word; do printf '%q\\n' "$word"; done)); }`;

/** For bash 3.2, which macOS has, and later. */
export function bashCompletion(grammar: Grammar): string {
  const commands = namedCommands(grammar);
  const flags = everyFlag(grammar);
  const names = commands.map(({ name }) => name);
  const answers = flags.flatMap(({ name, takes }) =>
    takes?.values ? [`  --${name}) offered="${takes.values.join(" ")}" ;;`] : [],
  );
  const files = flags.flatMap(({ name, takes }) => (takes?.path ? [`--${name}`] : []));
  const places = commands.map(({ name, argument, flags: own }) => {
    const words = `[[ $named ]] || offered="${argument?.values?.join(" ") ?? ""} $offered"`;
    const paths = `[[ $current == -* ]] || { ${FILES}; return; }`;
    return `    ${name}) offered="${own.flatMap(spellings).join(" ")}"${argument ? `; ${argument.path ? paths : words}` : ""} ;;`;
  });
  return `# Lets Tab complete waymark in bash. In ~/.bashrc: eval "$(waymark completion bash)"
_waymark() {
  local IFS=$' \\t\\n' word command="" named="" offered
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]}
  # Bash makes three words of --flag=value.
  if [[ $current == "=" ]]; then
    current=""
  elif [[ $previous == "=" ]]; then
    previous=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $command:$word in
    ${names.map((name) => `:${name}`).join(" | ")}) command=$word ;;
    ?*:[!-]*) named=yes ;;
    esac
  done
  COMPREPLY=()
  case $previous in
  ${files.join(" | ")})
    ${FILES}
    return
    ;;
${answers.join("\n")}
  *)
    case $command in
    "") offered="${[...names, ...grammar[0].flags.flatMap(spellings)].join(" ")}" ;;
${places.join("\n")}
    esac
    ;;
  esac
  COMPREPLY=($(compgen -W "$offered" -- "$current"))
}
complete -F _waymark waymark
`;
}
