import { earlierWords } from "../render/age.ts";
import type { Block, Mark } from "../render/blocks.ts";
import { resultSections } from "../render/result/sections/result-sections.ts";
import {
  answerLabel,
  NOT_SURE,
  pointsWords,
  SOURCE_WORDS,
  settledWords,
  togetherWords,
  unmetWords,
} from "../render/words.ts";
import {
  selectAnalysis,
  selectEarlier,
  selectEffects,
  selectProgress,
  selectQuestion,
  selectSettled,
  selectStillOpen,
} from "../wizard/selectors.ts";
import type { QuestionState, ResultState, ResumeState, ReviewState } from "../wizard/state.ts";

// One sentence a line, no columns, no glyphs: made to be listened to.

const MARKS: Readonly<Record<Mark, string>> = {
  for: "For: ",
  against: "Against: ",
  found: "Found: ",
  check: "Check: ",
  absent: "",
  step: "Step: ",
  plain: "",
};

export const resumePhrases = (state: ResumeState): readonly string[] => [
  earlierWords(selectEarlier(state), state.age),
  "1. Go on.",
  "2. Start again.",
  "Type 1 or 2; q to stop.",
];

export function questionPhrases(state: QuestionState): readonly string[] {
  const question = selectQuestion(state);
  const { at, of } = selectProgress(state);
  const given = state.answers[question.id];
  const open = selectSettled(state);
  return [
    state.changing ? "Changing one answer." : `Question ${at} of ${of}.`,
    `${question.title} ${question.meaning}`,
    ...question.options.map(({ label, meaning }, index) => `${index + 1}. ${label}: ${meaning}.`),
    `u. ${NOT_SURE.label}: ${NOT_SURE.meaning}.`,
    ...(given === undefined ? [] : [`Your answer so far: ${answerLabel(question, given)}. Enter keeps it.`]),
    ...(open === 0 ? [] : [`${settledWords(open, selectStillOpen(state))} Type r for the result.`]),
    "Type a number or u; ? for help, b to go back, q to stop.",
  ];
}

export function questionHelp(state: QuestionState): readonly string[] {
  const question = selectQuestion(state);
  if (state.purpose === "ballot") return question.help;
  return [
    ...question.help,
    ...question.options.flatMap((option) => {
      const effects = selectEffects(state, question.id, option.id).map(({ pattern, claim }) => {
        const direction = claim.points < 0 ? "against" : "for";
        const together = togetherWords(state.catalogue.questions, claim, question.id).map(
          (words) => `, ${words}`,
        );
        return `${option.label} speaks ${direction} ${pattern.name}, ${pointsWords(claim.points)}, ${SOURCE_WORDS[claim.source]}${together.join("")}: ${claim.text}.`;
      });
      return effects.length > 0 ? effects : [`${option.label} speaks neither for nor against any pattern.`];
    }),
  ];
}

export const reviewPhrases = ({ catalogue, purpose, answers }: ReviewState): readonly string[] => [
  "Your answers.",
  ...catalogue.questions.map(
    (question, index) => `${index + 1}. ${question.name}: ${answerLabel(question, answers[question.id])}.`,
  ),
  `Press Enter ${purpose === "ballot" ? "to finish the ballot" : "for the result"}, or type a number to change that answer; b to go back, q to stop.`,
];

export function resultPhrases(state: ResultState): readonly string[] {
  const analysis = selectAnalysis(state);
  const { pattern, strength, ranking } = analysis.recommendation;
  return [
    `Recommendation: ${pattern.name}. Strength: ${strength}.`,
    pattern.tagline,
    ...ranking.map(
      (score, index) =>
        `Place ${index + 1}: ${score.pattern.name}, ${score.eligible ? pointsWords(score.points) : `not eligible: ${unmetWords(score.pattern, score.held)}`}.`,
    ),
    ...resultSections(state.catalogue, analysis).flatMap(({ title, blocks }) => [
      "",
      `${title}.`,
      ...blocks.map(phrase),
    ]),
    "",
    "Press Enter to finish, or type b to go back to your answers, w to try other answers, m for the map, s to write a decision record.",
  ];
}

/** A block as one line. */
export function phrase(block: Block): string {
  if (block.kind !== "item") return block.text;
  const aside = block.aside ? ` (${block.aside.join("; ")})` : "";
  return `${MARKS[block.mark]}${block.text}${aside}`;
}
