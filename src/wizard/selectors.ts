import { type Analysis, analyse } from "../domain/analysis.ts";
import { UNSURE } from "../domain/answers.ts";
import type { Claim, Pattern, Question } from "../domain/catalogue-schema.ts";
import { type QuestionState, type ResumeState, resumed, type WizardState } from "./state.ts";

/** The recommendation for the answers given so far, and all that can be computed about it. */
export const selectAnalysis = ({ catalogue, answers }: WizardState): Analysis => analyse(catalogue, answers);

/** The question on the screen. */
export function selectQuestion({ catalogue, index }: QuestionState): Question {
  const question = catalogue.questions[index];
  if (!question) throw new Error(`there is no question ${index}`);
  return question;
}

/** Where an interrupted session stood: "question 4 of 5", or all answered. Both counted from 1. */
export function selectEarlier(state: ResumeState): Readonly<{ at: number; of: number }> | "answered" {
  const next = resumed(state);
  return next.screen === "question" ? selectProgress(next) : "answered";
}

/** Id of the option under the cursor; "unsure" on the last row. */
export const selectFocused = (state: QuestionState): string =>
  selectQuestion(state).options[state.cursor]?.id ?? UNSURE;

/** What one option would say for or against the patterns, alone or with other answers; empty for "not sure". */
export const selectEffects = (
  { catalogue }: WizardState,
  question: string,
  option: string,
): readonly Readonly<{ pattern: Pattern; claim: Claim }>[] =>
  catalogue.patterns.flatMap((pattern) =>
    pattern.claims
      .filter((claim) =>
        claim.when?.some((each) => each.question === question && each.anyOf.includes(option)),
      )
      .map((claim) => ({ pattern, claim })),
  );

/** Where the question stands among those that this session asks, both counted from 1. */
export function selectProgress({
  catalogue,
  asked,
  index,
}: QuestionState): Readonly<{ at: number; of: number }> {
  const ids = catalogue.questions.map((question) => question.id).filter((id) => asked.includes(id));
  return { at: ids.indexOf(catalogue.questions[index]?.id ?? "") + 1, of: ids.length };
}
