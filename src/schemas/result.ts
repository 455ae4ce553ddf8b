import * as z from "zod";
import {
  answerId,
  answers,
  claimId,
  type DeepReadonly,
  list,
  named,
  object,
  patternId,
  questionId,
  source,
  tensionId,
} from "./ids.ts";

// What `waymark --json` and `waymark explain --json` print and the library returns: a public contract. Fields may be added under
// the same `schemaVersion`; none is renamed or removed. The reference's tables are made from these descriptions.

const count = z.int().min(0);

const strength = z.enum(["clear", "lean", "close"]).meta({
  id: "ResultStrength",
  description: "How firm a recommendation is, or how firm one measure lets it be.",
});

const change = named("ResultChange", "One answer given differently.", {
  question: questionId,
  to: answerId.describe("The option to which the answer changes."),
  steps: count.describe("How many options further that is; 1 from an open or unsure answer."),
});

export const turn = named(
  "ResultTurn",
  "Answers given differently at once, and the pattern that is then recommended.",
  { changes: z.array(change), pattern: patternId },
);
export type ResultTurn = DeepReadonly<z.infer<typeof turn>>;

const statement = named(
  "ResultStatement",
  "What pulls one way (`pull`), what to do first (`order`), or when to turn (`switch`).",
  { role: z.enum(["pull", "order", "switch"]), text: z.string(), source },
);

const nearness = z.enum(["found", "near", "not-known", "far", "ask"]).meta({
  id: "ResultNearness",
  description:
    "How near the answers are to a way to fail: they show it (`found`); one answer given differently would show it (`near`); no answer keeps it off, and one that bears on it is not known (`not-known`); `far`; or no answer can tell (`ask`).",
});

const guard = named("ResultGuard", "An answer that keeps a way to fail off.", {
  question: questionId,
  answer: answerId,
  letIn: list(answerId, "The answers to the same question that would let it in."),
});

const nearnessFields = {
  nearness,
  keptOffBy: list(
    guard,
    "The answers that keep it off. Where it is near, any one of these, given differently, lets it in.",
  ),
  findOut: list(questionId, "The questions that bear on it and whose answers are not known."),
};

const claim = named("ResultClaim", "A sentence about a pattern that holds for these answers.", {
  id: claimId,
  kind: z.enum(["constraint", "success-mode", "failure-mode", "shortcut", "default", "tendency"]),
  text: z.string(),
  points: z.int(),
  because: list(questionId, "The questions whose answers make it hold; empty when it always holds."),
  source,
});

const constraint = named(
  "ResultConstraint",
  "What must or should be so for a pattern. One question asks for two constraints of the Grand Migration: `conviction` `low` or `mixed` says that at least one of them is not met, and both then say `no`.",
  {
    id: claimId,
    text: z.string(),
    required: z.boolean().describe("Whether its pattern is only eligible where it is met."),
    met: z.enum(["yes", "no", "unknown"]),
    source,
    failure: z
      .string()
      .describe(
        "The constraint turned round, as a way to fail; `nearness`, `keptOffBy` and `findOut` are about that.",
      ),
    ...nearnessFields,
  },
);

const modeFields = {
  id: claimId,
  text: z.string(),
  found: z.boolean().describe("Whether the answers say so. Always false for what is to be checked by hand."),
  check: z.enum(["answers", "by-hand"]).describe("`by-hand` when no answer can tell."),
  because: list(questionId, "The questions whose answers say so."),
  source,
};
const mode = named("ResultMode", "A way to succeed, or what makes a pattern quicker.", modeFields);
export type ResultMode = DeepReadonly<z.infer<typeof mode>>;

const failureMode = named("ResultFailureMode", "A way to fail.", { ...modeFields, ...nearnessFields });

const pattern = named("ResultPattern", "A pattern, and all that was weighed for and against it.", {
  pattern: patternId,
  name: z.string(),
  rank: z.int().min(1).describe("From 1."),
  eligible: z.boolean().describe("False when a required constraint is not met or not known to be."),
  points: z.int().describe("Sum of the points of `claims`; only the order matters."),
  claims: list(claim, "The claims that hold."),
  constraints: z.array(constraint),
  successModes: z.array(mode),
  failureModes: list(failureMode, "All of them, always."),
  shortcuts: list(mode, "What makes the pattern quicker where it is so; no answer can tell."),
});
export type ResultPattern = DeepReadonly<z.infer<typeof pattern>>;

const shareFields = { agree: count, of: count };
const share = named("ResultShare", "Some out of all: `agree` of `of` lead to the recommended pattern.", {
  strength,
  ...shareFields,
});

export const measures = named("ResultMeasures", "What the strength is the weakest of.", {
  weakest: list(
    z.enum(["margin", "neighbours", "completions", "tensions", "definite", "ballots"]),
    "The measures that make it as weak as it is; empty where it is clear.",
  ),
  margin: z.strictObject({
    strength,
    points: z.int().describe("Points of the recommended pattern."),
    lead: z.int().nullable().describe("Points ahead of `next`."),
    next: z
      .strictObject({ pattern: patternId, points: z.int() })
      .nullable()
      .describe("The next eligible pattern; null where there is none."),
  }),
  neighbours: share.describe("Ways to change one answer by one step."),
  completions: share
    .nullable()
    .describe("Ways in which what is not known could turn out; null where there are too many to try."),
  tensions: z.strictObject({
    strength,
    open: list(tensionId, "The tensions that pull at the recommended pattern."),
  }),
  definite: z.strictObject({
    strength,
    questions: list(
      z.strictObject({ question: questionId, answer: answerId, strength }),
      "For each question that is not known, the firmest that the recommendation would be by all other measures if its answer were known.",
    ),
  }),
  ballots: share
    .nullable()
    .describe("Ballots that lead to the recommended pattern one by one; null for one person's answers."),
});
export type ResultMeasures = DeepReadonly<z.infer<typeof measures>>;

const analysis = named(
  "ResultAnalysis",
  "How firm the recommendation is and what would change it: computed over all answers that there are, nothing sampled.",
  {
    fixed: list(
      questionId,
      "The questions whose answers were said not to change: `singles`, `pairs` and `whyNot` try no other answer to them.",
    ),
    measures: measures.describe(
      "The measures that `recommendation.strength` is the weakest of. `fixed` does not bear on them.",
    ),
    firmness: z.strictObject({
      explanation: z.string().describe("The strength, explained in a sentence."),
      neighbours: object(
        "How many ways there are to change one answer by one step, and how many keep the recommendation.",
        shareFields,
      ),
      singles: list(turn, "Single answers that turn the recommendation."),
      pairs: list(
        turn,
        "Two answers that turn it together, fewest steps first; empty where a single one does.",
      ),
    }),
    whyNot: list(
      z.strictObject({
        pattern: patternId,
        turns: list(turn, "All minimal turns to it: fewest answers first, then fewest steps."),
        total: count.describe("How many of the changes that were tried lead to it, minimal or not."),
        possible: z
          .enum(["yes", "no", "unknown"])
          .describe(
            "Without turns: whether no change at all makes it win (`no`), or more answers than were tried might (`unknown`).",
          ),
      }),
      "How each other pattern would win, in the order of the ranking.",
    ),
    notSure: z
      .strictObject({
        questions: list(questionId, "Those that are open or unsure."),
        ways: count,
        wins: list(
          z.strictObject({ pattern: patternId, ways: count }),
          "In how many of the ways each pattern wins, most often first; they add up to `ways`.",
        ),
        agree: count.describe("In how many of the ways the recommended pattern wins."),
        likeliest: list(
          patternId,
          "The patterns that win most often; the recommended one need not be among them.",
        ),
        decides: questionId
          .nullable()
          .describe("The question that decides more than any other one; null where there is no such one."),
        worth: list(
          z.strictObject({ question: questionId, right: count }),
          "In how many ways the likeliest pattern is the right one once a question is answered; the most telling one first.",
        ),
      })
      .nullable()
      .describe(
        "Over every way in which open and unsure answers could turn out; null where there are too many to try.",
      ),
    tensions: list(
      z.strictObject({
        id: tensionId,
        name: z.string(),
        because: list(questionId, "The questions whose answers pull two ways."),
        patterns: list(patternId, "The patterns that are pulled at, the recommended one among them."),
        statements: z.array(statement),
      }),
      "Answers that pull two ways, which to follow first, and when to turn to the other.",
    ),
    order: list(
      statement,
      "What comes first and when to turn over all tensions together, each sentence once; empty without a tension.",
    ),
  },
);
export type ResultAnalysis = DeepReadonly<z.infer<typeof analysis>>;

/** What is recommended, and how firmly. */
export const recommendation = { pattern: patternId, name: z.string(), strength };

export const ballotCode = z
  .string()
  .describe("The answers as a code that can be pasted in a chat, for `waymark CODE` and `waymark tally`.");

export const cautions = list(
  z.string(),
  "What the talk warns of wherever this pattern is recommended; empty when it warns of nothing.",
);

export const nothingKnown = list(
  z.string(),
  "Where no question has an answer: that this is the talk's default and no finding, and what to find out first. Else empty.",
);

export const resultSchema = object("What is recommended, why, and what would change it.", {
  schemaVersion: z.literal(1),
  answers,
  ballot: ballotCode.nullable().describe(`${ballotCode.description} null while a question is open.`),
  recommendation: z.strictObject(recommendation),
  ranking: list(pattern, "All patterns, best first."),
  steps: list(z.string(), "First steps of the recommended pattern, in order."),
  examples: list(z.string(), "Examples that the talk names; empty when it names none."),
  summary: z.string().describe("What the talk says in summing the recommended pattern up."),
  cautions,
  nothingKnown,
  analysis,
});
export type Result = DeepReadonly<z.infer<typeof resultSchema>>;
