import { bearingChoices, type Choice, changingSets } from "./answer-combinations.ts";
import type { BallotBox, Voter } from "./ballot-box.ts";
import type { Catalogue, Pattern, Question } from "./catalogue-schema.ts";
import type { Group, Spread } from "./group.ts";
import { profileAt } from "./profiles.ts";
import { bestPattern } from "./ranking.ts";
import { compileRules, type Profile, type Rules } from "./rules.ts";
import { UNSURE } from "./unsure.ts";

/** Those who gave one answer to a question. */
export type Camp = Readonly<{
  answer: string;
  ballots: number;
  /** What would be recommended to the group if everybody gave this answer, the other questions left as they are. */
  pattern: Pattern;
  /** Whether that is another pattern than the group's. */
  turns: boolean;
}>;

/** A question on which the ballots differ. */
export type Topic = Readonly<{
  question: Question;
  /** The group's answer. */
  group: string;
  /** The answers that were really given, in the question's order; two at least. */
  camps: readonly Camp[];
  /** How many ballots gave an answer that would change the recommendation if everybody gave it. */
  turning: number;
  /** The camps that are furthest from all others, to be heard first: one, or several that are equally far. */
  outliers: readonly Camp[];
  /**
   * The two camps that the listening sentence is said to: the largest that would change the recommendation and the largest that
   * would not; else the two largest. None where fewer than two camps are sure: people who are not sure disagree with nobody.
   */
  sides: readonly Camp[];
}>;

export type Discussion = Readonly<{
  /** The questions whose disagreement can change the group's recommendation, the one with most turning ballots first. */
  matters: readonly Topic[];
  /** Sets of other questions that can change it together, though no part of a set can: pairs first. */
  together: readonly (readonly Topic[])[];
  /** Those that can change it only where another answer changes that matters alone. */
  dependent: readonly Topic[];
  /** The questions on which the ballots differ and that cannot change it in any combination of the given answers. */
  settled: readonly Topic[];
  /** The questions that all ballots answer alike. */
  agreed: readonly Question[];
}>;

/**
 * What a group should talk about: for every question, everybody is given each answer that was really chosen, and it is looked
 * whether the recommendation changes.
 *
 * The other questions keep the group's answers, since the group's answer to one question does not depend on the others.
 */
export function discussionOf(catalogue: Catalogue, { spreads, recommendation }: Group): Discussion {
  const chosen = ({ answers }: Spread) => answers.filter(({ ballots }) => ballots > 0);
  const topics = spreads
    .filter((spread) => chosen(spread).length > 1)
    .map((spread): Topic => {
      const { question, group } = spread;
      const camps = chosen(spread).map(({ answer, ballots }) => {
        const pattern = bestPattern(catalogue, { ...recommendation.answers, [question.id]: answer });
        return { answer, ballots, pattern, turns: pattern !== recommendation.pattern };
      });
      const turning = camps.reduce((sum, { turns, ballots }) => sum + (turns ? ballots : 0), 0);
      return {
        question,
        group,
        camps,
        turning,
        outliers: outliersOf(question, camps),
        sides: sidesOf(camps),
      };
    });
  const matters = topics.filter(({ turning }) => turning > 0).sort((a, b) => b.turning - a.turning);
  const rules = compileRules(catalogue);
  const start = rules.profileOf(recommendation.answers);
  const choices = new Map(topics.map((topic) => [choiceOf(topic, start, catalogue, rules), topic]));
  const topicsOf = (some: Iterable<Choice>) => [...some].flatMap((choice) => choices.get(choice) ?? []);
  const alone = [...choices.keys()].filter((choice) => choices.get(choice)?.turning === 0);
  const together = changingSets(rules, start, alone).map(topicsOf);
  const bearing = new Set(topicsOf(bearingChoices(rules, start, [...choices.keys()])));
  const known = new Set([...matters, ...together.flat()]);
  const others = topics.filter((topic) => !known.has(topic));
  return {
    matters,
    together,
    dependent: others.filter((topic) => bearing.has(topic)),
    settled: others.filter((topic) => !bearing.has(topic)),
    agreed: spreads.filter((spread) => chosen(spread).length < 2).map(({ question }) => question),
  };
}

/** The group's answer to a question and those that were given. */
function choiceOf({ question, camps }: Topic, start: Profile, catalogue: Catalogue, rules: Rules): Choice {
  const place = catalogue.questions.indexOf(question);
  const given = camps.map(({ answer }) => rules.profileOf({ [question.id]: answer })[place] ?? 0);
  return { place, answers: [...new Set([start[place] ?? 0, ...given])] };
}

/** All questions on which the ballots differ, those that matter most first. */
export const topicsIn = ({ matters, together, dependent, settled }: Discussion): readonly Topic[] => [
  ...new Set([...matters, ...together.flat(), ...dependent, ...settled]),
];

const isSure = ({ answer }: Camp): boolean => answer !== UNSURE;

function sidesOf(camps: readonly Camp[]): readonly Camp[] {
  const largest = camps.filter(isSure).sort((a, b) => b.ballots - a.ballots);
  const [first] = largest;
  const other = largest.find((camp) => camp.turns !== first?.turns) ?? largest[1];
  return first && other ? [first, other].sort((a, b) => Number(b.turns) - Number(a.turns)) : [];
}

/**
 * The camps whose answer is most steps away from everybody else's answer, all ballots counted; of equally far ones those with
 * the fewest ballots. Who is not sure is no step away from anything, and comes into question only where nobody else does.
 */
function outliersOf(question: Question, camps: readonly Camp[]): readonly Camp[] {
  const sure = camps.filter(isSure);
  if (sure.length < 2) return camps.filter((camp) => !isSure(camp));
  const place = ({ answer }: Camp) => question.options.findIndex((option) => option.id === answer);
  const distances = new Map(
    sure.map((camp) => [
      camp,
      sure.reduce((sum, other) => sum + Math.abs(place(camp) - place(other)) * other.ballots, 0),
    ]),
  );
  const furthest = Math.max(...distances.values());
  const far = sure.filter((camp) => distances.get(camp) === furthest);
  const fewest = Math.min(...far.map(({ ballots }) => ballots));
  return far.filter(({ ballots }) => ballots === fewest);
}

type Named = Voter & Readonly<{ name: string }>;

/** Those with a name who gave an answer, in the order of their votes. */
export function namedIn(
  { catalogue, box }: Readonly<{ catalogue: Pick<Catalogue, "questions">; box: Pick<BallotBox, "voters"> }>,
  question: Question,
  { answer }: Pick<Camp, "answer">,
): readonly Named[] {
  // There are far fewer profiles than there can be names.
  const profiles = [...new Set(box.voters.map(({ profile }) => profile))];
  const those = new Set(
    profiles.filter((profile) => profileAt(catalogue.questions, profile)[question.id] === answer),
  );
  return box.voters.filter(
    (voter): voter is Named => voter.name !== undefined && voter.count > 0 && those.has(voter.profile),
  );
}

/** Their names; empty where none are known. */
export const namesIn = (...camp: Parameters<typeof namedIn>): readonly string[] =>
  namedIn(...camp).map(({ name }) => name);
