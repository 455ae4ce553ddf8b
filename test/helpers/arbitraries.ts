import fc from "fast-check";
import { type Answers, allowedAnswers } from "../../src/domain/answers.ts";
import type { Question } from "../../src/domain/catalogue-schema.ts";
import { type Tally, tallyOf } from "../../src/domain/tally.ts";
import type { WizardAction } from "../../src/wizard/transition.ts";

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
        "interrupt",
      ] as const),
    )
    .map((type) => ({ type })),
  // Sessions that always stop early would test little.
  fc.constant({ type: "choose" as const }),
  fc.constant({ type: "choose" as const }),
);
