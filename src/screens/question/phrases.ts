import { effectsOf } from "../../render/question-help.ts";
import { CHANGING_WORDS } from "../../render/session-words.ts";
import {
  answerLabel,
  NOT_SURE,
  pointsWords,
  SOURCE_WORDS,
  settledWords,
  togetherWords,
} from "../../render/words.ts";
import { selectProgress, selectQuestion, selectSettled, selectStillOpen } from "../../wizard/selectors.ts";
import type { QuestionState } from "../../wizard/state.ts";

export function questionPhrases(state: QuestionState): readonly string[] {
  const question = selectQuestion(state);
  const { at, of } = selectProgress(state);
  const given = state.answers[question.id];
  const open = selectSettled(state);
  return [
    state.changing ? `${CHANGING_WORDS}.` : `Question ${at} of ${of}.`,
    `${question.title} ${question.meaning}`,
    ...question.options.map(({ label, meaning }, index) => `${index + 1}. ${label}: ${meaning}.`),
    `u. ${NOT_SURE.label}: ${NOT_SURE.meaning}.`,
    ...(given === undefined ? [] : [`Your answer so far: ${answerLabel(question, given)}. Enter keeps it.`]),
    ...(open === 0 ? [] : [`${settledWords(open, selectStillOpen(state))} Type r for the result.`]),
    "Type a number or u; ? for help, b to go back, q to stop.",
  ];
}

export function effectPhrases(state: QuestionState): readonly string[] {
  const question = selectQuestion(state);
  return question.options.flatMap((option) => {
    const effects = effectsOf(state.catalogue, question.id, option.id).map(({ pattern, claim }) => {
      const direction = claim.points < 0 ? "against" : "for";
      const together = togetherWords(state.catalogue.questions, claim, question.id);
      const told = [pattern.name, pointsWords(claim.points), SOURCE_WORDS[claim.source], ...together];
      return `${option.label} speaks ${direction} ${told.join(", ")}: ${claim.text}.`;
    });
    return effects.length > 0 ? effects : [`${option.label} speaks neither for nor against any pattern.`];
  });
}
