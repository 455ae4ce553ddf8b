import type { Answers } from "../domain/answers.ts";
import type { Catalogue } from "../domain/catalogue-schema.ts";
import { codesOf } from "../domain/codes.ts";
import { codeProblemWords } from "../render/tally/ballot-problems.ts";
import { initialState, type Purpose, resultState, type WizardState } from "../wizard/state.ts";

/** The state in which a page opens, and what to say of an address that could not be read; empty where all is well. */
export type Opening = Readonly<{ state: WizardState; problem: string }>;

/** The purpose of a page that asks blind, and the part after "#" of an address that asks for one. */
const BALLOT = "ballot";

/** More than any code as people write it. */
const LONGEST = 100;

/**
 * The first state of a page: the result whose answers the address contains, or the first question.
 *
 * @param purpose what the page was written for; the address can ask for a ballot as well
 * @param fragment the part of the address after "#", from anybody; a page that was written for a ballot ignores it
 */
export function opening(catalogue: Catalogue, purpose: Purpose, fragment: string): Opening {
  const blind = purpose === BALLOT || fragment === BALLOT;
  const asked = { state: initialState(catalogue, {}, blind ? BALLOT : purpose), problem: "" };
  if (blind || fragment === "") return asked;
  const code = fragment.slice(0, LONGEST);
  const decoded = codesOf(catalogue).decode(code);
  if (decoded.ok && code === fragment) return { state: resultState(catalogue, decoded.answers), problem: "" };
  const problem = decoded.ok ? "too-long" : decoded.problem;
  return {
    ...asked,
    problem: `The address opens no result: ${codeProblemWords(problem, code)}. Ask for the link again, or answer the questions here.`,
  };
}

/** The address that opens the result of these answers, where the page itself is at `address`. */
export const addressOf = (catalogue: Catalogue, answers: Answers, address: string): string =>
  `${address.replace(/#.*$/s, "")}#${codesOf(catalogue).encode(answers) ?? ""}`;
