import {
  type Binding,
  bind,
  change,
  endKeys,
  goBack,
  help,
  hint,
  lastKeys,
  listKeys,
  move,
  number,
  numbered,
  scrollKeys,
  sectionKeys,
  withDigits,
} from "../ui/bindings.ts";
import { SECTIONS, type WizardState } from "../wizard/state.ts";

/** What the keys mean differs by what is on the screen. */
export type Mode = Exclude<WizardState["screen"], "left"> | "help";

const QUIT = "quit; a summary of your own result stays in the terminal";

/**
 * The keys that what-if and the map have in common: keep what is tried, put it back, leave.
 *
 * @param again the key that opened the screen, which also closes it
 */
const exploringKeys = (again: string, reset: string): readonly Binding[] => [
  bind("enter", "keep these answers as yours, and show their result", "choose", {
    ...hint("handy", "enter", "keep these"),
    brief: "keep",
  }),
  bind("r", reset, "reset", hint("handy", "r", "reset")),
  bind(
    `esc b ${again} | backspace delete`,
    "back to where you came from, also with backspace",
    "back",
    hint("first", "esc", "back"),
  ),
  bind("q", QUIT, "quit"),
  ...lastKeys,
];

const axes = (by: -1 | 1) => () => ({ type: "axes", by }) as const;
/** Told once for all four; at an edge of the map three of them still move. */
const moves = hint("useful", "↑↓←→", "move");

/** Every key there is. The handler, the hint line, the help page and the README are made from this table. */
export const keymap: Readonly<Record<Mode, readonly Binding[]>> = {
  resume: [
    bind("enter", "continue, or start over", "choose", hint("always", "enter", "next")),
    ...listKeys,
    bind("1-2", "put the cursor on that row", number),
    ...endKeys,
  ],
  question: [
    bind("enter space", "answer with the option under the cursor", "choose", hint("always", "enter", "next")),
    ...listKeys,
    numbered("options", "put the cursor on that option", hint("handy", "1-9 u", "jump")),
    bind("u", "put the cursor on “not sure”", "unsure"),
    goBack,
    bind("right l tab", "go on with the answer given before", "forward"),
    bind("r", "show the result now, once no answer that is open can change it", "finish"),
    { ...help, does: "help, and what the focused option would say" },
    ...endKeys.slice(1),
  ],
  review: [
    bind("enter", "go on, or change the answer under the cursor", "choose", hint("always", "enter", "next")),
    ...listKeys,
    numbered("questions", "change the answer with that number", hint("useful", "1-9", "change")),
    goBack,
    bind("right l tab", "go on", "forward"),
    bind("y", "finish a ballot that you hand in as a code, and copy it", "copy", hint("useful", "y", "copy")),
    ...endKeys,
  ],
  result: [
    ...sectionKeys,
    bind(`1-${SECTIONS}`, "open the section with that number", number),
    ...scrollKeys,
    bind("w", "what if: try other answers", "what-if", hint("useful", "w", "what-if")),
    bind(
      "m",
      "map: the recommendation for every pair of answers to two questions",
      "map",
      hint("useful", "m", "map"),
    ),
    bind(
      "e esc b | backspace delete",
      "back to the answers, also with backspace",
      "back",
      hint("useful", "e", "edit"),
    ),
    bind(
      "s",
      "write a decision record: asks for its title and context, and names its file first",
      "record",
      hint("useful", "s", "record"),
    ),
    bind("y", "copy the code that opens this result again", "copy", hint("handy", "y", "copy")),
    bind("q", QUIT, "quit", hint("first", "q", "quit")),
    ...lastKeys,
  ],
  "what-if": [
    bind("up k", "previous question; from the first to the last", move(-1)),
    bind("down j", "next question; from the last to the first", move(1), hint("useful", "↑↓", "question")),
    bind("home g", "first question", "first"),
    bind("end G", "last question", "last"),
    bind("left h", "the answer before; from the first to “not sure”", change(-1)),
    bind(
      "right l space",
      "the next answer; from “not sure” to the first",
      change(1),
      hint("useful", "←→", "answer"),
    ),
    numbered("options", "answer with the option of that number"),
    bind("u", "answer with “not sure”", "unsure"),
    bind("m", "the map of these answers", "map"),
    ...exploringKeys("w", "reset: your own answers again"),
  ],
  map: [
    bind("up k", "row above", move(-1), moves),
    bind("down j", "row below", move(1), moves),
    bind("left h", "column to the left", change(-1), moves),
    bind("right l", "column to the right", change(1), moves),
    bind("home g", "first column", "first"),
    bind("end G", "last column", "last"),
    bind("tab", "two other questions", axes(1), hint("useful", "tab", "other questions")),
    bind("shift+tab", "the two questions before", axes(-1)),
    bind("w", "what if: try other answers", "what-if"),
    ...exploringKeys("m", "reset: back to your own position"),
  ],
  patterns: [
    ...sectionKeys,
    numbered("pages", "open the page with that number"),
    ...scrollKeys,
    bind("q esc", "quit", "quit", hint("first", "q", "quit")),
    ...lastKeys,
  ],
  help: [
    ...scrollKeys,
    bind(
      "? esc b q | enter left backspace delete shift+tab",
      "close the help",
      "help",
      hint("first", "esc", "close"),
    ),
    ...lastKeys.slice(1),
  ],
};

/**
 * What the keys mean now. A ballot is blind: there is no early stop, and no help tells what an option would say. Where a document
 * follows anyway, there is no record to write, and to quit is to go on to it; and only a ballot is finished by copying it.
 */
export function wizardBindings({
  screen,
  purpose,
  help: helpTop,
  catalogue,
}: WizardState): readonly Binding[] {
  if (screen === "left") return [];
  if (helpTop !== undefined) return keymap.help;
  const isBallot = purpose === "ballot";
  const without =
    (screen === "question" && isBallot && "r") ||
    (screen === "result" && purpose !== "result" && "s") ||
    (screen === "review" && !isBallot && "y");
  const bindings = keymap[screen]
    .filter(({ keys: [key] }) => key !== without)
    .map((binding) => (isBallot && binding.keys.includes("?") ? help : binding))
    .map((binding) => (purpose === "document" && binding.does === QUIT ? goingOn(binding) : binding));
  return withDigits(bindings, catalogue);
}

/** The key that quits, told as what it does on the way to a document. */
const goingOn = (quit: Binding): Binding => ({
  ...quit,
  does: "go on to the document that rests on these answers",
  ...(quit.hint && { hint: hint("always", "q", "go on") }),
});
