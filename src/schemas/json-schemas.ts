import * as z from "zod";
import { answersFileSchema } from "./answers.ts";
import { mapSchema } from "./map.ts";
import { resultSchema } from "./result.ts";
import { tallySchema } from "./tally.ts";

/** The JSON Schemas in the package, by the names of their files. */
export const JSON_SCHEMAS = {
  answers: z.toJSONSchema(answersFileSchema),
  result: z.toJSONSchema(resultSchema),
  map: z.toJSONSchema(mapSchema),
  tally: z.toJSONSchema(tallySchema),
} as const;
