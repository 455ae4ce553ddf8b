import { type Binding, bind, hint, lastKeys, numbered, scrollKeys, sectionKeys } from "../../ui/bindings.ts";

export const patternsKeys: readonly Binding[] = [
  ...sectionKeys,
  numbered("pages", "open the page with that number"),
  ...scrollKeys,
  bind("q esc", "quit", "quit", hint("first", "q", "quit")),
  ...lastKeys,
];
