import type { Analysis } from "../../domain/analysis.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { barLines } from "../bars.ts";
import type { Block, Chapter } from "../blocks.ts";
import { resultCommand } from "../command.ts";
import { BLANK, blockLines, type Line, plainText, textLines } from "../lines.ts";
import { styleOf } from "../pattern-style.ts";
import { resultSections } from "./sections/result-sections.ts";
import { talkCredits } from "./sections/talk.ts";

/** Lines as text; no line ends in blanks. */
export const joinLines = (lines: readonly Line[]): string =>
  `${lines.map((line) => plainText(line).trimEnd()).join("\n")}\n`;

/** Blocks as plain text of at most `width` columns. */
export const renderBlocks = (blocks: readonly Block[], width: number): string =>
  joinLines(blockLines(blocks, width));

/** The whole result as plain text of at most `width` columns. Same answers and width, same text. */
export function renderText(
  catalogue: Catalogue,
  analysis: Analysis,
  width: number,
  invocation = "waymark",
): string {
  const { answers } = analysis.recommendation;
  const sections = resultSections(catalogue, analysis).filter(({ id }) => id !== "talk");
  const parts = [
    joinLines(headLines(analysis, width)),
    ...sections.map((section) => chapterAsText(section, width)),
    renderBlocks(talkCredits(catalogue), width),
    `This result again: ${resultCommand(catalogue, answers, invocation)}\n`,
  ];
  return parts.join("\n");
}

/** What is recommended, how firmly, and the patterns side by side. */
export function headLines({ recommendation }: Analysis, width: number): readonly Line[] {
  const { pattern, strength, ranking } = recommendation;
  return [
    ...textLines(`${styleOf(pattern.id).glyph} ${pattern.name} (${strength})`, width),
    ...textLines(pattern.tagline, width),
    BLANK,
    ...barLines(ranking, width),
  ];
}

/** A chapter as plain text of at most `width` columns, its title in capitals. */
export const chapterAsText = ({ title, blocks }: Chapter, width: number): string =>
  `${joinLines(textLines(title.toUpperCase(), width))}\n${renderBlocks(blocks, width)}`;
