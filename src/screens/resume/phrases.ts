import { earlierWords } from "../../render/age.ts";
import { selectEarlier } from "../../wizard/selectors.ts";
import type { ResumeState } from "../../wizard/state.ts";

export const resumePhrases = (state: ResumeState): readonly string[] => [
  earlierWords(selectEarlier(state), state.age),
  "1. Continue.",
  "2. Start over.",
  "Type 1 or 2; q to stop.",
];
