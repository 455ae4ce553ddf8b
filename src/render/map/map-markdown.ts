import type { Answers } from "../../domain/answers.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import type { DecisionMap } from "../../domain/decision-map.ts";
import { paragraph } from "../blocks.ts";
import { mapCommand } from "../command.ts";
import { commandAsMarkdown, escapeMarkdown, renderBlocksAsMarkdown } from "../markdown-blocks.ts";
import { answerLabel } from "../words.ts";
import { elsewhereWords, mapTitle, nearestBlocks, ownWords, sharesOf, shareWords } from "./map-words.ts";

/** A map as a Markdown document. Same answers, same bytes. */
export const renderMapAsMarkdown = (
  catalogue: Catalogue,
  answers: Answers,
  map: DecisionMap,
  invocation = "waymark",
): string =>
  [
    `# ${escapeMarkdown(mapTitle(map))}\n`,
    mapSectionAsMarkdown(catalogue, answers, map),
    commandAsMarkdown("This map again:", mapCommand(catalogue.questions, answers, map, invocation)),
  ].join("\n");

/** The same without title and command, as a part of a longer document. */
export function mapSectionAsMarkdown(catalogue: Catalogue, answers: Answers, map: DecisionMap): string {
  const { x, y, columns, rows, cells, own } = map;
  const head = columns.map((column) => escapeMarkdown(answerLabel(x, column)));
  const body = rows.map((row, rowIndex) => {
    const glyphs = (cells[rowIndex] ?? []).map(({ style: { glyph } }, column) =>
      own.column === column && own.row === rowIndex ? `**(${glyph})**` : glyph,
    );
    return tableRow([`**${escapeMarkdown(answerLabel(y, row))}**`, ...glyphs]);
  });
  const legend = sharesOf(catalogue, map).map(
    ({ pattern, cells: count }) =>
      `- ${pattern.style.glyph} ${escapeMarkdown(pattern.name)}: ${shareWords(count, map)}`,
  );
  const elsewhere = elsewhereWords(catalogue.questions, map, answers);
  return [
    `${[tableRow([escapeMarkdown(`${y.name} \\ ${x.name}`), ...head]), tableRow(["---", ...columns.map(() => ":-:")]), ...body].join("\n")}\n`,
    `${[...legend, "- **( )** your own position"].join("\n")}\n`,
    renderBlocksAsMarkdown([
      ...(elsewhere === "" ? [] : [paragraph(elsewhere)]),
      paragraph(ownWords(map)),
      ...nearestBlocks(map, answers),
    ]),
  ].join("\n");
}

const tableRow = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
