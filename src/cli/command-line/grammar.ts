import { allowedAnswers } from "../../domain/answers.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { countWord } from "../../render/words.ts";
import { COMMANDS, type CommandName } from "./asking.ts";

// All that can follow the program's name, as data: the command line is read, and the help and the completion scripts are
// made, from this one table.

export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;
export type Shell = (typeof SHELLS)[number];

/** A word that follows a flag or a command. */
export type Word = Readonly<{
  /** What it is, as the help names it: "file". */
  word: string;
  /** All that it can be, where that is known. */
  values?: readonly string[];
  /** Whether it is the path of a file or folder. */
  path?: true;
}>;

export type Flag = Readonly<{
  /** Without its dashes. */
  name: string;
  /** Its short form, without the dash. */
  letter?: string;
  does: string;
  /** The word that follows it; a switch has none. */
  takes?: Word;
}>;

export type Command = Readonly<{
  name: CommandName;
  /** One line for lists of commands. */
  does: string;
  /** What somebody could type after the program's name. */
  example: string;
  /** The word after it; `many` when there may be more of them. */
  argument?: Word & Readonly<{ optional?: true; many?: true }>;
  flags: readonly Flag[];
}>;

/** The command without a name first. */
export type Grammar = readonly [Command, ...Command[]];

/** A flag, and what it takes: a word, a path, or nothing. */
const flag = (name: string, does: string, takes?: string | Word): Flag => ({
  name,
  does,
  ...(takes === undefined ? {} : { takes: typeof takes === "string" ? { word: takes } : takes }),
});
const path = (word: string) => ({ word, path: true }) as const;

const JSON_FORMAT = flag("json", "print the result as JSON");
const FORMATS = [JSON_FORMAT, flag("markdown", "print the result as Markdown")];
const OUT = flag("out", "the folder to write to", path("folder"));
const FORCE = flag("force", "overwrite files that are there");
const REPLACE = flag("force", "replace a file that is there");
const DATE = flag("date", "the day that it is; today if not given", "day");
const REVIEW_BY = flag("review-by", "when to look at it again; by the pattern if not given", "day");
const NO_INPUT = flag("no-input", "never ask; a missing answer is an error");
const PLAIN = flag("plain", "a linear conversation, for screen readers");
const NO_SAVE = flag("no-save", "do not keep a draft of an interrupted session");

/** What every command takes that writes a document. */
const DOCUMENT = [JSON_FORMAT, NO_INPUT, PLAIN];

/** What bears on the output of a tally. */
const TALLY_OUTPUT: readonly Flag[] = [
  flag("svg", "also draw a picture into a new file", path("file")),
  flag("save", "also write the counts into a new file, to be merged by another tally", path("file")),
  flag(
    "expect",
    "who should vote, to be told who is missing: names with commas between them, or a file of names",
    path("names"),
  ),
  flag("anonymous", "name nobody; for three ballots or more"),
  flag("force", "replace files that are there"),
];

/** What every command takes, so that an alias may hold it; the help lists it where it changes something. */
export const IN_ALIASES: readonly Flag[] = [NO_INPUT, PLAIN, NO_SAVE];

/** What every command takes, and lists last. */
const EVERYWHERE: readonly Flag[] = [
  { ...flag("version", "print the version"), letter: "V" },
  { ...flag("help", "print this help"), letter: "h" },
];

/** "five questions". */
export const questionsWord = (count: number): string =>
  `${countWord(count)} ${count === 1 ? "question" : "questions"}`;

export function grammarOf({ questions, patterns }: Pick<Catalogue, "questions" | "patterns">): Grammar {
  const answers: readonly Flag[] = [
    ...questions.map((question) =>
      flag(question.id, question.title, { word: "answer", values: allowedAnswers(question) }),
    ),
    flag("answers", "answers as JSON, or a ballot's code; - reads standard input", path("file")),
  ];
  const ballot = { word: "ballot", optional: true } as const;
  const codeOrFile = { ...path("code or file"), optional: true } as const;
  const named = COMMANDS.filter((name) => name !== "");
  const question = { word: "question", values: questions.map(({ id }) => id) };
  const pattern = { word: "pattern", values: patterns.map(({ id }) => id) };
  const commands: Readonly<Record<CommandName, Omit<Command, "name">>> = {
    "": {
      does: `ask ${questionsWord(questions.length)}, then recommend a pattern`,
      example: "--urgency on-fire --horizon 3-to-6-months",
      argument: ballot,
      flags: [...answers, ...FORMATS, NO_INPUT, PLAIN, NO_SAVE],
    },
    explain: {
      does: "all the reasons, and all that would change it; never asks: what is not answered is not known",
      example: "explain --urgency on-fire --conviction low --fix conviction",
      argument: ballot,
      flags: [
        ...answers,
        flag("fix", "questions whose answers cannot change, with commas between them", {
          ...question,
          word: "list",
        }),
        ...FORMATS,
      ],
    },
    map: {
      does: "the pattern for every pair of answers to two questions; never asks",
      example: "map --urgency calm --x conviction --svg map.svg",
      argument: ballot,
      flags: [
        flag(
          "x",
          `the question along the columns; ${question.values[1] ?? "the second"} if not given`,
          question,
        ),
        flag("y", `the question along the rows; ${question.values[0] ?? "the first"} if not given`, question),
        ...answers,
        flag("svg", "also draw a picture into a new file; - prints the picture alone", path("file")),
        REPLACE,
        ...FORMATS,
        flag("plain", "in sentences, for screen readers"),
      ],
    },
    ballot: {
      does: "ask blind, and print a ballot for a group to collect: a short code with the mark of its voter",
      example: "ballot --name Ada",
      flags: [
        ...answers,
        flag("again", "change this ballot: ask again, and print the revision that replaces it", "ballot"),
        flag("name", "whose ballot it is: printed before it", "name"),
        JSON_FORMAT,
        NO_INPUT,
        PLAIN,
        NO_SAVE,
      ],
    },
    room: {
      does: "collect ballots on one machine, reveal them, talk and vote again",
      example: "room --anonymous --save tally.json",
      flags: [...FORMATS, ...TALLY_OUTPUT, PLAIN, NO_SAVE],
    },
    tally: {
      does: "count ballots, and show what a group should talk about",
      example: "tally retro-chat.txt --markdown",
      argument: { ...codeOrFile, many: true },
      flags: [...FORMATS, ...TALLY_OUTPUT, flag("no-input", "never wait for ballots to be pasted")],
    },
    page: {
      does: "write the same questions and results as one HTML file, for those who have no terminal",
      example: "page --ballot --out ballot.html",
      flags: [
        flag("ballot", "a page that asks blind and gives a ballot, and no result"),
        flag(
          "out",
          "the file to write; waymark.html or ballot.html if not given, - for standard output",
          path("file"),
        ),
        REPLACE,
      ],
    },
    patterns: {
      does: "what the talk says of the patterns",
      example: "patterns grand-migration",
      argument: { ...pattern, optional: true },
      flags: [...FORMATS, flag("no-input", "print it, on a terminal too"), PLAIN],
    },
    record: {
      does: "write the decision down, as a record in the form of MADR 4",
      example: 'record answers.json --title "Leave the monolith"',
      argument: codeOrFile,
      flags: [
        ...answers,
        OUT,
        flag("title", "the title of the record", "text"),
        flag("context", "which system it is about, and what is wrong with it", "text"),
        flag("chosen", "the pattern that was chosen; the recommended one if not given", pattern),
        flag("because", "why it was chosen; needed where it is not the recommended one", "text"),
        flag("status", "accepted if not given", { word: "status", values: ["accepted", "proposed"] }),
        flag("deciders", "who decided: names, with commas between", "names"),
        flag("supersedes", "the record that it replaces: its number, or the name of its file", "number"),
        flag("id", "tells the record apart from every other one; random if not given", "id"),
        REVIEW_BY,
        DATE,
        FORCE,
        ...DOCUMENT,
      ],
    },
    draft: {
      does: "write VISION.md and STRATEGY.md in the shape of the pattern",
      example: "draft docs/decisions/0004-leave-the-monolith.md --out docs",
      argument: codeOrFile,
      flags: [
        ...answers,
        OUT,
        flag("vision", "where the system should end up", "sentence"),
        flag("reason", "why that is worth it", "sentence"),
        flag("problem", "what stops you from getting there", "sentence"),
        flag("policy", "how you will go about that problem", "sentence"),
        flag("non-goal", "what you will not do", "sentence"),
        FORCE,
        ...DOCUMENT,
      ],
    },
    check: {
      does: "show where visions and strategies say what they should",
      example: "check docs/VISION.md docs/STRATEGY.md",
      argument: { ...path("file"), many: true },
      flags: [flag("github", "print errors as GitHub annotations"), JSON_FORMAT],
    },
    revisit: {
      does: "ask again, and append what has changed to a record",
      example: "revisit docs/decisions/0004-leave-the-monolith.md",
      argument: path("file"),
      flags: [
        ...answers,
        flag("tripped", "tripwires that have tripped, with commas between", "ids"),
        flag("quiet", "tripwires that have not", "ids"),
        flag("because", "why the decision stays, though the recommendation has changed", "text"),
        REVIEW_BY,
        DATE,
        ...DOCUMENT,
      ],
    },
    due: {
      does: "list records by the day of their review",
      example: "due docs --check",
      argument: { ...path("folder"), optional: true },
      flags: [
        flag("check", "exit with 3 when a review is overdue"),
        flag("ics", "write the reviews to a calendar; - is standard output", path("file")),
        DATE,
        FORCE,
        JSON_FORMAT,
      ],
    },
    completion: {
      does: "print a script that lets Tab complete these words",
      example: "completion bash",
      argument: { word: "shell", values: SHELLS },
      flags: [],
    },
    help: {
      does: "print the help of the program, or of a command",
      example: "help tally",
      argument: { word: "command", values: named.filter((name) => name !== "help"), optional: true },
      flags: [],
    },
  };
  const command = (name: CommandName): Command => ({
    name,
    ...commands[name],
    flags: [...commands[name].flags, ...EVERYWHERE],
  });
  return [command(""), ...named.map(command)];
}

/** How a command is typed: "npx waymark patterns". */
export const typedAs = ({ name }: Pick<Command, "name">, invocation: string): string =>
  name === "" ? invocation : `${invocation} ${name}`;

/** How a flag is typed: its short form first, if it has one. */
export const spellings = ({ name, letter }: Flag): readonly string[] => [
  ...(letter === undefined ? [] : [`-${letter}`]),
  `--${name}`,
];

/** The commands that have a name. */
export const namedCommands = (grammar: Grammar): readonly Command[] =>
  grammar.filter(({ name }) => name !== "");

/** Every flag of every command, each name once. */
export const everyFlag = (grammar: Grammar): readonly Flag[] => [
  ...new Map(
    [...grammar.flatMap(({ flags }) => flags), ...IN_ALIASES].map((flag) => [flag.name, flag] as const),
  ).values(),
];
