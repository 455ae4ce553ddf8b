import type { Answers } from "./answers.ts";
import type { Catalogue, Claim, Pattern } from "./catalogue-schema.ts";
import { holds, truthOfClaim } from "./claims.ts";

export type PatternScore = Readonly<{
  pattern: Pattern;
  /** False when a required constraint does not hold, also when its answer is not known. */
  eligible: boolean;
  /** Whether it is ineligible only because answers that its required constraints ask for are not known yet. */
  open: boolean;
  /** Sum of the points of the claims that hold: a whole number without a bound, of which only the order matters. */
  points: number;
  /** The claims that hold, those without points included, in the catalogue's order. */
  held: readonly Claim[];
}>;

/**
 * Adds up what the answers say for and against one pattern. Open questions make no claim hold, so half-filled answers have
 * a valid score too; no answers at all leave only the claims that always hold.
 */
export function scorePattern(pattern: Pattern, answers: Answers): PatternScore {
  const held = pattern.claims.filter((claim) => holds(claim, answers));
  const missed = pattern.claims.filter((claim) => isRequired(claim) && !held.includes(claim));
  return {
    pattern,
    eligible: missed.length === 0,
    open: missed.length > 0 && missed.every((claim) => truthOfClaim(claim, answers) === "unknown"),
    points: held.reduce((sum, claim) => sum + claim.points, 0),
    held,
  };
}

/** The patterns of a catalogue, best first: it has at least one. */
export type Ranking = readonly [best: PatternScore, ...others: PatternScore[]];

/**
 * All patterns, best first: eligible ones before the others, then by points; ties go to the pattern that comes earlier in
 * the catalogue, and so to the default.
 *
 * @see Maltz, "Technical Vision vs. Technical Strategy", section 2 and summary, for the claims
 */
export function rankPatterns({ patterns }: Pick<Catalogue, "patterns">, answers: Answers): Ranking {
  // Sorting is stable, so equal scores keep the catalogue's order.
  const scores = patterns
    .map((pattern) => scorePattern(pattern, answers))
    .sort((a, b) => Number(b.eligible) - Number(a.eligible) || b.points - a.points);
  return scores as [PatternScore, ...PatternScore[]];
}

/** The most points that any pattern could ever have: more than any profile gives where options exclude each other. */
export const mostPoints = ({ patterns }: Pick<Catalogue, "patterns">): number =>
  Math.max(
    1,
    ...patterns.map(({ claims }) => claims.reduce((sum, { points }) => sum + Math.max(0, points), 0)),
  );

/** The pattern that the answers lead to. The catalogue's first pattern has no required constraint, so there always is one. */
export const bestPattern = (catalogue: Pick<Catalogue, "patterns">, answers: Answers): Pattern =>
  rankPatterns(catalogue, answers)[0].pattern;

export const isRequired = (claim: Claim): boolean => claim.kind === "constraint" && claim.required;
