import type { Answers } from "./answers.ts";
import { eachChange, movableIn, singleChanges, stepsOf, type Turn, turnBetween } from "./changes.ts";
import { type Content, compileRules } from "./rules.ts";
import { UNSURE } from "./unsure.ts";

/** What it takes to turn a recommendation, by answers changed to an option; "not sure" is nothing that one can change to. */
export type Firmness = Readonly<{
  /** Single answers that turn it, in the catalogue's order. */
  singles: readonly Turn[];
  /** Two answers that turn it only together, fewest steps first; empty where a single one does. */
  pairs: readonly Turn[];
}>;

/** Its cost grows with the number of options, or with its square where no single answer turns the recommendation. */
export function firmnessOf(
  content: Content,
  answers: Answers,
  fixed: readonly string[] = [],
  rules = compileRules(content),
): Firmness {
  const start = rules.profileOf(answers);
  const recommended = rules.best(start);
  const singles = singleChanges(content, answers, rules).filter(
    ({ pattern, changes }) =>
      pattern !== content.patterns[recommended] &&
      changes.every(({ question, to }) => to !== UNSURE && !fixed.includes(question.id)),
  );
  if (singles.length > 0) return { singles, pairs: [] };
  const pairs: Turn[] = [];
  eachChange(rules, start, movableIn(content, fixed), 2, (profile) => {
    const best = rules.best(profile);
    if (best !== recommended) pairs.push(turnBetween(content, start, profile, best));
  });
  return { singles, pairs: pairs.sort((a, b) => stepsOf(a) - stepsOf(b)) };
}
