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
import type { ResultState } from "../../wizard/state.ts";

/** Leaves for good, from the result and from what is looked at behind it. */
export const quit: Binding = {
  keys: ["q"],
  label: "q",
  does: "quit; a summary of your own result stays in the terminal",
  act: () => ({ type: "quit" }),
};

export const resultKeys: readonly Binding[] = [
  ...sectionKeys,
  ...scrollKeys,
  {
    keys: ["w"],
    label: "w",
    does: "what if: try other answers",
    act: () => ({ type: "what-if" }),
    hint: hint("useful", "w", "what-if"),
  },
  {
    keys: ["m"],
    label: "m",
    does: "map: the recommendation for every pair of answers to two questions",
    act: () => ({ type: "map" }),
    hint: hint("useful", "m", "map"),
  },
  {
    keys: ["e", "esc", "b", "backspace", "delete"],
    label: "e esc b",
    does: "back to the answers, also with backspace",
    act: () => ({ type: "back" }),
    hint: hint("useful", "e", "edit"),
  },
  {
    keys: ["s"],
    label: "s",
    does: "write a decision record; its file is named first",
    act: () => ({ type: "record" }),
    hint: hint("useful", "s", "record"),
  },
  { ...quit, hint: hint("first", "q", "quit") },
  help,
  quiet(interrupt),
  suspend,
];

/** The keys while somebody is asked about the file of a record. */
export const saveKeys: readonly Binding[] = [
  {
    keys: ["enter", "y"],
    label: "enter y",
    does: "write that file",
    act: () => ({ type: "choose" }),
    hint: hint("always", "enter", "yes"),
  },
  {
    keys: ["esc", "n", "b", "q", "backspace", "delete"],
    label: "esc n b",
    does: "write nothing, also with q and backspace",
    act: () => ({ type: "back" }),
    hint: hint("always", "esc", "no"),
  },
  interrupt,
  suspend,
];

/** The keys of the result as it is. Where a document follows anyway, s means nothing. */
export function resultBindings({
  saving,
  purpose,
}: Pick<ResultState, "saving" | "purpose">): readonly Binding[] {
  if (saving?.step === "asking") return saveKeys;
  return purpose === "result" ? resultKeys : resultKeys.filter(({ keys }) => !keys.includes("s"));
}

/** Back from what is only tried or looked at. */
export const goBack: Binding = {
  keys: ["esc", "b", "backspace", "delete"],
  label: "esc b",
  does: "back to where you came from, also with backspace",
  act: () => ({ type: "back" }),
  hint: hint("first", "esc", "back"),
};
