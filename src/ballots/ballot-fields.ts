import { allowedAnswers } from "../domain/answers.ts";
import { type BallotCodes, ballotCodes } from "../domain/ballot-code.ts";
import type { Catalogue, Question } from "../domain/catalogue-schema.ts";
import { fingerprintOf } from "../domain/fingerprint.ts";
import { withAnswer } from "../domain/profile-index.ts";
import type { BallotProblem, Findings } from "./ballot-problem.ts";

/** How a question or an answer is compared: "team_span", "Team span" and "team-span" are one. */
export const plainName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");

/** What tells the ballots of a catalogue. */
export type BallotFields = Readonly<{
  questions: readonly Question[];
  codes: BallotCodes;
  fingerprint: string;
  /** The question that a column or a key is called after: by its id, its name or its title. */
  question: (name: string) => Question | undefined;
  /** The place of an answer, given by its id or its label, among those that are allowed; undefined when there is no such answer. */
  answer: (question: Question, given: string) => number | undefined;
}>;

export function ballotFields(catalogue: Catalogue): BallotFields {
  const { questions } = catalogue;
  const byName = new Map(
    questions.flatMap((question) =>
      [question.title, question.name, question.id].map((name) => [plainName(name), question] as const),
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
    codes: ballotCodes(catalogue),
    fingerprint: fingerprintOf(catalogue),
    question: (name) => byName.get(plainName(name)),
    answer: ({ id }, given) => answers.get(id)?.get(given) ?? answers.get(id)?.get(plainName(given)),
  };
}

/** A profile as `profileIndex` numbers them, or everything that is wrong with it. Nothing is guessed. */
export type GivenProfile = number | readonly BallotProblem[];

/** @param given what was given for each question */
export function profileFrom(
  { questions, answer }: BallotFields,
  given: (question: Question) => string | undefined,
): GivenProfile {
  let profile = 0;
  const problems: BallotProblem[] = [];
  for (const question of questions) {
    const text = given(question) ?? "";
    const place = answer(question, text);
    if (place !== undefined) profile = withAnswer(profile, question, place);
    else if (text.trim() === "") problems.push({ kind: "missing-answer", question: question.id });
    else problems.push({ kind: "unknown-answer", question: question.id, given: text });
  }
  return problems.length > 0 ? problems : profile;
}

export function profileFromCode({ codes }: BallotFields, given: string): GivenProfile {
  const decoded = codes.decode(given);
  return decoded.ok ? decoded.profile : [{ kind: "code", problem: decoded.problem, given }];
}

/** @param count of equal ballots: a whole number from 0 to 2^53 - 1, or such a number in digits. Nothing is rounded */
export function ballotFrom(profile: GivenProfile, count: unknown = 1, voter?: string): Findings {
  const isNumeric = typeof count === "number" || (typeof count === "string" && /^\s*\d+\s*$/.test(count));
  const isCount = isNumeric && Number.isSafeInteger(Number(count)) && Number(count) >= 0;
  if (typeof profile === "number" && isCount)
    return { votes: [{ profile, count: Number(count), voter }], problems: [] };
  const given = typeof count === "string" ? count : JSON.stringify(count);
  return {
    votes: [],
    problems: [
      ...(typeof profile === "number" ? [] : profile),
      ...(isCount ? [] : [{ kind: "bad-count" as const, given }]),
    ],
  };
}
