import { type Binding, bind, hint, lastKeys, scrollKeys } from "../../ui/bindings.ts";

export const helpKeys: readonly Binding[] = [
  ...scrollKeys,
  bind(
    "? esc b q | enter left backspace delete shift+tab",
    "close the help",
    "help",
    hint("first", "esc", "close"),
  ),
  ...lastKeys.slice(1),
];
