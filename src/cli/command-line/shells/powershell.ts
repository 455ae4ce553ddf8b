import { everyFlag, type Grammar, namedCommands, spellings } from "../grammar.ts";

/** For Windows PowerShell 5 and PowerShell 7. Where it offers nothing, PowerShell itself offers files. */
export function powershellCompletion(grammar: Grammar): string {
  const commands = namedCommands(grammar);
  const flags = everyFlag(grammar);
  const names = commands.map(({ name }) => name);
  const answers = flags.flatMap(({ name, takes }) =>
    takes?.values ? [entry(`--${name}`, takes.values)] : [],
  );
  const files = flags.flatMap(({ name, takes }) => (takes?.path ? [`--${name}`] : []));
  const places = [
    entry("", [...names, ...grammar[0].flags.flatMap(spellings)]),
    ...commands.map(({ name, argument, flags: own }) =>
      entry(name, [...(argument?.values ?? []), ...own.flatMap(spellings)]),
    ),
  ];
  return `# Lets Tab complete waymark in PowerShell. In $PROFILE: waymark completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName waymark -ScriptBlock {
    param($current, $line, $cursor)
    $answers = @{
${answers.join("\n")}
    }
    $places = @{
${places.join("\n")}
    }
    $before = @($line.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.Extent.Text })
    $previous = "$($before | Select-Object -Last 1)"
    $typed = "$current"
    $prefix = ''
    if ($typed -match '^(--[a-z-]+)=(.*)$') {
        $previous = $Matches[1]
        $prefix = "$previous="
        $typed = $Matches[2]
    }
    if ($previous -cin ${list(files)}) { return }
    if ($answers.ContainsKey($previous)) {
        $offered = $answers[$previous]
    } else {
        $command = "$($before | Where-Object { $_ -cin ${list(names)} } | Select-Object -First 1)"
        $offered = $places[$command]
        $named = @($before | Where-Object { $_ -notlike '-*' }).Count -gt 1
        if ($command -and $named) { $offered = $offered | Where-Object { $_ -like '-*' } }
    }
    $offered | Where-Object { $_.StartsWith($typed) } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new("$prefix$_", $_, 'ParameterValue', $_)
    }
}
`;
}

const list = (words: readonly string[]): string => `@(${words.map((word) => `'${word}'`).join(", ")})`;
const entry = (key: string, words: readonly string[]): string => `        '${key}' = ${list(words)}`;
