import type { Answers } from "./answers.ts";
import type { Catalogue } from "./catalogue-schema.ts";
import { type Firmness, firmnessOf } from "./firmness.ts";
import { type Risk, risksOf } from "./nearness.ts";
import { type Recommendation, recommend } from "./recommendation.ts";
import { compileRules } from "./rules.ts";
import { type Ways, waysToOthers } from "./why-not.ts";

/** All that can be computed about a recommendation: nothing sampled, nothing estimated. */
export type Analysis = Readonly<{
  /** Its ranking holds why and why not, its measures how firm it is and which tensions are open, its outlook what is not known. */
  recommendation: Recommendation;
  /** How each other pattern could win. */
  ways: Ways;
  firmness: Firmness;
  /** How the recommended pattern fails, and how near the answers are to each way. */
  risks: readonly Risk[];
  /** Ids of the questions whose answers cannot change: no way and no turn changes them. */
  fixed: readonly string[];
}>;

/**
 * @param answers checked against the catalogue; may be incomplete or empty
 * @param fixed ids of questions whose answers cannot change
 */
export function analyse(catalogue: Catalogue, answers: Answers, fixed: readonly string[] = []): Analysis {
  const rules = compileRules(catalogue);
  const recommendation = recommend(catalogue, answers, rules);
  return {
    recommendation,
    ways: waysToOthers(catalogue, answers, fixed, rules),
    firmness: firmnessOf(catalogue, recommendation, fixed, rules),
    risks: risksOf(catalogue, recommendation.pattern, answers),
    fixed,
  };
}
