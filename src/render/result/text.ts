import type { Analysis } from "../../domain/analysis.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import type { Recommendation } from "../../domain/recommendation.ts";
import { barLines } from "../bars.ts";
import type { Block, Chapter } from "../blocks.ts";
import { resultCommand } from "../command.ts";
import { BLANK, blockLines, type Line, plainText, span, textLines } from "../lines.ts";
import { columnsOf } from "../wrap.ts";
import { cautionWords, type HeadPart, resultHead, titleWords } from "./head.ts";
import { nothingKnown } from "./sections/nothing-known.ts";
import { resultSections } from "./sections/result-sections.ts";
import { strengthBrief } from "./strength.ts";

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
  const sections = resultSections(catalogue, analysis).filter(({ id }) => id !== "result");
  const unknown = nothingKnown(catalogue, analysis);
  const parts = [
    joinLines(headLines(analysis, width)),
    ...(unknown.length === 0 ? [] : [renderBlocks(unknown, width)]),
    ...resultHead(catalogue, analysis).map((part) => partAsText(part, width)),
    ...sections.map((section) => chapterAsText(section, width)),
    `This result again: ${resultCommand(catalogue, answers, invocation)}\n`,
  ];
  return parts.join("\n");
}

/** The pattern, and how firm that is behind it, or below it where there is no room. */
export function titleLines(recommendation: Recommendation, width: number): readonly Line[] {
  const { name, style } = recommendation.pattern;
  const title = `${style.glyph} ${name}`;
  const strength = strengthBrief(recommendation);
  const line = `${title}   ${strength}`;
  return columnsOf(line) <= width
    ? [[span(line)]]
    : [...textLines(title, width), ...textLines(strength, width)];
}

/** What is recommended, how firmly, what the talk says with it, and the patterns side by side. */
export function headLines({ recommendation }: Analysis, width: number): readonly Line[] {
  const { pattern, ranking } = recommendation;
  return [
    ...titleLines(recommendation, width),
    ...textLines(pattern.tagline, width),
    ...cautionWords(pattern).flatMap((text) => textLines(text, width)),
    BLANK,
    ...barLines(ranking, width),
  ];
}

/** A part of the head, close under its title. */
const partAsText = ({ title, note, blocks }: HeadPart, width: number): string =>
  joinLines([...textLines(titleWords(title.toUpperCase(), note), width), ...blockLines(blocks, width)]);

/** A chapter as plain text of at most `width` columns, its title in capitals. */
export const chapterAsText = ({ title, blocks }: Chapter, width: number): string =>
  `${joinLines(textLines(title.toUpperCase(), width))}\n${renderBlocks(blocks, width)}`;
