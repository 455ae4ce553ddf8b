import type { Answers } from "./answers.ts";
import type { Pattern } from "./catalogue-schema.ts";
import { eachChange, movableIn, stepsOf, type Turn, turnBetween } from "./changes.ts";
import { profileCount } from "./profiles.ts";
import { type Content, compileRules, type Profile } from "./rules.ts";

/**
 * The most ways to answer that are tried for one question about a profile: more than a catalogue of a few questions has in all,
 * and some tens of milliseconds with eight patterns and a hundred claims. What would take more says that it was not tried.
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
 * Tries every change where the answers that may change have at most `MOST_TRIED` profiles, otherwise those of one and of two
 * answers, whose number does not grow with the profiles.
 *
 * @param fixed ids of questions whose answers cannot change
 */
export function waysToOthers(
  content: Content,
  answers: Answers,
  fixed: readonly string[] = [],
  rules = compileRules(content),
): Ways {
  const start = rules.profileOf(answers);
  const recommended = rules.best(start);
  const movable = movableIn(content, fixed);
  const profiles = profileCount(content.questions.filter((_, index) => movable.includes(index)));
  const searched = profiles > MOST_TRIED ? Math.min(2, movable.length) : movable.length;
  const ways = content.patterns.map((pattern) => ({ pattern, ends: [] as End[], total: 0 }));
  const isReached = (end: Profile, ends: readonly End[] = []): boolean =>
    ends.some(({ profile }) => isOnTheWay(rules.options, start, profile, end));
  for (let count = 1; count <= searched; count++) {
    const candidates: End[] = [];
    eachChange(rules, start, movable, count, (profile) => {
      const best = rules.best(profile);
      const way = ways[best];
      if (!way || best === recommended) return;
      way.total++;
      if (!isReached(profile, way.ends))
        candidates.push({ best, profile: [...profile], turn: turnBetween(content, start, profile, best) });
    });
    for (const end of candidates.sort((a, b) => stepsOf(a.turn) - stepsOf(b.turn)))
      if (!isReached(end.profile, ways[end.best]?.ends)) ways[end.best]?.ends.push(end);
  }
  return {
    ways: ways
      .filter((_, index) => index !== recommended)
      .map(({ pattern, ends, total }) => ({ pattern, turns: ends.map(({ turn }) => turn), total })),
    searched,
    complete: searched === movable.length,
  };
}

/** Where a change ends: the profile, the position of the pattern that it leads to, and the turn to it. */
type End = Readonly<{ best: number; profile: Profile; turn: Turn }>;

/** Whether each answer of `middle` is that of `start`, that of `end`, or between the two. */
function isOnTheWay(options: readonly number[], start: Profile, middle: Profile, end: Profile): boolean {
  // A loop over indexes: this runs for every way that is tried.
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
