import type { Answers } from "../../domain/answers.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { type DecisionMap, nearestTurns } from "../../domain/decision-map.ts";
import type { MapResult } from "../../schemas/map.ts";
import { type Block, group, list, paragraph } from "../blocks.ts";
import { mapCommand } from "../command.ts";
import { BLANK, blockLines, type Line, patternMark, span, textLines } from "../lines.ts";
import { commandAsMarkdown, escapeMarkdown, renderBlocksAsMarkdown } from "../markdown-blocks.ts";
import { unpainted } from "../paint.ts";
import { joinLines, renderBlocks } from "../result/text.ts";
import { resultTurn } from "../result/to-result.ts";
import { answerLabel } from "../words.ts";
import { wrap } from "../wrap.ts";
import { mapLines } from "./map-lines.ts";
import { elsewhereWords, mapSentences, mapTitle, nearestBlocks, ownWords, sharesOf } from "./map-words.ts";

/**
 * A map as plain text of at most `width` columns, the command at its end excepted.
 *
 * @param inWords whether to say it in sentences, which also happens where the grid has no room
 */
export function renderMap(
  catalogue: Catalogue,
  answers: Answers,
  map: DecisionMap,
  width: number,
  inWords = false,
  invocation = "waymark",
  paint = unpainted,
): string {
  const grid = inWords ? [] : mapLines(map, "()", width);
  const shares = sharesOf(catalogue, map).map(({ pattern, words }) => `${pattern.name}: ${words}`);
  const shown =
    grid.length > 0
      ? [...grid, BLANK, ...legendLines(catalogue, map, width)]
      : blockLines([...mapSentences(map).map(paragraph), ...group("In all", list(shares))], width);
  return [
    joinLines(textLines(mapTitle(map), width, "strong"), paint),
    joinLines(shown, paint),
    renderBlocks(aroundMap(catalogue, answers, map), width, paint),
    `This map again: ${mapCommand(catalogue, answers, map, invocation)}\n`,
  ].join("\n");
}

function legendLines(catalogue: Catalogue, map: DecisionMap, width: number): readonly Line[] {
  const entries = sharesOf(catalogue, map).map(({ pattern, words }) => ({
    lead: patternMark(pattern),
    text: `${pattern.name}: ${words}`,
  }));
  return [...entries, { lead: span("( )"), text: "your own position" }].flatMap(({ lead, text }) =>
    wrap(text, width - 4).map(
      (row, index): Line =>
        index === 0 ? [lead, span(" ".repeat(4 - lead.text.length)), span(row)] : [span(`    ${row}`)],
    ),
  );
}

/** What is said with a map: the answers that it leaves as they are, one's own position, and the nearest change. */
function aroundMap({ questions }: Catalogue, answers: Answers, map: DecisionMap): readonly Block[] {
  const elsewhere = elsewhereWords(questions, map, answers);
  return [
    ...(elsewhere === "" ? [] : [paragraph(elsewhere)]),
    paragraph(ownWords(map)),
    ...nearestBlocks(map, answers),
  ];
}

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
    commandAsMarkdown("This map again:", mapCommand(catalogue, answers, map, invocation)),
  ].join("\n");

/** The same without title and command, as a part of a longer document. */
export function mapSectionAsMarkdown(catalogue: Catalogue, answers: Answers, map: DecisionMap): string {
  const { x, y, columns, rows, cells, own } = map;
  const head = columns.map((column) => escapeMarkdown(answerLabel(x, column)));
  const body = rows.map((row, rowIndex) => {
    const glyphs = (cells[rowIndex] ?? []).map(({ style: { glyph } }, column) =>
      own.column === column && own.row === rowIndex ? `**(${glyph})**` : glyph,
    );
    return [`**${escapeMarkdown(answerLabel(y, row))}**`, ...glyphs];
  });
  const table = [
    [escapeMarkdown(`${y.name} \\ ${x.name}`), ...head],
    ["---", ...columns.map(() => ":-:")],
    ...body,
  ];
  const legend = sharesOf(catalogue, map).map(
    ({ pattern, words }) => `- ${pattern.style.glyph} ${escapeMarkdown(pattern.name)}: ${words}`,
  );
  return [
    `${table.map((row) => `| ${row.join(" | ")} |`).join("\n")}\n`,
    `${[...legend, "- **( )** your own position"].join("\n")}\n`,
    renderBlocksAsMarkdown(aroundMap(catalogue, answers, map)),
  ].join("\n");
}

/** What `waymark map --json` prints. */
export function mapResult(catalogue: Catalogue, answers: Answers, map: DecisionMap): MapResult {
  const { x, y, columns, rows, cells, own } = map;
  return {
    schemaVersion: 1,
    answers,
    x: x.id,
    y: y.id,
    columns,
    rows,
    cells: cells.map((row) => row.map(({ id }) => id)),
    own: { ...own, pattern: cells[own.row]?.[own.column]?.id ?? "" },
    nearest: nearestTurns(map).map(resultTurn),
    shares: sharesOf(catalogue, map).map(({ pattern, cells: count }) => ({
      pattern: pattern.id,
      name: pattern.name,
      cells: count,
    })),
  };
}
