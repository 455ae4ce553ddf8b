import type { Analysis } from "../../../domain/analysis.ts";
import type { Catalogue, Claim, Question } from "../../../domain/catalogue-schema.ts";
import { UNSURE } from "../../../domain/unsure.ts";
import { type Block, paragraph } from "../../blocks.ts";
import { lowerFirst, nameWithin } from "../../words.ts";
import { sourcedItem } from "./claim-items.ts";

/**
 * What to say where no question has a definite answer, most important first: that the recommendation is the talk's default and
 * no finding, what to find out first, and where not knowing is a reason by itself. Empty where anything is known.
 */
export function nothingKnown(catalogue: Catalogue, analysis: Known): readonly Block[] {
  if (isAnythingKnown(catalogue, analysis)) return [];
  const first = telling(analysis).map(({ title }) => `“${title}”`);
  return [
    paragraph(`No answer is known, so this is ${DEFAULT} about your case. Other options can work.`),
    ...(first.length === 0
      ? []
      : [paragraph(`Find out first: ${first.join(" or ")} No other single answer tells more.`)]),
    ...reasons(catalogue).map((reason) => sourcedItem("check", reason)),
  ];
}

/** The same as one line for a summary; empty where anything is known. */
export function nothingKnownWords(catalogue: Catalogue, analysis: Known): string {
  if (isAnythingKnown(catalogue, analysis)) return "";
  const first = telling(analysis).map(({ name }) => name.toLowerCase());
  return [
    `no answer is known, so this is ${DEFAULT}`,
    ...(first.length === 0 ? [] : [`find out first: ${first.join(" or ")}`]),
    ...reasons(catalogue).map(({ text }) => lowerFirst(text)),
  ].join("; ");
}

type Known = Pick<Analysis, "recommendation">;

const DEFAULT = "the talk's default, not a finding";

const isAnythingKnown = ({ questions }: Catalogue, { recommendation: { answers } }: Known): boolean =>
  questions.some(({ id }) => answers[id] !== undefined && answers[id] !== UNSURE);

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
