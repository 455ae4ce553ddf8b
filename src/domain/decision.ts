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
  /** Id of the pattern that is followed. */
  pattern: string;
  /** Id of the recommended one. */
  recommended: string;
  /** Whether the recommendation has moved away from the pattern that is followed, and nobody has said yet what that means. */
  open: boolean;
  strength: Strength;
  /** Fingerprint of the catalogue that recommended it. */
  catalogue: string;
  /** A person's, or a group's. */
  answers: Answers;
  /** How many ballots the answers are from; undefined when they are one person's. */
  ballots: number | undefined;
}>;

/**
 * @param basis.pattern id of the pattern that is followed; the recommended one if not given
 * @param basis.ballots how many people's answers these are, when they come from a tally
 */
export const decisionOn = (
  catalogue: Catalogue,
  { answers, pattern: recommended, strength }: Recommendation,
  {
    pattern = recommended.id,
    open = false,
    ...basis
  }: Pick<Decision, "date" | "reviewBy" | "ballots"> & Partial<Pick<Decision, "pattern" | "open">>,
): Decision => ({
  ...basis,
  pattern,
  recommended: recommended.id,
  open,
  strength,
  catalogue: fingerprintOf(catalogue),
  answers,
});

/** Its keys as they are written, in their order. What goes without saying is left out. */
export const decisionToFields = (decision: Decision) => ({
  schemaVersion: RECORD_VERSION,
  date: decision.date,
  "review-by": decision.reviewBy,
  pattern: decision.pattern,
  ...(decision.recommended === decision.pattern ? {} : { recommended: decision.recommended }),
  ...(decision.open ? { decision: "open" } : {}),
  strength: decision.strength,
  catalogue: decision.catalogue,
  answers: decision.answers,
  ...(decision.ballots === undefined ? {} : { ballots: decision.ballots }),
});

const isStrength = (value: unknown): value is Strength =>
  value === "clear" || value === "lean" || value === "close";

/** A day, also as another program writes it: at midnight, with or without a time zone that shifts nothing. */
const DAY = /^(\d{4}-\d\d-\d\d)(?:[Tt ]00:00(?::00(?:\.0+)?)?[ ]?(?:[Zz]|[+-]00(?::?00)?)?)?$/;

function dayIn(value: unknown): IsoDay | undefined {
  const day = typeof value === "string" ? DAY.exec(value)?.[1] : undefined;
  return day !== undefined && isIsoDay(day) ? day : undefined;
}

/**
 * Turns untrusted fields into a decision. Other keys are left alone.
 *
 * @param refuse throws what is wrong with the first field that cannot be used, as a sentence; the key leads to its line
 */
export function decisionFromFields(
  { questions, patterns }: Pick<Catalogue, "questions" | "patterns">,
  fields: Readonly<Record<string, unknown>>,
  refuse: (key: string, message: string) => never,
): Decision {
  const { schemaVersion, pattern, recommended = pattern, strength, catalogue, ballots } = fields;
  const [date, reviewBy] = [dayIn(fields.date), dayIn(fields["review-by"])];
  const isPattern = (value: unknown): value is string => patterns.some(({ id }) => id === value);
  if (typeof schemaVersion === "number" && schemaVersion > RECORD_VERSION)
    refuse(
      "schemaVersion",
      `schemaVersion ${schemaVersion} is of a newer waymark; this one reads ${RECORD_VERSION}`,
    );
  if (schemaVersion !== RECORD_VERSION) refuse("schemaVersion", `schemaVersion must be ${RECORD_VERSION}`);
  if (date === undefined) refuse("date", "date must be a day such as 2026-11-23");
  if (reviewBy === undefined) refuse("review-by", "review-by must be a day such as 2026-11-23");
  const ids = patterns.map(({ id }) => id).join(", ");
  if (!isPattern(pattern)) refuse("pattern", `pattern must be one of ${ids}`);
  if (!isPattern(recommended)) refuse("recommended", `recommended must be one of ${ids}`);
  if (!isStrength(strength)) refuse("strength", "strength must be clear, lean or close");
  if (typeof catalogue !== "string")
    refuse("catalogue", "catalogue must be the fingerprint of a catalogue, as text");
  if (ballots !== undefined && !(typeof ballots === "number" && Number.isSafeInteger(ballots) && ballots > 0))
    refuse("ballots", "ballots must be a whole number from 1 on");
  const checked = checkAnswers(questions, fields.answers);
  if (!checked.ok) {
    const [problem] = checked.problems;
    const where = problem && "question" in problem ? `answers.${problem.question}` : "answers";
    refuse(where, "answers must be question ids with the id of an option or unsure");
  }
  const open = fields.decision === "open" && recommended !== pattern;
  const { answers } = checked;
  return { date, reviewBy, pattern, recommended, open, strength, catalogue, answers, ballots };
}
