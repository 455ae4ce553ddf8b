import type { Pattern } from "../../../domain/catalogue-schema.ts";
import { type Block, group, item, list, paragraph } from "../../blocks.ts";

export const firstSteps = ({ steps, examples, notes }: Pattern): readonly Block[] => [
  ...steps.map((step) => item("step", step)),
  ...group("Where it was used, as the talk tells", list(examples)),
  ...(examples.length === 0 ? [paragraph("The talk names no example of this pattern.")] : []),
  ...group("Our reading", list(notes)),
];
