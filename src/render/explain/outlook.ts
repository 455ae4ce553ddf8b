import type { Analysis } from "../../domain/analysis.ts";
import { type Block, group, item, paragraph } from "../blocks.ts";
import { outlookBlocks } from "../result/sections/outlook.ts";

/** How it may still turn out, and what each answer that is not known would be worth. */
export function unknownBlocks({ recommendation }: Analysis): readonly Block[] {
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
