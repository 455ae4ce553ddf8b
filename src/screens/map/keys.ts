import { type Binding, bind, change, hint, move } from "../../ui/bindings.ts";
import { exploringKeys } from "../result/keys.ts";

const axes = (by: -1 | 1) => () => ({ type: "axes", by }) as const;
/** Told once for all four; at an edge of the map three of them still move. */
const moves = hint("useful", "↑↓←→", "move");

export const mapKeys: readonly Binding[] = [
  bind("up k", "row above", move(-1), moves),
  bind("down j", "row below", move(1), moves),
  bind("left h", "column to the left", change(-1), moves),
  bind("right l", "column to the right", change(1), moves),
  bind("home g", "first column", "first"),
  bind("end G", "last column", "last"),
  bind("tab", "two other questions", axes(1), hint("useful", "tab", "other questions")),
  bind("shift+tab", "the two questions before", axes(-1)),
  ...exploringKeys(
    "m",
    "reset: back to your own position",
    bind("w", "what if: try other answers", "what-if"),
  ),
];
