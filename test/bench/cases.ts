import { fileURLToPath } from "node:url";
import { renderToString } from "ink";
import { catalogue } from "../../src/content/catalogue.ts";
import { NOT_SURE } from "../../src/render/words.ts";
import { layOutWizard } from "../../src/screens/wizard-view.tsx";
import { initialState } from "../../src/wizard/state.ts";
import { FLOORS, type Floor, floorCommand } from "./floors/build-floors.ts";
import type { List } from "./held-key.ts";

export type Held = Readonly<{
  key: string;
  times: number /** ms between two keys. */;
  beat: number;
  list: List;
}>;

/** One program on a terminal, and what a person does there. */
export type TerminalCase = Readonly<{
  kind: "terminal";
  name: string;
  baseline?: string;
  /** The arguments of `node`. */
  args: readonly string[];
  /** A key that is sent before it can have started. */
  early?: string;
  /** Texts that make its first screen readable, all of them. */
  shows: readonly string[];
  /** What it tells the terminal once it reads keys. Without it, it does so as soon as it is readable. */
  listens?: string;
  /** Keys to go on with, and the texts that follow each. */
  walk?: readonly Readonly<{ press: string; shows: readonly string[] }>[];
  held?: Held;
  /** The key that ends it; without one it ends by itself. */
  quit?: string;
  exitCode: number;
}>;

/** One program without a terminal. */
export type PipeCase = Readonly<{
  kind: "pipe";
  name: string;
  baseline?: string;
  args: readonly string[];
  /** Text that its output must hold. */
  says: string;
}>;

export type Case = TerminalCase | PipeCase;

/** Cases that run in turn, A B C D then D C B A. */
export type Group = Readonly<{
  /** Rounds of this group for each that was asked for. */
  share: number;
  cases: readonly Case[];
}>;

const ENTER = "\r";
const DOWN = "\u001b[B";
const RIGHT = "\u001b[C";
const CTRL_C = "\u0003";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const WAYMARK = here("../../dist/waymark.cjs");
export const BARE = here("./rivals/bare.cjs");

const { questions } = catalogue;
const [first] = questions;
if (!first) throw new Error("there is no question to ask");
const rows = [...first.options, NOT_SURE].map(({ label, meaning }) => ({ label, meaning }));
const labels = rows.map(({ label }) => label);

/** The first question: its title and every option that it offers. */
const QUESTION = [first.title, ...labels];
const QUESTION_JSON = JSON.stringify({ title: first.title, rows });

const FLAGS =
  "--urgency on-fire --horizon 3-to-6-months --team-span one-team --conviction low --walk-away unsure".split(
    " ",
  );

/** A result in JSON from flags alone, as arguments of `node`. */
export const RESULT_IN_JSON: readonly string[] = [WAYMARK, ...FLAGS, "--json"];

const bare = "bare node";
const barePiped = "bare node, no terminal";

const down = (cursor: string): Held => ({
  key: DOWN,
  times: 90,
  beat: 33,
  list: { rows: labels, cursor },
});
const rival = (name: string, script: string) =>
  ({
    kind: "terminal",
    name,
    args: [here(script), QUESTION_JSON],
    shows: QUESTION,
    quit: CTRL_C,
    exitCode: 130,
  }) as const;

const waymark = {
  kind: "terminal",
  name: "waymark",
  args: [WAYMARK],
  shows: QUESTION,
  listens: "\u001b[?2004h",
  quit: CTRL_C,
  exitCode: 130,
} as const satisfies TerminalCase;
const earlyKey: TerminalCase = {
  ...waymark,
  name: "waymark, a key sent before the start",
  early: DOWN,
  shows: [`❯ 2  ${labels[1]}`],
};
const clack = rival("@clack/prompts", "./rivals/clack.mjs");
const inquirer = rival("@inquirer/prompts", "./rivals/inquirer.mjs");

const SIZE = { columns: 80, rows: 24, ascii: false };
/** The first frame as it is drawn: the floors print it as it is. */
const FRAME = renderToString(layOutWizard(initialState(catalogue), SIZE).view, SIZE);

/** What each floor has that the one before has not. */
const FLOOR_NAMES: Readonly<Record<Floor, string>> = {
  "nothing.mjs": "the launcher, raw mode",
  "react.mjs": "React and its reconciler",
  "ink.tsx": "Ink",
};
const floors = FLOORS.map(
  (floor): TerminalCase => ({
    kind: "terminal",
    name: `floor: ${FLOOR_NAMES[floor]}`,
    args: [floorCommand(floor), FRAME],
    shows: QUESTION,
    quit: CTRL_C,
    exitCode: 130,
  }),
);

/** What bare node still lacks until a key is answered, one step after the other, by the names of the cases. */
export const STEPS: readonly string[] = [bare, ...floors.map(({ name }) => name), earlyKey.name];

const firstQuestion: Group = {
  share: 1,
  cases: [
    {
      kind: "terminal",
      name: bare,
      baseline: bare,
      args: [BARE, QUESTION.join("\n")],
      shows: QUESTION,
      exitCode: 0,
    },
    ...[waymark, earlyKey, ...floors, clack, inquirer].map(
      (each): TerminalCase => ({ ...each, baseline: bare }),
    ),
  ],
};

/** Through all questions with their first options, and over the review. */
const toResult = [
  ...questions.slice(1).map(({ title }) => ({ press: ENTER, shows: [title, NOT_SURE.label] })),
  { press: ENTER, shows: ["Show the result"] },
  { press: ENTER, shows: ["q quit"] },
];

const result: Group = {
  share: 1,
  cases: [
    {
      ...waymark,
      name: "waymark, q on the result",
      walk: toResult,
      quit: "q",
      exitCode: 0,
    },
  ],
};

const heldKey: Group = {
  // 90 keys a run are many: a third of the rounds gives 450 with the usual 15.
  share: 1 / 3,
  cases: [
    { ...waymark, name: "waymark, held key", held: down("❯") },
    {
      ...waymark,
      name: "waymark, held key in what-if",
      walk: [...toResult, { press: "w", shows: ["esc back"] }],
      held: {
        ...down("‹"),
        key: RIGHT,
        list: {
          rows: [...(questions[0]?.options ?? []).map(({ label }) => label), NOT_SURE.label],
          cursor: "‹",
        },
      },
    },
    { ...clack, name: "@clack/prompts, held key", held: down("●") },
    { ...inquirer, name: "@inquirer/prompts, held key", held: down("❯") },
  ],
};

const noTerminal: Group = {
  share: 1,
  cases: [
    { kind: "pipe", name: barePiped, baseline: barePiped, args: [BARE, "done"], says: "done" },
    ...[
      {
        name: "waymark, flags to JSON",
        args: RESULT_IN_JSON.slice(1),
        says: '"schemaVersion"',
      },
      { name: "waymark --help", args: ["--help"], says: "--urgency" },
      { name: "waymark --version", args: ["--version"], says: "." },
      { name: "waymark patterns", args: ["patterns"], says: "Big Vision" },
    ].map(
      ({ name, args, says }): PipeCase => ({
        kind: "pipe",
        name,
        baseline: barePiped,
        args: [WAYMARK, ...args],
        says,
      }),
    ),
  ],
};

export const groups: readonly Group[] = [firstQuestion, result, heldKey, noTerminal];

/** @returns the groups with the cases whose names match, and with the baselines that those need */
export const select = (all: readonly Group[], only: RegExp): readonly Group[] =>
  all.flatMap(({ share, cases }) => {
    const wanted = cases.filter(({ name }) => only.test(name));
    const kept = cases.filter(
      (each) => wanted.includes(each) || wanted.some(({ baseline }) => baseline === each.name),
    );
    return kept.length > 0 ? [{ share, cases: kept }] : [];
  });
