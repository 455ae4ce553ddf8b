import { type Binding, bind, hint, lastKeys, number, scrollKeys, sectionKeys } from "../../ui/bindings.ts";
import { SECTIONS } from "../../wizard/state.ts";

/** What the key that quits does on a result, in what-if and on the map. */
export const QUIT = "quit; a summary of your own result stays in the terminal";

export const resultKeys: readonly Binding[] = [
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
];

/**
 * The keys that what-if and the map have in common: keep what is tried, put it back, leave.
 *
 * @param again the key that opened the screen, which also closes it
 * @param other the key that leads to the other of the two screens
 */
export const exploringKeys = (again: string, reset: string, other: Binding): readonly Binding[] => [
  bind(
    "enter",
    "keep these answers as yours, and show their result",
    "choose",
    hint("handy", "enter", "keep"),
  ),
  bind("r", reset, "reset", hint("handy", "r", "reset")),
  other,
  bind(
    `esc b ${again} | backspace delete`,
    "back to where you came from, also with backspace",
    "back",
    hint("first", "esc", "back"),
  ),
  bind("q", QUIT, "quit"),
  ...lastKeys,
];
