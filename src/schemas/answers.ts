import * as z from "zod";
import { answerFields } from "./ids.ts";

/** What `--answers FILE` reads. */
export const answersFileSchema = z
  .strictObject({
    $schema: z.string().optional().describe("Where this schema is, for editors; waymark ignores it."),
    ...answerFields,
  })
  .describe("Answers to the questions. One that is left out is asked, or open.");
