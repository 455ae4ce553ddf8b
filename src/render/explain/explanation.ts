import type { Analysis } from "../../domain/analysis.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { type Block, type Chapter, item, paragraph } from "../blocks.ts";
import { tensionBlocks } from "../result/sections/watch-out.ts";
import { answerLabel } from "../words.ts";
import { firmnessBlocks } from "./firmness.ts";
import { unknownBlocks } from "./outlook.ts";
import { patternChapter } from "./pattern.ts";

/** The whole analysis: what the result says in short, here with nothing left out. */
export const explanation = (catalogue: Catalogue, analysis: Analysis): readonly Chapter[] => [
  { title: "Your answers", blocks: answerBlocks(catalogue, analysis) },
  { title: "How firm it is", blocks: firmnessBlocks(catalogue, analysis) },
  ...analysis.recommendation.ranking.map((score) => patternChapter(catalogue, analysis, score)),
  { title: "Tensions", blocks: pullBlocks(analysis) },
  { title: "What is not known", blocks: unknownBlocks(analysis) },
];

const answerBlocks = ({ questions }: Catalogue, { recommendation, fixed }: Analysis): readonly Block[] =>
  questions.map((question) =>
    item(
      "plain",
      `${question.name}: ${answerLabel(question, recommendation.answers[question.id])}`,
      fixed.includes(question.id) ? ["cannot change"] : [],
    ),
  );

function pullBlocks({ recommendation }: Analysis): readonly Block[] {
  const blocks = tensionBlocks(recommendation);
  return blocks.length > 0
    ? blocks
    : [paragraph("None that waymark knows of pulls at this pattern in your answers.")];
}
