import { BACK, type Binding, hint, interrupt, quiet, scrollKeys, suspend } from "../../ui/bindings.ts";

export const helpKeys: readonly Binding[] = [
  ...scrollKeys,
  {
    keys: ["?", "q", "enter", ...BACK],
    label: "? esc b q",
    does: "close the help",
    act: () => ({ type: "help" }),
    hint: hint("first", "esc", "close"),
  },
  quiet(interrupt),
  suspend,
];
