import { type Binding, bind, endKeys, hint, listKeys, number } from "../../ui/bindings.ts";

export const resumeKeys: readonly Binding[] = [
  bind("enter", "continue, or start over", "choose", hint("always", "enter", "next")),
  ...listKeys,
  bind("1-2", "put the cursor on that row", number),
  ...endKeys,
];
