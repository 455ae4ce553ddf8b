import type { WizardState } from "../wizard/state.ts";
import type { WizardAction } from "../wizard/transition.ts";
import type { Front } from "./front.ts";
import { type Binding, keymap } from "./keymap.ts";
import { screen, scrollArea } from "./screens/screen.ts";

export const wizardFront: Front<WizardState, WizardAction> = {
  screen,
  scrollArea,
  bindings: wizardBindings,
  hasEnded: (state) => state.screen === "left",
};

export function wizardBindings(state: WizardState): readonly Binding[] {
  if (state.screen === "left") return [];
  return keymap[state.help === undefined ? state.screen : "help"];
}
