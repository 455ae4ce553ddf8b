import { type Analysis, analyse } from "../domain/analysis.ts";
import { type Answers, openQuestions } from "../domain/answers.ts";
import type { Question } from "../domain/catalogue-schema.ts";
import { answersAt, type DecisionMap } from "../domain/decision-map.ts";
import { withoutOpen } from "../domain/outlook.ts";
import { mostPoints, type PatternScore } from "../domain/ranking.ts";
import { type Recommendation, recommend } from "../domain/recommendation.ts";
import { type StillOpen, settledPattern, stillOpen } from "../domain/settled.ts";
import { UNSURE } from "../domain/unsure.ts";
import {
  type MapState,
  mapOf,
  type QuestionState,
  type ResumeState,
  resumed,
  type WhatIfState,
  type WizardState,
} from "./state.ts";

/** The recommendation for the answers given so far, and all that can be computed about it. */
export const selectAnalysis = ({ catalogue, answers }: WizardState): Analysis => analyse(catalogue, answers);

/**
 * How many answers are still open that cannot change the recommendation any more; 0 when they can, and for a ballot: among
 * others every answer counts. While one answer is being changed nothing is open.
 */
export const selectSettled = ({ catalogue, purpose, answers }: QuestionState): number =>
  purpose !== "ballot" && settledPattern(catalogue, answers)
    ? openQuestions(catalogue.questions, answers).length
    : 0;

/** What the open answers can still change where the recommended pattern is settled. */
export const selectStillOpen = ({ catalogue, answers }: QuestionState): StillOpen =>
  stillOpen(catalogue, answers);

/** What is tried, beside one's own answers. */
export function selectWhatIf({ catalogue, answers, trial }: WhatIfState): Readonly<{
  tried: Recommendation;
  own: Recommendation;
  /** Ids of the questions that are answered differently. */
  changed: readonly string[];
}> {
  const ours = withoutOpen(catalogue, answers);
  return {
    tried: recommend(catalogue, trial),
    own: recommend(catalogue, ours),
    changed: catalogue.questions.map(({ id }) => id).filter((id) => trial[id] !== ours[id]),
  };
}

/** The answers that the map is drawn for: one's own, or those that were being tried. */
export const selectMapAnswers = ({ answers, tried }: MapState): Answers => tried?.trial ?? answers;

/** The map on the screen. */
export const selectMap = (state: MapState): DecisionMap =>
  mapOf(state.catalogue, selectMapAnswers(state), state.x, state.y);

/** What the cell under the cursor says. */
export const selectAtCell = (state: MapState): Recommendation =>
  recommend(state.catalogue, answersAt(selectMap(state), selectMapAnswers(state), state.cell));

/** Scores in the catalogue's order, so that a pattern keeps its place while the answers move. */
export const inCatalogueOrder = (
  { catalogue }: WizardState,
  ranking: readonly PatternScore[],
): readonly PatternScore[] =>
  catalogue.patterns.flatMap((pattern) => ranking.find((score) => score.pattern === pattern) ?? []);

/** The points of a bar of full length where bars are compared over time. */
export const selectMostPoints = ({ catalogue }: WizardState): number => mostPoints(catalogue);

/** The question on the screen. */
export function selectQuestion({ catalogue, index }: QuestionState): Question {
  const question = catalogue.questions[index];
  if (!question) throw new Error(`there is no question ${index}`);
  return question;
}

/** How far an interrupted session had come: to question 4 of 5, both counted from 1, or to the end. */
export function selectEarlier(state: ResumeState): Readonly<{ at: number; of: number }> | "answered" {
  const next = resumed(state);
  return next.screen === "question" ? selectProgress(next) : "answered";
}

/** Id of the option under the cursor; "unsure" on the last row. */
export const selectFocused = (state: QuestionState): string =>
  selectQuestion(state).options[state.cursor]?.id ?? UNSURE;

/** The place of the question among those that this session asks, both counted from 1. */
export function selectProgress({
  catalogue,
  asked,
  index,
}: QuestionState): Readonly<{ at: number; of: number }> {
  const ids = catalogue.questions.map((question) => question.id).filter((id) => asked.includes(id));
  return { at: ids.indexOf(catalogue.questions[index]?.id ?? "") + 1, of: ids.length };
}
