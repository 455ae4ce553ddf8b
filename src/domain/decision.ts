import { type Answers, checkAnswers } from "./answers.ts";
import type { Catalogue } from "./catalogue-schema.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { type IsoDay, isIsoDay } from "./iso-day.ts";
import type { Recommendation } from "./recommendation.ts";
import type { Strength } from "./strength.ts";

/** The version of what is written down; a newer one is refused, never guessed at. */
const RECORD_VERSION = 1;

/** What was decided on one day, and on what answers: the part of a record that a machine reads again. */
export type Decision = Readonly<{
  date: IsoDay;
  /** When to look at it again. */
  reviewBy: IsoDay;
  /** Id of the recommended pattern. */
  pattern: string;
  strength: Strength;
  /** Fingerprint of the catalogue that recommended it. */
  catalogue: string;
  /** A person's, or a group's. */
  answers: Answers;
  /** How many ballots the answers are from; undefined when they are one person's. */
  ballots: number | undefined;
}>;

/** @param basis.ballots how many people's answers these are, when they come from a tally */
export const decisionOn = (
  catalogue: Catalogue,
  { answers, pattern, strength }: Recommendation,
  { date, reviewBy, ballots }: Pick<Decision, "date" | "reviewBy" | "ballots">,
): Decision => ({
  date,
  reviewBy,
  pattern: pattern.id,
  strength,
  catalogue: fingerprintOf(catalogue),
  answers,
  ballots,
});

/** Its keys as they are written, in their order. Undefined ones are left out. */
export const decisionToFields = ({
  date,
  reviewBy,
  pattern,
  strength,
  catalogue,
  answers,
  ballots,
}: Decision) => ({
  schemaVersion: RECORD_VERSION,
  date,
  "review-by": reviewBy,
  pattern,
  strength,
  catalogue,
  answers,
  ...(ballots === undefined ? {} : { ballots }),
});

/** What is wrong with a field, as a sentence; `key` leads to its line. */
type FieldProblem = Readonly<{ key: string; message: string }>;

export type CheckedDecision =
  | Readonly<{ ok: true; decision: Decision }>
  | Readonly<{ ok: false; problem: FieldProblem }>;

const isStrength = (value: unknown): value is Strength =>
  value === "clear" || value === "lean" || value === "close";

/** Turns untrusted fields into a decision, or says what is wrong with the first one that cannot be used. Other keys may stand beside. */
export function decisionFromFields(
  { questions, patterns }: Pick<Catalogue, "questions" | "patterns">,
  fields: Readonly<Record<string, unknown>>,
): CheckedDecision {
  const refuse = (key: string, message: string): CheckedDecision => ({
    ok: false,
    problem: { key, message },
  });
  const { schemaVersion, date, "review-by": reviewBy, pattern, strength, catalogue, ballots } = fields;
  if (typeof schemaVersion === "number" && schemaVersion > RECORD_VERSION)
    return refuse(
      "schemaVersion",
      `schemaVersion ${schemaVersion} is of a newer waymark; this one reads ${RECORD_VERSION}`,
    );
  if (schemaVersion !== RECORD_VERSION)
    return refuse("schemaVersion", `schemaVersion must be ${RECORD_VERSION}`);
  if (typeof date !== "string" || !isIsoDay(date))
    return refuse("date", "date must be a day such as 2026-11-23");
  if (typeof reviewBy !== "string" || !isIsoDay(reviewBy))
    return refuse("review-by", "review-by must be a day such as 2026-11-23");
  if (typeof pattern !== "string" || !patterns.some(({ id }) => id === pattern))
    return refuse("pattern", `pattern must be one of ${patterns.map(({ id }) => id).join(", ")}`);
  if (!isStrength(strength)) return refuse("strength", "strength must be clear, lean or close");
  if (typeof catalogue !== "string")
    return refuse("catalogue", "catalogue must be the fingerprint of a catalogue, as text");
  if (ballots !== undefined && !(typeof ballots === "number" && Number.isSafeInteger(ballots) && ballots > 0))
    return refuse("ballots", "ballots must be a whole number from 1 on");
  const checked = checkAnswers(questions, fields.answers);
  if (!checked.ok) {
    const [problem] = checked.problems;
    const where = problem && "question" in problem ? `answers.${problem.question}` : "answers";
    return refuse(where, "answers must be question ids with the id of an option or unsure");
  }
  return {
    ok: true,
    decision: { date, reviewBy, pattern, strength, catalogue, answers: checked.answers, ballots },
  };
}
