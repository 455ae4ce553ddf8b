import { type Answers, allowedAnswers } from "./answers.ts";
import type { Catalogue, Pattern, Question } from "./catalogue-schema.ts";
import { ballotShare, weakestIn } from "./measures.ts";
import { profileAt } from "./profiles.ts";
import { bestPattern } from "./ranking.ts";
import { type Recommendation, recommend } from "./recommendation.ts";
import { ballotsIn, type Tally } from "./tally.ts";
import { UNSURE } from "./unsure.ts";

/** How the ballots answer one question. */
export type Spread = Readonly<{
  question: Question;
  /** Every answer that can be given, the options in their order, then "not sure", with its number of ballots. */
  answers: readonly Readonly<{ answer: string; ballots: number }>[];
  /** The group's answer. */
  group: string;
  /** The two camps of equal size between which the middle falls, which makes the group "not sure"; undefined elsewhere. */
  tie: readonly [string, string] | undefined;
}>;

export type Group = Readonly<{
  ballots: number;
  /**
   * The group's answer to each question, and what they lead to. Its strength also asks how many ballots lead there one by one.
   */
  recommendation: Recommendation;
  spreads: readonly Spread[];
  /** How many ballots lead to which pattern, taken one by one; all patterns, in the catalogue's order. */
  shares: readonly Readonly<{ pattern: Pattern; ballots: number }>[];
  /** The patterns that most ballots lead to, taken one by one: more than one in a tie. */
  foremost: readonly Pattern[];
}>;

/**
 * What the ballots say together.
 *
 * The rule: the group's answer to each question is the middle one (the median) of those who are sure; it is "not sure" when
 * more than half of all ballots are, or when the middle falls between two answers. The recommendation follows from these
 * answers as it does from one person's.
 *
 * Why this one. The answers are judgements of the same facts on ordered scales; the median is the answer from which they
 * differ least, and nobody moves it by exaggerating. Points are not added up over people, since only the order of points means
 * anything. Nor do the individual recommendations vote: a group that goes by its answers can say why, and read which answer
 * would change it. Both ways can differ (the "discursive dilemma"); then `foremost` lacks the group's pattern, which must be
 * told.
 *
 * When all ballots agree, this is their recommendation. Multiplying all counts changes nothing.
 *
 * @see List and Pettit, "Aggregating Sets of Judgments" (2002), on voting on reasons and on conclusions; Moulin, "On
 * strategy-proofness and single peakedness" (1980), on the median
 * @param tally at least one ballot
 */
export function groupOf(catalogue: Catalogue, tally: Tally): Group {
  const { questions, patterns } = catalogue;
  if (tally.size === 0) throw new RangeError("a group has at least one ballot");
  const profiles = [...tally].map(([profile, ballots]) => {
    const answers = profileAt(questions, profile);
    return { answers, ballots, pattern: bestPattern(catalogue, answers) };
  });
  const spreads = questions.map((question) => spreadOf(question, profiles));
  const shares = patterns.map((pattern) => ({
    pattern,
    ballots: sumOf(profiles.filter((profile) => profile.pattern === pattern)),
  }));
  const most = Math.max(...shares.map((share) => share.ballots));
  const ballots = ballotsIn(tally);
  const alone = recommend(
    catalogue,
    Object.fromEntries(spreads.map(({ question, group }) => [question.id, group])),
  );
  const leading = shares.find(({ pattern }) => pattern === alone.pattern)?.ballots ?? 0;
  const measures = { ...alone.measures, ballots: ballotShare(leading, ballots) };
  return {
    ballots,
    recommendation: { ...alone, measures, strength: weakestIn(measures) },
    spreads,
    shares,
    foremost: shares.filter((share) => share.ballots === most).map(({ pattern }) => pattern),
  };
}

/** Whether the ballots, taken one by one, lead most often to something else than the group's answers do. */
export const isDivided = ({ foremost, recommendation }: Group): boolean =>
  !foremost.includes(recommendation.pattern);

type Counted = Readonly<{ answers: Answers; ballots: number }>;

function spreadOf(question: Question, profiles: readonly Counted[]): Spread {
  const answers = allowedAnswers(question).map((answer) => ({
    answer,
    ballots: sumOf(profiles.filter((profile) => profile.answers[question.id] === answer)),
  }));
  return { question, answers, ...middleOf(answers) };
}

/**
 * The median of the answers that are sure. Compared by halves, so that no sum of ballots is doubled beyond what is exact.
 *
 * @param answers in their order, "not sure" last
 */
function middleOf(answers: Spread["answers"]): Pick<Spread, "group" | "tie"> {
  const sure = answers.filter(({ answer }) => answer !== UNSURE);
  const unsure = sumOf(answers.filter(({ answer }) => answer === UNSURE));
  const total = sumOf(sure);
  if (unsure > total) return { group: UNSURE, tie: undefined };
  let below = 0;
  for (const [index, { answer, ballots }] of sure.entries()) {
    const above = total - below - ballots;
    // Fewer than half are below it and fewer than half above it.
    if (below < total - below && above < total - above) return { group: answer, tie: undefined };
    below += ballots;
    const next = sure.slice(index + 1).find((other) => other.ballots > 0);
    if (ballots > 0 && below === total - below && next) return { group: UNSURE, tie: [answer, next.answer] };
  }
  return { group: UNSURE, tie: undefined };
}

const sumOf = (counted: readonly Readonly<{ ballots: number }>[]): number =>
  counted.reduce((sum, { ballots }) => sum + ballots, 0);
