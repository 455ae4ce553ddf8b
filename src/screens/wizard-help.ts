import type { Block } from "../render/blocks.ts";
import { type Binding, withDigits } from "../ui/bindings.ts";
import type { WizardState } from "../wizard/state.ts";
import { type About, aboutBlocks } from "./help/about.ts";
import { keyBlocks } from "./help/key-blocks.ts";
import { keymap } from "./keymap.ts";
import { mapHelp } from "./map/help.ts";
import { questionAbout } from "./question/help.ts";
import { ballotKeys, questionKeys } from "./question/keys.ts";
import { resultHelp } from "./result/help.ts";
import { resultBindings } from "./result/keys.ts";
import { resumeHelp } from "./resume/help.ts";
import { reviewHelp } from "./review/help.ts";
import { whatIfHelp } from "./what-if/help.ts";

/** What the screens are about of which that does not depend on the answers. */
export const ABOUT = {
  review: reviewHelp,
  result: resultHelp,
  "what-if": whatIfHelp,
  map: mapHelp,
} as const satisfies Partial<Record<WizardState["screen"], About>>;

/** What the screen beneath the help is about, and its keys. */
export function wizardHelp(state: WizardState, ascii: boolean): readonly Block[] {
  const keys = (bindings: readonly Binding[]) => keyBlocks(withDigits(bindings, state.catalogue), ascii);
  switch (state.screen) {
    case "left":
      return [];
    case "question": {
      const bindings = state.purpose === "ballot" ? ballotKeys : questionKeys;
      return [...questionAbout(state), ...keys(bindings)];
    }
    case "patterns":
      return keys(keymap.patterns);
    case "resume":
      return [...aboutBlocks(resumeHelp(state)), ...keys(keymap.resume)];
    case "result":
      return [...aboutBlocks(ABOUT.result), ...keys(resultBindings(state))];
    default:
      return [...aboutBlocks(ABOUT[state.screen]), ...keys(keymap[state.screen])];
  }
}
