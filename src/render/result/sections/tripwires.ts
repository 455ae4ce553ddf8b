import type { Answers } from "../../../domain/answers.ts";
import type { Catalogue, Pattern } from "../../../domain/catalogue-schema.ts";
import { type Block, paragraph } from "../../blocks.ts";
import { failureItems } from "./claim-items.ts";

/** Each failure mode of a pattern as something to look for again and again; what the answers show already is said to be so. */
export const tripwires = ({ questions }: Catalogue, pattern: Pattern, answers: Answers): readonly Block[] => [
  paragraph(`How ${pattern.name} fails. When one of these has come true, it is time to decide again.`),
  ...failureItems(questions, pattern, answers).map(
    (block): Block => (block.kind === "item" ? { ...block, mark: "check" } : block),
  ),
];
