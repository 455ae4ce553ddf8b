import type { Answers } from "./answers.ts";
import type { Pattern } from "./catalogue-schema.ts";
import { changeOf, countChanges, eachChange, stepsBetween, type Turn } from "./changes.ts";
import { type Content, compileRules, type Profile } from "./rules.ts";

/**
 * The most ways to answer that are tried for one question about a profile. The built-in catalogue has 1280 in all, which take
 * a fraction of a millisecond. What would take more than this says that it was not tried, instead of running on. With eight
 * patterns and a hundred claims that much takes some tens of milliseconds, and several times that where V8 optimizes nothing.
 */
export const MOST_TRIED = 50_000;

/** How another pattern than the recommended one would win. */
type Way = Readonly<{
  pattern: Pattern;
  /**
   * All minimal turns to it: fewest answers first, then fewest steps, then in the catalogue's order. Minimal means that
   * nothing on the way to it, with fewer answers changed or some of them by fewer steps, makes the pattern win already.
   */
  turns: readonly Turn[];
  /** How many of the changes that were tried lead to it, the minimal ones and all others: none of those is smaller. */
  total: number;
}>;

export type Ways = Readonly<{
  /** The patterns that are not recommended, in the catalogue's order. */
  ways: readonly Way[];
  /** How many answers changed at once were tried, at most. */
  searched: number;
  /** Whether that was all there is: then a pattern without turns cannot win by any change. */
  complete: boolean;
}>;

/**
 * The smallest changes of answers that make each other pattern win. Answers change to options, never to "not sure".
 *
 * The cost of what one answer can do grows with the number of options alone, so that is always tried; changes of two, three
 * and more answers are tried as long as they are no more than `MOST_TRIED` in all.
 *
 * @param fixed ids of questions whose answers cannot change
 */
export function waysToOthers(
  content: Content,
  answers: Answers,
  fixed: readonly string[] = [],
  rules = compileRules(content),
): Ways {
  const { questions, patterns } = content;
  const start = rules.profileOf(answers);
  const recommended = rules.best(start);
  const movable = questions.flatMap(({ id }, index) => (fixed.includes(id) ? [] : [index]));
  const counts = countChanges(rules, start, movable);
  const found = patterns.map((): Profile[] => []);
  const totals = patterns.map(() => 0);
  let tried = 0;
  let searched = 0;
  for (let count = 1; count < counts.length; count++) {
    tried += counts[count] ?? 0;
    if (count > 1 && tried > MOST_TRIED) break;
    searched = count;
    const winners = patterns.map((): Candidate[] => []);
    eachChange(rules, [...start], movable, count, (profile) => {
      const best = rules.best(profile);
      if (best === recommended) return;
      totals[best] = (totals[best] ?? 0) + 1;
      if (isReached(rules.options, start, found[best], profile)) return;
      winners[best]?.push({ profile: [...profile], steps: stepsOf(rules.options, start, profile) });
    });
    for (const [pattern, candidates] of winners.entries()) {
      const minimal = found[pattern] ?? [];
      for (const { profile } of candidates.sort((one, other) => one.steps - other.steps)) {
        if (!isReached(rules.options, start, minimal, profile)) minimal.push(profile);
      }
    }
  }
  const turnTo = (pattern: Pattern, profile: Profile): Turn => ({
    pattern,
    changes: questions.flatMap((question, index) => {
      const from = start[index] ?? 0;
      const to = profile[index] ?? 0;
      return from === to ? [] : [changeOf(question, from, to)];
    }),
  });
  return {
    ways: patterns.flatMap((pattern, index) =>
      index === recommended
        ? []
        : [
            {
              pattern,
              turns: (found[index] ?? []).map((profile) => turnTo(pattern, profile)),
              total: totals[index] ?? 0,
            },
          ],
    ),
    searched,
    complete: searched === counts.length - 1,
  };
}

type Candidate = Readonly<{ profile: Profile; steps: number }>;

// The functions below run for every way that is tried: loops over indexes, and nothing that makes an object.

function stepsOf(options: readonly number[], from: Profile, to: Profile): number {
  let steps = 0;
  for (let index = 0; index < from.length; index++) {
    const before = from[index] ?? 0;
    const after = to[index] ?? 0;
    if (before !== after) steps += stepsBetween(options[index] ?? 0, before, after);
  }
  return steps;
}

/** Whether one of the smaller changes is on the way to `end`. */
function isReached(
  options: readonly number[],
  start: Profile,
  smaller: readonly Profile[] | undefined,
  end: Profile,
): boolean {
  if (!smaller) return false;
  for (let index = 0; index < smaller.length; index++) {
    const middle = smaller[index];
    if (middle && isOnTheWay(options, start, middle, end)) return true;
  }
  return false;
}

/** Whether each answer of `middle` is that of `start`, that of `end`, or between the two. */
function isOnTheWay(options: readonly number[], start: Profile, middle: Profile, end: Profile): boolean {
  for (let index = 0; index < start.length; index++) {
    const from = start[index] ?? 0;
    const by = middle[index] ?? 0;
    const to = end[index] ?? 0;
    if (by === from || by === to) continue;
    // From "unsure" every option is one step away: there is nothing between.
    if (from === options[index] || by < Math.min(from, to) || by > Math.max(from, to)) return false;
  }
  return true;
}
