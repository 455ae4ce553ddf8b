import * as z from "zod";
import { answerId, answers, type DeepReadonly, patternId, questionId } from "./ids.ts";
import { turn } from "./result.ts";

const place = z.int().min(0);

/** What `waymark map --json` prints: a public contract. Fields may be added under the same `schemaVersion`. */
export const mapSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    answers,
    x: questionId.describe("The question along the columns."),
    y: questionId.describe("The question along the rows."),
    columns: z.array(answerId).describe("The answers to `x`, from left to right."),
    rows: z.array(answerId).describe("The answers to `y`, from the top."),
    cells: z
      .array(z.array(patternId))
      .describe("The recommended pattern: a list for each row, one pattern a column."),
    own: z
      .strictObject({ column: place, row: place, pattern: patternId })
      .describe("One's own position, counted from 0, and what is recommended there."),
    nearest: z
      .array(turn)
      .describe(
        "Turns to the nearest cells with another pattern: the fewest steps away along both axes together; of these, those that change the fewest answers. Empty where there are none.",
      ),
    shares: z
      .array(z.strictObject({ pattern: patternId, name: z.string(), cells: z.int().min(0) }))
      .describe("How many cells each pattern has, in the order of the catalogue."),
  })
  .describe("What is recommended for every pair of answers to two questions.");
export type MapResult = DeepReadonly<z.infer<typeof mapSchema>>;
