import type { Answers } from "./answers.ts";
import type { Pattern } from "./catalogue-schema.ts";
import { type MeasuredContent, type Measures, measuresOf, weakestIn } from "./measures.ts";
import { type Outlook, outlookOf } from "./outlook.ts";
import { type Ranking, rankPatterns } from "./ranking.ts";
import { compileRules } from "./rules.ts";
import type { Strength } from "./strength.ts";

export type Recommendation = Readonly<{
  answers: Answers;
  pattern: Pattern;
  /** The weakest of the measures: `clear` where all are; `close` as soon as one is; `lean` otherwise. */
  strength: Strength;
  measures: Measures;
  ranking: Ranking;
  /** How it may turn out over all that is not known; undefined where that would take too long. */
  outlook: Outlook | undefined;
}>;

/** @param answers checked against the catalogue; may be incomplete or empty, which gives the default pattern */
export function recommend(
  catalogue: MeasuredContent,
  answers: Answers,
  rules = compileRules(catalogue),
): Recommendation {
  const ranking = rankPatterns(catalogue, answers);
  const outlook = outlookOf(catalogue, answers, rules);
  const measures = measuresOf(catalogue, answers, rules, outlook);
  return { answers, pattern: ranking[0].pattern, strength: weakestIn(measures), measures, ranking, outlook };
}
