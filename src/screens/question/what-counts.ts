import type { Question } from "../../domain/catalogue-schema.ts";
import { BLANK, type Line, span, textLines } from "../../render/lines.ts";

/** What counts for the answer to a question, and what does not. It names no pattern. */
export const whatCounts = ({ help }: Question, width: number): readonly Line[] => [
  [span("WHAT COUNTS", "strong")],
  ...help.flatMap((text, index) => [...(index > 0 ? [BLANK] : []), ...textLines(text, width)]),
];
