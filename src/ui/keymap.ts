import type { WizardAction } from "../wizard/transition.ts";

/** The name of a key: a character, or one of these. */
export type Key = string;

/** What the keys mean differs by what is on the screen. */
export type Mode = "resume" | "question" | "review" | "result" | "what-if" | "map" | "patterns" | "help";

/** Like the wizard's actions, but for what only the moment of the key press can tell: which digit, how far to scroll. */
type KeyAction =
  | Exclude<WizardAction, { type: "number" } | { type: "scroll" }>
  | Readonly<{ type: "number" }>
  | Readonly<{ type: "scroll"; by: number; unit: "line" | "page" | "all" }>
  | Suspend;

/** Stops the process as the shell's job control does, until `fg`. Nothing of the session changes by it. */
export type Suspend = Readonly<{ type: "suspend" }>;

export type Binding = Readonly<{
  keys: readonly Key[];
  /** The keys as a person reads them. */
  label: string;
  does: string;
  action: KeyAction;
  /** How the hint line names it, in the fewest words; the one with the lowest `keep` is left out first. */
  hint?: Readonly<{ text: string; keep: number }>;
}>;

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
const BACK = ["shift+tab", "left", "esc", "backspace", "delete", "b"];

const help: Binding = {
  keys: ["?"],
  label: "?",
  does: "help",
  action: { type: "help" },
  hint: { text: "? help", keep: 4 },
};
const interrupt: Binding = {
  keys: ["ctrl+c"],
  label: "ctrl-c",
  does: "stop at once",
  action: { type: "interrupt" },
  hint: { text: "ctrl-c stop", keep: 3 },
};
const suspend: Binding = {
  keys: ["ctrl+z"],
  label: "ctrl-z",
  does: "suspend; `fg` in the shell comes back",
  action: { type: "suspend" },
};
/** The same key where the hint line has better to say. */
const quiet = ({ keys, label, does, action }: Binding): Binding => ({ keys, label, does, action });
const quietHelp = quiet(help);
/** Back from what is only tried or looked at. */
const toResult: Binding = {
  keys: ["esc", "b", "q", "backspace", "delete"],
  label: "esc b",
  does: "back to your own result, also with q and backspace",
  action: { type: "back" },
  hint: { text: "esc back", keep: 5 },
};
const move = (by: -1 | 1): KeyAction => ({ type: "move", by });
const scroll = (by: number, unit: "line" | "page" | "all" = "line"): KeyAction => ({
  type: "scroll",
  by,
  unit,
});

const listKeys: readonly Binding[] = [
  { keys: ["up", "k"], label: "↑ k", does: "previous row; from the first to the last", action: move(-1) },
  {
    keys: ["down", "j"],
    label: "↓ j",
    does: "next row; from the last to the first",
    action: move(1),
    hint: { text: "↑↓ move", keep: 2 },
  },
  { keys: ["home", "g"], label: "home g", does: "first row", action: { type: "first" } },
  { keys: ["end", "G"], label: "end G", does: "last row", action: { type: "last" } },
];

const scrollKeys: readonly Binding[] = [
  { keys: ["up", "k"], label: "↑ k", does: "scroll up", action: scroll(-1) },
  {
    keys: ["down", "j"],
    label: "↓ j",
    does: "scroll down",
    action: scroll(1),
    hint: { text: "↑↓ scroll", keep: 2 },
  },
  { keys: ["pageup"], label: "pgup", does: "scroll up by a page", action: scroll(-1, "page") },
  {
    keys: ["pagedown", " "],
    label: "pgdn space",
    does: "scroll down by a page",
    action: scroll(1, "page"),
  },
  { keys: ["home", "g"], label: "home g", does: "to the top", action: scroll(-1, "all") },
  { keys: ["end", "G"], label: "end G", does: "to the end", action: scroll(1, "all") },
];

const sectionKeys: readonly Binding[] = [
  {
    keys: ["left", "h", "shift+tab"],
    label: "← h",
    does: "previous section, also with shift-tab",
    action: { type: "section", by: -1 },
  },
  {
    keys: ["right", "l", "tab"],
    label: "→ l tab",
    does: "next section",
    action: { type: "section", by: 1 },
    hint: { text: "←→ section", keep: 5 },
  },
  { keys: DIGITS, label: "1-6", does: "open the section with that number", action: { type: "number" } },
];

/** Every key there is. The handler, the hint line, the help page and the README are made from this table. */
export const keymap: Readonly<Record<Mode, readonly Binding[]>> = {
  resume: [
    ...listKeys,
    { keys: ["1", "2"], label: "1-2", does: "put the cursor on that row", action: { type: "number" } },
    {
      keys: ["enter"],
      label: "enter",
      does: "go on, or start again",
      action: { type: "choose" },
      hint: { text: "enter choose", keep: 5 },
    },
    help,
    interrupt,
    suspend,
  ],
  question: [
    ...listKeys,
    { keys: DIGITS, label: "1-4", does: "put the cursor on that option", action: { type: "number" } },
    { keys: ["u"], label: "u", does: "put the cursor on “not sure”", action: { type: "unsure" } },
    {
      keys: ["enter"],
      label: "enter",
      does: "answer with the option under the cursor",
      action: { type: "choose" },
      hint: { text: "enter choose", keep: 5 },
    },
    {
      keys: BACK,
      label: "← esc b",
      does: "back, also with backspace and shift-tab",
      action: { type: "back" },
      hint: { text: "← back", keep: 1 },
    },
    {
      keys: ["right", "l", "tab"],
      label: "→ l tab",
      does: "go on with the answer given before",
      action: { type: "forward" },
    },
    {
      keys: ["s"],
      label: "s",
      does: "show the result now, once no answer that is open can change it",
      action: { type: "finish" },
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
      action: { type: "number" },
      hint: { text: "1-5 change", keep: 2 },
    },
    {
      keys: ["enter"],
      label: "enter",
      does: "show the result, or change the answer under the cursor",
      action: { type: "choose" },
      hint: { text: "enter choose", keep: 5 },
    },
    {
      keys: BACK,
      label: "← esc b",
      does: "back, also with backspace and shift-tab",
      action: { type: "back" },
      hint: { text: "← back", keep: 1 },
    },
    { keys: ["right", "l", "tab"], label: "→ l tab", does: "show the result", action: { type: "forward" } },
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
      action: { type: "back" },
      hint: { text: "e answers", keep: 1 },
    },
    {
      keys: ["w"],
      label: "w",
      does: "what if: try other answers",
      action: { type: "what-if" },
      hint: { text: "w what-if", keep: 3 },
    },
    {
      keys: ["m"],
      label: "m",
      does: "map: the recommendation for every pair of answers to two questions",
      action: { type: "map" },
      hint: { text: "m map", keep: 3 },
    },
    {
      keys: ["q"],
      label: "q",
      does: "quit; a summary stays in the terminal",
      action: { type: "quit" },
      hint: { text: "q quit", keep: 5 },
    },
    help,
    quiet(interrupt),
    suspend,
  ],
  "what-if": [
    {
      keys: ["up", "k"],
      label: "↑ k",
      does: "previous question; from the first to the last",
      action: move(-1),
    },
    {
      keys: ["down", "j"],
      label: "↓ j",
      does: "next question; from the last to the first",
      action: move(1),
      hint: { text: "↑↓ question", keep: 3 },
    },
    { keys: ["home", "g"], label: "home g", does: "first question", action: { type: "first" } },
    { keys: ["end", "G"], label: "end G", does: "last question", action: { type: "last" } },
    {
      keys: ["left", "h"],
      label: "← h",
      does: "the answer before; from the first to “not sure”",
      action: { type: "change", by: -1 },
    },
    {
      keys: ["right", "l", " "],
      label: "→ l space",
      does: "the next answer; from “not sure” to the first",
      action: { type: "change", by: 1 },
      hint: { text: "←→ answer", keep: 4 },
    },
    { keys: DIGITS, label: "1-4", does: "answer with the option of that number", action: { type: "number" } },
    { keys: ["u"], label: "u", does: "answer with “not sure”", action: { type: "unsure" } },
    {
      keys: ["r"],
      label: "r",
      does: "put your own answers back",
      action: { type: "reset" },
      hint: { text: "r put back", keep: 2 },
    },
    {
      keys: ["enter"],
      label: "enter",
      does: "take these answers as yours, and show their result",
      action: { type: "choose" },
      hint: { text: "enter take", keep: 1 },
    },
    { keys: ["m"], label: "m", does: "the map", action: { type: "map" } },
    { ...toResult, keys: [...toResult.keys, "w"], label: "esc b w" },
    quietHelp,
    quiet(interrupt),
    suspend,
  ],
  map: [
    { keys: ["up", "k"], label: "↑ k", does: "row above", action: move(-1) },
    { keys: ["down", "j"], label: "↓ j", does: "row below", action: move(1) },
    { keys: ["left", "h"], label: "← h", does: "column to the left", action: { type: "change", by: -1 } },
    {
      keys: ["right", "l"],
      label: "→ l",
      does: "column to the right",
      action: { type: "change", by: 1 },
      hint: { text: "↑↓←→ move", keep: 4 },
    },
    { keys: ["home", "g"], label: "home g", does: "first column", action: { type: "first" } },
    { keys: ["end", "G"], label: "end G", does: "last column", action: { type: "last" } },
    {
      keys: ["tab"],
      label: "tab",
      does: "two other questions",
      action: { type: "axes", by: 1 },
      hint: { text: "tab other questions", keep: 3 },
    },
    {
      keys: ["shift+tab"],
      label: "shift-tab",
      does: "the two questions before",
      action: { type: "axes", by: -1 },
    },
    { keys: ["r"], label: "r", does: "back to your own position", action: { type: "reset" } },
    {
      keys: ["enter"],
      label: "enter",
      does: "take these answers as yours, and show their result",
      action: { type: "choose" },
      hint: { text: "enter take", keep: 1 },
    },
    { keys: ["w"], label: "w", does: "what if: try other answers", action: { type: "what-if" } },
    { ...toResult, keys: [...toResult.keys, "m"], label: "esc b m" },
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
      action: { type: "quit" },
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
      action: { type: "help" },
      hint: { text: "esc close", keep: 5 },
    },
    quiet(interrupt),
    suspend,
  ],
};
