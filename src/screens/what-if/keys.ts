import { type Binding, bind, change, hint, move, numbered } from "../../ui/bindings.ts";
import { exploringKeys } from "../result/keys.ts";

export const whatIfKeys: readonly Binding[] = [
  bind("up k", "previous question; from the first to the last", move(-1)),
  bind("down j", "next question; from the last to the first", move(1), hint("useful", "↑↓", "row")),
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
  ...exploringKeys(
    "w",
    "reset: your own answers again",
    bind("m", "the map of these answers", "map", hint("handy", "m", "map")),
  ),
];
