import { allowedAnswers } from "../domain/answers.ts";
import type { Vote } from "../domain/ballot-box.ts";
import type { BallotProblem } from "../domain/ballot-problem.ts";
import type { Catalogue, Question } from "../domain/catalogue-schema.ts";
import { codesOf } from "../domain/codes.ts";
import { fingerprintOf } from "../domain/fingerprint.ts";
import { withAnswer } from "../domain/profiles.ts";
import { codeFinder } from "./codes-in-text.ts";

/** What a line, a row or a value holds: votes, and what was meant as one. */
export type Found = Vote | BallotProblem;

/** How a question or an answer is compared: "team_span", "Team span" and "team-span" are one. */
export const plainName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, "-");

/** What tells the ballots of a catalogue. */
export type BallotFields = ReturnType<typeof ballotFields>;
export function ballotFields(catalogue: Catalogue) {
  const { questions } = catalogue;
  const codes = codesOf(catalogue);
  const namesOf = ({ title, earlierTitles = [], name, id }: Question) => [title, ...earlierTitles, name, id];
  const asked = questions.map((question) => {
    const labels = [...question.options.map(({ label }) => label), "not sure"];
    return { question, placeOf: named([...labels.entries(), ...allowedAnswers(question).entries()]) };
  });
  return {
    questions,
    /** What speaks of fewer questions is no ballot. */
    fewest: Math.min(2, questions.length),
    codes,
    find: codeFinder(codes),
    fingerprint: fingerprintOf(catalogue),
    /** The question that a column or a key is called after: by its id, its name, its title or an earlier one. */
    question: named(questions.flatMap((each) => namesOf(each).map((name) => [each, name] as const))),
    /** A vote, or everything that is wrong with it, from the id or the label given for each question. Nothing is guessed. */
    voteFrom(given: (question: Question, at: number) => string | undefined): readonly Found[] {
      let profile = 0;
      const problems: BallotProblem[] = [];
      for (const [at, { question, placeOf }] of asked.entries()) {
        const text = given(question, at) ?? "";
        const place = placeOf(text);
        if (place !== undefined) profile = withAnswer(profile, question, place);
        else if (text.trim() === "") problems.push({ kind: "missing-answer", question: question.id });
        else problems.push({ kind: "unknown-answer", question: question.id, given: text });
      }
      return problems.length > 0 ? problems : [{ profile, count: 1 }];
    },
  };
}

/** Looks things up by their names, however these are spelt; the last of several with one name. */
function named<Thing>(things: readonly (readonly [Thing, string])[]) {
  const byName = new Map(things.map(([thing, name]) => [plainName(name), thing]));
  return (name: string): Thing | undefined => byName.get(name) ?? byName.get(plainName(name));
}

/** What columns and keys are called, however these are spelt, that tell who votes: by a name, or else by an address. */
export const NAME_TITLES = {
  name: /^(?:(?:(?:your|full|display|first|last|sender_full)[\s_-]*)?name|voter|person|participant|user(?:name|id)?)$/i,
  email: /^(?:(?:your|respondent)[\s_-]*)?e-?mail(?:[\s_-]*(?:address|adresse))?$/i,
};

/** What forms write in the place of a name. */
const NO_NAME = /^\s*(?:anonymous|anonym|anonyme|an[oó]nimo|guest)\s*$/i;

/**
 * What was found with a name and a count.
 *
 * @param count of equal ballots: a whole number from 0 to 2^53 - 1, or such a number in digits. Nothing is rounded
 */
export function counted(given: readonly Found[], name: string | undefined, count: unknown): readonly Found[] {
  const text = typeof count === "string" ? count : JSON.stringify(count);
  const isCount = /^\s*\d+\s*$/.test(text) && Number.isSafeInteger(Number(text));
  if (count !== undefined && !isCount)
    return [...given.filter((each) => "kind" in each), { kind: "bad-count", given: text }];
  const voter = name !== undefined && NO_NAME.test(name) ? undefined : name;
  return given.map((each) =>
    "kind" in each
      ? each
      : withName(count === undefined ? each : { ...each, count: Number(count), as: "count" }, voter),
  );
}

/** The vote of somebody. Field by field, since a copy by spreading takes longer than reading the ballot. */
export function withName({ profile, count, mark, as, voter }: Vote, name: string | undefined): Vote {
  return { profile, count, voter: voter ?? name, mark, as };
}
