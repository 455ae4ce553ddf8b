import type { Profile, Rules } from "./rules.ts";
import { MOST_TRIED } from "./why-not.ts";

/** A question that can be answered in several ways. */
export type Choice = Readonly<{
  /** Its position in a profile. */
  place: number;
  /** The positions of the answers that are tried. */
  answers: readonly number[];
}>;

/** In how many ways some questions can be answered together: 1 when there are none. */
export const waysOf = (choices: readonly Choice[]): number =>
  choices.reduce((product, { answers }) => product * answers.length, 1);

/**
 * Goes through all combinations of answers, those to the last question changing fastest, as long as `visit` says true for each.
 *
 * @param visit called with the same array each time, which is changed afterwards
 * @returns whether `visit` said true for all of them
 */
export function everyCombination(
  start: Profile,
  choices: readonly Choice[],
  visit: (profile: Profile) => boolean,
): boolean {
  const profile = [...start];
  const walk = (at: number): boolean => {
    const choice = choices[at];
    if (!choice) return visit(profile);
    return choice.answers.every((answer) => {
      profile[choice.place] = answer;
      return walk(at + 1);
    });
  };
  return walk(0);
}

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
    found.push(...sets.filter((set) => !everyCombination(start, set, (profile) => best(profile) === now)));
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
  const results: number[] = [];
  everyCombination(start, choices, (profile) => results.push(best(profile)) > 0);
  let step = results.length;
  const bearing = choices.filter(({ answers }) => {
    const block = step;
    step /= answers.length;
    // Within a block, the results of one answer come `step` places after those of the answer before it.
    return results.some((result, at) => at % block >= step && result !== results[at - step]);
  });
  return new Set(bearing);
}

/** In the order of the items. */
function subsets<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]];
  return items.flatMap((first, at) => subsets(items.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}
