import type { Answers } from "../domain/answers.ts";
import type { Claim, Pattern, Question, Source } from "../domain/catalogue-schema.ts";
import { restsOn } from "../domain/claims.ts";
import type { StillOpen } from "../domain/settled.ts";
import type { Strength } from "../domain/strength.ts";
import { UNSURE } from "../domain/unsure.ts";

/** How the answer "not sure" reads; `brief` fits into the 38 columns that a terminal of 40 has for text. */
export const NOT_SURE = {
  label: "Not sure",
  meaning: "fine: you will be told whether it matters",
  brief: "fine: you are told whether it matters",
} as const;

export const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  talk: "the talk",
  interpretation: "our reading",
};

/** A strength as people read it. */
export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
  clear: "clear",
  lean: "leaning",
  close: "close",
};

/** The label of an answer: "More than a year", "Not sure", or "Open" when none was given. */
export function answerLabel(question: Question, answer: string | undefined): string {
  if (answer === undefined) return "Open";
  if (answer === UNSURE) return NOT_SURE.label;
  return question.options.find((option) => option.id === answer)?.label ?? answer;
}

/** An answer with its question, within a sentence: `urgency “On fire”`; several of one question are alternatives. */
export const answerWords = (question: Question, ...answers: readonly (string | undefined)[]): string =>
  `${question.name.toLowerCase()} ${orWords(answers.map((answer) => `“${answerLabel(question, answer)}”`))}`;

/** The answers that make a claim hold: `urgency “On fire”`. Empty for one that always holds. */
export const becauseWords = (
  questions: readonly Question[],
  claim: Claim,
  answers: Answers,
): readonly string[] =>
  questions
    .filter((question) => restsOn(claim).includes(question.id))
    .map((question) => answerWords(question, answers[question.id]));

/** What else must be answered how for a claim to hold: `only with team span “Many teams”`. Empty when nothing else. */
export const togetherWords = (
  questions: readonly Question[],
  { when = [] }: Claim,
  besides: string,
): readonly string[] =>
  when.flatMap(({ question: id, anyOf }) =>
    questions
      .filter((question) => question.id === id && id !== besides)
      .map((question) => `only with ${answerWords(question, ...anyOf)}`),
  );

/** That what is still open cannot change which pattern is recommended, and what it can still change. */
export function settledWords(open: number, still: StillOpen): string {
  const changes = [
    ...(still.strength ? ["how clear it is"] : []),
    ...(still.risks ? ["what to watch out for"] : []),
    ...(still.tensions ? ["what pulls two ways"] : []),
  ];
  const one = open === 1;
  const but =
    changes.length === 0 ? "" : `, but ${one ? "it" : "they"} can still change ${listWords(changes)}`;
  return `${one ? "The one answer" : `The ${open} answers`} still open cannot change which pattern is recommended any more${but}.`;
}

/** Points as people read them: "−2", with a minus sign. */
export const signed = (points: number): string => String(points).replace("-", "−");

/** "3 points", "1 point", "−2 points". */
export const pointsWords = (points: number): string =>
  `${signed(points)} ${Math.abs(points) === 1 ? "point" : "points"}`;

/** What an ineligible pattern lacks, in the fewest words: "needs strong conviction". Empty when nothing is missing. */
export const unmetWords = (pattern: Pattern, held: readonly Claim[]): string =>
  pattern.claims.flatMap((claim) =>
    claim.kind === "constraint" && claim.required && !held.includes(claim) ? [claim.unmet ?? ""] : [],
  )[0] ?? "";

/** The name of a pattern for a list within a line: "No-Vision". */
export const shortName = ({ shortName: short, name }: Pattern): string => short ?? name;

/** The name of a pattern within a sentence: "the No-Vision Strategy". */
export const nameWithin = ({ name }: Pattern): string => name.replace(/^The /, "the ");

/** A claim in a few words, for a list within a line. */
export const claimBrief = ({ brief, text }: Claim): string => brief ?? lowerFirst(text);

/** Within a sentence: "There is" becomes "there is". */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a", "a and b", "a, b and c"; empty for none. */
export const listWords = (items: readonly string[], last = "and"): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} ${last} ${items[items.length - 1]}`;

/** "a", "a or b", "a, b or c"; empty for none. */
export const orWords = (items: readonly string[]): string => listWords(items, "or");

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** A count as a word, "five", and from ten on in digits. */
export const countWord = (count: number): string => NUMBERS[count] ?? String(count);
