import { ballotOffer, earlierWords } from "../../render/age.ts";
import { selectEarlier } from "../../wizard/selectors.ts";
import type { ResumeState } from "../../wizard/state.ts";

/** An interrupted session, or the ballot that was made before, and the two ways to go on. */
export const offerOf = (state: ResumeState): Readonly<{ question: string; rows: readonly string[] }> =>
  state.purpose === "ballot"
    ? ballotOffer(state.age)
    : { question: earlierWords(selectEarlier(state), state.age), rows: ["Continue", "Start over"] };

export function resumePhrases(state: ResumeState): readonly string[] {
  const { question, rows } = offerOf(state);
  return [question, ...rows.map((row, at) => `${at + 1}. ${row}.`), "Type 1 or 2; ? for help, q to stop."];
}
