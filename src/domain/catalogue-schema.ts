import * as z from "zod";
import { patternPlanSchema } from "./document-plan-schema.ts";
import { UNSURE } from "./unsure.ts";

// The shape of the content, from which its types are inferred. Only tests and the build run these schemas; the program imports
// their types alone.

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use kebab-case, for example 'on-fire'");
const sentence = z.string().trim().min(1);

const optionSchema = z.strictObject({
  id,
  /** Two or three words, as a row of a list. */
  label: sentence,
  /** One line that says when this option is the true one. */
  meaning: sentence,
  /** How a listener repeats it, after "I hear you saying that"; the question's name and the label where there is none. */
  heard: sentence.optional(),
});
export type Option = z.infer<typeof optionSchema>;

export const questionSchema = z.strictObject({
  id,
  /** One or two words, for tables and the review. */
  name: sentence,
  /** The question itself. */
  title: sentence,
  /** How it was asked before: forms that were made then still name their columns so. */
  earlierTitles: z.array(sentence).optional(),
  /** One sentence under the title that rules out the likeliest misreading. */
  meaning: sentence,
  /** A longer text for the help page; one string a paragraph. */
  help: z.array(sentence).min(1),
  /** In their natural order, so that "one step" has a meaning. "Not sure" is not listed: every question takes it. */
  options: z.array(optionSchema).min(2),
});
export type Question = z.infer<typeof questionSchema>;

const conditionSchema = z.strictObject({ question: id, anyOf: z.array(id).min(1) });
/** Met when the answer to `question` is one of `anyOf`. */
export type Condition = z.infer<typeof conditionSchema>;

const claimFields = {
  id,
  text: sentence,
  /** The text in a few words, for a list within a line; the text itself does where there is none. */
  brief: sentence.optional(),
  /**
   * All of them must be met for the claim to hold; none at all means that it always holds. A claim without `when` cannot
   * be derived from the answers: people check it by hand, and it carries no points.
   */
  when: z.array(conditionSchema).optional(),
  /** For (+) or against (-) the pattern, in points from -5 to 5. Only the order of the sums matters. */
  points: z.int().min(-5).max(5),
  /** Whether not knowing the answers is what makes it hold: told where nothing is known. */
  notKnowing: z.boolean().optional(),
  /** Whether the talk says so, or we do. */
  source: z.enum(["talk", "interpretation"]),
};

const claimSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      ...claimFields,
      kind: z.literal("constraint"),
      /** A required constraint that does not hold makes its pattern ineligible. */
      required: z.boolean(),
      /** What to say of the pattern while a required constraint does not hold: "needs ...". */
      unmet: sentence.optional(),
      /** The constraint turned round: how it reads as a way to fail. */
      failure: sentence,
      /** The same in a few words. */
      failureBrief: sentence.optional(),
    }),
    z.strictObject({
      ...claimFields,
      /** A shortcut makes a pattern quicker where it is so; it is no way to fail. */
      kind: z.enum(["success-mode", "failure-mode", "shortcut", "default", "tendency"]),
    }),
  ])
  .refine((claim) => claim.when !== undefined || claim.points === 0, "a claim to check by hand has 0 points")
  .refine((claim) => claim.when !== undefined || claim.kind !== "constraint", "a constraint needs 'when'")
  .refine(
    (claim) => claim.kind !== "constraint" || claim.required === (claim.unmet !== undefined),
    "a required constraint, and no other, needs 'unmet'",
  );
/** One statement about a pattern, with the condition under which it holds, its weight and its source. */
export type Claim = z.infer<typeof claimSchema>;
export type ClaimKind = Claim["kind"];
export type Source = Claim["source"];

/** From -1 at the left or the top to 1. */
const place = z.number().min(-1).max(1);

const styleSchema = z.strictObject({
  /** One character, one column wide. */
  glyph: z.string().length(1),
  /** The same where only ASCII can be shown. */
  ascii: z.string().regex(/^[!-~]$/, "use one ASCII character"),
  /** The corners of the same shape in a picture, around its middle. */
  shape: z.array(z.tuple([place, place])).min(3),
  /** One of the terminal's own colours, legible on dark and light backgrounds; pictures have their own shades of it. */
  colour: z.enum(["cyan", "yellow", "magenta", "white"]),
});
/** How a pattern is told apart everywhere, with and without colour. */
export type PatternStyle = z.infer<typeof styleSchema>;

export const patternSchema = z.strictObject({
  id,
  name: sentence,
  /** The name in a word or two, for a list within a line; the name itself does where there is none. */
  shortName: sentence.optional(),
  /** One sentence in our words: what the pattern is. */
  tagline: sentence,
  style: styleSchema,
  steps: z.array(sentence).min(1),
  /** The steps in one line; the steps themselves do where there is none. */
  stepsBrief: sentence.optional(),
  claims: z.array(claimSchema).min(1),
  examples: z.array(sentence),
  /** What the talk says in summing the pattern up. */
  summary: z.array(sentence).min(1),
  /** What the talk warns of wherever the pattern is recommended, in its words; empty where it warns of nothing. */
  cautions: z.array(sentence),
  /** Readings of ours that keep the pattern from being misunderstood. */
  notes: z.array(sentence),
  /** What is written down where it is followed. */
  plan: patternPlanSchema,
});
export type Pattern = z.infer<typeof patternSchema>;

const pull = z.strictObject({ text: sentence, source: claimFields.source });

export const tensionSchema = z.strictObject({
  id,
  /** What pulls one way and what pulls the other, in a few words. */
  name: sentence,
  /** The answers that pull two ways: all of them must be given. */
  when: z.array(conditionSchema).min(1),
  pulls: z.tuple([pull, pull]),
  /** The patterns that are pulled at: two, or one where its own parts do not fit together. It shows with these alone. */
  sides: z
    .array(
      z.strictObject({
        /** Id of the pattern. */
        pattern: id,
        /** What to do first where it is recommended. Sentences that tensions share are told once. */
        order: z.array(sentence).min(1),
        /** When to turn to something else. */
        switch: sentence,
      }),
    )
    .min(1)
    .max(2),
});
/** Answers that pull two ways, which to follow first, and when to turn to the other. */
export type Tension = z.infer<typeof tensionSchema>;

export const talkSchema = z.strictObject({
  title: sentence,
  author: sentence,
  occasion: sentence,
  parts: z.array(
    z.strictObject({
      title: sentence,
      statements: z.array(sentence).min(1),
      /** Whether it is told with every result, not only with the patterns. */
      always: z.boolean().optional(),
    }),
  ),
  furtherReading: z.array(z.strictObject({ title: sentence, link: z.url() })),
});
/** The talk that the content rests on. */
export type Talk = z.infer<typeof talkSchema>;

export const catalogueSchema = z
  .strictObject({
    questions: z.array(questionSchema).min(2),
    /** The default pattern first: ties go to the earlier one. */
    patterns: z.array(patternSchema).min(1),
    tensions: z.array(tensionSchema),
    talk: talkSchema,
  })
  .superRefine((catalogue, context) => {
    for (const problem of contradictions(catalogue)) context.addIssue({ code: "custom", message: problem });
  });
/** Everything that can be asked and recommended. */
export type Catalogue = z.infer<typeof catalogueSchema>;

/** What a catalogue says that cannot be: ids used twice, conditions on what is never asked. Empty when all is well. */
function contradictions({ questions, patterns, tensions }: Catalogue): string[] {
  const idsOf = (all: readonly Readonly<{ id: string }>[]) => all.map((each) => each.id);
  const options = new Map(questions.map((question) => [question.id, idsOf(question.options)]));
  const claims = patterns.flatMap((pattern) => pattern.claims);
  const unique: readonly (readonly [owners: string, ids: readonly string[]])[] = [
    ["two questions have", idsOf(questions)],
    ["two patterns have", idsOf(patterns)],
    ["two claims have", idsOf(claims)],
    ["two tensions have", idsOf(tensions)],
    ...[...options].map(([question, ids]) => [`${question} has two options with`, ids] as const),
  ];
  const rules = [
    ...claims.map(({ id, when = [] }) => ({ name: `the claim '${id}'`, when })),
    ...tensions.map(({ id, when }) => ({ name: `the tension '${id}'`, when })),
  ];
  const required = patterns[0]?.claims.some((claim) => claim.kind === "constraint" && claim.required);
  return [
    ...(required ? ["the first pattern is the default and so cannot have a required constraint"] : []),
    ...unique.flatMap(([owners, ids]) =>
      ids.filter((each, index) => ids.indexOf(each) !== index).map((each) => `${owners} the id '${each}'`),
    ),
    ...[...options]
      .filter(([, ids]) => ids.includes(UNSURE))
      .map(([id]) => `${id} has an option '${UNSURE}', which every question takes and none may list`),
    ...tensions.flatMap(({ id, sides }) =>
      sides
        .filter((side) => !patterns.some((pattern) => pattern.id === side.pattern))
        .map((side) => `the tension '${id}' pulls at '${side.pattern}', which is no pattern`),
    ),
    ...rules.flatMap(({ name, when }) =>
      when.flatMap(({ question, anyOf }) =>
        anyOf
          .filter((option) => !options.get(question)?.includes(option))
          .map((option) => `${name} rests on ${question} '${option}', which nobody can answer`),
      ),
    ),
  ];
}
