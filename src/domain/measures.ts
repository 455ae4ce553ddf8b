import type { Answers } from "./answers.ts";
import type { Catalogue, Pattern, Question } from "./catalogue-schema.ts";
import { isNeighbour, singleChanges, type Turn } from "./changes.ts";
import type { Outlook } from "./outlook.ts";
import { type PatternScore, rankPatterns } from "./ranking.ts";
import type { Rules } from "./rules.ts";
import { isFirmer, type Strength, weakestOf } from "./strength.ts";
import { type OpenTension, tensionsOn } from "./tensions.ts";

/** What a recommendation rests on, as far as its strength goes. */
export type MeasuredContent = Pick<Catalogue, "questions" | "patterns" | "tensions">;

/** Some out of all: `of` ways or ballots, of which `agree` lead to the recommended pattern. */
type Share = Readonly<{ strength: Strength; agree: number; of: number }>;

/** What the strength of a recommendation is the weakest of. */
export type Measures = Readonly<{
  /** The lead over the next pattern in points. `clear` from 2 on; at 1 `close` where some single answer flips it; level is `close`. */
  margin: Readonly<{
    strength: Strength;
    /** Points of the recommended pattern; it may have none, or fewer. */
    points: number;
    /** The best of the other eligible patterns; undefined where there is none. */
    next: PatternScore | undefined;
    /** Points ahead of `next`; undefined where there is none. 0 is a tie, which the pattern wins that is listed first. */
    lead: number | undefined;
  }>;
  /** One answer, one step: `clear` where at most one of them flips it. */
  neighbours: Readonly<{
    strength: Strength;
    /** Those that get another pattern. */
    turns: readonly Turn[];
    /** Every single answer that gets another pattern, also from more than a step away, in the catalogue's order. */
    flips: readonly Turn[];
    /** How many neighbours there are in all. */
    of: number;
  }>;
  /** Ways in which what is not known could turn out: nine in ten are `clear`, fewer than half `close`. Undefined where there are too many to try. */
  completions: Share | undefined;
  /** What pulls at the recommended pattern: `clear` where nothing does. */
  tensions: Readonly<{ strength: Strength; open: readonly OpenTension[] }>;
  /**
   * "Not sure" never makes a recommendation firmer than every definite answer to the same question would. For each unknown answer,
   * the firmest that all measures but this one would let the recommendation be if it were known, the other answers left as they
   * are; of equally firm ones the first in the question's order.
   */
  definite: Readonly<{
    strength: Strength;
    questions: readonly Readonly<{ question: Question; answer: string; strength: Strength }>[];
  }>;
  /** Ballots that lead to it one by one: less than two in three are never `clear`. Undefined for one person's answers. */
  ballots: Share | undefined;
}>;

/** @param outlook of the same answers; undefined where there are too many ways to try */
export function measuresOf(
  content: MeasuredContent,
  answers: Answers,
  rules: Rules,
  outlook: Outlook | undefined,
): Measures {
  const own = measuresAt(content, answers, rules, () => outlook?.agree, outlook?.ways);
  const profile = rules.profileOf(answers);
  const unknown = content.questions.filter(({ options }, index) => profile[index] === options.length);
  const questions = unknown.map((question, place) => {
    const given = question.options.map((option, at) => {
      const wins = outlook?.winsGiven[place]?.[at];
      const measures = measuresAt(
        content,
        { ...answers, [question.id]: option.id },
        rules,
        (pattern) => wins?.[content.patterns.indexOf(pattern)],
        outlook && outlook.ways / question.options.length,
      );
      return { question, answer: option.id, strength: weakestIn(measures) };
    });
    return given.reduce((best, each) => (isFirmer(each.strength, best.strength) ? each : best));
  });
  return {
    ...own,
    definite: { strength: weakestOf(questions.map(({ strength }) => strength)), questions },
    ballots: undefined,
  };
}

/** Two in three, compared without a product that could be beyond what is exact. */
export const ballotShare = (agree: number, of: number): Share => ({
  strength: agree - (of - agree) < of - agree ? "lean" : "clear",
  agree,
  of,
});

export const weakestIn = (measures: Partial<Measures>): Strength =>
  weakestOf(Object.values(measures).flatMap((measure) => measure?.strength ?? []));

/** The measures that make a recommendation as weak as it is; none where it is clear. */
export const weakMeasures = (measures: Measures): readonly (keyof Measures)[] => {
  const strength = weakestIn(measures);
  const names = ["margin", "neighbours", "completions", "tensions", "definite", "ballots"] as const;
  return strength === "clear" ? [] : names.filter((name) => measures[name]?.strength === strength);
};

/** All but what depends on other profiles' strength. @param agreeing in how many of the `ways` a pattern wins */
function measuresAt(
  content: MeasuredContent,
  answers: Answers,
  rules: Rules,
  agreeing: (pattern: Pattern) => number | undefined,
  ways: number | undefined,
): Omit<Measures, "definite" | "ballots"> {
  const [{ pattern, points }, second] = rankPatterns(content, answers);
  const changes = singleChanges(content, answers, rules);
  const flips = changes.filter((turn) => turn.pattern !== pattern);
  const turns = flips.filter(isNeighbour);
  const next = second?.eligible ? second : undefined;
  const lead = next && points - next.points;
  const agree = agreeing(pattern);
  const open = tensionsOn(content, answers, pattern);
  return {
    margin: { strength: marginStrength(lead, flips.length > 0), points, next, lead },
    neighbours: {
      strength: turns.length > 1 ? "lean" : "clear",
      turns,
      flips,
      of: changes.filter(isNeighbour).length,
    },
    completions:
      agree === undefined || ways === undefined
        ? undefined
        : { strength: completionStrength(agree, ways), agree, of: ways },
    tensions: { strength: open.length > 0 ? "lean" : "clear", open },
  };
}

function marginStrength(lead: number | undefined, flips: boolean): Strength {
  if (lead === undefined || lead >= 2) return "clear";
  return lead === 0 || flips ? "close" : "lean";
}

function completionStrength(agree: number, ways: number): Strength {
  if (agree * 10 >= ways * 9) return "clear";
  return agree * 2 < ways ? "close" : "lean";
}
