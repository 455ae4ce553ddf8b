import type { Analysis } from "../../../domain/analysis.ts";
import type { Answers } from "../../../domain/answers.ts";
import type { Catalogue, Pattern } from "../../../domain/catalogue-schema.ts";
import { holds } from "../../../domain/claims.ts";
import { isRequired, type PatternScore } from "../../../domain/ranking.ts";
import { RESULT_SECTIONS, type ResultSectionId } from "../../../domain/result-sections.ts";
import type { Ways } from "../../../domain/why-not.ts";
import { type Block, group, heading, list, paragraph, type Section } from "../../blocks.ts";
import { theTalk } from "../../patterns.ts";
import { lowerFirst, pointsWords } from "../../words.ts";
import { headBlocks } from "../head.ts";
import { strengthSentence } from "../strength.ts";
import { changesBlocks, smallest, turnWords } from "./changes.ts";
import { heldClaims, missing, sourcedItem, successByHand } from "./claim-items.ts";
import { watchOut } from "./watch-out.ts";

const BLOCKS: Readonly<
  Record<ResultSectionId, (catalogue: Catalogue, analysis: Analysis) => readonly Block[]>
> = {
  result: headBlocks,
  why,
  "watch-out": watchOut,
  "why-not": (catalogue, analysis) =>
    analysis.recommendation.ranking.slice(1).flatMap((other) => whyNot(catalogue, analysis, other)),
  changes: (_, analysis) => changesBlocks(analysis),
  talk: (catalogue, { recommendation }) => theTalk(catalogue, recommendation.pattern),
};

/** Everything that can be said about a recommendation, in the order in which a person asks for it. */
export const resultSections = (catalogue: Catalogue, analysis: Analysis): readonly Section[] =>
  RESULT_SECTIONS.map((section) => ({ ...section, blocks: BLOCKS[section.id](catalogue, analysis) }));

/** The claims for and against the recommended pattern, and how firm the recommendation is. */
function why(catalogue: Catalogue, { recommendation }: Analysis): readonly Block[] {
  const [best] = recommendation.ranking;
  const { answers } = recommendation;
  const { pattern } = best;
  const unmet = pattern.claims.filter((claim) => claim.kind === "constraint" && !holds(claim, answers));
  return [
    paragraph(strengthSentence(recommendation)),
    ...heldClaims(catalogue, recommendation, best),
    ...group(
      "What would help",
      unmet.map((claim) => sourcedItem("absent", claim, [missing(claim, pattern, answers)])),
    ),
    ...successByHand(pattern),
  ];
}

/** What speaks against another pattern, and the smallest change of answers that would make it win. */
function whyNot(
  catalogue: Catalogue,
  { recommendation, ways, fixed }: Analysis,
  other: PatternScore,
): readonly Block[] {
  const { answers } = recommendation;
  const { pattern, held } = other;
  const unmet = pattern.claims.filter((claim) => isRequired(claim) && !held.includes(claim));
  return [
    heading(`${pattern.name}: ${pointsWords(other.points)}${other.eligible ? "" : ", not eligible"}`),
    ...unmet.map((claim) =>
      sourcedItem("against", { ...claim, text: `Required: ${lowerFirst(claim.text)}` }, [
        missing(claim, pattern, answers),
      ]),
    ),
    ...heldClaims(catalogue, recommendation, other),
    ...(unmet.length === 0 && held.length === 0
      ? [paragraph("Nothing in your answers speaks for or against it.")]
      : []),
    ...waysToIt(pattern, ways, fixed, answers),
    ...successByHand(pattern),
  ];
}

function waysToIt(
  pattern: Pattern,
  ways: Ways,
  fixed: readonly string[],
  answers: Answers,
): readonly Block[] {
  const { turns, total } = ways.ways.find((way) => way.pattern === pattern) ?? { turns: [], total: 0 };
  if (turns.length === 0) return [paragraph(noWayWords(ways, fixed))];
  const shown = smallest(turns);
  const more = total - shown.length;
  const others = more === 1 ? "1 other way takes" : `${more} other ways take`;
  return group("The smallest change that would make it win", [
    ...list(shown.map((turn) => turnWords(turn, answers))),
    ...(more > 0 ? [paragraph(`${others} more answers, or answers further away.`)] : []),
    ...(ways.complete
      ? []
      : [paragraph(`Changes of more than ${answersWords(ways.searched)} were not tried.`)]),
  ]);
}

/** What to say of a pattern that no change of answers leads to. */
export function noWayWords({ complete, searched }: Ways, fixed: readonly string[]): string {
  const able = fixed.length > 0 ? " that can change" : "";
  return complete
    ? `No change of your answers${able} would make it win.`
    : `No change of up to ${answersWords(searched)}${able} would make it win; more at once were not tried.`;
}

const answersWords = (count: number): string => (count === 1 ? "1 answer" : `${count} answers`);
