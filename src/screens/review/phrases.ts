import { answerLabel } from "../../render/words.ts";
import type { ReviewState } from "../../wizard/state.ts";

export const reviewPhrases = ({ catalogue, purpose, answers }: ReviewState): readonly string[] => [
  "Your answers.",
  ...catalogue.questions.map(
    (question, index) => `${index + 1}. ${question.name}: ${answerLabel(question, answers[question.id])}.`,
  ),
  `Press Enter ${purpose === "ballot" ? "to finish the ballot" : "for the result"}, or type a number to change that answer; ? for help, b to go back, q to stop.`,
];
