import {
  BACK,
  type Binding,
  DIGITS,
  help,
  hint,
  interrupt,
  listKeys,
  number,
  suspend,
} from "../../ui/bindings.ts";

export const questionKeys: readonly Binding[] = [
  {
    keys: ["enter", " "],
    label: "enter space",
    does: "answer with the option under the cursor",
    act: () => ({ type: "choose" }),
    hint: hint("always", "enter", "next"),
  },
  ...listKeys,
  {
    keys: DIGITS,
    label: "1-9",
    digits: "options",
    does: "put the cursor on that option",
    act: number,
    hint: hint("handy", "1-9 u", "jump"),
  },
  { keys: ["u"], label: "u", does: "put the cursor on “not sure”", act: () => ({ type: "unsure" }) },
  {
    keys: BACK,
    label: "← esc b",
    does: "back, also with backspace and shift-tab",
    act: () => ({ type: "back" }),
    hint: hint("useful", "←", "back"),
  },
  {
    keys: ["right", "l", "tab"],
    label: "→ l tab",
    does: "go on with the answer given before",
    act: () => ({ type: "forward" }),
  },
  {
    keys: ["r"],
    label: "r",
    does: "show the result now, once no answer that is open can change it",
    act: () => ({ type: "finish" }),
  },
  { ...help, does: "help, and what the focused option would say" },
  interrupt,
  suspend,
];

/** A ballot is blind: there is no early stop, and nothing tells what an option would say. */
export const ballotKeys: readonly Binding[] = questionKeys.flatMap((binding) => {
  if (binding.keys.includes("r")) return [];
  return binding.keys.includes("?") ? [help] : [binding];
});
