import { catalogue } from "./content/catalogue.ts";
import { analyse } from "./domain/analysis.ts";
import { checkAnswers } from "./domain/answers.ts";
import { UserError } from "./domain/user-error.ts";
import { problemWords } from "./render/problems.ts";
import type { Result } from "./render/result/result.ts";
import { toResult } from "./render/result/to-result.ts";

export type {
  Result,
  ResultAnalysis,
  ResultChange,
  ResultClaim,
  ResultFailureMode,
  ResultGuard,
  ResultMeasures,
  ResultMode,
  ResultNearness,
  ResultPattern,
  ResultShare,
  ResultStatement,
  ResultStrength,
  ResultTurn,
} from "./render/result/result.ts";

/** Answers to the questions. One that is left out is open, which weighs the same as "unsure". */
export interface AnswersInput {
  readonly urgency?: "calm" | "pressing" | "on-fire" | "unsure";
  readonly horizon?: "under-3-months" | "3-to-6-months" | "6-to-12-months" | "over-a-year" | "unsure";
  readonly "team-span"?: "one-team" | "a-few-teams" | "many-teams" | "unsure";
  readonly conviction?: "low" | "mixed" | "strong" | "unsure";
  readonly "walk-away"?: "no" | "partly" | "yes" | "unsure";
}

/** Thrown for answers that no question takes. `hint` says how to mend them, one line a problem. */
export { UserError };

/**
 * Recommends one of the patterns for turning a technical vision into reality.
 *
 * Points are whole numbers of which only the order matters. The same answers always give an equal result.
 *
 * @param answers question id to option id; no answers at all give the default, Big Vision with Small Experiments
 * @returns exactly the object that `waymark --json` prints
 * @throws UserError for an unknown question or option
 * @see Jonathan Maltz, "Technical Vision vs. Technical Strategy: The Difference and Why it Matters"
 */
export function recommend(answers: AnswersInput = {}): Result {
  const checked = checkAnswers(catalogue.questions, answers);
  if (!checked.ok) {
    throw new UserError("These answers cannot be used.", checked.problems.map(problemWords).join("\n"), {
      problems: checked.problems,
    });
  }
  return toResult(catalogue, analyse(catalogue, checked.answers));
}
