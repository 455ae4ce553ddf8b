import { type Grammar, spellings } from "../grammar.ts";

/** For bash 3.2, which macOS has, and later. */
export function bashCompletion({ commands, flags }: Grammar): string {
  const names = commands.map(({ name }) => name);
  const answers = flags.flatMap(({ name, takes }) =>
    takes?.word === "answer" ? [`  --${name}) offered="${takes.values.join(" ")}" ;;`] : [],
  );
  const files = flags.flatMap(({ name, takes }) => (takes?.word === "file" ? [`--${name}`] : []));
  const places = commands.map(
    (command) =>
      `    ${command.name}) offered="${command.flags.flatMap(spellings).join(" ")}"; [[ $named ]] || offered="${command.values.join(" ")} $offered" ;;`,
  );
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
    # Bash 3.2 has no compopt.
    compopt -o default 2>/dev/null && return
    IFS=$'\\n'
    COMPREPLY=($(compgen -f -- "$current" | while read -r word; do printf '%q\\n' "$word"; done))
    return
    ;;
${answers.join("\n")}
  *)
    case $command in
    "") offered="${[...names, ...flags.flatMap(spellings)].join(" ")}" ;;
${places.join("\n")}
    esac
    ;;
  esac
  COMPREPLY=($(compgen -W "$offered" -- "$current"))
}
complete -F _waymark waymark
`;
}
