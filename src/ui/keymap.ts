import type { WizardAction } from "../wizard/actions.ts";
import type { ResultState } from "../wizard/state.ts";

/** The name of a key: a character, or one of these. */
export type Key = string;

/** How far something scrolls, as the screen that shows it knows. */
export type ScrollArea = Readonly<{
  /** Highest first line. */
  limit: number;
  /** Lines that are visible at once. */
  page: number;
}>;

/** What the keys mean differs by what is on the screen. */
export type Mode =
  | "resume"
  | "question"
  | "review"
  | "result"
  | "save"
  | "what-if"
  | "map"
  | "patterns"
  | "help";

/** Stops the process as the shell's job control does, until `fg`. Nothing of the session changes by it. */
const SUSPEND = { type: "suspend" } as const;
type Suspend = typeof SUSPEND;

export type Binding<Action = WizardAction> = Readonly<{
  keys: readonly Key[];
  /** The keys as a person reads them. */
  label: string;
  does: string;
  /** What it does, which for some keys only the moment of the press can tell: which digit, how far there is to scroll. */
  act: (key: Key, area: () => ScrollArea) => Action | Suspend;
  /** How the hint line names it, in the fewest words; the one with the lowest `keep` is left out first. */
  hint?: Readonly<{ text: string; keep: number }>;
}>;

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
const BACK = ["shift+tab", "left", "esc", "backspace", "delete", "b"];

export const help: Binding = {
  keys: ["?"],
  label: "?",
  does: "help",
  act: () => ({ type: "help" }),
  hint: { text: "? help", keep: 4 },
};
export const interrupt: Binding = {
  keys: ["ctrl+c"],
  label: "ctrl-c",
  does: "stop at once",
  act: () => ({ type: "interrupt" }),
  hint: { text: "ctrl-c stop", keep: 3 },
};
export const suspend: Binding = {
  keys: ["ctrl+z"],
  label: "ctrl-z",
  does: "suspend; `fg` in the shell comes back",
  act: () => SUSPEND,
};
/** The same key where the hint line has better to say. */
export const quiet = ({ keys, label, does, act }: Binding): Binding => ({ keys, label, does, act });
const quietHelp = quiet(help);
const quit: Binding = {
  keys: ["q"],
  label: "q",
  does: "quit; a summary of your own result stays in the terminal",
  act: () => ({ type: "quit" }),
};
/** Back from what is only tried or looked at. */
const goBack: Binding = {
  keys: ["esc", "b", "backspace", "delete"],
  label: "esc b",
  does: "back to where you came from, also with backspace",
  act: () => ({ type: "back" }),
  hint: { text: "esc back", keep: 5 },
};
const move = (by: -1 | 1) => () => ({ type: "move", by }) as const;
const number = (key: Key) => ({ type: "number", number: Number(key) }) as const;
const scroll =
  (by: number, unit: "line" | "page" | "all" = "line") =>
  (_: Key, area: () => ScrollArea) => {
    const { limit, page } = area();
    const lines = { line: 1, page: Math.max(1, page - 1), all: limit };
    return { type: "scroll", by: by * lines[unit], limit } as const;
  };

export const listKeys: readonly Binding[] = [
  { keys: ["up", "k"], label: "↑ k", does: "previous row; from the first to the last", act: move(-1) },
  {
    keys: ["down", "j"],
    label: "↓ j",
    does: "next row; from the last to the first",
    act: move(1),
    hint: { text: "↑↓ move", keep: 2 },
  },
  { keys: ["home", "g"], label: "home g", does: "first row", act: () => ({ type: "first" }) },
  { keys: ["end", "G"], label: "end G", does: "last row", act: () => ({ type: "last" }) },
];

export const scrollKeys: readonly Binding[] = [
  { keys: ["up", "k"], label: "↑ k", does: "scroll up", act: scroll(-1) },
  {
    keys: ["down", "j"],
    label: "↓ j",
    does: "scroll down",
    act: scroll(1),
    hint: { text: "↑↓ scroll", keep: 1 },
  },
  { keys: ["pageup"], label: "pgup", does: "scroll up by a page", act: scroll(-1, "page") },
  {
    keys: ["pagedown", " "],
    label: "pgdn space",
    does: "scroll down by a page",
    act: scroll(1, "page"),
  },
  { keys: ["home", "g"], label: "home g", does: "to the top", act: scroll(-1, "all") },
  { keys: ["end", "G"], label: "end G", does: "to the end", act: scroll(1, "all") },
];

export const sectionKeys: readonly Binding[] = [
  {
    keys: ["left", "h", "shift+tab"],
    label: "← h",
    does: "previous section, also with shift-tab",
    act: () => ({ type: "section", by: -1 }),
  },
  {
    keys: ["right", "l", "tab"],
    label: "→ l tab",
    does: "next section",
    act: () => ({ type: "section", by: 1 }),
    hint: { text: "←→ part", keep: 5 },
  },
  { keys: DIGITS, label: "1-6", does: "open the section with that number", act: number },
];

/** Every key there is. The handler, the hint line, the help page and the README are made from this table. */
export const keymap: Readonly<Record<Mode, readonly Binding[]>> = {
  resume: [
    ...listKeys,
    { keys: ["1", "2"], label: "1-2", does: "put the cursor on that row", act: number },
    {
      keys: ["enter"],
      label: "enter",
      does: "go on, or start again",
      act: () => ({ type: "choose" }),
      hint: { text: "enter choose", keep: 5 },
    },
    help,
    interrupt,
    suspend,
  ],
  question: [
    ...listKeys,
    { keys: DIGITS, label: "1-4", does: "put the cursor on that option", act: number },
    { keys: ["u"], label: "u", does: "put the cursor on “not sure”", act: () => ({ type: "unsure" }) },
    {
      keys: ["enter"],
      label: "enter",
      does: "answer with the option under the cursor",
      act: () => ({ type: "choose" }),
      hint: { text: "enter choose", keep: 5 },
    },
    {
      keys: BACK,
      label: "← esc b",
      does: "back, also with backspace and shift-tab",
      act: () => ({ type: "back" }),
      hint: { text: "← back", keep: 1 },
    },
    {
      keys: ["right", "l", "tab"],
      label: "→ l tab",
      does: "go on with the answer given before",
      act: () => ({ type: "forward" }),
    },
    {
      keys: ["r"],
      label: "r",
      does: "show the result now, once no answer that is open can change it",
      act: () => ({ type: "finish" }),
    },
    { ...help, does: "help, and what the focused option would say" },
    interrupt,
    suspend,
  ],
  review: [
    ...listKeys,
    {
      keys: DIGITS,
      label: "1-5",
      does: "change the answer with that number",
      act: number,
      hint: { text: "1-5 change", keep: 2 },
    },
    {
      keys: ["enter"],
      label: "enter",
      does: "go on, or change the answer under the cursor",
      act: () => ({ type: "choose" }),
      hint: { text: "enter choose", keep: 5 },
    },
    {
      keys: BACK,
      label: "← esc b",
      does: "back, also with backspace and shift-tab",
      act: () => ({ type: "back" }),
      hint: { text: "← back", keep: 1 },
    },
    { keys: ["right", "l", "tab"], label: "→ l tab", does: "go on", act: () => ({ type: "forward" }) },
    help,
    interrupt,
    suspend,
  ],
  result: [
    ...sectionKeys,
    ...scrollKeys,
    {
      keys: ["e", "esc", "b", "backspace", "delete"],
      label: "e esc b",
      does: "back to the answers, also with backspace",
      act: () => ({ type: "back" }),
      hint: { text: "e edit", keep: 2 },
    },
    {
      keys: ["w"],
      label: "w",
      does: "what if: try other answers",
      act: () => ({ type: "what-if" }),
      hint: { text: "w what-if", keep: 3 },
    },
    {
      keys: ["m"],
      label: "m",
      does: "map: the recommendation for every pair of answers to two questions",
      act: () => ({ type: "map" }),
      hint: { text: "m map", keep: 3 },
    },
    {
      keys: ["s"],
      label: "s",
      does: "write a decision record; its file is named first",
      act: () => ({ type: "record" }),
      hint: { text: "s save", keep: 2 },
    },
    {
      keys: ["q"],
      label: "q",
      does: "quit; a summary stays in the terminal",
      act: () => ({ type: "quit" }),
      hint: { text: "q quit", keep: 5 },
    },
    help,
    quiet(interrupt),
    suspend,
  ],
  save: [
    {
      keys: ["enter", "y"],
      label: "enter y",
      does: "write that file",
      act: () => ({ type: "choose" }),
      hint: { text: "enter yes", keep: 5 },
    },
    {
      keys: ["esc", "n", "b", "q", "backspace", "delete"],
      label: "esc n b",
      does: "write nothing, also with q and backspace",
      act: () => ({ type: "back" }),
      hint: { text: "esc no", keep: 5 },
    },
    interrupt,
    suspend,
  ],
  "what-if": [
    {
      keys: ["up", "k"],
      label: "↑ k",
      does: "previous question; from the first to the last",
      act: move(-1),
    },
    {
      keys: ["down", "j"],
      label: "↓ j",
      does: "next question; from the last to the first",
      act: move(1),
      hint: { text: "↑↓ question", keep: 3 },
    },
    { keys: ["home", "g"], label: "home g", does: "first question", act: () => ({ type: "first" }) },
    { keys: ["end", "G"], label: "end G", does: "last question", act: () => ({ type: "last" }) },
    {
      keys: ["left", "h"],
      label: "← h",
      does: "the answer before; from the first to “not sure”",
      act: () => ({ type: "change", by: -1 }),
    },
    {
      keys: ["right", "l", " "],
      label: "→ l space",
      does: "the next answer; from “not sure” to the first",
      act: () => ({ type: "change", by: 1 }),
      hint: { text: "←→ answer", keep: 4 },
    },
    { keys: DIGITS, label: "1-4", does: "answer with the option of that number", act: number },
    { keys: ["u"], label: "u", does: "answer with “not sure”", act: () => ({ type: "unsure" }) },
    {
      keys: ["r"],
      label: "r",
      does: "put your own answers back",
      act: () => ({ type: "reset" }),
      hint: { text: "r put back", keep: 2 },
    },
    {
      keys: ["enter"],
      label: "enter",
      does: "take these answers as yours, and show their result",
      act: () => ({ type: "choose" }),
      hint: { text: "enter take", keep: 1 },
    },
    { keys: ["m"], label: "m", does: "the map of these answers", act: () => ({ type: "map" }) },
    { ...goBack, keys: [...goBack.keys, "w"], label: "esc b w" },
    quit,
    quietHelp,
    quiet(interrupt),
    suspend,
  ],
  map: [
    { keys: ["up", "k"], label: "↑ k", does: "row above", act: move(-1) },
    { keys: ["down", "j"], label: "↓ j", does: "row below", act: move(1) },
    {
      keys: ["left", "h"],
      label: "← h",
      does: "column to the left",
      act: () => ({ type: "change", by: -1 }),
    },
    {
      keys: ["right", "l"],
      label: "→ l",
      does: "column to the right",
      act: () => ({ type: "change", by: 1 }),
      hint: { text: "↑↓←→ move", keep: 4 },
    },
    { keys: ["home", "g"], label: "home g", does: "first column", act: () => ({ type: "first" }) },
    { keys: ["end", "G"], label: "end G", does: "last column", act: () => ({ type: "last" }) },
    {
      keys: ["tab"],
      label: "tab",
      does: "two other questions",
      act: () => ({ type: "axes", by: 1 }),
      hint: { text: "tab other questions", keep: 3 },
    },
    {
      keys: ["shift+tab"],
      label: "shift-tab",
      does: "the two questions before",
      act: () => ({ type: "axes", by: -1 }),
    },
    { keys: ["r"], label: "r", does: "back to your own position", act: () => ({ type: "reset" }) },
    {
      keys: ["enter"],
      label: "enter",
      does: "take these answers as yours, and show their result",
      act: () => ({ type: "choose" }),
      hint: { text: "enter take", keep: 1 },
    },
    { keys: ["w"], label: "w", does: "what if: try other answers", act: () => ({ type: "what-if" }) },
    { ...goBack, keys: [...goBack.keys, "m"], label: "esc b m" },
    quit,
    quietHelp,
    quiet(interrupt),
    suspend,
  ],
  patterns: [
    ...sectionKeys,
    ...scrollKeys,
    {
      keys: ["q", "esc"],
      label: "q esc",
      does: "quit",
      act: () => ({ type: "quit" }),
      hint: { text: "q quit", keep: 5 },
    },
    quiet(interrupt),
    suspend,
  ],
  help: [
    ...scrollKeys,
    {
      keys: ["?", "q", "enter", ...BACK],
      label: "? esc b q",
      does: "close the help",
      act: () => ({ type: "help" }),
      hint: { text: "esc close", keep: 5 },
    },
    quiet(interrupt),
    suspend,
  ],
};

/** The keys of the result, which are others while somebody is asked about a file. Where a document follows anyway, s means nothing. */
export function resultBindings({
  saving,
  purpose,
}: Pick<ResultState, "saving" | "purpose">): readonly Binding[] {
  if (saving?.step === "asking") return keymap.save;
  return purpose === "result" ? keymap.result : keymap.result.filter(({ keys }) => !keys.includes("s"));
}

export const isSuspend = <Action>(action: Action | Suspend): action is Suspend => action === SUSPEND;

/** The action behind a key, or undefined when the key means nothing here. */
export const actionFor = <Action>(
  bindings: readonly Binding<Action>[],
  key: Key,
  area: () => ScrollArea,
): Action | Suspend | undefined => bindings.find(({ keys }) => keys.includes(key))?.act(key, area);
