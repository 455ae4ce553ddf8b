import type { Answers } from "./answers.ts";
import type { Catalogue, Tension } from "./catalogue-schema.ts";
import { type Firmness, firmnessOf } from "./firmness.ts";
import { type Outlook, outlookOf } from "./outlook.ts";
import { type Recommendation, recommend } from "./recommendation.ts";
import { compileRules } from "./rules.ts";
import { tensionsIn } from "./tensions.ts";
import { type Ways, waysToOthers } from "./why-not.ts";

/** All that can be computed about a recommendation: nothing sampled, nothing estimated. */
export type Analysis = Readonly<{
  /** The ranking in it holds why and why not: each claim that holds, for and against. */
  recommendation: Recommendation;
  /** How each other pattern could win. */
  ways: Ways;
  firmness: Firmness;
  /** How it may turn out over all that is not known; undefined where that would take too long. */
  outlook: Outlook | undefined;
  tensions: readonly Tension[];
  /** Ids of the questions whose answers cannot change: no way and no turn changes them. */
  fixed: readonly string[];
}>;

/**
 * @param answers checked against the catalogue; may be incomplete or empty
 * @param fixed ids of questions whose answers cannot change
 */
export function analyse(catalogue: Catalogue, answers: Answers, fixed: readonly string[] = []): Analysis {
  const rules = compileRules(catalogue);
  return {
    recommendation: recommend(catalogue, answers, rules),
    ways: waysToOthers(catalogue, answers, fixed, rules),
    firmness: firmnessOf(catalogue, answers, fixed, rules),
    outlook: outlookOf(catalogue, answers, rules),
    tensions: tensionsIn(catalogue, answers),
    fixed,
  };
}
