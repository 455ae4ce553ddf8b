import { parseArgs } from "node:util";
import { UserError } from "../../domain/user-error.ts";
import { excerpt } from "../../render/escape-control.ts";
import { didYouMean } from "../../render/problems.ts";
import { type Arguments, checkWord, formatFlags } from "./arguments.ts";
import { isMeantAsBallot } from "./asking.ts";
import {
  type Command,
  everyFlag,
  type Flag,
  type Grammar,
  IN_ALIASES,
  namedCommands,
  spellings,
  typedAs,
  type Word,
} from "./grammar.ts";

/** What the command line asks for. */
export type Request =
  | Readonly<{ kind: "run"; arguments: Arguments }>
  | Readonly<{ kind: "version" }>
  | Readonly<{ kind: "help"; command: Command }>;

/**
 * Reads the arguments that follow the program's name. Asking for help or the version wins over every mistake.
 *
 * @throws UserError for anything that is not understood
 */
export function parseCommandLine(argv: readonly string[], grammar: Grammar, invocation = "waymark"): Request {
  const known = everyFlag(grammar);
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(known.map(optionFor)),
    allowPositionals: true,
    // Its own complaints are those of a library: the table knows better what was meant.
    strict: false,
    tokens: true,
  });
  const words = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const meant = commandNamed(words[0], grammar);
  const flags: Record<string, string | true> = {};
  const options = tokens.filter((token) => token.kind === "option");
  for (const { name, value } of options) flags[name] = value ?? true;
  if (flags.help) return { kind: "help", command: meant ?? grammar[0] };
  if (flags.version) return { kind: "version" };
  const typed = typedAs(meant ?? grammar[0], invocation);
  // First of all flags that are nowhere: what looks like a command may have been meant as the value of one.
  // Editors and phones turn two hyphens into one long dash.
  const dashed = words.flatMap((word) => /^[\u2010-\u2015\u2212]+[a-z-]+(?=$|=)/i.exec(word) ?? []);
  for (const rawName of [...options.map(({ rawName }) => rawName), ...dashed])
    checkKnown(rawName, meant ?? grammar[0], known, typed);
  const command = meant ?? named(words[0], grammar, invocation);
  for (const option of options) checkFlag(option, command, typed);
  const [format, second] = formatFlags({ flags });
  if (second) throw new UserError(`--${format} and --${second} exclude each other.`, "Choose one of them.");
  const rest = command.name === "" ? words : words.slice(1);
  checkWords(rest, command, invocation);
  if (command.name === "help") return { kind: "help", command: named(rest[0], grammar, invocation) };
  if (rest[0] !== undefined && command.argument) checkWord(rest[0], command.argument);
  return { kind: "run", arguments: { command: command.name, words: rest, flags } };
}

const optionFor = ({ name, letter, takes }: Flag) => [
  name,
  { type: takes ? "string" : "boolean", ...(letter === undefined ? {} : { short: letter }) } as const,
];

const commandNamed = (word: string | undefined, grammar: Grammar): Command | undefined =>
  word === undefined || isMeantAsBallot(word)
    ? grammar[0]
    : grammar.find(({ name }) => name === word && name !== "");

/** @throws UserError where there is no such command */
function named(word: string | undefined, grammar: Grammar, invocation: string): Command {
  const command = commandNamed(word, grammar);
  if (command) return command;
  const given = word ?? "";
  const names = namedCommands(grammar).map(({ name }) => name);
  throw new UserError(
    `There is no command “${excerpt(given)}”.${didYouMean(given, names)}`,
    `See: ${invocation} --help`,
  );
}

/** A flag, with its name as it was typed, and its value. */
type Option = Readonly<{
  name: string;
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}>;

function checkKnown(rawName: string, { flags }: Command, known: readonly Flag[], typed: string): void {
  // By how it was typed, since "-x" is not "--x".
  if (known.some((flag) => spellings(flag).includes(rawName))) return;
  const names = flags.map(({ name }) => `--${name}`);
  throw new UserError(
    `There is no flag “${excerpt(rawName)}”.${didYouMean(rawName, names)}`,
    `See: ${typed} --help`,
  );
}

function checkFlag(option: Option, command: Command, typed: string): void {
  const { name, rawName, value, inlineValue } = option;
  const flag = [...command.flags, ...IN_ALIASES].find((each) => each.name === name);
  if (!flag) throw new UserError(`\`${typed}\` takes no ${rawName}.`, `See: ${typed} --help`);
  if (!flag.takes) {
    if (value === undefined) return;
    throw new UserError(`${rawName} takes no value.`, `Leave “=${excerpt(value)}” out.`);
  }
  // "-" alone means standard input; another word that begins with a dash is the next flag, unless "=" says that it is not.
  const { word } = flag.takes;
  if (value === undefined || (!inlineValue && /^-\S+$/.test(value)))
    throw missing(rawName, flag.takes, `${rawName} ${word.toUpperCase()}`);
  // All that is wrong with answers is told at once, and a list is taken apart first.
  if (word !== "answer" && word !== "list") checkWord(value, flag.takes, rawName);
}

const missing = (before: string, { word, values }: Word, example: string): UserError =>
  new UserError(
    `${before} needs ${/^[aeiou]/.test(word) ? "an" : "a"} ${word} after it.`,
    values ? `It takes ${values.join(", ")}.` : `For example: ${example}`,
  );

function checkWords(words: readonly string[], command: Command, invocation: string): void {
  const { argument } = command;
  const most = argument ? (argument.many ? Number.POSITIVE_INFINITY : 1) : 0;
  const [first] = words;
  const extra = argument?.word === "ballot" && first && !isMeantAsBallot(first) ? first : words[most];
  const typed = typedAs(command, invocation);
  if (extra !== undefined)
    throw new UserError(
      `\`${typed}\` does not know what to do with “${excerpt(extra)}”.`,
      `Leave it out. See: ${typed} --help`,
    );
  if (argument && !argument.optional && first === undefined)
    throw missing(`\`${typed}\``, argument, `${invocation} ${command.example}`);
}
