import fc from "fast-check";
import { type Answers, allowedAnswers } from "../../src/domain/answers.ts";
import type {
  Catalogue,
  Claim,
  Condition,
  Pattern,
  Question,
  Tension,
} from "../../src/domain/catalogue-schema.ts";
import { type Tally, tallyOf } from "../../src/domain/tally.ts";
import type { RoomAction } from "../../src/room/actions.ts";
import type { WizardAction } from "../../src/wizard/actions.ts";

/** Any answers a person can give; some questions stay open. */
export const answersTo = (questions: readonly Question[]): fc.Arbitrary<Answers> =>
  fc
    .tuple(
      ...questions.map((question) =>
        fc.option(fc.constantFrom(...allowedAnswers(question)), { nil: undefined }),
      ),
    )
    .map((chosen) =>
      Object.fromEntries(
        questions.flatMap((question, index) => {
          const answer = chosen[index];
          return answer === undefined ? [] : [[question.id, answer] as const];
        }),
      ),
    );

/** A tally of the built-in catalogue, the empty one among them; small enough for three of them to be added. */
export const anyTally: fc.Arbitrary<Tally> = fc
  .array(
    fc.tuple(
      fc.oneof(fc.nat(9), fc.nat(1279)),
      fc.oneof(
        fc.nat(4),
        fc.maxSafeNat().map((count) => count >>> 1),
      ),
    ),
    { maxLength: 8 },
  )
  .map(tallyOf);

/** Any single thing that a person can do, also where it makes no sense. */
export const anyAction: fc.Arbitrary<WizardAction> = fc.oneof(
  fc.record({ type: fc.constant("move" as const), by: fc.constantFrom(-1, 1) }),
  fc.record({ type: fc.constant("number" as const), number: fc.integer({ min: 0, max: 10 }) }),
  fc.record({ type: fc.constantFrom("change" as const, "axes" as const), by: fc.constantFrom(-1, 1) }),
  fc.record({ type: fc.constant("section" as const), by: fc.constantFrom(-1, 1) }),
  fc.record({
    type: fc.constant("scroll" as const),
    by: fc.integer({ min: -40, max: 40 }),
    limit: fc.integer({ min: 0, max: 30 }),
  }),
  fc
    .constantFrom(
      ...([
        "first",
        "last",
        "unsure",
        "choose",
        "back",
        "forward",
        "finish",
        "what-if",
        "map",
        "reset",
        "help",
        "quit",
        "record",
        "interrupt",
      ] as const),
    )
    .map((type) => ({ type })),
  // Sessions that always stop early would test little.
  fc.constant({ type: "choose" as const }),
  fc.constant({ type: "choose" as const }),
);

/** Any single thing that can be done in a room, also where it makes no sense; steps towards a vote come often. */
export const anyRoomAction = (texts: readonly string[]): fc.Arbitrary<RoomAction> => {
  const plain = <Type extends RoomAction["type"]>(...types: Type[]) =>
    fc.constantFrom(...types).map((type) => ({ type }) as Extract<RoomAction, { type: Type }>);
  return fc.oneof(
    { weight: 5, arbitrary: plain("choose") },
    { weight: 2, arbitrary: plain("person", "ask-reveal", "reveal") },
    { weight: 3, arbitrary: fc.constantFrom(...texts).map((text) => ({ type: "text" as const, text })) },
    { weight: 1, arbitrary: fc.constantFrom(...texts).map((text) => ({ type: "line" as const, text })) },
    { weight: 2, arbitrary: fc.constantFrom(...texts).map((text) => ({ type: "paste" as const, text })) },
    {
      weight: 3,
      arbitrary: plain(
        "erase",
        "code",
        "remove",
        "put-back",
        "re-vote",
        "confirm",
        "timer",
        "tick",
        "longer",
      ),
    },
    { weight: 3, arbitrary: anyAction.filter(({ type }) => type !== "interrupt") },
  );
};

/** Small enough to try every profile of it: at most four questions with four options each. */
export const smallCatalogue: fc.Arbitrary<Catalogue> = fc
  .tuple(
    fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 4 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .chain(([sizes, count]) => {
    const questions = sizes.map((size, index) => questionNamed(`q${index}`, size));
    return fc.record({
      questions: fc.constant(questions),
      patterns: fc.tuple(
        ...Array.from({ length: count }, (_, index) =>
          fc
            .array(anyClaim(questions, index > 0), { minLength: 1, maxLength: 6 })
            .map((claims) => patternNamed(`p${index}`, claims)),
        ),
      ),
      tensions: fc
        .array(
          fc.tuple(
            fc.array(conditionOn(questions), { minLength: 1, maxLength: 3 }),
            fc.uniqueArray(fc.nat(count - 1), { minLength: 1, maxLength: 2 }),
          ),
          { maxLength: 3 },
        )
        .map((all) => all.map(([when, sides], index) => tensionNamed(`t${index}`, when, sides))),
      talk: fc.constant({ title: "T", author: "A", occasion: "O", parts: [], furtherReading: [] }),
    });
  });

/** A small catalogue with answers to it, and some questions whose answers cannot change. */
export const catalogueWithAnswers: fc.Arbitrary<{
  catalogue: Catalogue;
  answers: Answers;
  fixed: readonly string[];
}> = smallCatalogue.chain((catalogue) =>
  fc.record({
    catalogue: fc.constant(catalogue),
    answers: answersTo(catalogue.questions),
    fixed: fc.oneof(fc.constant([]), fc.subarray(catalogue.questions.map(({ id }) => id))),
  }),
);

/** A question with as many options as are asked for, named `a`, `b`, `c` and so on. */
export const questionNamed = (id: string, size: number): Question => ({
  id,
  name: id,
  title: `${id}?`,
  meaning: id,
  help: [id],
  options: Array.from({ length: size }, (_, index) => {
    const option = String.fromCharCode("a".charCodeAt(0) + index);
    return { id: option, label: option, meaning: option };
  }),
});

/** A pattern with nothing but claims; their ids are made its own. */
export const patternNamed = (id: string, claims: readonly Claim[]): Pattern => ({
  id,
  name: id,
  tagline: id,
  style: {
    glyph: "·",
    ascii: "-",
    shape: [
      [0, -1],
      [1, 1],
      [-1, 1],
    ],
    colour: "white",
  },
  steps: [id],
  claims: claims.map((claim, index) => ({ ...claim, id: `${id}-${index}` })),
  examples: [],
  summary: [id],
  cautions: [],
  notes: [],
  plan: planNamed(id),
});

/** What is written down for a pattern, in one part. */
export const planNamed = (id: string): Pattern["plan"] => ({
  review: { months: 2, event: id, source: "interpretation" },
  tripwires: [{ id: `${id}-tripped`, claim: `${id}-0`, text: id, months: 1 }],
  vision: { none: id },
  strategy: { lead: id, parts: [{ id: "problem", title: id, prompts: [id], source: "interpretation" }] },
});

const tensionNamed = (id: string, when: Condition[], sides: readonly number[]): Tension => ({
  id,
  name: id,
  when,
  pulls: [
    { text: "one", source: "talk" },
    { text: "other", source: "interpretation" },
  ],
  sides: sides.map((side) => ({
    pattern: `p${side}`,
    order: [`first ${id}`, "common"],
    switch: "until then",
  })),
});

const conditionOn = (questions: readonly Question[]): fc.Arbitrary<Condition> =>
  fc.constantFrom(...questions).chain(({ id, options }) =>
    fc.record({
      question: fc.constant(id),
      anyOf: fc.subarray(
        options.map((option) => option.id),
        { minLength: 1 },
      ),
    }),
  );

/** @param mayRequire whether it may be a required constraint, which the first pattern cannot have */
function anyClaim(questions: readonly Question[], mayRequire: boolean): fc.Arbitrary<Claim> {
  const when = fc.array(conditionOn(questions), { maxLength: 3 });
  const common = { id: fc.constant("c"), text: fc.constant("C"), source: fc.constant("talk" as const) };
  const points = fc.integer({ min: -5, max: 5 });
  const plain = fc.record({ ...common, kind: fc.constant("tendency" as const), when, points });
  const byHand = fc.record({
    ...common,
    kind: fc.constantFrom("failure-mode" as const, "shortcut" as const),
    points: fc.constant(0),
  });
  const failure = fc.record({ ...common, kind: fc.constant("failure-mode" as const), when, points });
  const helpful = fc.record({
    ...common,
    kind: fc.constant("constraint" as const),
    required: fc.constant(false),
    failure: fc.constant("Not C"),
    when,
    points,
  });
  const required = helpful.map((claim): Claim => ({ ...claim, required: true, unmet: "needs it" }));
  return fc.oneof(
    { arbitrary: plain, weight: 6 },
    { arbitrary: failure, weight: 2 },
    { arbitrary: byHand, weight: 1 },
    { arbitrary: helpful, weight: 1 },
    ...(mayRequire ? [{ arbitrary: required, weight: 2 }] : []),
  );
}

/** What is wider or narrower together than by itself: presentation signs, joiners, flags, jamo, marks that take a column. */
export const joiningText = fc.string({
  unit: fc.constantFrom(
    ...["a", " ", "\u0301", "\u1056", "漢", "☺", "❤", "\ufe0f", "\u200d", "👩", "🚀", "1", "\u20e3"],
    ...["ᄀ", "ᅡ", "ᆨ", "🇩", "🇪", "ｶ", "ﾞ", "ก", "\u0e33", "\u0903"],
  ),
});

/** Any terminal from 1x1 to 300x100 and whether it shows ASCII only; small ones more often, where parts have to give way. */
export const anySize: fc.Arbitrary<readonly [columns: number, rows: number, ascii: boolean]> = fc.oneof(
  { weight: 6, arbitrary: sizesUpTo(125, 45) },
  { weight: 1, arbitrary: sizesUpTo(300, 100) },
);

function sizesUpTo(columns: number, rows: number) {
  return fc.tuple(fc.integer({ min: 1, max: columns }), fc.integer({ min: 1, max: rows }), fc.boolean());
}
