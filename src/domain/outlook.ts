import { everyCombination, waysOf } from "./answer-combinations.ts";
import type { Answers } from "./answers.ts";
import type { Pattern, Question } from "./catalogue-schema.ts";
import { type Content, compileRules } from "./rules.ts";
import { UNSURE } from "./unsure.ts";
import { MOST_TRIED } from "./why-not.ts";

/** What knowing the answer to one question would be worth. */
type Worth = Readonly<{
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
  /** In how many of the ways the pattern wins that is recommended now. */
  agree: number;
  /** How often each pattern wins, most often first; patterns that never do are left out. The numbers add up to `ways`. */
  wins: readonly Readonly<{ pattern: Pattern; ways: number }>[];
  /** The patterns that win most often: several where they win equally often. The recommended one need not be among them. */
  likeliest: readonly Pattern[];
  /**
   * The value of each unknown answer, the most telling one first. Before any is known a likeliest pattern is the right guess in
   * `wins[0].ways` ways; what a question adds to that is its value of information, all ways being equally likely.
   */
  worth: readonly Worth[];
  /** The question whose answer is worth more than that of any other one; undefined where there is no such one. */
  decides: Question | undefined;
  /** For each unknown question and each of its options, in how many ways each pattern wins, by its place in the catalogue. */
  winsGiven: readonly (readonly (readonly number[])[])[];
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
  const start = rules.profileOf(answers);
  const unknown = questions.filter(({ options }, place) => start[place] === options.length);
  const choices = unknown.map((question) => ({
    place: questions.indexOf(question),
    answers: [...question.options.keys()],
  }));
  const ways = waysOf(choices);
  if (ways > MOST_TRIED) return undefined;
  const counts = patterns.map(() => 0);
  const winsGiven = choices.map((choice) => choice.answers.map(() => patterns.map(() => 0)));
  everyCombination(start, choices, (profile) => {
    const best = rules.best(profile);
    const given = choices.map(({ place }, at) => winsGiven[at]?.[profile[place] ?? 0]);
    for (const wins of [counts, ...given]) if (wins) wins[best] = (wins[best] ?? 0) + 1;
    return true;
  });
  const most = Math.max(...counts);
  const worth = unknown
    .map((question, at) => ({
      question,
      right: (winsGiven[at] ?? []).reduce((sum, given) => sum + Math.max(...given), 0),
    }))
    .sort((a, b) => b.right - a.right);
  const [first, second] = worth;
  return {
    unknown,
    ways,
    agree: counts[rules.best(start)] ?? 0,
    wins: patterns
      .map((pattern, index) => ({ pattern, ways: counts[index] ?? 0 }))
      .filter((win) => win.ways > 0)
      .sort((a, b) => b.ways - a.ways),
    likeliest: patterns.filter((_, index) => counts[index] === most),
    worth,
    decides: first && first.right > Math.max(most, second?.right ?? 0) ? first.question : undefined,
    winsGiven,
  };
}

/** The answers with "not sure" for every question that is open: what the recommendation rests on when one stops early. */
export const withoutOpen = ({ questions }: Content, answers: Answers): Answers =>
  Object.fromEntries(questions.map(({ id }) => [id, answers[id] ?? UNSURE]));
