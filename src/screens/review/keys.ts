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

export const reviewKeys: readonly Binding[] = [
  {
    keys: ["enter"],
    label: "enter",
    does: "go on, or change the answer under the cursor",
    act: () => ({ type: "choose" }),
    hint: hint("always", "enter", "next"),
  },
  ...listKeys,
  {
    keys: DIGITS,
    label: "1-9",
    digits: "questions",
    does: "change the answer with that number",
    act: number,
    hint: hint("useful", "1-9", "change"),
  },
  {
    keys: BACK,
    label: "← esc b",
    does: "back, also with backspace and shift-tab",
    act: () => ({ type: "back" }),
    hint: hint("useful", "←", "back"),
  },
  { keys: ["right", "l", "tab"], label: "→ l tab", does: "go on", act: () => ({ type: "forward" }) },
  help,
  interrupt,
  suspend,
];
