import { type Binding, help, hint, interrupt, listKeys, number, suspend } from "../../ui/bindings.ts";

export const resumeKeys: readonly Binding[] = [
  {
    keys: ["enter"],
    label: "enter",
    does: "continue, or start over",
    act: () => ({ type: "choose" }),
    hint: hint("always", "enter", "next"),
  },
  ...listKeys,
  { keys: ["1", "2"], label: "1-2", does: "put the cursor on that row", act: number },
  help,
  interrupt,
  suspend,
];
