import { type Answers, UNSURE } from "./answers.ts";
import type { Catalogue, Claim, Question } from "./catalogue-schema.ts";
import { isRequired } from "./ranking.ts";

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
  /** Position of the pattern that a profile leads to: as `rankPatterns` has it, the earlier one where two are level. */
  best: (profile: Profile) => number;
}>;

/** A claim that can hold or not; those that always hold are counted in beforehand. */
type Rule = Readonly<{
  points: number;
  required: boolean;
  /** All must be met; `met` says so for each position of the answer. */
  conditions: readonly Readonly<{ question: number; met: readonly boolean[] }>[];
}>;

/** Prepares a catalogue's rules. Takes about as long as ten recommendations. */
export function compileRules({ questions, patterns }: Content): Rules {
  const compiled = patterns.map(({ claims }) => ({
    always: sum(claims.filter(({ when }) => when?.length === 0).map(({ points }) => points)),
    rules: claims
      .filter(({ when }) => when && when.length > 0)
      .map((claim) => compileClaim(claim, questions)),
  }));
  const best = (profile: Profile): number => {
    let winner = 0;
    let most = Number.NEGATIVE_INFINITY;
    let mayWin = false;
    for (let index = 0; index < compiled.length; index++) {
      const pattern = compiled[index];
      if (!pattern) continue;
      let points = pattern.always;
      let eligible = true;
      for (const rule of pattern.rules) {
        if (isMet(rule, profile)) points += rule.points;
        else if (rule.required) eligible = false;
      }
      if (eligible === mayWin ? points > most : eligible) {
        winner = index;
        most = points;
        mayWin = eligible;
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

function isMet({ conditions }: Rule, profile: Profile): boolean {
  for (const { question, met } of conditions) {
    if (!met[profile[question] ?? -1]) return false;
  }
  return true;
}

const compileClaim = (claim: Claim, questions: readonly Question[]): Rule => ({
  points: claim.points,
  required: isRequired(claim),
  conditions: (claim.when ?? []).map(({ question: id, anyOf }) => {
    const index = questions.findIndex((question) => question.id === id);
    const options = questions[index]?.options ?? [];
    return { question: index, met: [...options.map((option) => anyOf.includes(option.id)), false] };
  }),
});

/** Where an answer stands among those of its question, "unsure" and no answer behind the last option. */
function positionOf({ options }: Question, answer: string | undefined): number {
  if (answer === undefined || answer === UNSURE) return options.length;
  for (let index = 0; index < options.length; index++) if (options[index]?.id === answer) return index;
  return options.length;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
