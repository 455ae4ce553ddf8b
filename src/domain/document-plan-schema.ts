import * as z from "zod";

// The shape of what is written down for a pattern. Only tests and the build run these schemas.

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use kebab-case, for example 'hardest-case'");
const sentence = z.string().trim().min(1);
const source = z.enum(["talk", "interpretation"]);
/** Nothing in a prompt may end the comment that it becomes. */
const prompt = sentence.refine((text) => !text.includes("--"), "a prompt becomes a comment: no '--' in it");

const tripwireSchema = z.strictObject({
  id,
  /** Id of the claim whose failure it watches. */
  claim: id,
  /** What can be seen to have happened or not, as a full sentence without a stop. On the day of the decision it has not. */
  text: sentence,
  /** When to look, in months from the decision. */
  months: z.int().min(1).max(12),
});
/** A failure mode, or a constraint that could give way, turned into an observable, dated check. All of them are our reading. */
export type Tripwire = z.infer<typeof tripwireSchema>;

const partSchema = z.strictObject({
  /** The same in every document of its kind, so that a checker finds it. */
  id,
  title: sentence,
  /** What to write here, for the writer alone: one string a line of a comment. */
  prompts: z.array(prompt).min(1),
  /** Text that is there from the start, as Markdown. It is no content of the part: that the writer must add. */
  given: z.array(sentence).optional(),
  source,
});
export type DocumentPart = z.infer<typeof partSchema>;

const documentSchema = z.strictObject({
  /** The sentence under the title: what this document is, and what it is not. */
  lead: sentence,
  parts: z.array(partSchema).min(1),
});
export type DocumentPlan = z.infer<typeof documentSchema>;

export const patternPlanSchema = z
  .strictObject({
    review: z.strictObject({
      /** Months from the decision to its review. */
      months: z.int().min(1).max(12),
      /** What will be there to look at by then: "the first slice has ended". */
      event: sentence,
      source,
    }),
    tripwires: z.array(tripwireSchema).min(1),
    /** A sentence instead of a vision where the pattern has none: why there is no such document. */
    vision: z.union([documentSchema, z.strictObject({ none: sentence })]),
    strategy: documentSchema,
  })
  .superRefine(({ tripwires, vision, strategy }, context) => {
    const documents = [strategy, ...("parts" in vision ? [vision] : [])];
    for (const named of [tripwires, ...documents.map(({ parts }) => parts)]) {
      const ids = named.map((each) => each.id);
      if (new Set(ids).size < ids.length)
        context.addIssue({ code: "custom", message: `an id is used twice: ${ids.join(", ")}` });
    }
  });
/** What is written down for one pattern. */
export type PatternPlan = z.infer<typeof patternPlanSchema>;
