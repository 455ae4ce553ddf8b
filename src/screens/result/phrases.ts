import type { PatternScore } from "../../domain/ranking.ts";
import { phrase } from "../../render/phrase.ts";
import { cautionWords, orderWords } from "../../render/result/head.ts";
import { nothingKnown } from "../../render/result/sections/nothing-known.ts";
import { resultSections } from "../../render/result/sections/result-sections.ts";
import { strengthBrief } from "../../render/result/strength.ts";
import { savingWords } from "../../render/session-words.ts";
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
    `Recommendation: ${pattern.name}. Strength: ${strengthBrief(recommendation, false)}.`,
    pattern.tagline,
    ...nothingKnown(state.catalogue, analysis).map(phrase),
    ...ranking.map((score, index) => `Place ${index + 1}: ${scoreWords(score, ", ")}`),
    "Start with.",
    ...pattern.steps.map((step, index) => `${index + 1}. ${step}`),
    ...orderWords(recommendation),
    ...cautionWords(pattern),
    resultPrompt(state),
  ];
}

/** The section of the result that is open. */
export function sectionPhrases(state: ResultState): readonly string[] {
  const section = sectionsOf(state)[state.section];
  const blocks = section ? [`${section.title}.`, ...section.blocks.map(phrase)] : [];
  return ["", ...blocks, resultPrompt(state)];
}

const sectionsOf = (state: ResultState) => resultSections(state.catalogue, selectAnalysis(state));

/** What the first section adds to what the result has said. */
const FIRST_ADDS = "when to stop and the reasons in short";

function resultPrompt(state: ResultState): string {
  const sections = sectionsOf(state).map(
    ({ title }, index) => `${index + 1} for ${index === 0 ? FIRST_ADDS : lowerFirst(title)}`,
  );
  const [record, end] =
    state.purpose === "result" ? ["s to write a decision record, ", "finish"] : ["", "go on"];
  return `Type ${sections.join(", ")}; b to go back to your answers, w to try other answers, m for the map, ${record}? for help. Press Enter to ${end}.`;
}

/** What a pattern scores, or why it is not eligible. */
export const scoreWords = ({ pattern, eligible, points, held }: PatternScore, between: string): string =>
  `${pattern.name}${between}${eligible ? pointsWords(points) : `not eligible: ${unmetWords(pattern, held)}`}.`;
