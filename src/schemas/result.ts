import * as z from "zod";
import {
  answerId,
  answers,
  claimId,
  type DeepReadonly,
  patternId,
  questionId,
  source,
  tensionId,
} from "./ids.ts";

// What `waymark --json` and `waymark explain --json` print and the library returns: a public contract. Fields may be added under
// the same `schemaVersion`; none is renamed or removed. The reference's tables are made from these descriptions.

const count = z.int().min(0);
const ids = (id: z.ZodEnum<Record<string, string>>, description: string) => z.array(id).describe(description);

const strength = z.enum(["clear", "lean", "close"]).meta({
  id: "ResultStrength",
  description: "How firm a recommendation is, or how firm one measure lets it be.",
});

const change = z
  .strictObject({
    question: questionId,
    to: answerId.describe("The option to which the answer changes."),
    steps: count.describe("How many options further that is; 1 from an open or unsure answer."),
  })
  .meta({ id: "ResultChange", description: "One answer given differently." });

export const turn = z.strictObject({ changes: z.array(change), pattern: patternId }).meta({
  id: "ResultTurn",
  description: "Answers given differently at once, and the pattern that is then recommended.",
});
export type ResultTurn = DeepReadonly<z.infer<typeof turn>>;

const statement = z
  .strictObject({ role: z.enum(["pull", "order", "switch"]), text: z.string(), source })
  .meta({
    id: "ResultStatement",
    description: "What pulls one way (`pull`), what to do first (`order`), or when to turn (`switch`).",
  });

const nearness = z.enum(["found", "near", "not-known", "far", "ask"]).meta({
  id: "ResultNearness",
  description:
    "How near the answers are to a way to fail: they show it (`found`); one answer given differently would show it (`near`); no answer keeps it off, and one that bears on it is not known (`not-known`); `far`; or no answer can tell (`ask`).",
});

const guard = z
  .strictObject({
    question: questionId,
    answer: answerId,
    letIn: ids(answerId, "The answers to the same question that would let it in."),
  })
  .meta({ id: "ResultGuard", description: "An answer that keeps a way to fail off." });

const nearnessFields = {
  nearness,
  keptOffBy: z
    .array(guard)
    .describe(
      "The answers that keep it off. Where it is near, any one of these, given differently, lets it in.",
    ),
  findOut: ids(questionId, "The questions that bear on it and whose answers are not known."),
};

const claim = z
  .strictObject({
    id: claimId,
    kind: z.enum(["constraint", "success-mode", "failure-mode", "shortcut", "default", "tendency"]),
    text: z.string(),
    points: z.int(),
    because: ids(questionId, "The questions whose answers make it hold; empty when it always holds."),
    source,
  })
  .meta({ id: "ResultClaim", description: "A sentence about a pattern that holds for these answers." });

const constraint = z
  .strictObject({
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
  })
  .meta({
    id: "ResultConstraint",
    description:
      "What must or should be so for a pattern. One question asks for two constraints of the Grand Migration: `conviction` `low` or `mixed` says that at least one of them is not met, and both then say `no`.",
  });

const modeFields = {
  id: claimId,
  text: z.string(),
  found: z.boolean().describe("Whether the answers say so. Always false for what is to be checked by hand."),
  check: z.enum(["answers", "by-hand"]).describe("`by-hand` when no answer can tell."),
  because: ids(questionId, "The questions whose answers say so."),
  source,
};
const mode = z
  .strictObject(modeFields)
  .meta({ id: "ResultMode", description: "A way to succeed, or what makes a pattern quicker." });
export type ResultMode = DeepReadonly<z.infer<typeof mode>>;

const failureMode = z
  .strictObject({ ...modeFields, ...nearnessFields })
  .meta({ id: "ResultFailureMode", description: "A way to fail." });

const pattern = z
  .strictObject({
    pattern: patternId,
    name: z.string(),
    rank: z.int().min(1).describe("From 1."),
    eligible: z.boolean().describe("False when a required constraint is not met or not known to be."),
    points: z.int().describe("Sum of the points of `claims`; only the order matters."),
    claims: z.array(claim).describe("The claims that hold."),
    constraints: z.array(constraint),
    successModes: z.array(mode),
    failureModes: z.array(failureMode).describe("All of them, always."),
    shortcuts: z.array(mode).describe("What makes the pattern quicker where it is so; no answer can tell."),
  })
  .meta({ id: "ResultPattern", description: "A pattern, and all that was weighed for and against it." });
export type ResultPattern = DeepReadonly<z.infer<typeof pattern>>;

const shareFields = { agree: count, of: count };
const share = z.strictObject({ strength, ...shareFields }).meta({
  id: "ResultShare",
  description: "Some out of all: `agree` of `of` lead to the recommended pattern.",
});

export const measures = z
  .strictObject({
    weakest: z
      .array(z.enum(["margin", "neighbours", "completions", "tensions", "definite", "ballots"]))
      .describe("The measures that make it as weak as it is; empty where it is clear."),
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
      open: ids(tensionId, "The tensions that pull at the recommended pattern."),
    }),
    definite: z.strictObject({
      strength,
      questions: z
        .array(z.strictObject({ question: questionId, answer: answerId, strength }))
        .describe(
          "For each question that is not known, the firmest that the recommendation could be if its answer were known.",
        ),
    }),
    ballots: share
      .nullable()
      .describe("Ballots that lead to the recommended pattern one by one; null for one person's answers."),
  })
  .meta({ id: "ResultMeasures", description: "What the strength is the weakest of." });
export type ResultMeasures = DeepReadonly<z.infer<typeof measures>>;

const analysis = z
  .strictObject({
    fixed: ids(
      questionId,
      "The questions whose answers were said not to change: `singles`, `pairs` and `whyNot` try no other answer to them.",
    ),
    measures: measures.describe(
      "The measures that `recommendation.strength` is the weakest of. `fixed` does not bear on them.",
    ),
    firmness: z.strictObject({
      explanation: z.string().describe("The strength, explained in a sentence."),
      neighbours: z
        .strictObject(shareFields)
        .describe(
          "How many ways there are to change one answer by one step, and how many keep the recommendation.",
        ),
      singles: z.array(turn).describe("Single answers that turn the recommendation."),
      pairs: z
        .array(turn)
        .describe("Two answers that turn it together, fewest steps first; empty where a single one does."),
    }),
    whyNot: z
      .array(
        z.strictObject({
          pattern: patternId,
          turns: z.array(turn).describe("All minimal turns to it: fewest answers first, then fewest steps."),
          total: count.describe("How many of the changes that were tried lead to it, minimal or not."),
          possible: z
            .enum(["yes", "no", "unknown"])
            .describe(
              "Without turns: whether no change at all makes it win (`no`), or more answers than were tried might (`unknown`).",
            ),
        }),
      )
      .describe("How each other pattern would win, in the order of the ranking."),
    notSure: z
      .strictObject({
        questions: ids(questionId, "Those that are open or unsure."),
        ways: count,
        wins: z
          .array(z.strictObject({ pattern: patternId, ways: count }))
          .describe("In how many of the ways each pattern wins, most often first; they add up to `ways`."),
        agree: count.describe("In how many of the ways the recommended pattern wins."),
        likeliest: ids(
          patternId,
          "The patterns that win most often; the recommended one need not be among them.",
        ),
        decides: questionId
          .nullable()
          .describe("The question that decides more than any other one; null where there is no such one."),
        worth: z
          .array(z.strictObject({ question: questionId, right: count }))
          .describe(
            "In how many ways the likeliest pattern is the right one once a question is answered; the most telling one first.",
          ),
      })
      .nullable()
      .describe(
        "Over every way in which open and unsure answers could turn out; null where there are too many to try.",
      ),
    tensions: z
      .array(
        z.strictObject({
          id: tensionId,
          name: z.string(),
          because: ids(questionId, "The questions whose answers pull two ways."),
          patterns: ids(patternId, "The patterns that are pulled at, the recommended one among them."),
          statements: z.array(statement),
        }),
      )
      .describe("Answers that pull two ways, which to follow first, and when to turn to the other."),
    order: z
      .array(statement)
      .describe(
        "What comes first and when to turn over all tensions together, each sentence once; empty without a tension.",
      ),
  })
  .meta({
    id: "ResultAnalysis",
    description:
      "How firm the recommendation is and what would change it: computed over all answers that there are, nothing sampled.",
  });
export type ResultAnalysis = DeepReadonly<z.infer<typeof analysis>>;

/** What is recommended, and how firmly. */
export const recommendation = { pattern: patternId, name: z.string(), strength };

export const ballotCode = z
  .string()
  .describe("The answers as a code that can be pasted in a chat, for `waymark CODE` and `waymark tally`.");

export const resultSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    answers,
    ballot: ballotCode.nullable().describe(`${ballotCode.description} null while a question is open.`),
    recommendation: z.strictObject(recommendation),
    ranking: z.array(pattern).describe("All patterns, best first."),
    steps: z.array(z.string()).describe("First steps of the recommended pattern, in order."),
    examples: z.array(z.string()).describe("Examples that the talk names; empty when it names none."),
    summary: z.string().describe("What the talk says in summing the recommended pattern up."),
    cautions: z
      .array(z.string())
      .describe(
        "What the talk warns of wherever this pattern is recommended; empty when it warns of nothing.",
      ),
    analysis,
  })
  .describe("What is recommended, why, and what would change it.");
export type Result = DeepReadonly<z.infer<typeof resultSchema>>;
