import * as z from "zod";
import { answerFields, answerId, answers, type DeepReadonly, patternId, questionId } from "./ids.ts";
import { ballotCode, measures, recommendation } from "./result.ts";

const count = z.int().min(0);

const names = z
  .array(z.string())
  .optional()
  .describe("Who gave it, where names are known; left out with `--anonymous`.");

const topic = z
  .strictObject({
    question: questionId,
    group: answerId.describe("The group's answer."),
    turning: count.describe(
      "Ballots with an answer that would change the recommendation if everybody gave it.",
    ),
    camps: z
      .array(
        z.strictObject({
          answer: answerId,
          ballots: count,
          pattern: patternId.describe("What would be recommended if everybody gave this answer."),
          changes: z.boolean().describe("Whether that is another pattern than the group's."),
          names,
        }),
      )
      .describe("The answers that were really given, in the question's order."),
    hearFirst: z
      .array(z.strictObject({ answer: answerId, names }))
      .describe("The camps that are furthest from all others: one, or several that are equally far."),
    prompts: z
      .array(z.strictObject({ to: answerId.describe("The camp that it is said to."), text: z.string() }))
      .describe("The talk's listening sentence for both camps."),
  })
  .meta({ id: "TallyTopic", description: "A question to talk about." });

/** What `waymark tally --json` prints: a public contract. Fields may be added under the same `schemaVersion`. */
export const tallySchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    kind: z.literal("waymark-tally").describe("By this, `waymark tally` knows what waymark wrote."),
    catalogue: z.string().describe("A fingerprint of the questions and patterns."),
    ballots: count.describe("How many were counted."),
    partial: z.boolean().describe("Whether counting was stopped before the end."),
    roll: z
      .strictObject({
        voters: count.describe("How many voted; those given as numbers are not among them."),
        names: z
          .array(
            z.strictObject({
              name: z.string(),
              ballots: count.describe("How many count beside this name."),
              votes: count.describe("Those that were replaced included."),
            }),
          )
          .optional()
          .describe("In the order of names; left out with `--anonymous`."),
        shared: z
          .array(z.string())
          .optional()
          .describe("Names beside which ballots of several marks count; left out with `--anonymous`."),
        renamed: z
          .array(z.strictObject({ from: z.string(), to: z.string(), revision: z.int().min(1) }))
          .optional()
          .describe("Revisions beside another name than the one before; left out with `--anonymous`."),
        withoutName: count,
        withoutMark: count.describe("Told apart by name alone."),
        asCounts: count.describe("Given as numbers."),
        missing: z.array(z.string()).optional().describe("Of those named by `--expect`, who has not voted."),
      })
      .describe("Who voted."),
    before: z
      .strictObject({
        ballots: count,
        pattern: patternId,
        strength: recommendation.strength,
        answers,
        changed: z
          .union([
            count,
            z.array(
              z.strictObject({ name: z.string().optional(), before: answers.optional(), now: answers }),
            ),
          ])
          .describe("Who has changed their answers since, or come; how many, with `--anonymous`."),
      })
      .optional()
      .describe("What the ballots of a room said when they were first revealed."),
    group: z
      .strictObject({
        recommendation: z.strictObject({ ...recommendation, measures }),
        answers: answers.describe("The middle answer to each question."),
        ballot: ballotCode,
        divided: z
          .boolean()
          .describe(
            "Whether the ballots one by one lead most often to another pattern than the group's answers.",
          ),
        foremost: z.array(patternId).describe("The patterns that most ballots lead to one by one."),
      })
      .describe("What the ballots say together."),
    discussion: z
      .strictObject({
        matters: z
          .array(topic)
          .describe("The questions whose disagreement can change the recommendation, most ballots first."),
        together: z
          .array(z.array(questionId))
          .describe("Sets of other questions that can change it together, though no part of a set can."),
        dependent: z
          .array(questionId)
          .describe("Those that can change it only where an answer that matters alone changes too."),
        settled: z
          .array(questionId)
          .describe("Those that cannot change it in any combination of the given answers."),
        agreed: z.array(questionId).describe("Those that all ballots answer alike."),
      })
      .describe("What a group should talk about."),
    individuals: z
      .array(z.strictObject({ pattern: patternId, name: z.string(), ballots: count }))
      .describe("How many ballots lead to which pattern, taken one by one."),
    spread: z
      .array(
        z.strictObject({
          question: questionId,
          group: answerId.describe("The group's answer."),
          tie: z
            .tuple([answerId, answerId])
            .nullable()
            .describe("The two camps of equal size between which the middle falls; null elsewhere."),
          answers: z.array(z.strictObject({ answer: answerId, ballots: count })),
        }),
      )
      .describe("How the ballots answer each question."),
    replaced: z
      .array(z.strictObject({ name: z.string(), votes: count }))
      .describe("Who voted more than once; the last ballot counts."),
    notCounted: z
      .strictObject({
        total: count,
        listed: z
          .array(
            z.strictObject({
              source: z.string().describe("The file, or where else it came from."),
              line: z.int().min(1).nullable(),
              reason: z.string().describe("The kind of problem."),
              text: z.string().describe("The problem in words."),
            }),
          )
          .describe("The first of them."),
      })
      .describe("Ballots that were refused."),
    counts: z
      .array(z.strictObject({ ...answerFields, count: z.int().min(1) }))
      .describe("How many ballots there are of each set of answers; other tallies can read them."),
    marked: z
      .array(z.strictObject({ voter: count, revision: z.int().min(1), answers }))
      .describe(
        "The ballots with a mark, by voter, so that one that is in several tallies counts once when these are merged; empty with `--anonymous`.",
      ),
  })
  .describe("What a group's ballots say together.");
export type TallyResult = DeepReadonly<z.infer<typeof tallySchema>>;
