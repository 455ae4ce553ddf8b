import type { Recommendation } from "../../domain/recommendation.ts";

/** What the strength means here, in one sentence with its numbers. */
export function strengthSentence({ strength, turns, neighbours, tiedWith }: Recommendation): string {
  const words = { clear: "Clear", lean: "Leaning", close: "Close" }[strength];
  const tie = tiedWith
    ? ` ${tiedWith.name} has as many points; ties go to the pattern that is listed first.`
    : "";
  if (neighbours === 0) return `${words}.${tie}`;
  if (turns.length === 0)
    return `${words}: no answer that is one step away changes the recommendation.${tie}`;
  return `${words}: of the ${neighbours} answers that are one step away, ${turns.length} would change the recommendation.${tie}`;
}
