import type { WizardAction } from "../wizard/actions.ts";

/** The name of a key: a character, or one of these. */
export type Key = string;

/** How far something scrolls, as the screen that shows it knows. */
export type ScrollArea = Readonly<{
  /** Highest first line. */
  limit: number;
  /** Lines that are visible at once. */
  page: number;
}>;

/** Stops the process as the shell's job control does, until `fg`. Nothing of the session changes by it. */
const SUSPEND = { type: "suspend" } as const;
type Suspend = typeof SUSPEND;

/** How the hint line names a key, in the fewest words: "enter", "next". */
export type Hint = Readonly<{
  key: string;
  does: string;
  /** On a narrow terminal those that are handy give way first, then those that are useful; "always" tells how to go on. */
  rank: "always" | "first" | "useful" | "handy";
}>;

export type Binding<Action = WizardAction> = Readonly<{
  keys: readonly Key[];
  /** The keys as a person reads them. */
  label: string;
  does: string;
  /** What its digits number, where there are no more of them than the catalogue has. */
  digits?: "options" | "questions";
  /** What it does, which for some keys only the moment of the press can tell: which digit, how far there is to scroll. */
  act: (key: Key, area: () => ScrollArea) => Action | Suspend;
  hint?: Hint;
}>;

export const hint = (rank: Hint["rank"], key: string, does: string): Hint => ({ key, does, rank });

/** "1-9" in labels and hints as far as there is something with that number: "1-5" where there are five questions. */
export const withDigits = <Action>(
  bindings: readonly Binding<Action>[],
  { questions }: Readonly<{ questions: readonly Readonly<{ options: readonly unknown[] }>[] }>,
): readonly Binding<Action>[] => {
  const most = { questions: questions.length, options: Math.max(...questions.map((q) => q.options.length)) };
  return bindings.map((binding) => {
    const { digits, label, hint } = binding;
    if (!digits) return binding;
    const told = (text: string) => text.replace("1-9", `1-${Math.min(9, most[digits])}`);
    return { ...binding, label: told(label), ...(hint && { hint: { ...hint, key: told(hint.key) } }) };
  });
};

export const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
export const BACK = ["shift+tab", "left", "esc", "backspace", "delete", "b"];

export const help: Binding = {
  keys: ["?"],
  label: "?",
  does: "help",
  act: () => ({ type: "help" }),
  hint: hint("always", "?", "help"),
};
export const interrupt: Binding = {
  keys: ["ctrl+c"],
  label: "ctrl-c",
  does: "stop at once",
  act: () => ({ type: "interrupt" }),
  hint: hint("useful", "ctrl-c", "stop"),
};
export const suspend: Binding = {
  keys: ["ctrl+z"],
  label: "ctrl-z",
  does: "suspend; `fg` in the shell comes back",
  act: () => SUSPEND,
};
/** The same key where the hint line has better to say. */
export const quiet = ({ keys, label, does, act }: Binding): Binding => ({ keys, label, does, act });

export const move = (by: -1 | 1) => () => ({ type: "move", by }) as const;
export const number = (key: Key) => ({ type: "number", number: Number(key) }) as const;
const scroll =
  (by: number, unit: "line" | "page" | "all" = "line") =>
  (_: Key, area: () => ScrollArea) => {
    const { limit, page } = area();
    const lines = { line: 1, page: Math.max(1, page - 1), all: limit };
    return { type: "scroll", by: by * lines[unit], limit } as const;
  };

export const listKeys: readonly Binding[] = [
  {
    keys: ["up", "k", "ctrl+p"],
    label: "↑ k ctrl-p",
    does: "previous row; from the first to the last",
    act: move(-1),
  },
  {
    keys: ["down", "j", "ctrl+n"],
    label: "↓ j ctrl-n",
    does: "next row; from the last to the first",
    act: move(1),
    hint: hint("useful", "↑↓", "choose"),
  },
  { keys: ["home", "g"], label: "home g", does: "first row", act: () => ({ type: "first" }) },
  { keys: ["end", "G"], label: "end G", does: "last row", act: () => ({ type: "last" }) },
];

export const scrollKeys: readonly Binding[] = [
  {
    keys: ["up", "k"],
    label: "↑ k",
    does: "scroll up",
    act: scroll(-1),
    hint: hint("handy", "↑↓", "scroll"),
  },
  {
    keys: ["down", "j"],
    label: "↓ j",
    does: "scroll down",
    act: scroll(1),
    hint: hint("handy", "↑↓", "scroll"),
  },
  { keys: ["pageup"], label: "pgup", does: "scroll up by a page", act: scroll(-1, "page") },
  { keys: ["pagedown", " "], label: "pgdn space", does: "scroll down by a page", act: scroll(1, "page") },
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
    hint: hint("first", "←→", "section"),
  },
  { keys: DIGITS, label: "1-6", does: "open the section with that number", act: number },
];

export const isSuspend = <Action>(action: Action | Suspend): action is Suspend => action === SUSPEND;

/** The action behind a key, or undefined when the key means nothing here. */
export const actionFor = <Action>(
  bindings: readonly Binding<Action>[],
  key: Key,
  area: () => ScrollArea,
): Action | Suspend | undefined => bindings.find(({ keys }) => keys.includes(key))?.act(key, area);

const ARROWS: readonly (readonly [string, string])[] = [
  ["↑↓←→", "arrows"],
  ["↑↓", "up/down"],
  ["←→", "left/right"],
  ["↑", "up"],
  ["↓", "down"],
  ["←", "left"],
  ["→", "right"],
];

/** The names of keys, with arrows as words where they cannot be shown. */
export const keyWords = (label: string, ascii: boolean): string =>
  ascii ? ARROWS.reduce((text, [arrow, word]) => text.replaceAll(arrow, word), label) : label;

/**
 * The hints of the keys that do something now, each once.
 *
 * @param changes whether an action would change anything
 * @param ascii whether only ASCII can be shown
 */
export function usefulHints<Action>(
  bindings: readonly Binding<Action>[],
  changes: (action: Action) => boolean,
  area: ScrollArea,
  ascii: boolean,
): readonly Hint[] {
  const hints = bindings.flatMap(({ keys: [key = ""], act, hint }) => {
    if (!hint) return [];
    const action = act(key, () => area);
    return isSuspend(action) || changes(action) ? [{ ...hint, key: keyWords(hint.key, ascii) }] : [];
  });
  return hints.filter(
    ({ key, does }, index) => hints.findIndex((each) => each.key === key && each.does === does) === index,
  );
}
