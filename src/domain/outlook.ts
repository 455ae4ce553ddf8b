import { type Answers, openQuestions } from "./answers.ts";
import type { Pattern, Question } from "./catalogue-schema.ts";
import { patternAt } from "./changes.ts";
import { type Content, compileRules, type Profile, type Rules } from "./rules.ts";
import { UNSURE } from "./unsure.ts";
import { MOST_TRIED } from "./why-not.ts";

/** What knowing the answer to one question would be worth. */
export type Worth = Readonly<{
  question: Question;
  /** In how many ways the most frequent pattern is the right guess once this answer is known. */
  right: number;
}>;

/** How a recommendation may still turn out, over every way in which what is not known could be answered. */
export type Outlook = Readonly<{
  /** The questions that are open or answered with "not sure", in their order. */
  unknown: readonly Question[];
  /** In how many ways they could turn out: one option each. 1 when nothing is unknown. */
  ways: number;
  /** How often each pattern wins, most often first; patterns that never do are left out. The numbers add up to `ways`. */
  wins: readonly Readonly<{ pattern: Pattern; ways: number }>[];
  /**
   * The value of each unknown answer, the most telling one first. Before any is known the most frequent pattern is the right
   * guess in `wins[0].ways` ways; what a question adds to that is its value of information, all ways being equally likely.
   */
  worth: readonly Worth[];
}>;

/**
 * Every way in which the open and unsure answers could turn out, each counted once.
 *
 * @returns undefined when there are more ways than `MOST_TRIED`
 */
export function outlookOf(
  content: Content,
  answers: Answers,
  rules = compileRules(content),
): Outlook | undefined {
  const { questions, patterns } = content;
  const profile = rules.profileOf(answers);
  const unknown = [...questions.keys()].filter((index) => profile[index] === rules.options[index]);
  const ways = unknown.reduce((product, index) => product * (rules.options[index] ?? 1), 1);
  if (ways > MOST_TRIED) return undefined;
  const wins = patterns.map(() => 0);
  // For each unknown question and each of its options, how often each pattern wins.
  const tallies = unknown.map((index) =>
    Array.from({ length: rules.options[index] ?? 0 }, () => patterns.map(() => 0)),
  );
  everyCompletion(rules, profile, unknown, 0, () => {
    const best = rules.best(profile);
    wins[best] = (wins[best] ?? 0) + 1;
    for (let place = 0; place < unknown.length; place++) {
      const tally = tallies[place]?.[profile[unknown[place] ?? 0] ?? 0];
      if (tally) tally[best] = (tally[best] ?? 0) + 1;
    }
    return true;
  });
  return {
    unknown: questionsAt(questions, unknown),
    ways,
    wins: wins
      .map((count, index) => ({ pattern: patternAt(content, index), ways: count }))
      .filter((win) => win.ways > 0)
      .sort((a, b) => b.ways - a.ways),
    worth: questionsAt(questions, unknown)
      .map((question, place) => ({
        question,
        right: (tallies[place] ?? []).reduce((sum, tally) => sum + Math.max(...tally), 0),
      }))
      .sort((a, b) => b.right - a.right),
  };
}

/**
 * Whether the questions that have no answer yet can still change the recommendation, also by "not sure".
 *
 * @returns the pattern that it stays at, whatever is answered; undefined when it can change, when nothing is open, and when
 * there are more ways to answer than `MOST_TRIED`
 */
export function settledPattern(
  content: Content,
  answers: Answers,
  rules = compileRules(content),
): Pattern | undefined {
  const open = openQuestions(content.questions, answers).map((question) =>
    content.questions.indexOf(question),
  );
  if (open.length === 0) return undefined;
  const ways = open.reduce((product, index) => product * ((rules.options[index] ?? 0) + 1), 1);
  if (ways > MOST_TRIED) return undefined;
  const profile = rules.profileOf(answers);
  const now = rules.best(profile);
  return everyCompletion(rules, profile, open, 1, () => rules.best(profile) === now)
    ? patternAt(content, now)
    : undefined;
}

/** The answers with "not sure" for every question that is open: what the recommendation rests on when one stops early. */
export const withoutOpen = ({ questions }: Content, answers: Answers): Answers =>
  Object.fromEntries(questions.map(({ id }) => [id, answers[id] ?? UNSURE]));

/**
 * Sets the questions at `places` of a profile to every combination of their answers, as long as `visit` says true for each.
 *
 * @param more 1 where "unsure" counts as an answer, 0 where only options do
 * @returns whether `visit` said true for all of them
 */
function everyCompletion(
  rules: Rules,
  profile: Profile,
  places: readonly number[],
  more: 0 | 1,
  visit: () => boolean,
): boolean {
  const walk = (at: number): boolean => {
    const question = places[at];
    if (question === undefined) return visit();
    const before = profile[question] ?? 0;
    let all = true;
    for (let answer = 0; all && answer < (rules.options[question] ?? 0) + more; answer++) {
      profile[question] = answer;
      all = walk(at + 1);
    }
    profile[question] = before;
    return all;
  };
  return walk(0);
}

const questionsAt = (questions: readonly Question[], places: readonly number[]): readonly Question[] =>
  places.flatMap((place) => questions[place] ?? []);
