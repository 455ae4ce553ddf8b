import type { Answers } from "../../domain/answers.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import type { DecisionMap } from "../../domain/decision-map.ts";
import { group, list, paragraph } from "../blocks.ts";
import { mapCommand } from "../command.ts";
import { BLANK, blockLines, type Line, patternMark, span, textLines } from "../lines.ts";
import { unpainted } from "../paint.ts";
import { joinLines } from "../result/text.ts";
import { wrap } from "../wrap.ts";
import { mapLines } from "./map-lines.ts";
import {
  elsewhereWords,
  mapSentences,
  mapTitle,
  nearestBlocks,
  ownWords,
  sharesOf,
  shareWords,
} from "./map-words.ts";

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
  const grid = inWords ? [] : mapLines(map, undefined, width);
  const shown =
    grid.length > 0
      ? [...grid, BLANK, ...legendLines(catalogue, map, width)]
      : blockLines(
          [...mapSentences(map).map(paragraph), ...group("In all", list(shareSentences(catalogue, map)))],
          width,
        );
  const elsewhere = elsewhereWords(catalogue.questions, map, answers);
  const around = [
    ...(elsewhere === "" ? [] : [paragraph(elsewhere)]),
    paragraph(ownWords(map)),
    ...nearestBlocks(map, answers),
  ];
  return [
    joinLines(textLines(mapTitle(map), width, "strong"), paint),
    joinLines(shown, paint),
    joinLines(blockLines(around, width), paint),
    `This map again: ${mapCommand(catalogue.questions, answers, map, invocation)}\n`,
  ].join("\n");
}

const shareSentences = (catalogue: Catalogue, map: DecisionMap): readonly string[] =>
  sharesOf(catalogue, map).map(({ pattern, cells }) => `${pattern.name}: ${shareWords(cells, map)}`);

function legendLines(catalogue: Catalogue, map: DecisionMap, width: number): readonly Line[] {
  const entries = sharesOf(catalogue, map).map(({ pattern, cells }) => ({
    lead: patternMark(pattern),
    text: `${pattern.name}: ${shareWords(cells, map)}`,
  }));
  return [...entries, { lead: span("( )"), text: "your own position" }].flatMap(({ lead, text }) =>
    wrap(text, width - 4).map(
      (row, index): Line =>
        index === 0 ? [lead, span(" ".repeat(4 - lead.text.length)), span(row)] : [span(`    ${row}`)],
    ),
  );
}
