import type * as z from "zod";
import { patternSchema, questionSchema, talkSchema, tensionSchema } from "../domain/catalogue-schema.ts";
import { type DeepReadonly, list, object, patternId, questionId, tensionId } from "./ids.ts";

/** The texts that the library exports. */
export const publishedCatalogueSchema = object("The questions and patterns, with their texts.", {
  questions: list(
    questionSchema.extend({ id: questionId }).meta({ id: "Question" }),
    "In the order in which they are asked.",
  ),
  patterns: list(
    patternSchema.extend({ id: patternId }).meta({ id: "Pattern" }),
    "The default first: ties go to the earlier one.",
  ),
  tensions: list(
    tensionSchema.extend({ id: tensionId }).meta({ id: "Tension" }),
    "Answers that pull two ways.",
  ),
  talk: talkSchema.describe("What the talk says beside the patterns."),
});
export type Catalogue = DeepReadonly<z.infer<typeof publishedCatalogueSchema>>;
