import type { Question } from "./catalogue-schema.ts";

export type Axes = Readonly<{ x: Question; y: Question }>;

/**
 * The two questions of a map. Where one is not given, it is the second question for `x` and the first for `y`; where that is
 * the other axis already, the one of these two that is left.
 *
 * @returns undefined when both are the same, and when there are fewer than two questions
 */
export function axesOf(
  questions: readonly Question[],
  given: Readonly<{ x?: Question | undefined; y?: Question | undefined }> = {},
): Axes | undefined {
  const [first, second] = questions;
  const x = given.x ?? (given.y === second ? first : second);
  const y = given.y ?? (x === first ? second : first);
  return x && y && x !== y ? { x, y } : undefined;
}
