import type { WizardAction } from "../wizard/actions.ts";
import type { WizardState } from "../wizard/state.ts";

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
  rank: "help" | "always" | "first" | "useful" | "handy";
}>;

export type Binding<Action = WizardAction> = Readonly<{
  keys: readonly Key[];
  /** The keys as a person reads them. */
  label: string;
  does: string;
  /** What its digits number, where there are no more of them than the catalogue has. */
  digits?: "options" | "questions" | "pages";
  /** What it does, which for some keys only the moment of the press can tell: which digit, how far there is to scroll. */
  act: (key: Key, area: () => ScrollArea) => Action | Suspend;
  hint?: Hint;
}>;

export const hint = (rank: Hint["rank"], key: string, does: string): Hint => ({ key, does, rank });

/** The actions that say nothing but what they are. */
type Bare<Action> = Action extends { type: infer Type }
  ? keyof Action extends "type"
    ? Type
    : never
  : never;

/** Names of keys that a person reads differently. "1-6" is any of the digits so far. */
const LABELS: Readonly<Record<string, string>> = {
  up: "↑",
  down: "↓",
  left: "←",
  right: "→",
  pageup: "pgup",
  pagedown: "pgdn",
};

/**
 * A row of a keymap.
 *
 * @param keys names of keys with blanks between them; those after a bar work too, but are not in the label
 * @param act the action of the keys, by its name where it has no other properties
 */
export function bind<Action = WizardAction>(
  keys: string,
  does: string,
  act: (Bare<Action> & string) | Binding<Action>["act"],
  hint?: Hint,
): Binding<Action> {
  const [named = "", others = ""] = keys.split(" | ");
  const names = (text: string) => text.split(" ").filter(Boolean);
  return {
    keys: names(`${named} ${others}`).flatMap((name) =>
      name.startsWith("1-") ? DIGITS.slice(0, Number(name.at(-1))) : name === "space" ? " " : name,
    ),
    label: names(named)
      .map((name) => LABELS[name] ?? name.replace(/^(ctrl|shift)\+/, "$1-"))
      .join(" "),
    does,
    act: typeof act === "string" ? () => ({ type: act }) as Action : act,
    ...(hint && { hint }),
  };
}

/** "1-9" in labels and hints as far as there is something with that number: "1-5" where there are five questions. */
export const withDigits = <Action>(
  bindings: readonly Binding<Action>[],
  { questions, patterns }: WizardState["catalogue"],
): readonly Binding<Action>[] => {
  const most = {
    questions: questions.length,
    options: Math.max(...questions.map(({ options }) => options.length)),
    pages: patterns.length + 1,
  };
  return bindings.map((binding) => {
    const { digits, label, hint } = binding;
    if (!digits) return binding;
    const told = (text: string) => text.replace("1-9", `1-${Math.min(9, most[digits])}`);
    return { ...binding, label: told(label), ...(hint && { hint: { ...hint, key: told(hint.key) } }) };
  });
};

/** The row of digits that number something of the catalogue's. */
export const numbered = (digits: NonNullable<Binding["digits"]>, does: string, hint?: Hint): Binding => ({
  ...bind("1-9", does, number, hint),
  digits,
});

const DIGITS = Array.from("123456789");

export const help = bind("?", "help", "help", hint("help", "?", "help"));
const interrupt = bind("ctrl+c", "stop at once", "interrupt", hint("useful", "ctrl-c", "stop"));
const suspend = bind("ctrl+z", "suspend; `fg` in the shell comes back", () => SUSPEND);
/** The last keys of a keymap, and those of one whose hint line has better to say than how to stop. */
export const endKeys: readonly Binding[] = [help, interrupt, suspend];
export const lastKeys: readonly Binding[] = [help, bind("ctrl+c", "stop at once", "interrupt"), suspend];

export const move = (by: -1 | 1) => () => ({ type: "move", by }) as const;
export const change = (by: -1 | 1) => () => ({ type: "change", by }) as const;
export const section = (by: -1 | 1) => () => ({ type: "section", by }) as const;
export const number = (key: Key) => ({ type: "number", number: Number(key) }) as const;
const scroll =
  (by: number, unit: "line" | "page" | "all" = "line") =>
  (_: Key, area: () => ScrollArea) => {
    const { limit, page } = area();
    const lines = { line: 1, page: Math.max(1, page - 1), all: limit };
    return { type: "scroll", by: by * lines[unit], limit } as const;
  };

export const listKeys: readonly Binding[] = [
  bind("up k ctrl+p", "previous row; from the first to the last", move(-1)),
  bind("down j ctrl+n", "next row; from the last to the first", move(1), hint("useful", "↑↓", "choose")),
  bind("home g", "first row", "first"),
  bind("end G", "last row", "last"),
];

export const scrollKeys: readonly Binding[] = [
  bind("up k", "scroll up", scroll(-1), hint("handy", "↑↓", "scroll")),
  bind("down j", "scroll down", scroll(1), hint("handy", "↑↓", "scroll")),
  bind("pageup", "scroll up by a page", scroll(-1, "page")),
  bind("pagedown space", "scroll down by a page", scroll(1, "page")),
  bind("home g", "to the top", scroll(-1, "all")),
  bind("end G", "to the end", scroll(1, "all")),
];

export const sectionKeys: readonly Binding[] = [
  bind("left h | shift+tab", "previous section, also with shift-tab", section(-1)),
  bind("right l tab", "next section", section(1), hint("first", "←→", "section")),
];

/** Back, on the way through the questions. */
export const goBack = bind(
  "left esc b | backspace delete shift+tab",
  "back, also with backspace and shift-tab",
  "back",
  hint("useful", "←", "back"),
);

export const isSuspend = <Action>(action: Action | Suspend): action is Suspend => action === SUSPEND;

/** The action of a key; undefined where the key means nothing. */
export const actionFor = <Action>(
  bindings: readonly Binding<Action>[],
  key: Key,
  area: () => ScrollArea,
): Action | Suspend | undefined => bindings.find(({ keys }) => keys.includes(key))?.act(key, area);

const ARROWS: Readonly<Record<string, string>> = { "↑": "up", "↓": "down", "←": "left", "→": "right" };

/** The names of keys, with arrows as words where they cannot be shown: "up/down"; all four are "arrows". */
export const keyWords = (label: string, ascii: boolean): string =>
  ascii
    ? label
        .replace("↑↓←→", "arrows")
        .replace(/[↑↓←→]+/g, (all) => Array.from(all, (each) => ARROWS[each]).join("/"))
    : label;

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
