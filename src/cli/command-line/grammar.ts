import { allowedAnswers } from "../../domain/answers.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { countWord } from "../../render/words.ts";
import type { CommandName } from "./asking.ts";

// All that may stand behind the program's name, as data: what reads the command line, the help and the completion scripts
// are made from this one table.

export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;
export type Shell = (typeof SHELLS)[number];

/** A word that stands behind a flag or a command. */
type Word = Readonly<{
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
  /** What stands behind it; without this, it stands alone. */
  takes?: Word;
}>;

export type Command = Readonly<{
  name: CommandName;
  /** One line for lists of commands. */
  does: string;
  /** What somebody could type behind the program's name. */
  example: string;
  /** The word behind it; `many` when there may be more of them. */
  argument?: Word & Readonly<{ optional?: true; many?: true }>;
  flags: readonly Flag[];
}>;

/** The command without a name first. */
export type Grammar = readonly [Command, ...Command[]];

const VERSION: Flag = { name: "version", letter: "V", does: "print the version" };
const HELP: Flag = { name: "help", letter: "h", does: "print this help" };
const JSON_FORMAT: Flag = { name: "json", does: "print the result as JSON" };
const MARKDOWN_FORMAT: Flag = { name: "markdown", does: "print the result as Markdown" };

/** What bears on the output of a tally. */
const TALLY_OUTPUT: readonly Flag[] = [
  { name: "svg", does: "also draw a picture into a new file", takes: { word: "file", path: true } },
  {
    name: "save",
    does: "also write the counts into a new file, to be merged by another tally",
    takes: { word: "file", path: true },
  },
  {
    name: "expect",
    does: "who should vote, to be told who is missing: names with commas between them, or a file of names",
    takes: { word: "names", path: true },
  },
  { name: "anonymous", does: "name nobody; for three ballots or more" },
  { name: "force", does: "replace files that are there" },
];

const OUT: Flag = { name: "out", does: "the folder to write to", takes: { word: "folder", path: true } };
const FORCE: Flag = { name: "force", does: "overwrite files that are there" };
const DATE: Flag = { name: "date", does: "the day that it is; today if not given", takes: { word: "day" } };
const REVIEW_BY: Flag = {
  name: "review-by",
  does: "when to look at it again; by the pattern if not given",
  takes: { word: "day" },
};

const NO_INPUT: Flag = { name: "no-input", does: "never ask; a missing answer is an error" };
const PLAIN: Flag = { name: "plain", does: "a linear conversation, for screen readers" };
const NO_SAVE: Flag = { name: "no-save", does: "do not keep a draft of an interrupted session" };

/** What every command takes, so that it can stand in an alias; the help lists it where it changes something. */
export const IN_ALIASES: readonly Flag[] = [NO_INPUT, PLAIN, NO_SAVE];

const EVERYWHERE: readonly Flag[] = [VERSION, HELP];

/** "five questions". */
export const questionsWord = (count: number): string =>
  `${countWord(count)} ${count === 1 ? "question" : "questions"}`;

export function grammarOf({ questions, patterns }: Pick<Catalogue, "questions" | "patterns">): Grammar {
  const answers: readonly Flag[] = [
    ...questions.map((question) => ({
      name: question.id,
      does: question.title,
      takes: { word: "answer", values: allowedAnswers(question) },
    })),
    {
      name: "answers",
      does: "answers as JSON, or a ballot's code; - reads standard input",
      takes: { word: "file", path: true },
    },
  ];
  const ballot = { word: "ballot", optional: true } as const;
  const question = { word: "question", values: questions.map(({ id }) => id) };
  return [
    {
      name: "",
      does: `ask ${questionsWord(questions.length)}, then recommend a pattern`,
      example: "--urgency on-fire --horizon 3-to-6-months",
      argument: ballot,
      flags: [...answers, JSON_FORMAT, MARKDOWN_FORMAT, NO_INPUT, PLAIN, NO_SAVE, ...EVERYWHERE],
    },
    {
      name: "explain",
      does: "all the reasons, and all that would change it; never asks: what is not answered is not known",
      example: "explain --urgency on-fire --conviction low --fix conviction",
      argument: ballot,
      flags: [
        ...answers,
        {
          name: "fix",
          does: "questions whose answers cannot change, with commas between them",
          takes: { word: "list", values: question.values },
        },
        JSON_FORMAT,
        MARKDOWN_FORMAT,
        ...EVERYWHERE,
      ],
    },
    {
      name: "map",
      does: "the pattern for every pair of answers to two questions; never asks",
      example: "map --urgency calm --x conviction --svg map.svg",
      argument: ballot,
      flags: [
        {
          name: "x",
          does: `the question along the columns; ${questions[1]?.id ?? "the second"} if not given`,
          takes: question,
        },
        {
          name: "y",
          does: `the question along the rows; ${questions[0]?.id ?? "the first"} if not given`,
          takes: question,
        },
        ...answers,
        {
          name: "svg",
          does: "also draw a picture into a new file; - prints the picture alone",
          takes: { word: "file", path: true },
        },
        { name: "force", does: "replace a file that is there" },
        JSON_FORMAT,
        MARKDOWN_FORMAT,
        { name: "plain", does: "in sentences, for screen readers" },
        ...EVERYWHERE,
      ],
    },
    {
      name: "ballot",
      does: "ask blind, and print a ballot for a group to collect: a short code with the mark of its voter",
      example: "ballot --name Ada",
      flags: [
        ...answers,
        {
          name: "again",
          does: "change this ballot: ask again, and print the revision that replaces it",
          takes: { word: "ballot" },
        },
        { name: "name", does: "whose ballot it is: printed before it", takes: { word: "name" } },
        JSON_FORMAT,
        NO_INPUT,
        PLAIN,
        NO_SAVE,
        ...EVERYWHERE,
      ],
    },
    {
      name: "room",
      does: "collect ballots on one machine, reveal them, talk and vote again",
      example: "room --anonymous --save tally.json",
      flags: [JSON_FORMAT, MARKDOWN_FORMAT, ...TALLY_OUTPUT, PLAIN, NO_SAVE, ...EVERYWHERE],
    },
    {
      name: "tally",
      does: "count ballots, and show what a group should talk about",
      example: "tally retro-chat.txt --markdown",
      argument: { word: "code or file", path: true, optional: true, many: true },
      flags: [JSON_FORMAT, MARKDOWN_FORMAT, ...TALLY_OUTPUT, NO_INPUT, ...EVERYWHERE],
    },
    {
      name: "page",
      does: "write the same questions and results as one HTML file, for those who have no terminal",
      example: "page --ballot --out ballot.html",
      flags: [
        { name: "ballot", does: "a page that asks blind and gives a ballot, and no result" },
        {
          name: "out",
          does: "the file to write; waymark.html or ballot.html if not given, - for standard output",
          takes: { word: "file", path: true },
        },
        { name: "force", does: "replace a file that is there" },
        ...EVERYWHERE,
      ],
    },
    {
      name: "patterns",
      does: "what the talk says of the patterns",
      example: "patterns grand-migration",
      argument: { word: "pattern", values: patterns.map(({ id }) => id), optional: true },
      flags: [JSON_FORMAT, MARKDOWN_FORMAT, NO_INPUT, PLAIN, ...EVERYWHERE],
    },
    {
      name: "record",
      does: "write the decision down, as a record in the form of MADR 4",
      example: 'record answers.json --title "Leave the monolith"',
      argument: { word: "code or file", path: true, optional: true },
      flags: [
        ...answers,
        OUT,
        { name: "title", does: "the title of the record", takes: { word: "text" } },
        {
          name: "context",
          does: "which system it is about, and what is wrong with it",
          takes: { word: "text" },
        },
        {
          name: "chosen",
          does: "the pattern that was chosen; the recommended one if not given",
          takes: { word: "pattern", values: patterns.map(({ id }) => id) },
        },
        {
          name: "because",
          does: "why it was chosen; needed where it is not the recommended one",
          takes: { word: "text" },
        },
        {
          name: "status",
          does: "accepted if not given",
          takes: { word: "status", values: ["accepted", "proposed"] },
        },
        { name: "deciders", does: "who decided: names, with commas between", takes: { word: "names" } },
        { name: "supersedes", does: "the number of the record that it replaces", takes: { word: "number" } },
        {
          name: "id",
          does: "tells the record apart from every other one; random if not given",
          takes: { word: "id" },
        },
        REVIEW_BY,
        DATE,
        FORCE,
        JSON_FORMAT,
        NO_INPUT,
        PLAIN,
        ...EVERYWHERE,
      ],
    },
    {
      name: "draft",
      does: "write VISION.md and STRATEGY.md in the shape of the pattern",
      example: "draft docs/decisions/0004-leave-the-monolith.md --out docs",
      argument: { word: "code or file", path: true, optional: true },
      flags: [
        ...answers,
        OUT,
        { name: "vision", does: "where the system should end up", takes: { word: "sentence" } },
        { name: "reason", does: "why that is worth it", takes: { word: "sentence" } },
        { name: "problem", does: "what stops you from getting there", takes: { word: "sentence" } },
        { name: "policy", does: "how you will go about that problem", takes: { word: "sentence" } },
        { name: "non-goal", does: "what you will not do", takes: { word: "sentence" } },
        FORCE,
        JSON_FORMAT,
        NO_INPUT,
        PLAIN,
        ...EVERYWHERE,
      ],
    },
    {
      name: "check",
      does: "show where visions and strategies say what they should",
      example: "check docs/VISION.md docs/STRATEGY.md",
      argument: { word: "file", path: true, many: true },
      flags: [{ name: "github", does: "print errors as GitHub annotations" }, JSON_FORMAT, ...EVERYWHERE],
    },
    {
      name: "revisit",
      does: "ask again, and append what has changed to a record",
      example: "revisit docs/decisions/0004-leave-the-monolith.md",
      argument: { word: "file", path: true },
      flags: [
        ...answers,
        { name: "tripped", does: "tripwires that have tripped, with commas between", takes: { word: "ids" } },
        { name: "quiet", does: "tripwires that have not", takes: { word: "ids" } },
        {
          name: "because",
          does: "why the decision stays, though the recommendation has changed",
          takes: { word: "text" },
        },
        REVIEW_BY,
        DATE,
        JSON_FORMAT,
        NO_INPUT,
        PLAIN,
        ...EVERYWHERE,
      ],
    },
    {
      name: "due",
      does: "list records by the day of their review",
      example: "due docs --check",
      argument: { word: "folder", path: true, optional: true },
      flags: [
        { name: "check", does: "exit with 3 when a review is overdue" },
        {
          name: "ics",
          does: "write the reviews to a calendar; - is standard output",
          takes: { word: "file", path: true },
        },
        DATE,
        FORCE,
        JSON_FORMAT,
        ...EVERYWHERE,
      ],
    },
    {
      name: "completion",
      does: "print a script that lets Tab complete these words",
      example: "completion bash",
      argument: { word: "shell", values: SHELLS },
      flags: EVERYWHERE,
    },
    {
      name: "help",
      does: "print the help of the program, or of a command",
      example: "help tally",
      argument: { word: "command", optional: true },
      flags: EVERYWHERE,
    },
  ];
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
