import type { Analysis } from "../../../domain/analysis.ts";
import type { Catalogue } from "../../../domain/catalogue-schema.ts";
import { holds } from "../../../domain/claims.ts";
import { type Block, group, item, paragraph } from "../../blocks.ts";
import { SOURCE_WORDS } from "../../words.ts";
import { strengthSentence } from "../strength.ts";
import { BY_HAND, heldClaims, missing, successByHand } from "./claim-items.ts";

/** The claims for and against the recommended pattern, and how firm the recommendation is. */
export function why(catalogue: Catalogue, { recommendation }: Analysis): readonly Block[] {
  const [best] = recommendation.ranking;
  if (!best) return [];
  const { answers } = recommendation;
  const { claims } = best.pattern;
  const unmet = claims.filter((claim) => claim.kind === "constraint" && !holds(claim, answers));
  return [
    paragraph(strengthSentence(recommendation)),
    ...heldClaims(catalogue, recommendation, best),
    ...group(
      "What would help",
      unmet.map((claim) =>
        item("absent", claim.text, [missing(claim, best.pattern, answers), SOURCE_WORDS[claim.source]]),
      ),
    ),
    ...successByHand(best.pattern, BY_HAND),
  ];
}
