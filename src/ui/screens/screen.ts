import type { Line } from "../../render/lines.ts";
import type { WizardState } from "../../wizard/state.ts";
import type { Size } from "../frame.ts";
import type { ScrollArea } from "../keymap.ts";
import { fitted } from "./fitted.ts";
import { layOutHelp } from "./help.ts";
import { mapScreen } from "./map.ts";
import { layOutPatterns } from "./patterns.ts";
import { questionScreen } from "./question.ts";
import { layOutResult } from "./result.ts";
import { resumeScreen } from "./resume.ts";
import { reviewScreen } from "./review.ts";
import { whatIfScreen } from "./what-if.ts";

/**
 * What the terminal shows for a state: at most `rows - 1` lines of at most `columns` columns. No lines once the session is
 * over, which clears the screen for the summary.
 */
export function screen(state: WizardState, size: Size): readonly Line[] {
  return fitted(lines(state, size), size);
}

/** How far the part of the screen that scrolls can go at this size. */
export function scrollArea(state: WizardState, size: Size): ScrollArea {
  if (state.help !== undefined) return layOutHelp(state, state.help, size).area;
  if (state.screen === "result") return layOutResult(state, size).area;
  return state.screen === "patterns" ? layOutPatterns(state, size).area : { limit: 0, page: 0 };
}

function lines(state: WizardState, size: Size): readonly Line[] {
  if (state.screen === "left") return [];
  if (state.help !== undefined) return layOutHelp(state, state.help, size).lines;
  switch (state.screen) {
    case "resume":
      return resumeScreen(state, size);
    case "question":
      return questionScreen(state, size);
    case "review":
      return reviewScreen(state, size);
    case "result":
      return layOutResult(state, size).lines;
    case "what-if":
      return whatIfScreen(state, size);
    case "map":
      return mapScreen(state, size);
    case "patterns":
      return layOutPatterns(state, size).lines;
  }
}
