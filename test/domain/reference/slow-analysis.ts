import { type Answers, allowedAnswers } from "../../../src/domain/answers.ts";
import type { Catalogue, Question } from "../../../src/domain/catalogue-schema.ts";
import { everyProfile } from "../../../src/domain/profiles.ts";
import { rankPatterns } from "../../../src/domain/ranking.ts";
import type { Content } from "../../../src/domain/rules.ts";
import { UNSURE } from "../../../src/domain/unsure.ts";

/**
 * The analysis a second time: slow and obvious, over answers by id, with nothing but `rankPatterns` beneath it. It goes
 * through all profiles where the real one takes short cuts, so that each can be held against the other.
 */
export type SlowAnalysis = Readonly<{
  best: (answers: Answers) => string;
  singles: (answers: Answers, fixed: readonly string[]) => readonly SlowTurn[];
  pairs: (answers: Answers, fixed: readonly string[]) => readonly SlowTurn[];
  /** Pattern id to all minimal turns to it; every pattern is there but the recommended one. */
  ways: (answers: Answers, fixed: readonly string[]) => Readonly<Record<string, readonly SlowTurn[]>>;
  outlook: (answers: Answers) => SlowOutlook;
  /** Id of the pattern that every way to answer what is open leads to, if there is one and something is open. */
  settled: (answers: Answers) => string | undefined;
  tensions: (answers: Answers) => readonly string[];
}>;

/** Changed answers with their steps, `["urgency calm 2", ...]`, in the order of the questions, and what wins then. */
export type SlowTurn = Readonly<{
  changes: readonly string[];
  steps: number;
  pattern: string;
  /** Sorts as the catalogue does: by the first question that is changed and its option, then by the second. */
  place: string;
}>;

export type SlowOutlook = Readonly<{
  unknown: readonly string[];
  ways: number;
  /** Pattern id to the number of ways in which it wins, where there are any. */
  wins: Readonly<Record<string, number>>;
  /** Question id to the number of ways in which one guesses right who knows its answer. */
  worth: Readonly<Record<string, number>>;
}>;

export function slowAnalysis(catalogue: Content & Pick<Catalogue, "tensions">): SlowAnalysis {
  const { questions, patterns } = catalogue;
  // Worked out once: all that follows looks the patterns up.
  const ranked = bestOfEach(catalogue);
  const best = (answers: Answers): string => ranked.get(keyOf(questions, answers)) ?? "no such profile";
  const isUnknown = (answers: Answers, { id }: Question) => (answers[id] ?? UNSURE) === UNSURE;

  /** Every other set of answers that one can get to by changing unfixed answers to options. */
  const elsewhere = (answers: Answers, fixed: readonly string[]): readonly Answers[] =>
    combinations(
      questions.map((question) => {
        const stays = answers[question.id] ?? UNSURE;
        const options = question.options.map(({ id }) => id).filter((id) => id !== stays);
        return [question.id, fixed.includes(question.id) ? [stays] : [stays, ...options]];
      }),
    ).slice(1);

  const changed = (from: Answers, to: Answers) =>
    questions.filter(({ id }) => (to[id] ?? UNSURE) !== (from[id] ?? UNSURE));

  const changesTo = (from: Answers, to: Answers) =>
    changed(from, to).map((question) => {
      const answer = to[question.id] ?? UNSURE;
      const places = question.options.map(({ id }) => id);
      const steps = isUnknown(from, question)
        ? 1
        : Math.abs(places.indexOf(answer) - places.indexOf(from[question.id] ?? ""));
      const place = String.fromCharCode(questions.indexOf(question), places.indexOf(answer));
      return { text: `${question.id} ${answer} ${steps}`, steps, place };
    });

  const turnTo = (from: Answers, to: Answers): SlowTurn => {
    const changes = changesTo(from, to);
    return {
      changes: changes.map(({ text }) => text),
      steps: changes.reduce((sum, { steps }) => sum + steps, 0),
      pattern: best(to),
      place: changes.map(({ place }) => place).join(""),
    };
  };

  /** Turns of so many answers at once, in the catalogue's order of what is changed and to which option. */
  const turnsOf = (count: number, answers: Answers, fixed: readonly string[]): readonly SlowTurn[] =>
    elsewhere(answers, fixed)
      .filter((to) => best(to) !== best(answers) && changed(answers, to).length === count)
      .map((to) => turnTo(answers, to))
      .sort(byPlace);

  /** Whether a set of answers between the two, each as it was, as it is to be, or in the middle, gives the pattern. */
  const winsEarlier = (from: Answers, to: Answers): boolean => {
    const between = questions.map((question) => {
      const [start, end] = [from[question.id] ?? UNSURE, to[question.id] ?? UNSURE];
      if (start === end) return [start];
      if (isUnknown(from, question)) return [start, end];
      const places = question.options.map(({ id }) => id);
      const [low = 0, high = 0] = [places.indexOf(start), places.indexOf(end)].sort((a, b) => a - b);
      return places.slice(low, high + 1);
    });
    const goal = keyOf(questions, to);
    // By key, since there are millions of them.
    const wins = (key: string, [values, ...others]: readonly (readonly string[])[]): boolean =>
      values
        ? values.some((value) => wins(`${key}${value} `, others))
        : key !== goal && ranked.get(key) === best(to);
    return wins("", between);
  };

  const unknownIn = (answers: Answers) => questions.filter((question) => isUnknown(answers, question));

  /** Every way in which what is open or "not sure" could turn out. */
  const outcomes = (answers: Answers): readonly Answers[] =>
    combinations(
      questions.map((question) => [
        question.id,
        isUnknown(answers, question) ? question.options.map(({ id }) => id) : [answers[question.id] ?? ""],
      ]),
    );

  const winsOver = (all: readonly Answers[]): Readonly<Record<string, number>> =>
    Object.fromEntries(
      patterns
        .map(({ id }) => [id, all.filter((each) => best(each) === id).length] as const)
        .filter(([, count]) => count > 0),
    );

  return {
    best,
    singles: (answers, fixed) => turnsOf(1, answers, fixed),
    pairs: (answers, fixed) =>
      turnsOf(1, answers, fixed).length > 0
        ? []
        : [...turnsOf(2, answers, fixed)].sort((a, b) => a.steps - b.steps),
    ways: (answers, fixed) => {
      const others = patterns.map(({ id }) => id).filter((id) => id !== best(answers));
      const reachable = elsewhere(answers, fixed);
      return Object.fromEntries(
        others.map((pattern) => [
          pattern,
          reachable
            .filter((to) => best(to) === pattern && !winsEarlier(answers, to))
            .map((to) => turnTo(answers, to))
            .sort((a, b) => a.changes.length - b.changes.length || a.steps - b.steps || byPlace(a, b)),
        ]),
      );
    },
    outlook: (answers) => {
      const all = outcomes(answers);
      return {
        unknown: unknownIn(answers).map(({ id }) => id),
        ways: all.length,
        wins: winsOver(all),
        worth: Object.fromEntries(
          unknownIn(answers).map(({ id, options }) => [
            id,
            options
              .map((option) => Object.values(winsOver(all.filter((each) => each[id] === option.id))))
              .reduce((sum, counts) => sum + Math.max(...counts), 0),
          ]),
        ),
      };
    },
    settled: (answers) => {
      const open = questions.filter(({ id }) => answers[id] === undefined);
      const ends = combinations(
        questions.map((question) => {
          const given = answers[question.id];
          return [question.id, given === undefined ? allowedAnswers(question) : [given]];
        }),
      );
      const patterns = [...new Set(ends.map(best))];
      return open.length > 0 && patterns.length === 1 ? patterns[0] : undefined;
    },
    tensions: (answers) =>
      catalogue.tensions
        .filter(({ when }) => when.every(({ question, anyOf }) => anyOf.includes(answers[question] ?? "")))
        .map(({ id }) => id),
  };
}

const byPlace = (a: SlowTurn, b: SlowTurn): number => (a.place < b.place ? -1 : 1);

/** Every combination of one value each, the last one changing most often. */
const combinations = (
  choices: readonly (readonly [name: string, values: readonly string[]])[],
): readonly Answers[] =>
  choices.reduce<readonly Answers[]>(
    (all, [name, values]) => all.flatMap((each) => values.map((value) => ({ ...each, [name]: value }))),
    [{}],
  );

/** The pattern of every profile, by the profile's key. */
const bestOfEach = (content: Content): ReadonlyMap<string, string> =>
  new Map(
    everyProfile(content.questions).map((profile) => [
      keyOf(content.questions, profile),
      rankPatterns(content, profile)[0]?.pattern.id ?? "nothing",
    ]),
  );

/** What makes two sets of answers the same to the engine: an open question counts as "not sure". */
const keyOf = (questions: readonly Question[], answers: Answers): string => {
  let key = "";
  for (const { id } of questions) key += `${answers[id] ?? UNSURE} `;
  return key;
};
