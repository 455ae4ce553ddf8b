import { type Binding, bind, endKeys, goBack, help, hint, listKeys, numbered } from "../../ui/bindings.ts";

export const questionKeys: readonly Binding[] = [
  bind("enter space", "answer with the option under the cursor", "choose", hint("always", "enter", "next")),
  ...listKeys,
  numbered("options", "put the cursor on that option", hint("handy", "1-9 u", "jump")),
  bind("u", "put the cursor on “not sure”", "unsure"),
  goBack,
  bind("right l tab", "go on with the answer given before", "forward"),
  bind("r", "show the result now, once no answer that is open can change it", "finish"),
  { ...help, does: "help, and what the focused option would say" },
  ...endKeys.slice(1),
];
