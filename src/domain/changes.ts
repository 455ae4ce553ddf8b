import type { Answers } from "./answers.ts";
import type { Pattern, Question } from "./catalogue-schema.ts";
import { type Content, compileRules, type Profile, type Rules } from "./rules.ts";
import { UNSURE } from "./unsure.ts";

/** One answer given differently. */
export type Change = Readonly<{
  question: Question;
  /** Id of the option, or "unsure". */
  to: string;
  /** How many options further the answer moves; 1 where the old one is open or "unsure". */
  steps: number;
}>;

/** Some answers given differently at once, the others left as they are, and what would then be recommended. */
export type Turn = Readonly<{ changes: readonly Change[]; pattern: Pattern }>;

/** How many steps a turn takes in all. */
export const stepsOf = ({ changes }: Turn): number => changes.reduce((sum, { steps }) => sum + steps, 0);

/**
 * The turns that give exactly `count` of the movable answers differently, in the catalogue's order, those included that keep the
 * recommendation.
 */
export function turnsOf(
  content: Content,
  start: Profile,
  movable: readonly number[],
  count: number,
  rules: Rules,
): readonly Turn[] {
  const turns: Turn[] = [];
  eachChange(rules, start, movable, count, (profile) => {
    turns.push(turnBetween(content, start, profile, rules.best(profile)));
  });
  return turns;
}

/** Every way to give one answer differently: one for each other option. */
export const singleChanges = (
  content: Content,
  answers: Answers,
  rules = compileRules(content),
): readonly Turn[] => turnsOf(content, rules.profileOf(answers), [...content.questions.keys()], 1, rules);

/**
 * The neighbours of a profile: one answer moved by one step, to the option before or after it. From an open or a "not sure"
 * answer every option is one step away.
 */
export const isNeighbour = (turn: Turn): boolean => stepsOf(turn) === 1;

/** A change by positions in a profile: from and to "unsure" it is one step. */
export function changeOf(question: Question, from: number, to: number): Change {
  const { options } = question;
  const isUnsure = from === options.length || to === options.length;
  return { question, to: options[to]?.id ?? UNSURE, steps: isUnsure ? 1 : Math.abs(from - to) };
}

/** The turn from one profile to another. @param best position of the pattern that the second one leads to */
export const turnBetween = (content: Content, from: Profile, to: Profile, best: number): Turn => ({
  changes: content.questions.flatMap((question, at) =>
    from[at] === to[at] ? [] : [changeOf(question, from[at] ?? 0, to[at] ?? 0)],
  ),
  pattern: patternAt(content, best),
});

export function patternAt({ patterns }: Content, index: number): Pattern {
  const pattern = patterns[index];
  if (!pattern) throw new Error("a catalogue without patterns recommends nothing");
  return pattern;
}

/** Positions of the questions whose answers may change. @param fixed ids of those whose answers may not */
export const movableIn = ({ questions }: Content, fixed: readonly string[]): readonly number[] =>
  questions.flatMap(({ id }, index) => (fixed.includes(id) ? [] : [index]));

/**
 * Every way to give exactly `count` of the movable answers differently, each to an option: "not sure" is a lack of knowledge, not
 * something that one can change to.
 *
 * @param visit called with the same array each time, which is changed afterwards
 */
export function eachChange(
  rules: Rules,
  start: Profile,
  movable: readonly number[],
  count: number,
  visit: (profile: Profile) => void,
): void {
  const profile = [...start];
  const walk = (from: number, left: number): void => {
    if (left === 0) {
      visit(profile);
      return;
    }
    for (let next = from; next <= movable.length - left; next++) {
      const question = movable[next] ?? 0;
      const current = profile[question] ?? 0;
      for (let option = 0; option < (rules.options[question] ?? 0); option++) {
        if (option === current) continue;
        profile[question] = option;
        walk(next + 1, left - 1);
      }
      profile[question] = current;
    }
  };
  walk(0, count);
}
