import type { WizardState } from "../wizard/state.ts";
import type { WizardAction } from "../wizard/transition.ts";
import { type Key, keymap, type Mode, type Suspend } from "./keymap.ts";

/** What the keys mean now; undefined when the session is over. */
export function modeOf(state: WizardState): Mode | undefined {
  if (state.screen === "left") return undefined;
  return state.help === undefined ? state.screen : "help";
}

/** How far something scrolls, as the screen that shows it knows. */
export type ScrollArea = Readonly<{
  /** Highest first line. */
  limit: number;
  /** Lines that are visible at once. */
  page: number;
}>;

/** The action behind a key, or undefined when the key means nothing here. */
export function actionFor(mode: Mode, key: Key, area: () => ScrollArea): WizardAction | Suspend | undefined {
  const action = keymap[mode].find(({ keys }) => keys.includes(key))?.action;
  if (action?.type === "number") return { type: "number", number: Number(key) };
  if (action?.type !== "scroll") return action;
  const { limit, page } = area();
  const lines = { line: 1, page: Math.max(1, page - 1), all: limit };
  return { type: "scroll", by: action.by * lines[action.unit], limit };
}
