import type { PatternScore } from "../domain/ranking.ts";
import { ballotOffer, earlierWords } from "../render/age.ts";
import { borderSentences, mapSentences, othersWords } from "../render/map/map-words.ts";
import { phrase } from "../render/phrase.ts";
import { effectsOf } from "../render/question-help.ts";
import { savingWords } from "../render/result/saving-words.ts";
import { nothingKnown } from "../render/result/sections/nothing-known.ts";
import { resultSections } from "../render/result/sections/result-sections.ts";
import { strengthBrief } from "../render/result/strength.ts";
import { CHANGING_WORDS } from "../render/session-words.ts";
import {
  answerLabel,
  answerWords,
  lowerFirst,
  NOT_SURE,
  pointsWords,
  SOURCE_WORDS,
  settledWords,
  togetherWords,
  unmetWords,
} from "../render/words.ts";
import {
  inCatalogueOrder,
  selectAnalysis,
  selectEarlier,
  selectMap,
  selectMapAnswers,
  selectProgress,
  selectQuestion,
  selectSettled,
  selectStillOpen,
  selectWhatIf,
} from "../wizard/selectors.ts";
import type {
  MapState,
  QuestionState,
  ResultState,
  ResumeState,
  ReviewState,
  WhatIfState,
  WizardState,
} from "../wizard/state.ts";
import { aboutOf } from "./about.ts";

/** What the plain conversation says of a state, one sentence a line; the last one tells what can be typed. */
export function wizardPhrases(state: WizardState): readonly string[] {
  switch (state.screen) {
    case "resume":
      return resumePhrases(state);
    case "question":
      return questionPhrases(state);
    case "review":
      return reviewPhrases(state);
    case "result":
      return resultPhrases(state);
    case "what-if":
      return whatIfPhrases(state);
    case "map":
      return mapPhrases(state);
    case "patterns":
    case "left":
      return [];
  }
}

/** What is said when help is asked for: what the screen is about, and at the end what can be typed. */
export const wizardHelpPhrases = (state: WizardState): readonly string[] => [
  ...(aboutOf(state)?.paragraphs ?? []),
  ...(state.screen === "question" && state.purpose !== "ballot" ? effectPhrases(state) : []),
  ...(state.screen === "what-if" ? whatIfHelpPhrases(state) : wizardPhrases(state).slice(-1)),
];

/** An interrupted session, or the ballot that was made before, and the two ways to go on. */
export const offerOf = (state: ResumeState): Readonly<{ question: string; rows: readonly string[] }> =>
  state.purpose === "ballot"
    ? ballotOffer(state.age)
    : { question: earlierWords(selectEarlier(state), state.age), rows: ["Continue", "Start over"] };

function resumePhrases(state: ResumeState): readonly string[] {
  const { question, rows } = offerOf(state);
  return [question, ...rows.map((row, at) => `${at + 1}. ${row}.`), "Type 1 or 2; q to stop."];
}

function questionPhrases(state: QuestionState): readonly string[] {
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

function effectPhrases(state: QuestionState): readonly string[] {
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

const reviewPhrases = ({ catalogue, purpose, answers }: ReviewState): readonly string[] => [
  "Your answers.",
  ...catalogue.questions.map(
    (question, index) => `${index + 1}. ${question.name}: ${answerLabel(question, answers[question.id])}.`,
  ),
  `Press Enter ${purpose === "ballot" ? "to finish the ballot" : "for the result"}, or type a number to change that answer; b to go back, q to stop.`,
];

/** The result in short: what, how firm, and what to do first. The rest is told when it is asked for. */
function resultPhrases(state: ResultState): readonly string[] {
  if (state.saving) return [savingWords(state.saving), resultPrompt(state)];
  const analysis = selectAnalysis(state);
  const { recommendation } = analysis;
  const { pattern, ranking } = recommendation;
  return [
    `Recommendation: ${pattern.name}. Strength: ${strengthBrief(recommendation)}.`,
    pattern.tagline,
    ...nothingKnown(state.catalogue, analysis).map(phrase),
    ...ranking.map((score, index) => `Place ${index + 1}: ${scoreWords(score, ", ")}`),
    "Start with:",
    ...pattern.steps.map((step, index) => `${index + 1}. ${step}`),
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

function resultPrompt(state: ResultState): string {
  const sections = sectionsOf(state).map(({ title }, index) => `${index + 1} for ${lowerFirst(title)}`);
  const [record, end] =
    state.purpose === "result" ? ["s to write a decision record, ", "finish"] : ["", "go on"];
  return `Type ${sections.join(", ")}; b to go back to your answers, w to try other answers, m for the map, ${record}? for help. Press Enter to ${end}.`;
}

const scoreWords = ({ pattern, eligible, points, held }: PatternScore, between: string): string =>
  `${pattern.name}${between}${eligible ? pointsWords(points) : `not eligible: ${unmetWords(pattern, held)}`}.`;

function whatIfPhrases(state: WhatIfState): readonly string[] {
  const { tried, own, changed } = selectWhatIf(state);
  const comparison =
    tried.pattern === own.pattern
      ? "The same pattern as with your own answers."
      : `With your own answers: ${own.pattern.name}.`;
  return [
    "What if. Your own answers stay as they are until you take the others.",
    `Recommendation: ${tried.pattern.name}. Strength: ${strengthBrief(tried)}.`,
    ...(changed.length === 0 ? [] : [comparison]),
    ...inCatalogueOrder(state, tried.ranking).map((score) => scoreWords(score, ": ")),
    ...state.catalogue.questions.map((question, index) => {
      const mine = changed.includes(question.id)
        ? ` Yours: ${answerLabel(question, own.answers[question.id])}.`
        : "";
      return `${index + 1}. ${question.name}: ${answerLabel(question, state.trial[question.id])}.${mine}`;
    }),
    "Type a question and an answer, such as 1 3 or 1 u; ? for the answers, r to reset, t to keep these, b to go back.",
  ];
}

const whatIfHelpPhrases = (state: WhatIfState): readonly string[] => [
  ...state.catalogue.questions.map(
    ({ name, options }, index) =>
      `${index + 1}. ${name}: ${options.map(({ label }, option) => `${option + 1} ${label}`).join(", ")}, u Not sure.`,
  ),
  "Type the number of a question, then the number of an answer. m for the map.",
  ...whatIfPhrases(state).slice(-1),
];

function mapPhrases(state: MapState): readonly string[] {
  const map = selectMap(state);
  const { x, y, own } = map;
  return [
    `Map of ${y.name.toLowerCase()} and ${x.name.toLowerCase()}. The other answers stay: ${othersWords(state.catalogue.questions, map, selectMapAnswers(state))}.`,
    ...mapSentences(map),
    `${state.tried ? "The answers that you try are" : "You are"} at ${answerWords(y, map.rows[own.row])} and ${answerWords(x, map.columns[own.column])}.`,
    ...borderSentences(map, own).map((sentence) => `From there: ${sentence}.`),
    "Type n for two other questions, w to try other answers, b to go back.",
  ];
}
