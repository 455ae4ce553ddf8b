import type { Answers } from "../../src/domain/answers.ts";
import type { Catalogue, Claim, Pattern, Question } from "../../src/domain/catalogue-schema.ts";
import { holds } from "../../src/domain/claims.ts";
import { everyProfile } from "../../src/domain/profiles.ts";
import { bestPattern, rankPatterns, scorePattern } from "../../src/domain/ranking.ts";
import { recommend } from "../../src/domain/recommendation.ts";
import { isFirmer, type Strength } from "../../src/domain/strength.ts";
import { UNSURE } from "../../src/domain/unsure.ts";
import { catalogue as content } from "./talk-catalogue.ts";

// Reads a result as text, sentence by sentence, and holds each against the ranking of every profile. What it needs to know it
// works out anew, by trying; of the analysis it takes the strength alone.

const catalogue: Catalogue = content;
const { questions, patterns, tensions, talk } = catalogue;

const keyOf = (answers: Answers): string => questions.map(({ id }) => answers[id]).join();
const bests = new Map<string, Pattern>();
const strengths = new Map<string, Strength>();
for (const answers of everyProfile(questions)) {
  bests.set(keyOf(answers), bestPattern(catalogue, answers));
  strengths.set(keyOf(answers), recommend(catalogue, answers).strength);
}
const bestOf = (answers: Answers): Pattern => bests.get(keyOf(answers)) ?? bestPattern(catalogue, answers);
const strengthOf = (answers: Answers): Strength | undefined => strengths.get(keyOf(answers));

const isUnsure = (answers: Answers, { id }: Question) => answers[id] === UNSURE;
const place = ({ options }: Question, answer: string | undefined) =>
  options.findIndex(({ id }) => id === answer);
const stepsTo = (question: Question, answers: Answers, to: string): number =>
  isUnsure(answers, question) ? 1 : Math.abs(place(question, answers[question.id]) - place(question, to));

/** What a function gave for answers, worked out once. */
function remembered<Value>(work: (answers: Answers) => Value): (answers: Answers) => Value {
  const known = new Map<string, Value>();
  return (answers) => {
    const key = keyOf(answers);
    const value = known.get(key) ?? work(answers);
    known.set(key, value);
    return value;
  };
}

type Way = Readonly<{ answers: Answers; count: number; steps: number; pattern: Pattern }>;

/** Every way to give answers differently, to options alone, with how many and how far, and what it leads to. */
const everyChange = remembered((answers): readonly Way[] => {
  let ways: readonly Omit<Way, "pattern">[] = [{ answers, count: 0, steps: 0 }];
  for (const question of questions) {
    ways = ways.flatMap((way) => [
      way,
      ...question.options.flatMap(({ id }) =>
        id === answers[question.id]
          ? []
          : [
              {
                answers: { ...way.answers, [question.id]: id },
                count: way.count + 1,
                steps: way.steps + stepsTo(question, answers, id),
              },
            ],
      ),
    ]);
  }
  return ways.filter(({ count }) => count > 0).map((way) => ({ ...way, pattern: bestOf(way.answers) }));
});
const changesOf = (answers: Answers, most = questions.length): readonly Way[] =>
  everyChange(answers).filter(({ count }) => count <= most);

/** Every way in which what is not known can turn out. */
const endsOf: (answers: Answers) => readonly Answers[] = remembered((answers) => {
  const unknown = questions.find((question) => isUnsure(answers, question));
  return unknown ? unknown.options.flatMap(({ id }) => endsOf({ ...answers, [unknown.id]: id })) : [answers];
});

const winsIn = (ends: readonly Answers[], pattern: Pattern): number =>
  ends.filter((end) => bestOf(end) === pattern).length;

/** In how many ends a guess is right that may depend on the answer to one question. */
const settledBy = (question: Question, ends: readonly Answers[]): number =>
  question.options
    .map(({ id }) => ends.filter((end) => end[question.id] === id))
    .reduce((sum, given) => sum + Math.max(...patterns.map((pattern) => winsIn(given, pattern))), 0);

/** What a sentence is held against. */
type Said = Readonly<{
  answers: Answers;
  winner: Pattern;
  /** Title of the part or section that it stands in. */
  section: string;
  /** The heading above it, where there is one. */
  heading: string;
  /** The pattern that a section goes through at this place, else the winner. */
  about: Pattern;
  /** The item above, for what stands aside of it. */
  item: string;
}>;

type Kind = readonly [RegExp, (match: readonly string[], said: Said) => boolean];

const questionCalled = (name: string) =>
  questions.find((question) => question.name.toLowerCase() === name.toLowerCase());
const patternCalled = (name: string) =>
  patterns.find((each) => each.name.toLowerCase() === name.toLowerCase());
const optionCalled = (question: Question | undefined, label: string) =>
  question?.options.find((option) => option.label === label)?.id ?? (label === "Not sure" ? UNSURE : "");
const labelsIn = (text: string): readonly string[] =>
  [...text.matchAll(/“([^”]+)”/g)].map(([, label]) => label ?? "");
const namesIn = (text: string): readonly string[] =>
  text.split(/, | and | or /).map((name) => name.replace(/^the /, ""));
const same = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((each) => other.includes(each));
const number = (text: string | undefined) => Number(text?.replace("−", "-"));

const claimsOf = (pattern: Pattern, kinds: readonly Claim["kind"][]) =>
  pattern.claims.filter(({ kind }) => kinds.includes(kind));
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const riskTexts = (claim: Claim): readonly string[] =>
  claim.kind === "constraint"
    ? [claim.failure, upper(claim.failureBrief ?? claim.failure)]
    : [claim.text, upper(claim.brief ?? claim.text)];
const riskCalled = (pattern: Pattern, text: string) =>
  claimsOf(pattern, ["constraint", "failure-mode"]).find((claim) => riskTexts(claim).includes(text));
/** Whether the answers show a way to fail. */
const isSo = (claim: Claim, answers: Answers): boolean =>
  claim.kind === "constraint"
    ? (claim.when ?? []).some(({ question, anyOf }) => {
        const answer = answers[question];
        return answer !== undefined && answer !== UNSURE && !anyOf.includes(answer);
      })
    : holds(claim, answers);

const tensionsOf = ({ answers, winner }: Said) =>
  tensions.filter(
    ({ when, sides }) =>
      sides.some(({ pattern }) => pattern === winner.id) &&
      when.every(({ question, anyOf }) => anyOf.includes(answers[question] ?? "")),
  );

/** Whether every one of the labels is an answer that would change the recommendation to the pattern. */
const flipTo = (
  question: Question | undefined,
  labels: readonly string[],
  pattern: Pattern,
  { answers, winner }: Said,
) =>
  question !== undefined &&
  pattern !== winner &&
  labels.every((label) => bestOf({ ...answers, [question.id]: optionCalled(question, label) }) === pattern);

const flipsOf = ({ answers, winner }: Said) =>
  changesOf(answers, 1).filter((change) => change.pattern !== winner);
const smallOf = (said: Said) => changesOf(said.answers, 1).filter(({ steps }) => steps === 1);
const changedBy = (change: Answers, answers: Answers) =>
  questions.filter(({ id }) => change[id] !== answers[id]);
const questionsFlipping = (said: Said) => [
  ...new Set(flipsOf(said).flatMap((flip) => changedBy(flip.answers, said.answers))),
];
const unknownOf = (answers: Answers) => questions.filter((question) => isUnsure(answers, question));
const isScore = (winner: string | undefined, next: string | undefined, said: Said) => {
  const [first, second] = rankPatterns(catalogue, said.answers);
  return first?.points === number(winner) && second?.eligible === true && second.points === number(next);
};

/** The reasons for a strength. */
const REASONS: readonly Kind[] = [
  [
    /^leads (\S+) to (\S+)$/,
    ([, a, b], said) => number(a) > 0 && number(a) > number(b) && isScore(a, b, said),
  ],
  [
    /^no points of its own, (\S+) to (\S+)$/,
    ([, a, b], said) => number(a) <= 0 && number(a) > number(b) && isScore(a, b, said),
  ],
  [
    /^a tie, (\S+) to (\S+): the talk's default wins$/,
    ([, a, b], said) => a === b && said.winner === patterns[0] && isScore(a, b, said),
  ],
  [
    /^a tie, (\S+) to (\S+): (.+), which asks for care, loses ties$/,
    ([, a, b, name = ""], said) =>
      a === b &&
      patternCalled(name) === rankPatterns(catalogue, said.answers)[1]?.pattern &&
      isScore(a, b, said),
  ],
  [/^no small change flips it$/, (_, said) => flipsOf(said).every(({ steps }) => steps > 1)],
  [
    /^(\d+) of (\d+) small changes flips? it$/,
    ([, some, all], said) =>
      flipsOf(said).filter(({ steps }) => steps === 1).length === Number(some) &&
      smallOf(said).length === Number(all),
  ],
  [/^([a-z -]+) decides$/, ([, name = ""], said) => same(questionsFlipping(said), [questionCalled(name)])],
  [
    /^only ([a-z -]+) (“.+”) would flip it$/,
    ([, name = "", labels = ""], said) =>
      same(questionsFlipping(said), [questionCalled(name)]) &&
      flipsOf(said).length === labelsIn(labels).length,
  ],
  [
    /^(?:it )?holds in (\d+) of (\d+) cases(?: that the unknown answers leave open)?$/,
    ([, some, all], { answers, winner }) =>
      winsIn(endsOf(answers), winner) === Number(some) && endsOf(answers).length === Number(all),
  ],
  [/^the answers pull two ways$/, (_, said) => tensionsOf(said).length > 0],
  [
    /^no answer on (.+) would make it firmer$/,
    ([, names = ""], { answers }) =>
      namesIn(names).every((name) => {
        const question = questionCalled(name);
        return question?.options.every(
          ({ id }) =>
            !isFirmer(
              strengthOf({ ...answers, [question.id]: id }) ?? "clear",
              strengthOf(answers) ?? "clear",
            ),
        );
      }),
  ],
];

const STRENGTHS: Readonly<Record<string, Strength>> = { clear: "clear", leaning: "lean", close: "close" };
const isStrength = (text: string, said: Said): boolean => {
  const [, word = "", reasons = ""] = /^(\w+): (.*?)\.?$/.exec(text) ?? [];
  // A score, a tie's among them, has a comma or a colon of its own.
  const parts = reasons.split(/; |, (?=no small|no answer|holds|the answers|[a-z -]+ decides)/);
  return (
    STRENGTHS[word.toLowerCase()] === strengthOf(said.answers) &&
    parts.every((part) => isTrue(part, said, REASONS))
  );
};

const isTrue = (text: string, said: Said, kinds: readonly Kind[]): boolean =>
  kinds.some(([shape, check]) => {
    const match = shape.exec(text);
    return match !== null && check(match, said);
  });

const answersIn = (text: string, said: Said): boolean =>
  [...text.matchAll(/([a-z -]+?) “([^”]+)”/g)].every(([, name = "", label]) => {
    const question = questionCalled(name.replace(/^ and /, ""));
    return question && said.answers[question.id] === optionCalled(question, label ?? "");
  });

/** What stands aside of an item. */
const ASIDES: readonly Kind[] = [
  [
    /^(the talk|our reading)$/,
    ([, source], said) => sourcesOf(said).includes(source === "the talk" ? "talk" : "interpretation"),
  ],
  [/^(\S+) points?$/, ([, points], said) => claimHere(said)?.points === number(points)],
  [
    /^(?:already so: )?([a-z -]+ “[^”]+”)(?: and [a-z -]+ “[^”]+”)*$/,
    ([whole = ""], said) => {
      const risk = riskCalled(said.about, said.item);
      const claim = claimHere(said);
      return (
        answersIn(whole.replace("already so: ", ""), said) &&
        (risk ? isSo(risk, said.answers) : claim !== undefined && holds(claim, said.answers))
      );
    },
  ],
  [
    /^no reason to stop by itself$/,
    (_, said) => {
      const risk = riskCalled(said.winner, said.item);
      return risk?.kind === "constraint" && !risk.required;
    },
  ],
  [
    /^only ([a-z -]+) “([^”]+)” keeps it off$/,
    ([, name = "", label = ""], said) => {
      const question = questionCalled(name);
      const risk = riskCalled(said.winner, said.item);
      return (
        question !== undefined &&
        risk !== undefined &&
        !isSo(risk, said.answers) &&
        said.answers[question.id] === optionCalled(question, label) &&
        question.options.some(({ id }) => isSo(risk, { ...said.answers, [question.id]: id }))
      );
    },
  ],
  [
    /^(“.+”) would let it in$/,
    ([, labels = ""], said) => {
      const risk = riskCalled(said.winner, said.item);
      return (
        risk !== undefined &&
        questions.some((question) =>
          same(
            question.options
              .filter(
                ({ id }) =>
                  id !== said.answers[question.id] && isSo(risk, { ...said.answers, [question.id]: id }),
              )
              .map(({ label }) => label),
            labelsIn(labels),
          ),
        )
      );
    },
  ],
  [
    /^not known yet: “(.+)”$/,
    ([, titles = ""], { answers, winner, item }) => {
      const risk = riskCalled(winner, item);
      const unknown = questions.filter(
        ({ id }) => risk?.when?.some(({ question }) => question === id) && answers[id] === UNSURE,
      );
      return same(
        titles.split("” “"),
        unknown.map(({ title }) => title),
      );
    },
  ],
  [/^no answer shows it: ask around$/, (_, { winner, item }) => riskCalled(winner, item)?.when === undefined],
  [
    /^your answers do not meet (?:it|both)$/,
    (_, said) => {
      const claim = claimHere(said);
      return claim?.kind === "constraint" && isSo(claim, said.answers);
    },
  ],
  [
    /^not known from your answers$/,
    (_, said) => {
      const claim = claimHere(said);
      return claim?.when?.some(({ question }) => said.answers[question] === UNSURE) === true;
    },
  ],
  [
    /^recommended now$/,
    (_, { item, winner }) => item.toLowerCase().startsWith(`${winner.name.toLowerCase()}: `),
  ],
  [/^https:\S+$/, ([link]) => talk.furtherReading.some((each) => each.link === link)],
];

/** The claims that hold because nothing is known. */
const notKnowing = patterns.flatMap((pattern) =>
  pattern.claims.filter((claim) => claim.notKnowing).map((claim) => ({ pattern, claim })),
);

const claimHere = ({ about, item }: Said): Claim | undefined =>
  about.claims.find(({ text }) => text === item || `Required: ${lower(text)}` === item);
const sourcesOf = (said: Said): readonly string[] => {
  const claim = claimHere(said) ?? riskCalled(said.about, said.item);
  if (claim) return [claim.source];
  const reason = notKnowing.find((each) => said.item.endsWith(lower(each.claim.text)));
  if (reason) return [reason.claim.source];
  const pulls = tensions.flatMap((tension) => tension.pulls).filter(({ text }) => text === said.item);
  return pulls.length > 0 ? pulls.map(({ source }) => source) : ["interpretation"];
};

const NOT_KNOWN = "What is not known";

const TITLES = [
  "START WITH",
  "FIRST",
  "SHORTCUT",
  "STOP AND RETHINK IF",
  "BECAUSE",
  "FLIPS IF",
  "WHY",
  "WATCH OUT",
  "WHY NOT",
  "WHAT FLIPS IT",
  "THE TALK",
];

const listed = (answers: Answers, text: string): Answers => ({
  ...answers,
  ...Object.fromEntries(
    [...text.matchAll(/(?:^| and |, )([A-Za-z -]+?) “([^”]+)”(?: instead of “([^”]+)”)?/g)].map(
      ([, name = "", to = ""]) => {
        const question = questionCalled(name);
        return [question?.id ?? name, optionCalled(question, to)];
      },
    ),
  ),
});

/** Whether a sentence stands under its heading by right: a way to fail by where the answers stand to it, a claim by its kind. */
const HEADINGS: Readonly<Record<string, (text: string, said: Said) => boolean>> = {
  "Found in your answers": (text, { winner, answers }) => {
    const risk = riskCalled(winner, text);
    return risk !== undefined && isSo(risk, answers);
  },
  "Near: one answer keeps it off": (text, { winner, answers }) => {
    const risk = riskCalled(winner, text);
    const bearing = risk?.when?.map(({ question }) => question) ?? [];
    return (
      risk !== undefined &&
      !isSo(risk, answers) &&
      bearing.every((id) => answers[id] !== UNSURE) &&
      questions.some((question) =>
        question.options.some(({ id }) => isSo(risk, { ...answers, [question.id]: id })),
      )
    );
  },
  "Not known yet": (text, { winner, answers }) => {
    const risk = riskCalled(winner, text);
    return risk !== undefined && !isSo(risk, answers) && endsOf(answers).some((end) => isSo(risk, end));
  },
  "Ask your team (no answer shows it)": (text, { winner }) =>
    riskCalled(winner, text)?.when === undefined && riskCalled(winner, text) !== undefined,
  "Far from your answers": (text, { winner, answers }) => {
    const risk = riskCalled(winner, text);
    return risk !== undefined && endsOf(answers).every((end) => !isSo(risk, end));
  },
  "A shortcut": (text, { winner }) => claimsOf(winner, ["shortcut"]).some((claim) => claim.text === text),
  "It also works when … (you know, waymark cannot)": (text, { about }) =>
    claimsOf(about, ["success-mode"]).some((claim) => claim.text === text && claim.when === undefined),
  "What would help": (text, { winner, answers }) =>
    claimsOf(winner, ["constraint"]).some((claim) => claim.text === text && !holds(claim, answers)),
  "When to turn": (text, said) =>
    tensionsOf(said).some(({ sides }) =>
      sides.some((side) => side.pattern === said.winner.id && side.switch === text),
    ),
  "What comes first": (text, said) =>
    tensionsOf(said).some(({ sides }) =>
      sides.some((side) => side.pattern === said.winner.id && side.order.includes(text)),
    ),
  "The smallest change that would make it win": (text, { answers, about }) => {
    const wins = changesOf(answers).filter((change) => change.pattern === about);
    const shown = wins.find((change) => keyOf(change.answers) === keyOf(listed(answers, text)));
    return (
      shown !== undefined &&
      wins.every(({ count, steps }) => count > shown.count || (count === shown.count && steps >= shown.steps))
    );
  },
  "Examples that the talk gives": (text, { winner }) => winner.examples.includes(text),
  "Our reading": (text, { winner }) => winner.notes.includes(text),
  "Further reading": (text) => talk.furtherReading.some(({ title }) => title === text),
};

/** Everything else that a result says. */
const SENTENCES: readonly Kind[] = [
  [
    /^(.+)$/,
    ([text = ""], said) =>
      said.section === "" && [said.winner.tagline, cautionOf(said.winner)].includes(text),
  ],
  [
    /^(.+?) *(?:━* *(−?\d+)|needs .+ –)$/,
    ([, name = "", points], { section, answers }) => {
      const pattern = patternCalled(name);
      const score = pattern && scorePattern(pattern, answers);
      return (
        section === "" &&
        score !== undefined &&
        (points === undefined ? !score.eligible : score.eligible && score.points === number(points))
      );
    },
  ],
  [
    /^(.+) {3}(\w+: .+)$/,
    ([, name, strength = ""], said) => name === said.winner.name && isStrength(strength, said),
  ],
  [
    /^((?:Clear|Leaning|Close): .+\.)$/,
    ([, text = ""], said) => said.section === "WHY" && isStrength(text, said),
  ],
  [/^(.+)$/, ([text = ""], { section, winner }) => section === "WATCH OUT" && text === cautionOf(winner)],
  [/^(.+)$/, ([text = ""], { section, winner }) => section === "START WITH" && winner.steps.includes(text)],
  [
    /^(.+)$/,
    ([text = ""], said) =>
      said.section === "FIRST" &&
      tensionsOf(said).some(({ sides }) =>
        sides.some((side) => side.pattern === said.winner.id && side.order.includes(text)),
      ),
  ],
  [
    /^(.+)$/,
    ([text = ""], { section, winner }) =>
      section === "SHORTCUT" &&
      claimsOf(winner, ["shortcut"]).some(({ brief }) => upper(brief ?? "") === text),
  ],
  [
    /^(.+)$/,
    ([text = ""], { section, winner, answers }) => {
      const risk = riskCalled(winner, text);
      return section === "STOP AND RETHINK IF" && risk !== undefined && !(risk.when && isFar(risk, answers));
    },
  ],
  [
    /^(.+)$/,
    ([text = ""], { section, winner, answers }) =>
      section === "BECAUSE" &&
      winner.claims.some((claim) => claim.text === text && claim.points > 0 && holds(claim, answers)),
  ],
  [
    /^([A-Z][a-z -]+) (“.+”): (.+)$/,
    ([, name = "", labels = "", to = ""], said) => {
      const pattern = patternCalled(to);
      return (
        said.section === "FLIPS IF" &&
        pattern !== undefined &&
        flipTo(questionCalled(name), labelsIn(labels), pattern, said)
      );
    },
  ],
  [
    /^Some two answers change together; no single one flips it\.$/,
    (_, said) =>
      flipsOf(said).length === 0 &&
      changesOf(said.answers, 2).some((change) => change.pattern !== said.winner),
  ],
  [
    /^More than two answers change; no one or two flip it\.$/,
    (_, { answers, winner }) => changesOf(answers, 2).every((change) => change.pattern === winner),
  ],
  [
    /^(.+)$/,
    ([text = ""], { section, about, answers }) =>
      (section === "WHY" || section === "WHY NOT") &&
      about.claims.some((claim) => claim.text === text && holds(claim, answers)),
  ],
  [
    /^Required: (.+)$/,
    ([, text], { about, answers }) =>
      about.claims.some(
        (claim) =>
          claim.kind === "constraint" &&
          claim.required &&
          lower(claim.text) === text &&
          !holds(claim, answers),
      ),
  ],
  [
    /^(.+): (−?\d+) points?(, not eligible)?$/,
    ([, name = "", points, not], { section, answers, winner }) => {
      const pattern = patternCalled(name);
      const score = pattern && scorePattern(pattern, answers);
      return (
        section === "WHY NOT" &&
        score !== undefined &&
        pattern !== winner &&
        score.points === number(points) &&
        score.eligible === (not === undefined)
      );
    },
  ],
  [
    /^(\d+) other ways? takes? more answers, or answers further away\.$/,
    ([, count], { answers, about }) => {
      const wins = changesOf(answers).filter((change) => change.pattern === about);
      const least = Math.min(...wins.map((change) => change.count));
      const nearest = Math.min(...wins.filter((change) => change.count === least).map(({ steps }) => steps));
      return wins.filter((change) => change.count > least || change.steps > nearest).length === Number(count);
    },
  ],
  [
    /^No change of your answers would make it win\.$/,
    (_, { answers, about }) => changesOf(answers).every((change) => change.pattern !== about),
  ],
  [
    /^Nothing in your answers speaks for or against it\.$/,
    (_, { answers, about }) => scorePattern(about, answers).held.length === 0,
  ],
  [
    /^Your answers pull two ways: (.+)$/,
    ([, name], said) => tensionsOf(said).some((tension) => lower(tension.name) === name),
  ],
  [
    /^(.+)$/,
    ([text], said) =>
      said.section === "WATCH OUT" &&
      tensionsOf(said).some(({ pulls }) => pulls.some((pull) => pull.text === text)),
  ],
  [/^How (.+) fails:$/, ([, name = ""], { winner }) => patternCalled(name) === winner],
  [/^Changing any one of these would change the recommendation:$/, (_, said) => flipsOf(said).length > 0],
  [
    /^(One step away|Further away)$/,
    ([, how], said) => flipsOf(said).some(({ steps }) => (steps === 1) === (how === "One step away")),
  ],
  [
    /^(.+): (.+)$/,
    ([, changes = "", to = ""], said) => {
      const pattern = patternCalled(to);
      const answers = listed(said.answers, changes);
      const near = said.heading === "One step away" ? 1 : undefined;
      const [first] = changedBy(answers, said.answers);
      return (
        said.section === "WHAT FLIPS IT" &&
        pattern !== undefined &&
        pattern !== said.winner &&
        bestOf(answers) === pattern &&
        (near === undefined ||
          (first !== undefined && stepsTo(first, said.answers, answers[first.id] ?? "") === near))
      );
    },
  ],
  [
    /^No single answer, given differently, changes the recommendation, and no two answers together do\.$/,
    (_, { answers, winner }) => changesOf(answers, 2).every((change) => change.pattern === winner),
  ],
  [
    /^No single answer, given differently, changes the recommendation\. Two together do(?:; the nearest \d+ of (\d+) ways)?:$/,
    ([, count], said) => {
      const pairs = changesOf(said.answers, 2).filter((change) => change.pattern !== said.winner);
      return (
        flipsOf(said).length === 0 &&
        (count === undefined ? pairs.length > 0 : pairs.length === Number(count))
      );
    },
  ],
  [
    /^(.+) can turn out in (\d+) ways\. Each counted once, the recommendation would be:$/,
    ([, names = "", ways], { answers }) =>
      same(namesIn(names).map(questionCalled), unknownOf(answers)) && endsOf(answers).length === Number(ways),
  ],
  [
    /^(.+): (\d+) of (\d+)$/,
    ([, name = "", some, all], { heading, answers }) => {
      const pattern = patternCalled(name);
      const ends = endsOf(answers);
      return (
        heading === NOT_KNOWN &&
        pattern !== undefined &&
        winsIn(ends, pattern) === Number(some) &&
        ends.length === Number(all)
      );
    },
  ],
  [
    /^Whatever turns out for (.+), it stays with (.+): in all (\d+) cases\.$/,
    ([, names = "", name = "", ways], { answers, winner }) =>
      patternCalled(name) === winner &&
      same(namesIn(names).map(questionCalled), unknownOf(answers)) &&
      winsIn(endsOf(answers), winner) === Number(ways) &&
      endsOf(answers).length === Number(ways),
  ],
  [
    /^More of these ways lead to (.+)\. What is known so far puts (.+?) first(, if only by a tie)?, which is why that is recommended; find out more before you commit to it\.$/,
    ([, likeliest = "", name = "", tie], { answers, winner }) => {
      const [first, second] = rankPatterns(catalogue, answers);
      return (
        patternCalled(name) === winner &&
        same(likeliest.split(/, | or /).map(patternCalled), likeliestOf(answers)) &&
        !likeliestOf(answers).includes(winner) &&
        (tie !== undefined) === (second?.eligible === true && first?.points === second.points)
      );
    },
  ],
  [
    /^Find out (.+) first: (it settles most|either settles as much|any of them settles as much) \((\d+) of (\d+) cases instead of (\d+)\)\.$/,
    ([, names = "", how, then, all, now], { answers }) => {
      const ends = endsOf(answers);
      const worth = unknownOf(answers).map((question) => ({ question, right: settledBy(question, ends) }));
      const most = worth.filter(({ right }) => right === Math.max(...worth.map((each) => each.right)));
      return (
        same(
          most.map(({ question }) => question),
          namesIn(names).map(questionCalled),
        ) &&
        (how === "it settles most") === (most.length === 1) &&
        most[0]?.right === Number(then) &&
        ends.length === Number(all) &&
        Math.max(...patterns.map((pattern) => winsIn(ends, pattern))) === Number(now) &&
        Number(then) > Number(now)
      );
    },
  ],
  [
    /^Knowing one of them alone would settle no more\.$/,
    (_, { answers }) => {
      const ends = endsOf(answers);
      const most = Math.max(...patterns.map((pattern) => winsIn(ends, pattern)));
      return unknownOf(answers).every((question) => settledBy(question, ends) === most);
    },
  ],
  [
    /^No answer is known, so this is the talk's default, not a finding about your case\. Other options can work\.$/,
    (_, { answers, winner }) => unknownOf(answers).length === questions.length && winner === patterns[0],
  ],
  [
    /^Find out first: “(.+)” No other single answer tells more\.$/,
    ([, titles = ""], { answers }) => {
      const worth = unknownOf(answers).map((question) => settledBy(question, endsOf(answers)));
      const most = unknownOf(answers).filter((_, index) => worth[index] === Math.max(...worth));
      return same(
        titles.split("” or “"),
        most.map(({ title }) => title),
      );
    },
  ],
  [
    /^Not knowing is itself a success mode of (.+?): (.+)$/,
    ([, name = "", text], { answers }) =>
      unknownOf(answers).length === questions.length &&
      notKnowing.some((each) => each.pattern === patternCalled(name) && lower(each.claim.text) === text),
  ],
  [/^In sum: (.+)$/, ([, name = ""], { winner }) => patternCalled(name) === winner],
  [
    /^(.+)$/,
    ([text = ""], { section, winner }) =>
      section === "THE TALK" &&
      [
        ...winner.summary,
        ...talk.parts
          .filter(({ always }) => always)
          .flatMap(({ title, statements }) => [title, ...statements]),
      ].includes(text),
  ],
  [/^The talk gives no example of this pattern\.$/, (_, { winner }) => winner.examples.length === 0],
  [/^Source$/, () => true],
  [
    /^(.+) \((.+)\), “(.+)”\. Claims of ours are marked “our reading”; the one-line descriptions of the patterns are ours too\.$/,
    ([, author, occasion, title]) =>
      author === talk.author && occasion === talk.occasion && title === talk.title,
  ],
  [/^(?:This result again|As a ballot): waymark .+$/, () => true],
];

const cautionOf = ({ cautions }: Pattern) => `The talk says: ${lower(cautions.join(" "))}`;
const isFar = (risk: Claim, answers: Answers) =>
  endsOf(answers).every((end) => !isSo(risk, end)) &&
  !questions.some((question) =>
    question.options.some(({ id }) => isSo(risk, { ...answers, [question.id]: id })),
  );
const likeliestOf = (answers: Answers) => {
  const ends = endsOf(answers);
  const most = Math.max(...patterns.map((pattern) => winsIn(ends, pattern)));
  return patterns.filter((pattern) => winsIn(ends, pattern) === most);
};

const MARK = /^(?:\d(?= [A-Z])|[+−!?·◆▲■]) (?=\S)/;

/** Sentences of a result that nobody can vouch for: not true of the answers, or of a kind that is not known here. */
export function untrueSentences(text: string, answers: Answers): readonly string[] {
  const winner = bestOf(answers);
  const faults: string[] = [];
  let said: Said = { answers, winner, section: "", heading: "", about: winner, item: "" };
  for (const line of text.split("\n")) {
    const isAside = line.startsWith("  ");
    const sentence = isAside ? line.trim() : line.replace(MARK, "");
    const [, pulls] = /^FIRST \(the answers pull two ways: (.+)\)$/.exec(sentence) ?? [];
    const names = tensionsOf(said).map(({ name }) => lower(name));
    const title =
      pulls && same(pulls.split("; "), names)
        ? "FIRST"
        : sentence.replace(/ \(no answer shows it: ask around\)$/, "");
    if (sentence === "") {
      // A list ends with it, a heading does not.
    } else if (TITLES.includes(title)) {
      said = { ...said, section: title, heading: "", about: winner, item: "" };
    } else if (isAside) {
      for (const aside of sentence.split(" · "))
        if (!isTrue(aside, said, ASIDES)) faults.push(`${said.item} (${aside})`);
    } else if (HEADINGS[sentence] || sentence === NOT_KNOWN) {
      said = { ...said, heading: sentence, item: "" };
    } else {
      const isListed = HEADINGS[said.heading]?.(sentence, said);
      if (isListed !== true && !isTrue(sentence, said, SENTENCES)) faults.push(sentence);
      const about =
        said.section === "WHY NOT" ? patternCalled(sentence.replace(/: −?\d+ points?.*$/, "")) : undefined;
      const isItem = MARK.test(line);
      if (!isItem && said.heading !== NOT_KNOWN)
        said = { ...said, heading: /^(One step|Further) away$/.test(sentence) ? sentence : "" };
      said = { ...said, item: sentence, about: about ?? said.about };
    }
  }
  return faults;
}
