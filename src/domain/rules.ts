import type { Answers } from "./answers.ts";
import type { Catalogue, Claim, Question } from "./catalogue-schema.ts";
import { isRequired } from "./ranking.ts";
import { UNSURE } from "./unsure.ts";

/** The questions and patterns of a catalogue: all that its rules are made of. */
export type Content = Pick<Catalogue, "questions" | "patterns">;

/**
 * One position a question: which of its options, in order; the position behind the last option is "unsure", which also stands
 * for an open question, since the engine does not tell them apart.
 */
export type Profile = number[];

/**
 * A catalogue's rules with positions in the place of ids, for whoever tries many profiles: `rankPatterns` says the same in
 * the words that people read, a hundred times slower.
 */
export type Rules = Readonly<{
  /** How many options each question has; "unsure" is not counted. */
  options: readonly number[];
  profileOf: (answers: Answers) => Profile;
  /**
   * Position of the pattern that a profile leads to: as `rankPatterns` has it, the earlier one where two are level. Only where no
   * pattern at all is eligible, which no valid catalogue allows, can the two differ.
   */
  best: (profile: Profile) => number;
}>;

/** A claim that rests on several answers at once. */
type JointRule = Readonly<{
  points: number;
  required: boolean;
  /** All must be met; `met` says so for each position of the answer. */
  conditions: readonly Readonly<{ question: number; met: readonly boolean[] }>[];
}>;

type PatternRules = Readonly<{
  /** Points of the claims that always hold. */
  always: number;
  /** For each question and each position of its answer, the points of the claims that rest on that answer alone. */
  single: readonly (readonly number[])[];
  joint: readonly JointRule[];
}>;

/** Taken off for a required constraint that does not hold: more than all claims of a catalogue could ever make up for. */
const INELIGIBLE = 1e9;

/** Prepares a catalogue's rules. Takes about as long as ten recommendations. */
export function compileRules({ questions, patterns }: Content): Rules {
  const compiled = patterns.map(({ claims }) => compilePattern(claims, questions));
  const best = (profile: Profile): number => {
    let winner = 0;
    let most = Number.NEGATIVE_INFINITY;
    // Loops over indexes: this runs thousands of times before V8 compiles it, and there iterators take most of the time.
    for (let index = 0; index < compiled.length; index++) {
      const pattern = compiled[index];
      if (!pattern) continue;
      const { single, joint } = pattern;
      let points = pattern.always;
      for (let question = 0; question < single.length; question++) {
        points += single[question]?.[profile[question] ?? 0] ?? 0;
      }
      for (let at = 0; at < joint.length; at++) {
        const rule = joint[at];
        if (rule && isMet(rule, profile)) points += rule.points;
        else if (rule?.required) points -= INELIGIBLE;
      }
      if (points > most) {
        winner = index;
        most = points;
      }
    }
    return winner;
  };
  return {
    options: questions.map(({ options }) => options.length),
    profileOf: (answers) => questions.map((question) => positionOf(question, answers[question.id])),
    best,
  };
}

function isMet({ conditions }: JointRule, profile: Profile): boolean {
  for (let at = 0; at < conditions.length; at++) {
    const condition = conditions[at];
    if (condition && !condition.met[profile[condition.question] ?? -1]) return false;
  }
  return true;
}

function compilePattern(claims: readonly Claim[], questions: readonly Question[]): PatternRules {
  const single = questions.map(({ options }) => new Array<number>(options.length + 1).fill(0));
  const joint: JointRule[] = [];
  let always = 0;
  for (const claim of claims) {
    if (claim.when === undefined) continue;
    const required = isRequired(claim);
    const [first, ...others] = claim.when.map(({ question: id, anyOf }) => {
      const index = questions.findIndex((question) => question.id === id);
      const options = questions[index]?.options ?? [];
      return { question: index, met: [...options.map((option) => anyOf.includes(option.id)), false] };
    });
    if (!first) always += claim.points;
    else if (others.length > 0)
      joint.push({ points: claim.points, required, conditions: [first, ...others] });
    else {
      const table = single[first.question] ?? [];
      for (const [answer, met] of first.met.entries()) {
        table[answer] = (table[answer] ?? 0) + (met ? claim.points : required ? -INELIGIBLE : 0);
      }
    }
  }
  return { always, single, joint };
}

/** Where an answer stands among those of its question, "unsure" and no answer behind the last option. */
function positionOf({ options }: Question, answer: string | undefined): number {
  if (answer === undefined || answer === UNSURE) return options.length;
  for (let index = 0; index < options.length; index++) if (options[index]?.id === answer) return index;
  return options.length;
}
