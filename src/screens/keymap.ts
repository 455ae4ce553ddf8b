import { type Binding, help, hint, withDigits } from "../ui/bindings.ts";
import type { WizardState } from "../wizard/state.ts";
import { helpKeys } from "./help/keys.ts";
import { mapKeys } from "./map/keys.ts";
import { patternsKeys } from "./patterns/keys.ts";
import { questionKeys } from "./question/keys.ts";
import { QUIT, resultKeys } from "./result/keys.ts";
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

/**
 * What the keys mean now. A ballot is blind: there is no early stop, and no help tells what an option would say. Where a document
 * follows anyway, there is no record to write, and to quit is to go on to it; and only a ballot is finished by copying it.
 */
export function wizardBindings({
  screen,
  purpose,
  help: helpTop,
  catalogue,
}: WizardState): readonly Binding[] {
  if (screen === "left") return [];
  if (helpTop !== undefined) return helpKeys;
  const isBallot = purpose === "ballot";
  const without =
    (screen === "question" && isBallot && "r") ||
    (screen === "result" && purpose !== "result" && "s") ||
    (screen === "review" && !isBallot && "y");
  const bindings = keymap[screen]
    .filter(({ keys: [key] }) => key !== without)
    .map((binding) => (isBallot && binding.keys.includes("?") ? help : binding))
    .map((binding) => (purpose === "document" && binding.does === QUIT ? goingOn(binding) : binding));
  return withDigits(bindings, catalogue);
}

/** The key that quits, told as what it does on the way to a document. */
const goingOn = (quit: Binding): Binding => ({
  ...quit,
  does: "go on to the document that rests on these answers",
  ...(quit.hint && { hint: hint("always", "q", "go on") }),
});
