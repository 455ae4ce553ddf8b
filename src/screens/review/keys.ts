import { type Binding, bind, endKeys, goBack, hint, listKeys, numbered } from "../../ui/bindings.ts";

export const reviewKeys: readonly Binding[] = [
  bind("enter", "go on, or change the answer under the cursor", "choose", hint("always", "enter", "next")),
  ...listKeys,
  numbered("questions", "change the answer with that number", hint("useful", "1-9", "change")),
  goBack,
  bind("right l tab", "go on", "forward"),
  bind("y", "finish a ballot that you hand in as a code, and copy it", "copy", hint("useful", "y", "copy")),
  ...endKeys,
];
