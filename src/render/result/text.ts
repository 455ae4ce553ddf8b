import type { Analysis } from "../../domain/analysis.ts";
import type { Catalogue, Pattern } from "../../domain/catalogue-schema.ts";
import type { Recommendation } from "../../domain/recommendation.ts";
import { barLines } from "../bars.ts";
import type { Block, Chapter } from "../blocks.ts";
import { resultCommand } from "../command.ts";
import { BLANK, blockLines, type Line, patternMark, span, textLines } from "../lines.ts";
import { type Paint, unpainted } from "../paint.ts";
import { columnsOf, wrap } from "../wrap.ts";
import { cautionWords, type HeadPart, resultHead, titleWords } from "./head.ts";
import { nothingKnown } from "./sections/nothing-known.ts";
import { resultSections } from "./sections/result-sections.ts";
import { strengthBrief } from "./strength.ts";

/** Lines as text; no line ends in blanks. */
export const joinLines = (lines: readonly Line[], paint = unpainted): string =>
  `${lines.map((line) => paint(line).trimEnd()).join("\n")}\n`;

/** Blocks as plain text of at most `width` columns. */
export const renderBlocks = (blocks: readonly Block[], width: number, paint = unpainted): string =>
  joinLines(blockLines(blocks, width), paint);

/** The whole result as plain text of at most `width` columns. Same answers and width, same text. */
export function renderText(
  catalogue: Catalogue,
  analysis: Analysis,
  width: number,
  invocation = "waymark",
  paint = unpainted,
): string {
  const { answers } = analysis.recommendation;
  const sections = resultSections(catalogue, analysis).filter(({ id }) => id !== "result");
  const unknown = nothingKnown(catalogue, analysis);
  const parts = [
    joinLines(headLines(analysis, width), paint),
    ...(unknown.length === 0 ? [] : [renderBlocks(unknown, width, paint)]),
    ...resultHead(catalogue, analysis).map((part) => partAsText(part, width, paint)),
    ...sections.map((section) => chapterAsText(section, width, paint)),
    `This result again: ${resultCommand(catalogue, answers, invocation)}\n`,
  ];
  return parts.join("\n");
}

/** The pattern, and how firm that is behind it, or below it where there is no room. */
export function titleLines(recommendation: Recommendation, width: number): readonly Line[] {
  const { pattern } = recommendation;
  const title = `${pattern.style.glyph} ${pattern.name}`;
  const strength = strengthBrief(recommendation);
  const line = `${title}   ${strength}`;
  return columnsOf(line) <= width
    ? [[...titleSpans(pattern, title), span(`   ${strength}`)]]
    : [
        ...wrap(title, width).map((row, at) => (at === 0 ? titleSpans(pattern, row) : [span(row, "strong")])),
        ...textLines(strength, width),
      ];
}

/** A title that begins with its pattern's glyph. */
const titleSpans = (pattern: Pattern, title: string): Line => [
  patternMark(pattern),
  span(title.slice(pattern.style.glyph.length), "strong"),
];

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
const partAsText = ({ title, note, blocks }: HeadPart, width: number, paint: Paint): string =>
  joinLines(
    [...textLines(titleWords(title.toUpperCase(), note), width, "strong"), ...blockLines(blocks, width)],
    paint,
  );

/** A chapter as plain text of at most `width` columns, its title in capitals. */
export const chapterAsText = ({ title, blocks }: Chapter, width: number, paint = unpainted): string =>
  `${joinLines(textLines(title.toUpperCase(), width, "strong"), paint)}\n${renderBlocks(blocks, width, paint)}`;
