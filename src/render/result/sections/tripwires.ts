import type { Analysis } from "../../../domain/analysis.ts";
import type { Catalogue } from "../../../domain/catalogue-schema.ts";
import { type Block, paragraph } from "../../blocks.ts";
import { nameWithin } from "../../words.ts";
import { riskItem } from "./claim-items.ts";

/** Each way in which the recommended pattern fails as something to look for again and again. */
export const tripwires = (catalogue: Catalogue, { recommendation, risks }: Analysis): readonly Block[] => [
  paragraph(
    `How ${nameWithin(recommendation.pattern)} fails. When one of these has come true, it is time to decide again.`,
  ),
  ...risks
    .map((risk) => riskItem(catalogue, risk, recommendation.answers, true))
    .map((block): Block => (block.kind === "item" ? { ...block, mark: "check" } : block)),
];
