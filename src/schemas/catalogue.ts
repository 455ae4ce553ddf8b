import * as z from "zod";
import { patternSchema, questionSchema, talkSchema, tensionSchema } from "../domain/catalogue-schema.ts";
import { type DeepReadonly, patternId, questionId, tensionId } from "./ids.ts";

/** The texts that the library exports. */
export const publishedCatalogueSchema = z
  .strictObject({
    questions: z
      .array(questionSchema.extend({ id: questionId }).meta({ id: "Question" }))
      .describe("In the order in which they are asked."),
    patterns: z
      .array(patternSchema.extend({ id: patternId }).meta({ id: "Pattern" }))
      .describe("The default first: ties go to the earlier one."),
    tensions: z
      .array(tensionSchema.extend({ id: tensionId }).meta({ id: "Tension" }))
      .describe("Answers that pull two ways."),
    talk: talkSchema.describe("What the talk says beside the patterns."),
  })
  .describe("The questions and patterns, with their texts.");
export type Catalogue = DeepReadonly<z.infer<typeof publishedCatalogueSchema>>;
