import type { Analysis } from "../../../domain/analysis.ts";
import type { Catalogue } from "../../../domain/catalogue-schema.ts";
import type { Risk } from "../../../domain/nearness.ts";
import type { Recommendation } from "../../../domain/recommendation.ts";
import { mergedOrder } from "../../../domain/tensions.ts";
import { type Block, group, paragraph } from "../../blocks.ts";
import { lowerFirst, nameWithin } from "../../words.ts";
import { cautionWords } from "../head.ts";
import { riskItem, sourcedItem } from "./claim-items.ts";

/** Where the answers pull two ways, and every way in which the recommended pattern fails, the nearest ones first. */
export const watchOut = (catalogue: Catalogue, { recommendation, risks }: Analysis): readonly Block[] => [
  ...cautionWords(recommendation.pattern).map(paragraph),
  ...tensionBlocks(recommendation),
  paragraph(`How ${nameWithin(recommendation.pattern)} fails:`),
  ...RISK_TITLES.flatMap(([nearness, title]) =>
    group(
      title,
      risks
        .filter((risk) => risk.nearness === nearness)
        .map((risk) => riskItem(catalogue, risk, recommendation.answers, false)),
    ),
  ),
  ...group(
    "A shortcut",
    recommendation.pattern.claims
      .filter(({ kind }) => kind === "shortcut")
      .map((claim) => sourcedItem("check", claim)),
  ),
];

const RISK_TITLES: readonly (readonly [Risk["nearness"], string])[] = [
  ["found", "Found in your answers"],
  ["near", "Near: one answer keeps it off"],
  ["not-known", "Not known yet"],
  ["ask", "Ask your team (no answer shows it)"],
  ["far", "Far from your answers"],
];

/** Each tension with its two sides, then one order over all of them, and when to turn; nothing at all where there is none. */
export const tensionBlocks = ({ measures }: Recommendation): readonly Block[] => {
  const { open } = measures.tensions;
  const order = mergedOrder(open);
  return [
    ...open.flatMap(({ tension, statements }) =>
      group(
        `Your answers pull two ways: ${lowerFirst(tension.name)}`,
        statements.filter(({ role }) => role === "pull").map((pull) => sourcedItem("found", pull)),
      ),
    ),
    ...group(
      "What comes first",
      order.filter(({ role }) => role === "order").map((each) => sourcedItem("step", each)),
    ),
    ...group(
      "When to turn",
      order.filter(({ role }) => role === "switch").map((each) => sourcedItem("plain", each)),
    ),
  ];
};

/** Each way in which the recommended pattern fails as something to look for again and again. */
export const tripwires = (catalogue: Catalogue, { recommendation, risks }: Analysis): readonly Block[] => [
  paragraph(
    `How ${nameWithin(recommendation.pattern)} fails. When one of these has come true, it is time to decide again.`,
  ),
  ...risks
    .map((risk) => riskItem(catalogue, risk, recommendation.answers, true))
    .map((block): Block => (block.kind === "item" ? { ...block, mark: "check" } : block)),
];
