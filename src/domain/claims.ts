import type { Answers } from "./answers.ts";
import type { Claim, Condition } from "./catalogue-schema.ts";
import { UNSURE } from "./unsure.ts";

/** `unknown`: an open answer could still make it true. */
export type Truth = "yes" | "no" | "unknown";

/**
 * Whether all conditions are met.
 *
 * @returns "yes" when there are none; "no" as soon as one answer that was given rules it out; otherwise "unknown" while an
 * answer that matters is open or "not sure"
 */
export function truthOf(when: readonly Condition[], answers: Answers): Truth {
  let truth: Truth = "yes";
  for (const { question, anyOf } of when) {
    const given = answers[question];
    if (given === undefined || given === UNSURE) truth = "unknown";
    else if (!anyOf.includes(given)) return "no";
  }
  return truth;
}

/** What the answers say of a claim; "unknown" for one that is checked by hand. */
export const truthOfClaim = (claim: Claim, answers: Answers): Truth =>
  claim.when === undefined ? "unknown" : truthOf(claim.when, answers);

/** Whether the answers make the claim hold. A claim to check by hand never does: we do not warn about what was not said. */
export const holds = (claim: Claim, answers: Answers): boolean => truthOfClaim(claim, answers) === "yes";

/** The ids of the questions that a claim rests on; empty for one that always holds or is checked by hand. */
export const restsOn = (claim: Claim): readonly string[] =>
  claim.when?.map((condition) => condition.question) ?? [];
