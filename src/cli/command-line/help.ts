import { UNSURE } from "../../domain/unsure.ts";
import { countWord, upperFirst } from "../../render/words.ts";
import { wrap } from "../../render/wrap.ts";
import { EXIT } from "../process/io.ts";
import {
  type Command,
  type Flag,
  type Grammar,
  namedCommands,
  questionsWord,
  spellings,
  typedAs,
} from "./grammar.ts";

const WIDTH = 80;

/** What can be typed after the program's name, and what it is for. */
function examplesFrom(grammar: Grammar): readonly (readonly [string, string])[] {
  const questions = questionsIn(grammar);
  const [first] = questions;
  const answer = first?.takes?.values?.findLast((value) => value !== UNSURE);
  const others = questions.length - 1;
  const patterns = grammar.find(({ name }) => name === "patterns")?.argument?.values ?? [];
  return [
    ["", `${questionsWord(questions.length)}, then a pattern`],
    [
      ` --${first?.name} ${answer}`,
      `one is answered, ${countWord(others)} ${others === 1 ? "is" : "are"} asked`,
    ],
    [" --answers answers.json --markdown", "a document for your wiki"],
    [" WM1-XXXX-XXXX", "an earlier result again"],
    [" map --svg map.svg", "where another pattern begins"],
    [" patterns", `what the talk says of the ${countWord(patterns.length)}`],
    [" completion bash", "lets Tab complete these words"],
  ];
}

const questionsIn = ([whole]: Grammar): readonly Flag[] =>
  whole.flags.filter(({ takes }) => takes?.word === "answer");

/** What each exit code says. */
export const EXIT_WORDS: Readonly<Record<keyof typeof EXIT, string>> = {
  done: "done",
  failed:
    "something failed: a file cannot be written, a document of ours is incomplete (`check`), a record is damaged (`due`)",
  usage:
    "bad usage or answers, or a file that is missing, may not be read or cannot be used; nothing was done",
  overdue: "a review is overdue (`due --check`)",
  interrupted: "interrupted: Ctrl-C, or the terminal is gone",
};

/** Where npm takes somebody who has nothing but the package. */
const ELSEWHERE: readonly (readonly [string, string])[] = [
  ["npm docs waymark", "opens the documentation, with all flags, fields and keys"],
  ["npm bugs waymark", "opens the issues: what is wrong, or missing"],
];

/**
 * What `--help` prints, of the whole program or of one command; at most 80 columns wide.
 *
 * @param invocation what somebody types to run the program
 */
export function renderHelp(command: Command, grammar: Grammar, invocation = "waymark"): string {
  const usage = `Usage: ${[typedAs(command, invocation), ...argumentOf(command), "[options]"].join(" ")}\n`;
  const options = table("Options", command.flags.map(optionRow));
  const exits = (Object.keys(EXIT) as (keyof typeof EXIT)[]).map(
    (name) => [String(EXIT[name]), EXIT_WORDS[name]] as const,
  );
  const footer = [table("Exit codes", exits), table("More", ELSEWHERE)];
  if (command.name !== "")
    return [
      usage,
      `${wrap(`${upperFirst(command.does)}.`, WIDTH).join("\n")}\n`,
      `Example:\n  ${invocation} ${command.example}\n`,
      options,
      ...footer,
    ].join("\n");
  const commands = namedCommands(grammar).map(
    (each) => [[each.name, ...argumentOf(each)].join(" "), each.does] as const,
  );
  return [
    table(
      "Examples",
      examplesFrom(grammar).map(([rest, meaning]) => [`${invocation}${rest}`, meaning] as const),
    ),
    `${usage}       ${invocation} <command> [options]\n`,
    `${upperFirst(questionsWord(questionsIn(grammar).length))}, one minute: how to turn your technical vision into reality.\n`,
    table("Commands, each with a --help of its own", commands),
    options,
    ...footer,
  ].join("\n");
}

function argumentOf({ argument }: Command): readonly string[] {
  if (!argument) return [];
  const word = `${argument.word}${argument.many ? "..." : ""}`;
  return [argument.optional ? `[${word}]` : `<${word}>`];
}

function optionRow(flag: Flag): readonly [string, string] {
  const { takes, does } = flag;
  const typed = spellings(flag).join(", ");
  return takes
    ? [`${typed} <${takes.word}>`, takes.word === "answer" ? (takes.values ?? []).join(", ") : does]
    : [typed, does];
}

/** Rows of a term and what it means, under a title. */
function table(title: string, rows: readonly (readonly [string, string])[]): string {
  const columns = Math.max(...rows.map(([term]) => term.length)) + 4;
  const lines = rows.flatMap(([term, meaning]) =>
    wrap(meaning, WIDTH - columns).map(
      (line, index) => `${(index === 0 ? `  ${term}` : "").padEnd(columns)}${line}`,
    ),
  );
  return `${title}:\n${lines.join("\n")}\n`;
}
