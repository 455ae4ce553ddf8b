import * as z from "zod";
import { patternSchema, talkSchema } from "../domain/catalogue-schema.ts";
import { answerFields, answerId, answers, list, object, patternId, questionId, source } from "./ids.ts";

// What the smaller commands print with `--json`, what any of them says when it fails, and what `--answers` reads: public contracts
// like the results. Fields may be added under the same `schemaVersion`.

const schemaVersion = z.literal(1);
const line = z.int().min(1);
const day = z.iso.date();

/** What `--answers FILE` reads. */
export const answersFileSchema = object("Answers to the questions. One that is left out is asked, or open.", {
  $schema: z.string().optional().describe("Where this schema is, for editors; waymark ignores it."),
  ...answerFields,
});

/** What `waymark patterns --json` prints. */
export const patternsSchema = object("The patterns as the talk has them.", {
  schemaVersion,
  patterns: z.array(
    patternSchema
      .omit({ style: true, plan: true })
      .extend({ id: patternId })
      .meta({ id: "TalkPattern", description: "What the talk says of a pattern, and how we read it." }),
  ),
  talk: talkSchema.optional().describe("What the talk says besides; left out where one pattern is named."),
});

/** What `waymark ballot --json` prints. */
export const ballotSchema = object("One person's ballot.", {
  schemaVersion,
  ballot: z.string().describe("The answers with the mark of their voter, for `waymark tally`."),
  name: z.string().optional().describe("Left out without `--name`."),
  answers,
});

/** What `waymark due --json` prints. */
export const dueSchema = object("The records that are to be reviewed.", {
  schemaVersion,
  records: list(
    z.strictObject({
      file: z.string(),
      title: z.string(),
      pattern: patternId.describe("What was decided."),
      recommended: patternId.describe("What was recommended when the decision was last looked at."),
      open: z.boolean().describe("Whether the decision is to be taken again."),
      date: day.describe("The day of the decision, or of its last review."),
      reviewBy: day,
      daysLeft: z.int().describe("Days until `reviewBy`; negative when it is overdue."),
      overdue: z.boolean(),
    }),
    "Those that nothing has superseded, the most urgent first.",
  ),
  problems: list(
    z.strictObject({ file: z.string(), line: line.optional(), message: z.string(), hint: z.string() }),
    "Records that could not be read.",
  ),
});

/** What `waymark check --json` prints. */
export const checkSchema = object("Where documents have the parts that we take from the talk.", {
  schemaVersion,
  files: z.array(
    z.strictObject({
      file: z.string(),
      kind: z
        .enum(["vision", "strategy", "record"])
        .optional()
        .describe("Left out where it was not judged, or is too damaged to tell."),
      notJudged: z.string().optional().describe("Why it was not judged."),
      parts: list(
        z.strictObject({
          id: z.string(),
          found: z
            .boolean()
            .describe(
              "Whether a section or a label with text names it; where none does, a sentence may still say it.",
            ),
          line: line.optional().describe("Where it begins; left out where it was not found."),
          text: z.string().optional().describe("How it begins; left out where it was not found."),
          nearest: z
            .strictObject({ line, text: z.string() })
            .optional()
            .describe(
              "Where it was not found: the first title with a word for it, which may be about something else.",
            ),
        }),
        "The parts that we take from the talk, in its order; none for a record.",
      ),
      findings: list(
        z.strictObject({
          rule: z.enum(["part-missing", "part-empty", "prompt-left", "damaged"]),
          severity: z.literal("error"),
          line,
          message: z.string(),
          advice: z.string().describe("What to do about it."),
          source,
        }),
        "What is wrong for certain, by line: in documents that waymark wrote alone.",
      ),
    }),
  ),
  questions: list(z.string(), "What no program can tell, to ask oneself."),
});

/** What any command says on standard error, with `--json`, when it cannot do what it was asked for. */
export const errorSchema = object("Why a command could not do what it was asked for.", {
  schemaVersion,
  error: z.strictObject({
    message: z.string().describe("What is wrong."),
    hint: z.string().describe("What to do about it."),
    missing: z
      .array(z.strictObject({ question: questionId, allowed: z.array(answerId) }))
      .optional()
      .describe("The questions without an answer, where nobody could be asked."),
    command: z.string().optional().describe("The whole command to type, with `missing`."),
    problems: z
      .array(
        z.strictObject({
          kind: z.enum(["not-an-object", "unknown-question", "not-an-option-id", "unknown-option"]),
          question: questionId.optional(),
          given: z.string().optional(),
          found: z.string().optional().describe("What was there instead."),
          example: z.string().optional().describe("An object that would be taken."),
          allowed: z.array(z.string()).optional(),
        }),
      )
      .optional()
      .describe("What is wrong with answers that were given; the first five."),
    problem: z
      .enum([
        "no-code",
        "other-version",
        "wrong-character",
        "too-short",
        "too-long",
        "damaged",
        "other-catalogue",
      ])
      .optional()
      .describe("What is wrong with a code."),
    notCounted: z
      .int()
      .min(0)
      .optional()
      .describe("How many faults were found in the ballots, where none could be counted."),
  }),
});
