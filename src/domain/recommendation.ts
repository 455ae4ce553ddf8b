import type { Answers } from "./answers.ts";
import type { Pattern } from "./catalogue-schema.ts";
import { isNeighbour, singleChanges, type Turn } from "./changes.ts";
import { type PatternScore, rankPatterns } from "./ranking.ts";
import { type Content, compileRules } from "./rules.ts";

/**
 * How firm a recommendation is, by its neighbours (one answer, one step):
 * - `clear`: at most one of them gets another pattern;
 * - `lean`: more than one does, but fewer than half;
 * - `close`: half of them or more do, or another eligible pattern has as many points.
 */
export type Strength = "clear" | "lean" | "close";

export type Recommendation = Readonly<{
  answers: Answers;
  pattern: Pattern;
  strength: Strength;
  /** Another eligible pattern with as many points; it lost because it is listed later. */
  tiedWith: Pattern | undefined;
  /** The neighbours that get another pattern. */
  turns: readonly Turn[];
  /** How many neighbours there are in all. */
  neighbours: number;
  ranking: readonly PatternScore[];
}>;

/**
 * The pattern that the answers lead to, how firm that is, and the whole ranking behind it.
 *
 * @param answers checked against the catalogue; may be incomplete or empty, which gives the default pattern
 */
export function recommend(
  catalogue: Content,
  answers: Answers,
  rules = compileRules(catalogue),
): Recommendation {
  const ranking = rankPatterns(catalogue, answers);
  const [best, second] = ranking;
  if (!best) throw new Error("a catalogue without patterns recommends nothing");
  const around = singleChanges(catalogue, answers, rules).filter(isNeighbour);
  const turns = around.filter((neighbour) => neighbour.pattern !== best.pattern);
  const tiedWith = second?.eligible && second.points === best.points ? second.pattern : undefined;
  return {
    answers,
    pattern: best.pattern,
    strength: strengthOf(turns.length, around.length, tiedWith !== undefined),
    tiedWith,
    turns,
    neighbours: around.length,
    ranking,
  };
}

function strengthOf(turns: number, neighbours: number, level: boolean): Strength {
  if (level || (turns > 0 && turns * 2 >= neighbours)) return "close";
  return turns <= 1 ? "clear" : "lean";
}
