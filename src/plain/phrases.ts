import { earlierWords } from "../render/age.ts";
import type { Block, Mark } from "../render/blocks.ts";
import { savingWords } from "../render/result/saving-words.ts";
import { nothingKnown } from "../render/result/sections/nothing-known.ts";
import { resultSections } from "../render/result/sections/result-sections.ts";
import {
  answerLabel,
  lowerFirst,
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
import type { QuestionState, ResultState, ResumeState, ReviewState, WizardState } from "../wizard/state.ts";

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

/** What begins a conversation: what this is, and how it is talked to. Nothing where there is a result to hear at once. */
export function openingPhrases({ screen, purpose, asked }: WizardState): readonly string[] {
  if (screen === "result") return [];
  const questions = asked.length === 1 ? "one question" : `${asked.length} questions`;
  const leads = {
    result: "recommends a way to turn your technical vision into reality",
    document: "goes on to the document that rests on them",
    ballot: "gives you your ballot as a code",
  }[purpose];
  return [
    `waymark asks ${questions}, then ${leads}. Type an answer and press Enter; ? for help at any time.`,
    "",
  ];
}

/** Each answer that was given by the last line, repeated: "Urgency: Pressing." */
export const answeredPhrases = (before: WizardState, after: WizardState): readonly string[] =>
  before.screen === "question"
    ? after.catalogue.questions.flatMap((question) => {
        const answer = after.answers[question.id];
        return answer === undefined || answer === before.answers[question.id]
          ? []
          : [`${question.name}: ${answerLabel(question, answer)}.`];
      })
    : [];

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

/** The result in short: what, how firm, and what to do first. The rest is told when it is asked for. */
export function resultPhrases(state: ResultState): readonly string[] {
  if (state.saving) return savingPhrases(state);
  const analysis = selectAnalysis(state);
  const { pattern, strength, ranking } = analysis.recommendation;
  return [
    `Recommendation: ${pattern.name}. Strength: ${strength}.`,
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

/** What is asked about a record, or what became of it. */
export const savingPhrases = (state: ResultState): readonly string[] => [
  state.saving ? savingWords(state.saving) : "Nothing was written.",
  state.saving?.step === "asking"
    ? "Press Enter to write it, or type n to write nothing."
    : resultPrompt(state),
];

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

/** A block as one line, with a stop at its end: without one, a screen reader would run on into the next. */
export function phrase(block: Block): string {
  if (block.kind !== "item") return stopped(block.text);
  const aside = block.aside ? ` (${block.aside.join("; ")})` : "";
  return stopped(`${MARKS[block.mark]}${block.text}${aside}`);
}

const stopped = (text: string): string => (/[.!?:]["”’)]*$/.test(text) ? text : `${text}.`);
