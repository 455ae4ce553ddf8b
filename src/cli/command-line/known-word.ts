import { UserError } from "../../domain/user-error.ts";
import { excerpt } from "../../render/escape-control.ts";
import { didYouMean } from "../../render/problems.ts";

/**
 * What was typed, if it is one of the words there are.
 *
 * @param kind what they are: "question"
 * @param complaint what to say otherwise, up to the word itself
 * @throws UserError that names the nearest word and all of them
 * @example knownWord("clm", ["calm", "pressing"], "answer") // There is no answer “clm”. Did you mean “calm”?
 */
export function knownWord<T extends string>(
  given: string,
  known: readonly T[],
  kind: string,
  complaint = `There is no ${kind}`,
): T {
  const found = known.find((each) => each === given);
  if (found !== undefined) return found;
  throw new UserError(
    `${complaint} “${excerpt(given)}”.${didYouMean(given, known)}`,
    `The ${kind}s are ${known.join(", ")}.`,
  );
}
