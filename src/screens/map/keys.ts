import { type Binding, help, hint, interrupt, move, quiet, suspend } from "../../ui/bindings.ts";
import { goBack, quit } from "../result/keys.ts";

/** Told once for all four; at an edge of the map three of them still move. */
const moves = hint("useful", "↑↓←→", "move");

export const mapKeys: readonly Binding[] = [
  { keys: ["up", "k"], label: "↑ k", does: "row above", act: move(-1), hint: moves },
  { keys: ["down", "j"], label: "↓ j", does: "row below", act: move(1), hint: moves },
  {
    keys: ["left", "h"],
    label: "← h",
    does: "column to the left",
    act: () => ({ type: "change", by: -1 }),
    hint: moves,
  },
  {
    keys: ["right", "l"],
    label: "→ l",
    does: "column to the right",
    act: () => ({ type: "change", by: 1 }),
    hint: moves,
  },
  { keys: ["home", "g"], label: "home g", does: "first column", act: () => ({ type: "first" }) },
  { keys: ["end", "G"], label: "end G", does: "last column", act: () => ({ type: "last" }) },
  {
    keys: ["tab"],
    label: "tab",
    does: "two other questions",
    act: () => ({ type: "axes", by: 1 }),
    hint: hint("useful", "tab", "other questions"),
  },
  {
    keys: ["shift+tab"],
    label: "shift-tab",
    does: "the two questions before",
    act: () => ({ type: "axes", by: -1 }),
  },
  {
    keys: ["enter"],
    label: "enter",
    does: "keep these answers as yours, and show their result",
    act: () => ({ type: "choose" }),
    hint: hint("handy", "enter", "keep these"),
  },
  {
    keys: ["r"],
    label: "r",
    does: "reset: back to your own position",
    act: () => ({ type: "reset" }),
    hint: hint("handy", "r", "reset"),
  },
  { keys: ["w"], label: "w", does: "what if: try other answers", act: () => ({ type: "what-if" }) },
  { ...goBack, keys: [...goBack.keys, "m"], label: "esc b m" },
  quit,
  help,
  quiet(interrupt),
  suspend,
];
