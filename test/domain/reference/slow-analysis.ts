import { type Answers, allowedAnswers } from "../../../src/domain/answers.ts";
import type { Catalogue, Question } from "../../../src/domain/catalogue-schema.ts";
import { everyProfile } from "../../../src/domain/profiles.ts";
import type { Content } from "../../../src/domain/rules.ts";
import { UNSURE } from "../../../src/domain/unsure.ts";

/**
 * The analysis a second time: slow and obvious, over answers by id, with nothing but the claims beneath it. It adds their points
 * up anew, and goes through all profiles where the real one takes short cuts, so that each can be held against the other.
 */
export type SlowAnalysis = Readonly<{
  best: (answers: Answers) => string;
  /** All patterns, best first. */
  ranking: (answers: Answers) => readonly SlowScore[];
  singles: (answers: Answers, fixed: readonly string[]) => readonly SlowTurn[];
  pairs: (answers: Answers, fixed: readonly string[]) => readonly SlowTurn[];
  /** Pattern id to all minimal turns to it; every pattern is there but the recommended one. */
  ways: (answers: Answers, fixed: readonly string[]) => Readonly<Record<string, readonly SlowTurn[]>>;
  outlook: (answers: Answers) => SlowOutlook;
  /** Id of the pattern that every way to answer what is open leads to, if there is one and something is open. */
  settled: (answers: Answers) => string | undefined;
  /** Ids of those that pull at the recommended pattern. */
  tensions: (answers: Answers) => readonly string[];
  measures: (answers: Answers) => SlowMeasures;
  /** For each failure mode and constraint of a pattern: its id, where the answers stand to it, what keeps it off, what to find out. */
  risks: (answers: Answers, pattern: string) => readonly SlowRisk[];
  /** What the open answers can still change, tried in every way. */
  stillOpen: (answers: Answers) => readonly string[];
}>;

type SlowScore = Readonly<{ id: string; points: number; eligible: boolean }>;

type Strength = "clear" | "lean" | "close";
export type SlowMeasures = Readonly<{
  strength: Strength;
  margin: readonly [Strength, points: number, lead: number | null];
  neighbours: readonly [Strength, flips: number, of: number];
  completions: readonly [Strength, agree: number, of: number];
  tensions: readonly [Strength, ...ids: string[]];
  definite: readonly [Strength, ...firmest: string[]];
}>;
export type SlowRisk = Readonly<{
  id: string;
  nearness: string;
  keptOffBy: readonly string[];
  findOut: readonly string[];
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

export function slowAnalysis(catalogue: Catalogue): SlowAnalysis {
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

  const tensions = (answers: Answers): readonly string[] =>
    catalogue.tensions
      .filter(({ sides }) => sides.map(({ pattern }) => pattern).includes(best(answers)))
      .filter(({ when }) => when.every(({ question, anyOf }) => anyOf.includes(answers[question] ?? "")))
      .map(({ id }) => id);

  /** The measures that look at one profile alone. */
  const fourMeasures = (answers: Answers): Omit<SlowMeasures, "strength" | "definite"> => {
    const now = best(answers);
    const ranking = rankingOf(catalogue, answers);
    const points = ranking.find(({ id }) => id === now)?.points ?? Number.NaN;
    const rivals = ranking.filter(({ id, eligible }) => eligible && id !== now);
    const lead = rivals.length > 0 ? points - Math.max(...rivals.map((rival) => rival.points)) : null;
    const around = questions.flatMap((question) =>
      question.options
        .filter(({ id }) => id !== answers[question.id])
        .map(({ id }, _, others) => {
          const places = question.options.map((option) => option.id);
          const far = Math.abs(places.indexOf(id) - places.indexOf(answers[question.id] ?? ""));
          const isNear = others.length === places.length || far === 1;
          return { isNear, flips: best({ ...answers, [question.id]: id }) !== now };
        }),
    );
    const near = around.filter(({ isNear }) => isNear);
    const flips = near.filter((each) => each.flips).length;
    const ends = outcomes(answers);
    const share = ends.filter((end) => best(end) === now).length / ends.length;
    const open = tensions(answers);
    const marginStrength = (): Strength => {
      if (lead === 0 || (lead === 1 && around.some((each) => each.flips))) return "close";
      return lead === 1 ? "lean" : "clear";
    };
    return {
      margin: [marginStrength(), points, lead],
      neighbours: [flips <= 1 ? "clear" : "lean", flips, near.length],
      completions: [
        share < 0.5 ? "close" : share < 0.9 ? "lean" : "clear",
        Math.round(share * ends.length),
        ends.length,
      ],
      tensions: [open.length === 0 ? "clear" : "lean", ...open],
    };
  };
  const strengthsOf = (some: Readonly<Record<string, readonly unknown[]>>) =>
    weakest(Object.values(some).map(([strength]) => strength as Strength));

  const measures = (answers: Answers): SlowMeasures => {
    const four = fourMeasures(answers);
    const firmest = unknownIn(answers).map(({ id, options }) => {
      const strengths = options.map((option) => strengthsOf(fourMeasures({ ...answers, [id]: option.id })));
      const best = (["clear", "lean", "close"] as const).find((each) => strengths.includes(each)) ?? "clear";
      return { id, answer: options[strengths.indexOf(best)]?.id, best };
    });
    const definite = weakest(firmest.map((each) => each.best));
    return {
      ...four,
      definite: [definite, ...firmest.map(({ id, answer, best }) => `${id} ${answer} ${best}`)],
      strength: weakest([strengthsOf(four), definite]),
    };
  };

  /** By trying answers out: nothing is concluded from how a claim's conditions are written. */
  const risks = (answers: Answers, patternId: string): readonly SlowRisk[] =>
    (patterns.find(({ id }) => id === patternId)?.claims ?? [])
      .filter(({ kind }) => kind === "failure-mode" || kind === "constraint")
      .map(({ id, kind, when }) => {
        if (!when) return { id, nearness: "ask", keptOffBy: [], findOut: [] };
        const fails = (given: Answers): boolean =>
          kind === "failure-mode"
            ? when.every(({ question, anyOf }) => anyOf.includes(given[question] ?? UNSURE))
            : when.some(
                ({ question, anyOf }) =>
                  (given[question] ?? UNSURE) !== UNSURE && !anyOf.includes(given[question] ?? UNSURE),
              );
        const bearing = questions.filter((question) => when.some((each) => each.question === question.id));
        const every = combinations(bearing.map((each) => [each.id, each.options.map((option) => option.id)]));
        const failing = every.filter(fails);
        if (failing.length === 0 && kind === "failure-mode")
          return { id, nearness: "far", keptOffBy: [], findOut: [] };
        const unknown = bearing.filter((question) => isUnknown(answers, question));
        const known = bearing.filter((question) => !isUnknown(answers, question));
        // A failure mode is kept off by an answer with which it never comes true; an unbroken constraint by all of its answers.
        const keepers = known.filter((question) =>
          kind === "failure-mode"
            ? !failing.some((each) => each[question.id] === answers[question.id])
            : !fails(answers) && unknown.length === 0,
        );
        const letsIn = keepers.some(({ id: question, options }) =>
          options.some((option) => fails({ ...answers, [question]: option.id })),
        );
        const nearness = (): string => {
          if (fails(answers)) return "found";
          if (keepers.length === 0 && unknown.length > 0) return "not-known";
          return unknown.length === 0 && letsIn ? "near" : "far";
        };
        return {
          id,
          nearness: nearness(),
          keptOffBy: keepers.map((question) => question.id),
          findOut: unknown.map((question) => question.id),
        };
      });

  return {
    best,
    ranking: (answers) => rankingOf(catalogue, answers),
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
    tensions,
    measures,
    risks,
    stillOpen: (answers) => {
      const said = (given: Answers) => {
        const pattern = best(given);
        return [
          ["strength", measures(given).strength],
          ["risks", risks(given, pattern).map(({ nearness }) => nearness)],
          ["tensions", tensions(given)],
        ] as const;
      };
      const open = questions.filter(({ id }) => answers[id] === undefined);
      const now = said(answers);
      const ends = combinations(open.map((question) => [question.id, allowedAnswers(question)])).map((end) =>
        said({ ...answers, ...end }),
      );
      return now.flatMap(([name, value], index) =>
        ends.some((end) => JSON.stringify(end[index]?.[1]) !== JSON.stringify(value)) ? [name] : [],
      );
    },
  };
}

const weakest = (strengths: readonly Strength[]): Strength =>
  strengths.includes("close") ? "close" : strengths.includes("lean") ? "lean" : "clear";

const byPlace = (a: SlowTurn, b: SlowTurn): number => (a.place < b.place ? -1 : 1);

/** Every combination of one value each, the last one changing most often. */
const combinations = (
  choices: readonly (readonly [name: string, values: readonly string[]])[],
): readonly Answers[] =>
  choices.reduce<readonly Answers[]>(
    (all, [name, values]) => all.flatMap((each) => values.map((value) => ({ ...each, [name]: value }))),
    [{}],
  );

/** Every pattern with the points of its claims that are so: those that may win first, then more points, then the earlier one. */
const rankingOf = ({ patterns }: Content, answers: Answers): readonly SlowScore[] => {
  const scores = patterns.map(({ id, claims }, place) => {
    const isSo = ({ when }: (typeof claims)[number]) =>
      when?.every(({ question, anyOf }) => {
        const given = answers[question];
        return given !== undefined && given !== UNSURE && anyOf.includes(given);
      }) ?? false;
    const points = claims.filter(isSo).reduce((sum, claim) => sum + claim.points, 0);
    const eligible = !claims.some((claim) => claim.kind === "constraint" && claim.required && !isSo(claim));
    return { id, points, eligible, place };
  });
  return scores
    .toSorted((a, b) => {
      if (a.eligible !== b.eligible) return a.eligible ? -1 : 1;
      return b.points - a.points || a.place - b.place;
    })
    .map(({ id, points, eligible }) => ({ id, points, eligible }));
};

/** The pattern of every profile, by the profile's key. */
const bestOfEach = (content: Content): ReadonlyMap<string, string> =>
  new Map(
    everyProfile(content.questions).map((profile) => [
      keyOf(content.questions, profile),
      rankingOf(content, profile)[0]?.id ?? "nothing",
    ]),
  );

/** What makes two sets of answers the same to the engine: an open question counts as "not sure". */
const keyOf = (questions: readonly Question[], answers: Answers): string => {
  let key = "";
  for (const { id } of questions) key += `${answers[id] ?? UNSURE} `;
  return key;
};
