import type { Analysis } from "../../../domain/analysis.ts";
import type { Catalogue } from "../../../domain/catalogue-schema.ts";
import type { Risk } from "../../../domain/nearness.ts";
import type { Recommendation } from "../../../domain/recommendation.ts";
import { mergedOrder, type TensionStatement } from "../../../domain/tensions.ts";
import { type Block, group, item, type Mark, paragraph } from "../../blocks.ts";
import { lowerFirst, nameWithin, SOURCE_WORDS } from "../../words.ts";
import { cautionWords } from "../head.ts";
import { ASK_TITLE, riskItem } from "./claim-items.ts";

/** Where the answers pull two ways, and every way in which the recommended pattern fails, by where the answers stand to it. */
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
      .map((claim) => item("check", claim.text, [SOURCE_WORDS[claim.source]])),
  ),
];

const RISK_TITLES: readonly (readonly [Risk["nearness"], string])[] = [
  ["found", "Found in your answers"],
  ["near", "Near: one answer keeps it off"],
  ["not-known", "Not known yet"],
  ["ask", ASK_TITLE],
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
        statements.filter(({ role }) => role === "pull").map((pull) => statementItem("found", pull)),
      ),
    ),
    ...group(
      "What comes first",
      order.filter(({ role }) => role === "order").map((each) => statementItem("step", each)),
    ),
    ...group(
      "When to turn",
      order.filter(({ role }) => role === "switch").map((each) => statementItem("plain", each)),
    ),
  ];
};

const statementItem = (mark: Mark, { text, source }: TensionStatement): Block =>
  item(mark, text, [SOURCE_WORDS[source]]);
