import { type Binding, withDigits } from "../ui/bindings.ts";
import type { WizardState } from "../wizard/state.ts";
import { helpKeys } from "./help/keys.ts";
import { mapKeys } from "./map/keys.ts";
import { patternsKeys } from "./patterns/keys.ts";
import { ballotKeys, questionKeys } from "./question/keys.ts";
import { resultKeys } from "./result/keys.ts";
import { resumeKeys } from "./resume/keys.ts";
import { reviewKeys } from "./review/keys.ts";
import { whatIfKeys } from "./what-if/keys.ts";

/** What the keys mean differs by what is on the screen. */
export type Mode = Exclude<WizardState["screen"], "left"> | "help";

/** Every key there is. The handler, the hint line, the help page and the README are made from this table. */
export const keymap: Readonly<Record<Mode, readonly Binding[]>> = {
  resume: resumeKeys,
  question: questionKeys,
  review: reviewKeys,
  result: resultKeys,
  "what-if": whatIfKeys,
  map: mapKeys,
  patterns: patternsKeys,
  help: helpKeys,
};

/** What the keys mean now. */
export function wizardBindings(state: WizardState): readonly Binding[] {
  if (state.screen === "left") return [];
  if (state.help !== undefined) return keymap.help;
  const { screen, purpose } = state;
  const bindings = screen === "question" && purpose === "ballot" ? ballotKeys : keymap[screen];
  // Where a document follows anyway, there is no record to write; and only a ballot is finished by copying it.
  const without = { result: purpose === "result" ? "" : "s", review: purpose === "ballot" ? "" : "y" };
  const key = screen === "result" || screen === "review" ? without[screen] : "";
  return withDigits(
    bindings.filter(({ keys }) => !keys.includes(key)),
    state.catalogue,
  );
}
