import { allowedAnswers } from "../domain/answers.ts";
import type { Vote } from "../domain/ballot-box.ts";
import type { BallotProblem } from "../domain/ballot-problem.ts";
import type { Catalogue, Question } from "../domain/catalogue-schema.ts";
import { type Codes, codesOf } from "../domain/codes.ts";
import { fingerprintOf } from "../domain/fingerprint.ts";
import { withAnswer } from "../domain/profiles.ts";
import type { Findings } from "./findings.ts";

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
  fingerprint: string;
  /** The question that a column or a key is called after: by its id, its name, its title or an earlier one. */
  question: (name: string) => Question | undefined;
  /** The place of an answer, given by its id or its label, among those that are allowed; undefined when there is no such answer. */
  answer: (question: Question, given: string) => number | undefined;
}>;

export function ballotFields(catalogue: Catalogue): BallotFields {
  const { questions } = catalogue;
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
    codes: codesOf(catalogue),
    fingerprint: fingerprintOf(catalogue),
    question: (name) => byName.get(plainName(name)),
    answer: ({ id }, given) => answers.get(id)?.get(given) ?? answers.get(id)?.get(plainName(given)),
  };
}

/** A vote, or everything that is wrong with it. Nothing is guessed. */
export type GivenVote = Vote | readonly BallotProblem[];

/** @param given what was given for each question */
export function voteFrom(
  { questions, answer }: BallotFields,
  given: (question: Question) => string | undefined,
): GivenVote {
  let profile = 0;
  const problems: BallotProblem[] = [];
  for (const question of questions) {
    const text = given(question) ?? "";
    const place = answer(question, text);
    if (place !== undefined) profile = withAnswer(profile, question, place);
    else if (text.trim() === "") problems.push({ kind: "missing-answer", question: question.id });
    else problems.push({ kind: "unknown-answer", question: question.id, given: text });
  }
  return problems.length > 0 ? problems : { profile, count: 1 };
}

export function voteFromCode({ codes }: BallotFields, given: string): GivenVote {
  const decoded = codes.decode(given);
  if (!decoded.ok) return [{ kind: "code", problem: decoded.problem, given }];
  const { profile, mark } = decoded;
  return { profile, count: 1, ...(mark ? { mark } : { as: "code" }) };
}

/** What forms write in the place of a name. */
const NO_NAME = /^\s*(?:anonymous|anonym|anonyme|an[oó]nimo|guest)\s*$/i;

/** @param count of equal ballots: a whole number from 0 to 2^53 - 1, or such a number in digits. Nothing is rounded */
export function findingsOf(given: GivenVote, name: string | undefined, count?: unknown): Findings {
  const isNumeric = typeof count === "number" || (typeof count === "string" && /^\s*\d+\s*$/.test(count));
  const isCount = isNumeric && Number.isSafeInteger(Number(count)) && Number(count) >= 0;
  const badCount: readonly BallotProblem[] =
    count === undefined || isCount
      ? []
      : [{ kind: "bad-count", given: typeof count === "string" ? count : JSON.stringify(count) }];
  if (!("profile" in given)) return { votes: [], problems: [...given, ...badCount] };
  if (badCount.length > 0) return { votes: [], problems: badCount };
  const voter = name === undefined || NO_NAME.test(name) ? {} : { voter: name };
  const counted = count === undefined ? {} : { count: Number(count), as: "count" as const };
  return { votes: [{ ...given, ...counted, ...voter }], problems: [] };
}
