/** How firm a recommendation is. In words: clear, leaning, close. */
export type Strength = "clear" | "lean" | "close";

const WEAKEST_FIRST: readonly Strength[] = ["close", "lean", "clear"];

/** The weakest of some strengths; `clear` for none. */
export const weakestOf = (strengths: readonly Strength[]): Strength =>
  WEAKEST_FIRST.find((each) => strengths.includes(each)) ?? "clear";

/** Whether the first strength is firmer than the second. */
export const isFirmer = (one: Strength, other: Strength): boolean =>
  WEAKEST_FIRST.indexOf(one) > WEAKEST_FIRST.indexOf(other);
