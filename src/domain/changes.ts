import type { Answers } from "./answers.ts";
import type { Pattern, Question } from "./catalogue-schema.ts";
import { type Content, compileRules, type Profile, type Rules } from "./rules.ts";
import { UNSURE } from "./unsure.ts";

/** One answer given differently. */
export type Change = Readonly<{
  question: Question;
  /** Id of the option, or "unsure". */
  to: string;
  /** How many options lie between the old answer and this one, this one counted; 1 where the old one is open or "unsure". */
  steps: number;
}>;

/** Some answers given differently at once, the others left as they are, and what would then be recommended. */
export type Turn = Readonly<{ changes: readonly Change[]; pattern: Pattern }>;

/**
 * Every way to answer one question differently, "not sure" included, in the catalogue's order. Its length grows with the
 * number of options, never with the number of profiles.
 */
export function singleChanges(
  content: Content,
  answers: Answers,
  rules = compileRules(content),
): readonly Turn[] {
  const profile = rules.profileOf(answers);
  const turns: Turn[] = [];
  for (const [index, question] of content.questions.entries()) {
    const current = profile[index] ?? 0;
    const unsure = question.options.length;
    for (let to = 0; to <= unsure; to++) {
      // An open question may be answered with "not sure", which changes nothing else.
      if (to === current && (to !== unsure || answers[question.id] === UNSURE)) continue;
      profile[index] = to;
      turns.push({
        changes: [changeOf(question, current, to)],
        pattern: patternAt(content, rules.best(profile)),
      });
    }
    profile[index] = current;
  }
  return turns;
}

/**
 * The neighbours of a profile: one answer moved by one step, to the option before or after it. From an open or a "not sure"
 * answer every option is one step away; becoming unsure is no step, since it adds nothing to what is known.
 */
export const isNeighbour = ({ changes: [change, ...others] }: Turn): boolean =>
  change !== undefined && others.length === 0 && change.steps === 1 && change.to !== UNSURE;

/** A change by positions in a profile, where "unsure" is the one behind the last option. */
export function changeOf(question: Question, from: number, to: number): Change {
  const { options } = question;
  return { question, to: options[to]?.id ?? UNSURE, steps: stepsBetween(options.length, from, to) };
}

/** @param unsure the position of "unsure", from and to which everything is one step */
export const stepsBetween = (unsure: number, from: number, to: number): number =>
  from === unsure || to === unsure ? 1 : Math.abs(from - to);

export function patternAt({ patterns }: Content, index: number): Pattern {
  const pattern = patterns[index];
  if (!pattern) throw new Error("a catalogue without patterns recommends nothing");
  return pattern;
}

/**
 * Every way to give exactly `count` answers differently, each to an option: "not sure" is a lack of knowledge, not something
 * that one can change to. Calls back with the profile, which is the same array each time and changed again afterwards, and
 * the positions of the questions that were changed.
 *
 * @param movable positions of the questions whose answers may change
 */
export function eachChange(
  rules: Rules,
  profile: Profile,
  movable: readonly number[],
  count: number,
  visit: (profile: Profile, changed: readonly number[]) => void,
): void {
  const changed: number[] = [];
  const walk = (start: number): void => {
    if (changed.length === count) {
      visit(profile, changed);
      return;
    }
    for (let next = start; next <= movable.length - (count - changed.length); next++) {
      const question = movable[next] ?? 0;
      const current = profile[question] ?? 0;
      changed.push(question);
      for (let option = 0; option < (rules.options[question] ?? 0); option++) {
        if (option === current) continue;
        profile[question] = option;
        walk(next + 1);
      }
      profile[question] = current;
      changed.pop();
    }
  };
  walk(0);
}

/**
 * How many ways `eachChange` goes through for each count of changed answers, from none to all of the movable ones: the
 * elementary symmetric polynomials of the numbers of other options.
 */
export function countChanges(rules: Rules, profile: Profile, movable: readonly number[]): readonly number[] {
  const ways = [1];
  for (const question of movable) {
    const options = rules.options[question] ?? 0;
    const others = (profile[question] ?? 0) < options ? options - 1 : options;
    ways.push(0);
    for (let count = ways.length - 1; count > 0; count--) {
      ways[count] = (ways[count] ?? 0) + others * (ways[count - 1] ?? 0);
    }
  }
  return ways;
}
