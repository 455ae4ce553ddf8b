import type { PatternScore } from "../domain/ranking.ts";
import type { Saving } from "../domain/saving.ts";
import { unmetWords } from "./words.ts";

// What the terminal and the page call the same things of a session.

export const REVIEW_WORDS = {
  title: "Your answers",
  about: "Change what you like; the others stay as they are.",
} as const;

/** What leads on from the review, for a ballot or for a result. */
export const finishWords = (isBallot: boolean): string =>
  isBallot ? "Finish the ballot" : "Show the result";

/** Where one is whose answer to one question alone is asked again. */
export const CHANGING_WORDS = "Changing one answer";

/** What is shown in place of the points of an ineligible pattern: ruled out, or open while an answer is not known. */
export const ruledOut = ({ open }: PatternScore): string => (open ? "open" : "ruled out");

/** The same with what the pattern needs. */
export const ruledOutWords = (score: PatternScore): string =>
  `${ruledOut(score)}: ${unmetWords(score.pattern, score.held)}`;

/** One's own answer, beside another one that is tried. */
export const ownWords = (label: string): string => `yours: ${label}`;

/** What became of a result that was to be written down, as sentences. */
export function savingWords(saving: Saving): string {
  switch (saving.step) {
    case "written":
      return `Wrote “${saving.file}”.`;
    case "declined":
      return "Nothing was written.";
    case "failed":
      return `Nothing was written. ${saving.reason} To try again, type s.`;
  }
}
