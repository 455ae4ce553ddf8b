import type { Profile, Rules } from "./rules.ts";
import { MOST_TRIED } from "./why-not.ts";

/** A question that can be answered in several ways. */
export type Choice = Readonly<{
  /** Its position in a profile. */
  place: number;
  /** The positions of the answers that are tried. */
  answers: readonly number[];
}>;

/**
 * The smallest sets of questions that change the recommendation when all of a set are answered differently: no part of one does.
 * Smaller sets come first. Sets of one are left out, and so are those of three and more beyond `MOST_TRIED` tries.
 *
 * @param choices none of which changes it alone
 */
export function changingSets(
  { best }: Pick<Rules, "best">,
  start: Profile,
  choices: readonly Choice[],
): readonly (readonly Choice[])[] {
  const now = best(start);
  const found: (readonly Choice[])[] = [];
  let tried = 0;
  for (let size = 2; size <= choices.length; size++) {
    const sets = subsets(choices, size).filter(
      (set) => !found.some((smaller) => smaller.every((each) => set.includes(each))),
    );
    tried += sets.reduce((sum, set) => sum + waysOf(set), 0);
    if (size > 2 && tried > MOST_TRIED) break;
    found.push(...sets.filter((set) => resultsOf(best, start, set).some((result) => result !== now)));
  }
  return found;
}

/**
 * The questions that bear on the recommendation in some combination of the answers: of which two answers, with the same answers
 * to all others, lead to different patterns. All of them, where there are more than `MOST_TRIED` combinations.
 */
export function bearingChoices(
  { best }: Pick<Rules, "best">,
  start: Profile,
  choices: readonly Choice[],
): ReadonlySet<Choice> {
  if (waysOf(choices) > MOST_TRIED) return new Set(choices);
  const results = resultsOf(best, start, choices);
  const bearing = new Set<Choice>();
  let step = results.length;
  for (const choice of choices) {
    const block = step;
    step /= choice.answers.length;
    // Within a block the results of one answer stand `step` places behind those of the answer before it.
    if (results.some((result, at) => at % block >= step && result !== results[at - step]))
      bearing.add(choice);
  }
  return bearing;
}

const waysOf = (choices: readonly Choice[]): number =>
  choices.reduce((product, { answers }) => product * answers.length, 1);

/** What all combinations lead to; the answer to the last question changes fastest. */
function resultsOf(best: Rules["best"], start: Profile, choices: readonly Choice[]): readonly number[] {
  const profile = [...start];
  const results: number[] = [];
  const walk = (at: number): void => {
    const choice = choices[at];
    if (!choice) {
      results.push(best(profile));
      return;
    }
    for (const answer of choice.answers) {
      profile[choice.place] = answer;
      walk(at + 1);
    }
  };
  walk(0);
  return results;
}

/** In the order of the items. */
function subsets<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]];
  return items.flatMap((first, at) => subsets(items.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}
