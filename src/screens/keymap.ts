import type { Binding } from "../ui/bindings.ts";
import type { WizardState } from "../wizard/state.ts";
import { helpKeys } from "./help/keys.ts";
import { mapKeys } from "./map/keys.ts";
import { patternsKeys } from "./patterns/keys.ts";
import { questionKeys } from "./question/keys.ts";
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
