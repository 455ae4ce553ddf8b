import type { Analysis } from "../../domain/analysis.ts";
import type { Answers } from "../../domain/answers.ts";
import type { Catalogue, Pattern } from "../../domain/catalogue-schema.ts";
import type { Turn } from "../../domain/changes.ts";
import { type Truth, truthOfClaim } from "../../domain/claims.ts";
import { risksOf } from "../../domain/nearness.ts";
import type { PatternScore } from "../../domain/ranking.ts";
import { type Block, type Chapter, group, item, list, type Mark, paragraph } from "../blocks.ts";
import { heldClaims, missing, riskItem } from "../result/sections/claim-items.ts";
import { turnWords } from "../result/sections/turns.ts";
import { noWayWords } from "../result/sections/why-not.ts";
import { becauseWords, pointsWords, SOURCE_WORDS } from "../words.ts";

/** All that there is about one pattern: its constraints, every claim, how it fails and succeeds, and every way to it. */
export function patternChapter(catalogue: Catalogue, analysis: Analysis, score: PatternScore): Chapter {
  const { recommendation } = analysis;
  const { answers, ranking } = recommendation;
  const { pattern, points, eligible } = score;
  const constraints = constraintItems(catalogue, pattern, answers);
  return {
    title: `${ranking.indexOf(score) + 1}. ${pattern.name}: ${pointsWords(points)}${eligible ? "" : ", not eligible"}`,
    blocks: [
      ...(constraints.length > 0 ? group("Constraints", constraints) : [paragraph("It has no constraints.")]),
      ...(score.held.length > 0
        ? group("For and against", heldClaims(catalogue, recommendation, score))
        : [paragraph("Nothing in your answers speaks for or against it.")]),
      ...group(
        "How it fails",
        risksOf(catalogue, pattern, answers)
          .filter(({ claim }) => claim.kind === "failure-mode")
          .map((risk) => riskItem(catalogue, risk, answers, true)),
      ),
      ...group("What also makes it succeed", successItems(pattern, answers)),
      ...(pattern === recommendation.pattern ? [] : wayBlocks(analysis, pattern, answers)),
    ],
  };
}

const TRUTHS: Readonly<Record<Truth, Readonly<{ mark: Mark; word: string }>>> = {
  yes: { mark: "for", word: "met" },
  no: { mark: "against", word: "not met" },
  unknown: { mark: "check", word: "not known" },
};

const constraintItems = ({ questions }: Catalogue, pattern: Pattern, answers: Answers): readonly Block[] =>
  pattern.claims.flatMap((claim) => {
    if (claim.kind !== "constraint") return [];
    const truth = truthOfClaim(claim, answers);
    const { mark, word } = TRUTHS[truth];
    return [
      item(mark, claim.text, [
        truth === "no" ? `${word}: ${missing(claim, pattern, answers)}` : word,
        claim.required ? "required" : "not required",
        ...becauseWords(questions, claim, answers),
        SOURCE_WORDS[claim.source],
      ]),
    ];
  });

/** Those that hold stand with the claims already. */
const successItems = ({ claims }: Pattern, answers: Answers): readonly Block[] =>
  claims.flatMap((claim) => {
    const truth = truthOfClaim(claim, answers);
    if (claim.kind !== "success-mode" || truth === "yes") return [];
    const source = SOURCE_WORDS[claim.source];
    if (claim.when === undefined) return [item("check", claim.text, ["you know, waymark cannot", source])];
    return [item("absent", claim.text, [truth === "no" ? "not so in your answers" : "not known", source])];
  });

/** Every minimal change to it, by how many answers it takes. */
function wayBlocks({ ways, fixed }: Analysis, pattern: Pattern, answers: Answers): readonly Block[] {
  const turns = ways.ways.find((way) => way.pattern === pattern)?.turns ?? [];
  if (turns.length === 0) return [paragraph(noWayWords(ways, fixed))];
  const counts = [...new Set(turns.map(({ changes }) => changes.length))];
  return counts.flatMap((count) =>
    group(
      `It would win by ${count === 1 ? "one answer" : `${count} answers together`}`,
      list(
        turns.filter(({ changes }) => changes.length === count).map((turn: Turn) => turnWords(turn, answers)),
      ),
    ),
  );
}
