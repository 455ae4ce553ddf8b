import type { Analysis } from "../../domain/analysis.ts";
import type { Catalogue, Pattern } from "../../domain/catalogue-schema.ts";
import type { Recommendation } from "../../domain/recommendation.ts";
import { barLines } from "../bars.ts";
import type { Block, Chapter } from "../blocks.ts";
import { resultCommand } from "../command.ts";
import { BLANK, blockLines, type Line, patternMark, span, textLines } from "../lines.ts";
import { unpainted } from "../paint.ts";
import { columnsOf, wrap } from "../wrap.ts";
import { cautionWords, resultHead, titleWords } from "./head.ts";
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
  const unknown = nothingKnown(catalogue, analysis);
  return [
    joinLines(headLines(analysis, width), paint),
    ...(unknown.length === 0 ? [] : [renderBlocks(unknown, width, paint)]),
    // The parts of the head, each close under its title.
    ...resultHead(catalogue, analysis).map(({ title, note, blocks }) =>
      joinLines(
        [...textLines(titleWords(title.toUpperCase(), note), width, "strong"), ...blockLines(blocks, width)],
        paint,
      ),
    ),
    ...resultSections(catalogue, analysis)
      .slice(1)
      .map((section) => chapterAsText(section, width, paint)),
    `This result again: ${resultCommand(catalogue, answers, invocation)}\n`,
  ].join("\n");
}

/** The pattern and how firm it is, on one line where there is room. */
export function titleLines(recommendation: Recommendation, width: number): readonly Line[] {
  const { pattern } = recommendation;
  const title = `${pattern.style.glyph} ${pattern.name}`;
  const strength = strengthBrief(recommendation);
  if (columnsOf(`${title}   ${strength}`) <= width)
    return [[...titleSpans(pattern, title), span(`   ${strength}`)]];
  const [first = "", ...rest] = wrap(title, width);
  return [
    titleSpans(pattern, first),
    ...rest.map((row) => [span(row, "strong")]),
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
    ...[pattern.tagline, ...cautionWords(pattern)].flatMap((text) => textLines(text, width)),
    BLANK,
    ...barLines(ranking, width),
  ];
}

/** A chapter as plain text of at most `width` columns, its title in capitals. */
export const chapterAsText = ({ title, blocks }: Chapter, width: number, paint = unpainted): string =>
  `${joinLines(textLines(title.toUpperCase(), width, "strong"), paint)}\n${renderBlocks(blocks, width, paint)}`;
