import { phrase } from "../../render/phrase.ts";
import { effectBlocks } from "../../render/question-help.ts";
import { CHANGING_WORDS } from "../../render/session-words.ts";
import { answerLabel, NOT_SURE, settledWords } from "../../render/words.ts";
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
  return question.options.flatMap(({ id }) => effectBlocks(state.catalogue, question, id).map(phrase));
}
