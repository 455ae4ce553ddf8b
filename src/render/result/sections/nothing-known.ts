import type { Analysis } from "../../../domain/analysis.ts";
import type { Catalogue, Claim, Question } from "../../../domain/catalogue-schema.ts";
import type { Group, Spread } from "../../../domain/group.ts";
import { UNSURE } from "../../../domain/unsure.ts";
import { type Block, paragraph } from "../../blocks.ts";
import { lowerFirst, nameWithin } from "../../words.ts";
import { sourcedItem } from "./claim-items.ts";

/**
 * What to say where no question has a definite answer, most important first: that the recommendation is the talk's default and
 * no finding, what to find out first, and where not knowing is a reason by itself. Empty where anything is known, and for a group
 * in which anybody is sure of anything.
 */
export function nothingKnown(catalogue: Catalogue, analysis: Known): readonly Block[] {
  const { answers } = analysis.recommendation;
  if (catalogue.questions.some(({ id }) => (answers[id] ?? UNSURE) !== UNSURE)) return [];
  const isSure = ({ answer, ballots }: Spread["answers"][number]) => answer !== UNSURE && ballots > 0;
  if (analysis.spreads?.some((spread) => spread.answers.some(isSure))) return [];
  const first = telling(analysis).map(({ title }) => `“${title}”`);
  return [
    paragraph(
      "No answer is known, so this is the talk's default, not a finding about your case. Other options can work.",
    ),
    ...(first.length === 0
      ? []
      : [paragraph(`Find out first: ${first.join(" or ")} No other single answer tells more.`)]),
    ...reasons(catalogue).map((reason) => sourcedItem("check", reason)),
  ];
}

type Known = Pick<Analysis, "recommendation"> & Partial<Pick<Group, "spreads">>;

/** The questions whose answers would tell most on their own; none where no single answer makes a guess better. */
function telling({ recommendation }: Known): readonly Question[] {
  const { outlook } = recommendation;
  const [most] = outlook?.worth ?? [];
  if (!outlook || !most || most.right <= (outlook.wins[0]?.ways ?? 0)) return [];
  return outlook.worth.filter(({ right }) => right === most.right).map(({ question }) => question);
}

/** The patterns of which it is said that not knowing speaks for them. */
const reasons = ({ patterns }: Catalogue): readonly Pick<Claim, "text" | "source">[] =>
  patterns.flatMap((pattern) =>
    pattern.claims
      .filter(({ notKnowing }) => notKnowing)
      .map(({ text, source }) => ({
        text: `Not knowing is itself a success mode of ${nameWithin(pattern)}: ${lowerFirst(text)}`,
        source,
      })),
  );
