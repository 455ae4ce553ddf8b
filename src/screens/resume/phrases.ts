import { ballotOffer, earlierWords } from "../../render/age.ts";
import { selectEarlier } from "../../wizard/selectors.ts";
import type { ResumeState } from "../../wizard/state.ts";

export function resumePhrases(state: ResumeState): readonly string[] {
  const { question, rows } =
    state.purpose === "ballot"
      ? ballotOffer(state.age)
      : { question: earlierWords(selectEarlier(state), state.age), rows: ["Continue", "Start over"] };
  return [question, ...rows.map((row, at) => `${at + 1}. ${row}.`), "Type 1 or 2; q to stop."];
}
