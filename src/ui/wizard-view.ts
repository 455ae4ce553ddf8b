import type { WizardAction } from "../wizard/actions.ts";
import type { WizardState } from "../wizard/state.ts";
import { type Binding, keymap, resultBindings } from "./keymap.ts";
import { screen, scrollArea } from "./screens/screen.ts";
import type { SessionView } from "./session-view.ts";

export const wizardView: SessionView<WizardState, WizardAction> = {
  screen,
  scrollArea,
  bindings: wizardBindings,
  hasEnded: (state) => state.screen === "left",
};

export function wizardBindings(state: WizardState): readonly Binding[] {
  if (state.screen === "left") return [];
  if (state.help !== undefined) return keymap.help;
  return state.screen === "result" ? resultBindings(state) : keymap[state.screen];
}
