import {
  type Binding,
  help,
  hint,
  interrupt,
  quiet,
  scrollKeys,
  sectionKeys,
  suspend,
} from "../../ui/bindings.ts";

export const patternsKeys: readonly Binding[] = [
  ...sectionKeys,
  ...scrollKeys,
  {
    keys: ["q", "esc"],
    label: "q esc",
    does: "quit",
    act: () => ({ type: "quit" }),
    hint: hint("first", "q", "quit"),
  },
  help,
  quiet(interrupt),
  suspend,
];
