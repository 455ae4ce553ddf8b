import type { Analysis } from "../../domain/analysis.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { resultCommand } from "../command.ts";
import { chaptersAsMarkdown, commandAsMarkdown } from "../markdown-blocks.ts";
import { unpainted } from "../paint.ts";
import { talkCredits } from "../patterns.ts";
import { titleAsMarkdown } from "../result/markdown.ts";
import { chapterAsText, headLines, joinLines, renderBlocks } from "../result/text.ts";
import { explanation } from "./explanation.ts";

/** The whole analysis as plain text of at most `width` columns, the command at its end excepted. */
export const renderExplanation = (
  catalogue: Catalogue,
  analysis: Analysis,
  width: number,
  invocation = "waymark",
  paint = unpainted,
): string =>
  [
    joinLines(headLines(analysis, width), paint),
    ...explanation(catalogue, analysis).map((chapter) => chapterAsText(chapter, width, paint)),
    renderBlocks(talkCredits(catalogue), width, paint),
    `This explanation again: ${explainCommand(catalogue, analysis, invocation)}\n`,
  ].join("\n");

/** The same as a Markdown document. Same answers, same bytes. */
export function renderExplanationAsMarkdown(
  catalogue: Catalogue,
  analysis: Analysis,
  invocation = "waymark",
): string {
  return [
    ...titleAsMarkdown(analysis),
    ...chaptersAsMarkdown([
      ...explanation(catalogue, analysis),
      { title: "The talk", blocks: talkCredits(catalogue) },
    ]),
    commandAsMarkdown("This explanation again:", explainCommand(catalogue, analysis, invocation)),
  ].join("\n");
}

const explainCommand = (
  catalogue: Catalogue,
  { recommendation, fixed }: Analysis,
  invocation: string,
): string =>
  resultCommand(
    catalogue,
    recommendation.answers,
    `${invocation} explain`,
    fixed.length > 0 ? [`--fix ${fixed.join(",")}`] : [],
  );
