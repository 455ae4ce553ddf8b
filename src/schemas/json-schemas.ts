import * as z from "zod";
import { mapSchema } from "./map.ts";
import {
  answersFileSchema,
  ballotSchema,
  checkSchema,
  dueSchema,
  errorSchema,
  patternsSchema,
} from "./outputs.ts";
import { resultSchema } from "./result.ts";
import { tallySchema } from "./tally.ts";

/** The JSON Schemas in the package, by the names of their files. */
export const JSON_SCHEMAS = {
  answers: z.toJSONSchema(answersFileSchema),
  result: z.toJSONSchema(resultSchema),
  map: z.toJSONSchema(mapSchema),
  tally: z.toJSONSchema(tallySchema),
  patterns: z.toJSONSchema(patternsSchema),
  ballot: z.toJSONSchema(ballotSchema),
  due: z.toJSONSchema(dueSchema),
  check: z.toJSONSchema(checkSchema),
  error: z.toJSONSchema(errorSchema),
} as const;
