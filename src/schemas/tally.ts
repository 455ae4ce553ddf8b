import * as z from "zod";
import {
  answerFields,
  answerId,
  answers,
  type DeepReadonly,
  list,
  named,
  object,
  patternId,
  questionId,
} from "./ids.ts";
import { ballotCode, cautions, measures, nothingKnown, recommendation } from "./result.ts";

const count = z.int().min(0);

const names = z
  .array(z.string())
  .optional()
  .describe("Who gave it, where names are known; left out with `--anonymous`.");

const topic = named("TallyTopic", "A question to talk about.", {
  question: questionId,
  group: answerId.describe("The group's answer."),
  turning: count.describe(
    "Ballots with an answer that would change the recommendation if everybody gave it.",
  ),
  camps: list(
    z.strictObject({
      answer: answerId,
      ballots: count,
      pattern: patternId.describe("What would be recommended if everybody gave this answer."),
      changes: z.boolean().describe("Whether that is another pattern than the group's."),
      names,
    }),
    "The answers that were really given, in the question's order.",
  ),
  hearFirst: list(
    z.strictObject({ answer: answerId, names }),
    "The camps that are furthest from all others: one, or several that are equally far.",
  ),
  prompts: list(
    z.strictObject({ to: answerId.describe("The camp that it is said to."), text: z.string() }),
    "The talk's listening sentence for two camps that differ; none where fewer than two camps are sure.",
  ),
});

/** What `waymark tally --json` prints: a public contract. Fields may be added under the same `schemaVersion`. */
export const tallySchema = object("What a group's ballots say together.", {
  schemaVersion: z.literal(1),
  kind: z.literal("waymark-tally").describe("By this, `waymark tally` knows what waymark wrote."),
  catalogue: z.string().describe("A fingerprint of the questions and patterns."),
  ballots: count.describe("How many were counted."),
  partial: z.boolean().describe("Whether counting was stopped before the end."),
  roll: object("Who voted.", {
    voters: count.describe("How many voted; those given as numbers are not among them."),
    names: z
      .array(
        z.strictObject({
          name: z.string(),
          ballots: count.describe("How many count beside this name."),
          votes: count.describe("Those that were replaced included."),
          asCount: z
            .boolean()
            .describe("Whether they were given as a number: then this may be nobody's name."),
        }),
      )
      .optional()
      .describe("All names beside ballots, in the order of names; left out with `--anonymous`."),
    shared: z
      .array(z.string())
      .optional()
      .describe("Names beside which ballots of several marks count; left out with `--anonymous`."),
    renamed: z
      .array(z.strictObject({ from: z.string(), to: z.string(), revision: z.int().min(1) }))
      .optional()
      .describe("Revisions beside another name than the one before; left out with `--anonymous`."),
    alsoBeside: z
      .array(
        z.strictObject({
          name: z.string().describe("Whose ballot it is."),
          others: z.array(z.string()).describe("At most five."),
        }),
      )
      .optional()
      .describe("Ballots that are also beside other names, and count once; left out with `--anonymous`."),
    withoutName: count,
    withoutMark: count.describe("Told apart by name alone."),
    asCounts: count.describe("Given as numbers."),
    missing: z.array(z.string()).optional().describe("Of those named by `--expect`, who has not voted."),
  }),
  before: z
    .strictObject({
      ballots: count,
      pattern: patternId,
      strength: recommendation.strength,
      answers,
      changed: z
        .union([
          count,
          z.array(z.strictObject({ name: z.string().optional(), before: answers.optional(), now: answers })),
        ])
        .describe("Who has changed their answers since, or come; how many, with `--anonymous`."),
    })
    .optional()
    .describe("What the ballots of a room said when they were first revealed."),
  group: object("What the ballots say together.", {
    recommendation: z.strictObject({ ...recommendation, measures }),
    answers: answers.describe("The middle answer to each question."),
    cautions,
    nothingKnown,
    ballot: ballotCode,
    divided: z
      .boolean()
      .describe(
        "Whether the ballots one by one lead most often to another pattern than the group's answers.",
      ),
    foremost: list(patternId, "The patterns that most ballots lead to one by one."),
  }),
  discussion: object("What a group should talk about.", {
    matters: list(
      topic,
      "The questions whose disagreement can change the recommendation, most ballots first.",
    ),
    together: list(
      z.array(questionId),
      "Sets of other questions that can change it together, though no part of a set can.",
    ),
    dependent: list(
      questionId,
      "Those that can change it only where an answer that matters alone changes too.",
    ),
    settled: list(questionId, "Those that cannot change it in any combination of the given answers."),
    agreed: list(questionId, "Those that all ballots answer alike."),
  }),
  individuals: list(
    z.strictObject({ pattern: patternId, name: z.string(), ballots: count }),
    "How many ballots lead to which pattern, taken one by one.",
  ),
  spread: list(
    z.strictObject({
      question: questionId,
      group: answerId.describe("The group's answer."),
      tie: z
        .tuple([answerId, answerId])
        .nullable()
        .describe("The two camps of equal size between which the middle falls; null elsewhere."),
      answers: z.array(z.strictObject({ answer: answerId, ballots: count })),
    }),
    "How the ballots answer each question.",
  ),
  replaced: list(
    z.strictObject({ name: z.string(), votes: count }),
    "Who voted more than once; the last ballot counts, and of two of one revision the one that is greater as text.",
  ),
  notCounted: object("What was found and not counted, fault by fault: a row may have several.", {
    total: count,
    listed: list(
      z.strictObject({
        source: z.string().describe("The file, or where else it came from."),
        line: z.int().min(1).nullable(),
        reason: z.string().describe("The kind of problem."),
        text: z.string().describe("The problem in words."),
      }),
      "The first of them.",
    ),
  }),
  counts: list(
    z.strictObject({ ...answerFields, count: z.int().min(1) }),
    "How many ballots there are of each set of answers; other tallies can read them.",
  ),
  marked: list(
    z.strictObject({ voter: count, revision: z.int().min(1), answers }),
    "The ballots with a mark, by voter, so that one that is in several tallies counts once when these are merged; empty with `--anonymous`.",
  ),
});
export type TallyResult = DeepReadonly<z.infer<typeof tallySchema>>;
