import type { Analysis } from "../../domain/analysis.ts";
import type { Answers } from "../../domain/answers.ts";
import type { Catalogue, Pattern } from "../../domain/catalogue-schema.ts";
import { isNeighbour, singleChanges, type Turn } from "../../domain/changes.ts";
import { type Truth, truthOfClaim } from "../../domain/claims.ts";
import { risksOf } from "../../domain/nearness.ts";
import type { PatternScore } from "../../domain/ranking.ts";
import { type Block, type Chapter, group, item, list, type Mark, paragraph } from "../blocks.ts";
import { outlookBlocks, turnWords } from "../result/sections/changes.ts";
import { heldClaims, missing, riskItem, sourcedItem } from "../result/sections/claim-items.ts";
import { nothingKnown } from "../result/sections/nothing-known.ts";
import { noWayWords } from "../result/sections/result-sections.ts";
import { tensionBlocks } from "../result/sections/watch-out.ts";
import { strengthSentence } from "../result/strength.ts";
import { answerLabel, becauseWords, pointsWords } from "../words.ts";

/** The whole analysis: what the result says in short, here with nothing left out. */
export const explanation = (catalogue: Catalogue, analysis: Analysis): readonly Chapter[] => {
  const pulls = tensionBlocks(analysis.recommendation);
  const none = paragraph("None that waymark knows of pulls at this pattern in your answers.");
  return [
    {
      title: "Your answers",
      blocks: [...answerBlocks(catalogue, analysis), ...nothingKnown(catalogue, analysis)],
    },
    { title: "How firm it is", blocks: firmnessBlocks(catalogue, analysis) },
    ...analysis.recommendation.ranking.map((score) => patternChapter(catalogue, analysis, score)),
    { title: "Tensions", blocks: pulls.length > 0 ? pulls : [none] },
    { title: "What is not known", blocks: unknownBlocks(analysis) },
  ];
};

const answerBlocks = ({ questions }: Catalogue, { recommendation, fixed }: Analysis): readonly Block[] =>
  questions.map((question) =>
    item(
      "plain",
      `${question.name}: ${answerLabel(question, recommendation.answers[question.id])}`,
      fixed.includes(question.id) ? ["cannot change"] : [],
    ),
  );

/** Every answer one step away with what it leads to, then what turns the recommendation from further away. */
function firmnessBlocks(
  catalogue: Catalogue,
  { recommendation, firmness: { singles, pairs }, fixed }: Analysis,
): readonly Block[] {
  const { answers, pattern } = recommendation;
  const turnItem = (turn: Turn): Block =>
    item(
      turn.pattern === pattern ? "absent" : "found",
      `${turnWords(turn, answers)}: ${turn.pattern === pattern ? "no change" : turn.pattern.name}`,
      turn.changes.some(({ question }) => fixed.includes(question.id)) ? ["cannot change"] : [],
    );
  const able = fixed.length > 0 ? " that can change" : "";
  const none = `No single answer${able}, given differently, changes the recommendation`;
  const together =
    pairs.length === 0 ? `${none}, and no two answers together do.` : `${none}. These two together do:`;
  return [
    paragraph(strengthSentence(recommendation)),
    ...group(
      "One answer, one step away",
      singleChanges(catalogue, answers).filter(isNeighbour).map(turnItem),
    ),
    ...group(
      "One answer, further away, that changes the recommendation",
      singles.filter((turn) => !isNeighbour(turn)).map(turnItem),
    ),
    ...(singles.length === 0 ? [paragraph(together), ...pairs.map(turnItem)] : []),
  ];
}

/** All that there is about one pattern: its constraints, every claim, how it fails and succeeds, and every way to it. */
function patternChapter(catalogue: Catalogue, analysis: Analysis, score: PatternScore): Chapter {
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
      sourcedItem(mark, claim, [
        truth === "no" ? `${word}: ${missing(claim, pattern, answers)}` : word,
        claim.required ? "required" : "not required",
        ...becauseWords(questions, claim, answers),
      ]),
    ];
  });

/** The success modes that do not hold: those that do are among the claims already. */
const successItems = ({ claims }: Pattern, answers: Answers): readonly Block[] =>
  claims.flatMap((claim) => {
    const truth = truthOfClaim(claim, answers);
    if (claim.kind !== "success-mode" || truth === "yes") return [];
    if (claim.when === undefined) return [sourcedItem("check", claim, ["you know, waymark cannot"])];
    return [sourcedItem("absent", claim, [truth === "no" ? "not so in your answers" : "not known"])];
  });

/** Every minimal change to it, by how many answers it takes. */
function wayBlocks({ ways, fixed }: Analysis, pattern: Pattern, answers: Answers): readonly Block[] {
  const turns = ways.ways.find((way) => way.pattern === pattern)?.turns ?? [];
  if (turns.length === 0) return [paragraph(noWayWords(ways, fixed))];
  const counts = [...new Set(turns.map(({ changes }) => changes.length))];
  return counts.flatMap((count) =>
    group(
      `It would win by ${count === 1 ? "one answer" : `${count} answers together`}`,
      list(turns.filter(({ changes }) => changes.length === count).map((turn) => turnWords(turn, answers))),
    ),
  );
}

/** How it may still turn out, and what each answer that is not known would be worth. */
function unknownBlocks({ recommendation }: Analysis): readonly Block[] {
  const { outlook } = recommendation;
  if (!outlook) return [paragraph("There are too many ways in which it could turn out to try them all.")];
  const { unknown, ways, wins, worth } = outlook;
  const [first, second] = wins;
  if (unknown.length === 0 || !first) return [paragraph("Nothing: every question is answered.")];
  const blocks = outlookBlocks(recommendation);
  if (!second) return blocks;
  return [
    ...blocks,
    ...group("What it is worth to know one of them", [
      paragraph(
        `As it is, the best guess is right in ${first.ways} of ${ways} ways. Once one answer is known, it is right in:`,
      ),
      ...worth.map(({ question, right }) =>
        item(
          "plain",
          `${question.name}: ${right} of ${ways}`,
          right === first.ways ? ["no more than now"] : [],
        ),
      ),
    ]),
  ];
}
