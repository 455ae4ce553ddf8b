import type { Answers } from "./answers.ts";
import type { Catalogue, Claim, Pattern, Question } from "./catalogue-schema.ts";
import { holds } from "./claims.ts";
import type { Decision } from "./decision.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { type Recommendation, recommend } from "./recommendation.ts";

/** One answer that is another one now; undefined where there was or is none. */
type Move = Readonly<{ question: Question; from: string | undefined; to: string | undefined }>;

/** A claim that the moved answers made hold, or ended. */
type Shift = Readonly<{ pattern: Pattern; claim: Claim; now: boolean }>;

export type Comparison = Readonly<{
  moves: readonly Move[];
  /** Whether a group had decided: its "not sure" then is a question without one answer of the group's. */
  ofGroup: boolean;
  /** What the old answers lead to, by the catalogue of today. */
  before: Recommendation;
  now: Recommendation;
  /** The recommendation that was written down. It is not `before.pattern` only when the catalogue has changed since. */
  recorded: Pattern;
  /** The pattern that is followed. */
  followed: Pattern;
  /** Every claim that holds now and did not, or the other way round, in the catalogue's order. */
  shifts: readonly Shift[];
  /** Whether the questions, claims or points are others than when it was decided. */
  otherCatalogue: boolean;
}>;

/** What became of a decision: what moved in the answers, and in the recommendation, and the claims that made it move. */
export function compare(catalogue: Catalogue, decision: Decision, answers: Answers): Comparison {
  const before = recommend(catalogue, decision.answers);
  const now = recommend(catalogue, answers);
  const named = (pattern: string) => catalogue.patterns.find(({ id }) => id === pattern) ?? before.pattern;
  return {
    moves: catalogue.questions
      .map((question) => ({ question, from: decision.answers[question.id], to: answers[question.id] }))
      .filter(({ from, to }) => from !== to),
    ofGroup: decision.ballots !== undefined,
    before,
    now,
    recorded: named(decision.recommended),
    followed: named(decision.pattern),
    shifts: catalogue.patterns.flatMap((pattern) =>
      pattern.claims
        .map((claim) => ({ pattern, claim, now: holds(claim, answers) }))
        .filter((shift) => shift.now !== holds(shift.claim, decision.answers)),
    ),
    otherCatalogue: decision.catalogue !== fingerprintOf(catalogue),
  };
}
