import type { Pattern } from "../../domain/catalogue-schema.ts";
import type { DecisionMap } from "../../domain/decision-map.ts";
import { type Line, patternMark, type Span, span } from "../lines.ts";
import { answerLabel } from "../words.ts";
import { columnsOf, pad, wrap } from "../wrap.ts";

/** Columns of a cell's own: the glyph, and a bracket on either side. */
const CELL_COLUMNS = 3;
/** The widest a column gets, however much room there is. */
const WIDEST_COLUMN = 17;

/**
 * The map as a grid of glyphs, with one's own position in brackets. Where it has no room, not even with the names of its rows cut
 * short, there are no lines.
 */
export function mapLines(map: DecisionMap, brackets: "()" | "[]", width: number): readonly Line[] {
  const names = map.rows.map((row) => answerLabel(map.y, row));
  const longest = Math.max(...names.map((name) => columnsOf(name)));
  const left = Math.min(longest, width - map.columns.length * (CELL_COLUMNS + 1) - 1);
  if (left < 3) return [];
  const column = Math.min(WIDEST_COLUMN, Math.floor((width - left - 1) / map.columns.length));
  const heads = map.columns.map((each) => wrap(answerLabel(map.x, each), column - 1));
  const height = Math.max(...heads.map((lines) => lines.length));
  const head = Array.from({ length: height }, (_, index): Line => {
    // Short titles are next to the grid, not at the top.
    const words = heads.map((lines) => centred(lines[index - (height - lines.length)] ?? "", column));
    return [span(" ".repeat(left + 1)), span(words.join(""))];
  });
  const rows = map.cells.map(
    (cells, row): Line => [
      span(`${pad(names[row] ?? "", left)} `),
      ...cells.flatMap((pattern, index) =>
        cellSpans(pattern, index === map.own.column && row === map.own.row ? brackets : "  ", column),
      ),
    ],
  );
  return [...head, ...rows];
}

function cellSpans(pattern: Pattern, [before, after]: string, column: number): readonly Span[] {
  const start = Math.floor((column - CELL_COLUMNS) / 2);
  return [
    span(`${" ".repeat(start)}${before}`, "strong"),
    patternMark(pattern),
    span(`${after}`.padEnd(column - start - 2), "strong"),
  ];
}

const centred = (text: string, columns: number): string =>
  pad(" ".repeat(Math.max(0, Math.floor((columns - columnsOf(text)) / 2))) + text, columns);
