import { movableIn, stepsOf, type Turn, turnsOf } from "./changes.ts";
import type { Recommendation } from "./recommendation.ts";
import { type Content, compileRules } from "./rules.ts";

/** What it takes to turn a recommendation, by answers changed to an option; "not sure" is nothing that one can change to. */
export type Firmness = Readonly<{
  /** Single answers that turn it, in the catalogue's order. */
  singles: readonly Turn[];
  /** Two answers that turn it only together, fewest steps first; empty where a single one does. */
  pairs: readonly Turn[];
}>;

/** Its cost grows with the square of the number of options where no single answer turns the recommendation. */
export function firmnessOf(
  content: Content,
  { answers, pattern, measures }: Recommendation,
  fixed: readonly string[] = [],
  rules = compileRules(content),
): Firmness {
  const singles = measures.neighbours.flips.filter(({ changes }) =>
    changes.every(({ question }) => !fixed.includes(question.id)),
  );
  if (singles.length > 0) return { singles, pairs: [] };
  const pairs = turnsOf(content, rules.profileOf(answers), movableIn(content, fixed), 2, rules).filter(
    (turn) => turn.pattern !== pattern,
  );
  return { singles, pairs: pairs.sort((a, b) => stepsOf(a) - stepsOf(b)) };
}
