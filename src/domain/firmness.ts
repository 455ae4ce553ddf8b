import type { Answers } from "./answers.ts";
import { changeOf, eachChange, patternAt, singleChanges, type Turn } from "./changes.ts";
import { type Content, compileRules } from "./rules.ts";
import { UNSURE } from "./unsure.ts";

/** What it takes to turn a recommendation, by answers changed to an option; "not sure" is nothing that one can change to. */
export type Firmness = Readonly<{
  /** Single answers that turn it, in the catalogue's order. */
  singles: readonly Turn[];
  /** Two answers that turn it only together, fewest steps first; empty where a single one does. */
  pairs: readonly Turn[];
}>;

/**
 * The cost grows with the number of options; with its square where no single answer turns the recommendation.
 *
 * @param fixed ids of questions whose answers cannot change
 */
export function firmnessOf(
  content: Content,
  answers: Answers,
  fixed: readonly string[] = [],
  rules = compileRules(content),
): Firmness {
  const { questions } = content;
  const start = rules.profileOf(answers);
  const recommended = rules.best(start);
  const singles = singleChanges(content, answers, rules).filter(
    ({ pattern, changes: [change] }) =>
      pattern !== content.patterns[recommended] &&
      change !== undefined &&
      change.to !== UNSURE &&
      !fixed.includes(change.question.id),
  );
  if (singles.length > 0) return { singles, pairs: [] };
  const movable = questions.flatMap(({ id }, index) => (fixed.includes(id) ? [] : [index]));
  const pairs: Turn[] = [];
  eachChange(rules, [...start], movable, 2, (profile, changed) => {
    const best = rules.best(profile);
    if (best === recommended) return;
    const changes = changed.flatMap((index) => {
      const question = questions[index];
      return question ? [changeOf(question, start[index] ?? 0, profile[index] ?? 0)] : [];
    });
    pairs.push({ changes, pattern: patternAt(content, best) });
  });
  return { singles, pairs: pairs.sort((a, b) => stepsOf(a) - stepsOf(b)) };
}

/** How many steps a turn takes in all. */
export const stepsOf = ({ changes }: Turn): number => changes.reduce((sum, { steps }) => sum + steps, 0);
