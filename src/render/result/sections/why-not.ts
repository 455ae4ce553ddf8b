import type { Analysis } from "../../../domain/analysis.ts";
import type { Answers } from "../../../domain/answers.ts";
import type { Catalogue } from "../../../domain/catalogue-schema.ts";
import { isRequired, type PatternScore } from "../../../domain/ranking.ts";
import type { Ways } from "../../../domain/why-not.ts";
import { type Block, group, heading, item, list, paragraph } from "../../blocks.ts";
import { lowerFirst, pointsWords, SOURCE_WORDS } from "../../words.ts";
import { BY_HAND, heldClaims, missing, successByHand } from "./claim-items.ts";
import { smallest, turnWords } from "./turns.ts";

/** What stands against each other pattern, and the smallest change of answers that would make it win. */
export const whyNot = (catalogue: Catalogue, analysis: Analysis): readonly Block[] =>
  analysis.recommendation.ranking.slice(1).flatMap((other) => oneOther(catalogue, analysis, other));

function oneOther(
  catalogue: Catalogue,
  { recommendation, ways, fixed }: Analysis,
  other: PatternScore,
): readonly Block[] {
  const { answers } = recommendation;
  const unmet = other.pattern.claims.filter((claim) => isRequired(claim) && !other.held.includes(claim));
  return [
    heading(`${other.pattern.name}: ${pointsWords(other.points)}${other.eligible ? "" : ", not eligible"}`),
    ...unmet.map((claim) =>
      item("against", `Required: ${lowerFirst(claim.text)}`, [
        missing(claim, other.pattern, answers),
        SOURCE_WORDS[claim.source],
      ]),
    ),
    ...heldClaims(catalogue, recommendation, other),
    ...(unmet.length === 0 && other.held.length === 0
      ? [paragraph("Nothing in your answers speaks for or against it.")]
      : []),
    ...waysToIt(other, ways, fixed, answers),
    ...successByHand(other.pattern, BY_HAND),
  ];
}

function waysToIt(
  { pattern }: PatternScore,
  { ways, complete, searched }: Ways,
  fixed: readonly string[],
  answers: Answers,
): readonly Block[] {
  const { turns, total } = ways.find((way) => way.pattern === pattern) ?? { turns: [], total: 0 };
  if (turns.length > 0) {
    const shown = smallest(turns);
    const more = total - shown.length;
    return group("The smallest change that would make it win", [
      ...list(shown.map((turn) => turnWords(turn, answers))),
      ...(more > 0
        ? [
            paragraph(
              `${more === 1 ? "1 other way takes" : `${more} other ways take`} more answers, or answers further away.`,
            ),
          ]
        : []),
      ...(complete ? [] : [paragraph(`Changes of more than ${answersWords(searched)} were not tried.`)]),
    ]);
  }
  return [paragraph(noWayWords({ complete, searched }, fixed))];
}

/** What to say of a pattern that no change of answers leads to. */
export function noWayWords(
  { complete, searched }: Pick<Ways, "complete" | "searched">,
  fixed: readonly string[],
): string {
  const able = fixed.length > 0 ? " that can change" : "";
  return complete
    ? `No change of your answers${able} would make it win.`
    : `No change of up to ${answersWords(searched)}${able} would make it win; more at once were not tried.`;
}

const answersWords = (count: number): string => (count === 1 ? "1 answer" : `${count} answers`);
