import * as z from "zod";
import { answerId, answers, type DeepReadonly, list, object, patternId, questionId } from "./ids.ts";
import { turn } from "./result.ts";

const place = z.int().min(0);

/** What `waymark map --json` prints: a public contract. Fields may be added under the same `schemaVersion`. */
export const mapSchema = object("What is recommended for every pair of answers to two questions.", {
  schemaVersion: z.literal(1),
  answers,
  x: questionId.describe("The question along the columns."),
  y: questionId.describe("The question along the rows."),
  columns: list(answerId, "The answers to `x`, from left to right."),
  rows: list(answerId, "The answers to `y`, from the top."),
  cells: list(z.array(patternId), "The recommended pattern: a list for each row, one pattern a column."),
  own: object("One's own position, counted from 0, and what is recommended there.", {
    column: place,
    row: place,
    pattern: patternId,
  }),
  nearest: list(
    turn,
    "Turns to the nearest cells with another pattern: the fewest steps away along both axes together; of these, those that change the fewest answers. Empty where there are none.",
  ),
  shares: list(
    z.strictObject({ pattern: patternId, name: z.string(), cells: z.int().min(0) }),
    "How many cells each pattern has, in the order of the catalogue.",
  ),
});
export type MapResult = DeepReadonly<z.infer<typeof mapSchema>>;
