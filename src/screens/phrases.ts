import type { WizardState } from "../wizard/state.ts";
import { aboutOf } from "./about.ts";
import { mapPhrases } from "./map/phrases.ts";
import { effectPhrases, questionPhrases } from "./question/phrases.ts";
import { resultPhrases } from "./result/phrases.ts";
import { resumePhrases } from "./resume/phrases.ts";
import { reviewPhrases } from "./review/phrases.ts";
import { whatIfHelpPhrases, whatIfPhrases } from "./what-if/phrases.ts";

/** What the plain conversation says of a state, one sentence a line; the last one tells what can be typed. */
export function wizardPhrases(state: WizardState): readonly string[] {
  switch (state.screen) {
    case "resume":
      return resumePhrases(state);
    case "question":
      return questionPhrases(state);
    case "review":
      return reviewPhrases(state);
    case "result":
      return resultPhrases(state);
    case "what-if":
      return whatIfPhrases(state);
    case "map":
      return mapPhrases(state);
    case "patterns":
    case "left":
      return [];
  }
}

/** What is said when help is asked for: what the screen is about, and at the end what can be typed. */
export const wizardHelpPhrases = (state: WizardState): readonly string[] => [
  ...(aboutOf(state)?.paragraphs ?? []),
  ...(state.screen === "question" && state.purpose !== "ballot" ? effectPhrases(state) : []),
  ...(state.screen === "what-if" ? whatIfHelpPhrases(state) : wizardPhrases(state).slice(-1)),
];
