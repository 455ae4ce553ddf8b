import type { Block } from "../render/blocks.ts";
import { effectBlocks } from "../render/question-help.ts";
import { type Layout, type SessionView, still } from "../ui/app.tsx";
import { type ScrollArea, usefulHints } from "../ui/bindings.ts";
import type { Size } from "../ui/frame.ts";
import type { WizardAction } from "../wizard/actions.ts";
import { selectFocused, selectQuestion } from "../wizard/selectors.ts";
import type { WizardState } from "../wizard/state.ts";
import { transition } from "../wizard/transition.ts";
import { aboutOf } from "./about.ts";
import { layOutHelp } from "./help/view.tsx";
import { wizardBindings } from "./keymap.ts";
import { MapScreen } from "./map/view.tsx";
import { layOutPatterns } from "./patterns/view.tsx";
import { QuestionScreen } from "./question/view.tsx";
import { layOutResult } from "./result/view.tsx";
import { offerOf } from "./resume/phrases.ts";
import { Offer } from "./resume/view.tsx";
import { ReviewScreen } from "./review/view.tsx";
import { WhatIfScreen } from "./what-if/view.tsx";

export const wizardView: SessionView<WizardState, WizardAction> = {
  layOut: (state, size) => layOutWizard(state, size),
  bindings: wizardBindings,
  hasEnded: (state) => state.screen === "left",
};

/**
 * @param changes whether an action would change anything, which in a room is another question
 * @param bindingsOf what the keys mean in a state
 */
export function layOutWizard(
  state: WizardState,
  size: Size,
  changes = (action: WizardAction) => transition(state, action) !== state,
  bindingsOf = wizardBindings,
): Layout {
  const hintsIn = (area: ScrollArea) => usefulHints(bindingsOf(state), changes, area, size.ascii);
  if (state.screen === "left") return still(null);
  if (state.help !== undefined) {
    const bindings = bindingsOf({ ...state, help: undefined });
    return layOutHelp({ about: aboutOf(state), more: effectsIn(state), bindings }, state.help, size, hintsIn);
  }
  if (state.screen === "result") return layOutResult(state, size, hintsIn);
  if (state.screen === "patterns") return layOutPatterns(state, size, hintsIn);
  const hints = hintsIn({ limit: 0, page: 0 });
  switch (state.screen) {
    case "resume":
      return still(<Offer {...offerOf(state)} size={size} hints={hints} cursor={state.cursor} />);
    case "question":
      return still(<QuestionScreen state={state} size={size} hints={hints} />);
    case "review":
      return still(<ReviewScreen state={state} size={size} hints={hints} />);
    case "what-if":
      return still(<WhatIfScreen state={state} size={size} hints={hints} />);
    case "map":
      return still(<MapScreen state={state} size={size} hints={hints} />);
  }
}

/** What the option under the cursor would say for which pattern; never in a ballot, which is blind. */
const effectsIn = (state: WizardState): readonly Block[] =>
  state.screen === "question" && state.purpose !== "ballot"
    ? effectBlocks(
        state.catalogue,
        selectQuestion(state),
        selectFocused(state),
        ({ style, name }) => `${style.glyph} ${name}`,
      )
    : [];
