import { cautionWords } from "../../render/result/head.ts";
import { strengthBrief } from "../../render/result/strength.ts";
import { answerLabel } from "../../render/words.ts";
import { inCatalogueOrder, selectWhatIf } from "../../wizard/selectors.ts";
import type { WhatIfState } from "../../wizard/state.ts";
import { scoreWords } from "../result/phrases.ts";

export function whatIfPhrases(state: WhatIfState): readonly string[] {
  const { tried, own, changed } = selectWhatIf(state);
  const comparison =
    tried.pattern === own.pattern
      ? "The same pattern as with your own answers."
      : `With your own answers: ${own.pattern.name}.`;
  return [
    "What if. Your own answers stay as they are until you take the others.",
    `Recommendation: ${tried.pattern.name}. Strength: ${strengthBrief(tried, false)}.`,
    ...cautionWords(tried.pattern),
    ...(changed.length === 0 ? [] : [comparison]),
    ...inCatalogueOrder(state, tried.ranking).map((score) => scoreWords(score, ": ")),
    ...state.catalogue.questions.map((question, index) => {
      const mine = changed.includes(question.id)
        ? ` Yours: ${answerLabel(question, own.answers[question.id])}.`
        : "";
      return `${index + 1}. ${question.name}: ${answerLabel(question, state.trial[question.id])}.${mine}`;
    }),
    "Type a question and an answer, such as 1 3 or 1 u; ? for the answers, r to reset, t to keep these, m for the map, b to go back, q when done.",
  ];
}

export const whatIfHelpPhrases = (state: WhatIfState): readonly string[] => [
  ...state.catalogue.questions.map(
    ({ name, options }, index) =>
      `${index + 1}. ${name}: ${options.map(({ label }, option) => `${option + 1} ${label}`).join(", ")}, u Not sure.`,
  ),
  "Type the number of a question, then the number of an answer.",
  ...whatIfPhrases(state).slice(-1),
];
