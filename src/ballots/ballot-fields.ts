import { allowedAnswers } from "../domain/answers.ts";
import type { Vote } from "../domain/ballot-box.ts";
import type { BallotProblem } from "../domain/ballot-problem.ts";
import type { Catalogue, Question } from "../domain/catalogue-schema.ts";
import { type Codes, codesOf } from "../domain/codes.ts";
import { fingerprintOf } from "../domain/fingerprint.ts";
import { withAnswer } from "../domain/profiles.ts";
import { type CodeFinder, codeFinder } from "./codes-in-text.ts";

/** What a line, a row or a value holds: votes, and what was meant as one. */
export type Found = Vote | BallotProblem;

/** How a question or an answer is compared: "team_span", "Team span" and "team-span" are one. */
export const plainName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");

/** A text without certain characters at its ends. By hand: a regular expression looks at a long run once for each of them. */
export function trimmed(text: string, marks: RegExp): string {
  let [begin, end] = [0, text.length];
  while (begin < end && marks.test(text.charAt(begin))) begin++;
  while (end > begin && marks.test(text.charAt(end - 1))) end--;
  return text.slice(begin, end);
}

/** What tells the ballots of a catalogue. */
export type BallotFields = Readonly<{
  questions: readonly Question[];
  codes: Codes;
  find: CodeFinder;
  fingerprint: string;
  /** The question that a column or a key is called after: by its id, its name, its title or an earlier one. */
  question: (name: string) => Question | undefined;
  /** The place of an answer, given by its id or its label, among those that are allowed; undefined when there is no such answer. */
  answer: (question: Question, given: string) => number | undefined;
}>;

export function ballotFields(catalogue: Catalogue): BallotFields {
  const { questions } = catalogue;
  const codes = codesOf(catalogue);
  const byName = new Map(
    questions.flatMap((question) =>
      [question.title, ...(question.earlierTitles ?? []), question.name, question.id].map(
        (name) => [plainName(name), question] as const,
      ),
    ),
  );
  const answers = new Map(
    questions.map((question) => [
      question.id,
      new Map([
        ...question.options.map(({ label }, place) => [plainName(label), place] as const),
        ["not-sure", question.options.length] as const,
        ...allowedAnswers(question).map((id, place) => [plainName(id), place] as const),
      ]),
    ]),
  );
  return {
    questions,
    codes,
    find: codeFinder(codes),
    fingerprint: fingerprintOf(catalogue),
    question: (name) => byName.get(name) ?? byName.get(plainName(name)),
    answer: ({ id }, given) => answers.get(id)?.get(given) ?? answers.get(id)?.get(plainName(given)),
  };
}

/**
 * A vote, or everything that is wrong with it. Nothing is guessed.
 *
 * @param given what was given for each question
 */
export function voteFrom(
  { questions, answer }: BallotFields,
  given: (question: Question) => string | undefined,
): readonly Found[] {
  let profile = 0;
  const problems: BallotProblem[] = [];
  for (const question of questions) {
    const text = given(question) ?? "";
    const place = answer(question, text);
    if (place !== undefined) profile = withAnswer(profile, question, place);
    else if (text.trim() === "") problems.push({ kind: "missing-answer", question: question.id });
    else problems.push({ kind: "unknown-answer", question: question.id, given: text });
  }
  return problems.length > 0 ? problems : [{ profile, count: 1 }];
}

/** What forms write in the place of a name. */
const NO_NAME = /^\s*(?:anonymous|anonym|anonyme|an[oó]nimo|guest)\s*$/i;

/**
 * What was found with a name and a count.
 *
 * @param count of equal ballots: a whole number from 0 to 2^53 - 1, or such a number in digits. Nothing is rounded
 */
export function counted(given: readonly Found[], name: string | undefined, count: unknown): readonly Found[] {
  const isNumeric = typeof count === "number" || (typeof count === "string" && /^\s*\d+\s*$/.test(count));
  const isCount = isNumeric && Number.isSafeInteger(Number(count)) && Number(count) >= 0;
  if (count !== undefined && !isCount)
    return [
      ...given.filter((each) => "kind" in each),
      { kind: "bad-count", given: typeof count === "string" ? count : JSON.stringify(count) },
    ];
  const voter = name !== undefined && NO_NAME.test(name) ? undefined : name;
  return given.map((each) =>
    "kind" in each
      ? each
      : withName(count === undefined ? each : { ...each, count: Number(count), as: "count" }, voter),
  );
}

/** The vote of somebody. Field by field, since a copy by spreading takes longer than reading the ballot. */
export const withName = ({ profile, count, mark, as, voter }: Vote, name: string | undefined): Vote => ({
  profile,
  count,
  voter: voter ?? name,
  mark,
  as,
});
