import { phrase } from "../../render/phrase.ts";
import { savingWords } from "../../render/result/saving-words.ts";
import { nothingKnown } from "../../render/result/sections/nothing-known.ts";
import { resultSections } from "../../render/result/sections/result-sections.ts";
import { strengthBrief } from "../../render/result/strength.ts";
import { lowerFirst, pointsWords, unmetWords } from "../../render/words.ts";
import { selectAnalysis } from "../../wizard/selectors.ts";
import type { ResultState } from "../../wizard/state.ts";

/** The result in short: what, how firm, and what to do first. The rest is told when it is asked for. */
export function resultPhrases(state: ResultState): readonly string[] {
  if (state.saving) return [savingWords(state.saving), resultPrompt(state)];
  const analysis = selectAnalysis(state);
  const { recommendation } = analysis;
  const { pattern, ranking } = recommendation;
  return [
    `Recommendation: ${pattern.name}. Strength: ${strengthBrief(recommendation)}.`,
    pattern.tagline,
    ...nothingKnown(state.catalogue, analysis).map(phrase),
    ...ranking.map(
      (score, index) =>
        `Place ${index + 1}: ${score.pattern.name}, ${score.eligible ? pointsWords(score.points) : `not eligible: ${unmetWords(score.pattern, score.held)}`}.`,
    ),
    "Start with:",
    ...pattern.steps.map((step, index) => `${index + 1}. ${step}`),
    resultPrompt(state),
  ];
}

/** The section of the result that is open. */
export function sectionPhrases(state: ResultState): readonly string[] {
  const section = resultSections(state.catalogue, selectAnalysis(state))[state.section];
  const blocks = section ? [`${section.title}.`, ...section.blocks.map(phrase)] : [];
  return ["", ...blocks, resultPrompt(state)];
}

function resultPrompt(state: ResultState): string {
  const sections = resultSections(state.catalogue, selectAnalysis(state)).map(
    ({ title }, index) => `${index + 1} for ${lowerFirst(title)}`,
  );
  const others = [
    "b to go back to your answers",
    "w to try other answers",
    "m for the map",
    ...(state.purpose === "result" ? ["s to write a decision record"] : []),
    "? for help",
  ];
  return `Type ${sections.join(", ")}; ${others.join(", ")}. Press Enter to finish.`;
}
