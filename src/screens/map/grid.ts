import type { Cell, DecisionMap } from "../../domain/decision-map.ts";
import { type Line, type Span, span } from "../../render/lines.ts";
import { answerLabel } from "../../render/words.ts";
import { columnsOf, pad, truncate, wrap } from "../../render/wrap.ts";
import type { Part } from "../../ui/fit.ts";
import { linesPart } from "../../ui/lines.tsx";

type GridProps = Readonly<{
  map: DecisionMap;
  cursor: Cell;
  /** The word for one's own cell. */
  own: string;
  width: number;
}>;

type Measure = Readonly<{
  names: number;
  /** Columns for a cell, and for what parts it from the next. */
  column: number;
  heads: readonly (readonly string[])[];
}>;

/** The fewest and the most columns of a cell: a glyph in brackets, and an area; and the most rows of one. */
const CELL = { fewest: 4, area: 10, most: 17, rows: 4 };

/** How wide the columns are; undefined where not even a glyph a cell has room. */
function measure({ map, own, width }: GridProps): Measure | undefined {
  const longest = Math.max(
    ...[map.y.name, ...map.rows.map((row) => answerLabel(map.y, row))].map((each) => columnsOf(each)),
  );
  const names = Math.min(longest, width - map.columns.length * CELL.fewest - 1);
  if (names < 3) return undefined;
  const labels = map.columns.map((each) => answerLabel(map.x, each));
  const words = Math.max(...labels.flatMap((label) => label.split(" ").map((word) => columnsOf(word))));
  // The word after one's own row gives way to those above the columns.
  const [beside, alone] = [own.length + 1, 0].map((kept) =>
    Math.min(CELL.most, Math.floor((width - names - 2 - kept) / map.columns.length)),
  );
  const column = Math.max(CELL.fewest, (beside ?? 0) > words ? (beside ?? 0) : (alone ?? 0));
  // Where words would have to be broken, options have their numbers.
  const heads =
    words < column ? labels.map((label) => wrap(label, Math.max(words, column - 2))) : numbersOf(map);
  return { names, column, heads };
}

const numbersOf = ({ columns }: DecisionMap) => columns.map((_, index) => [String(index + 1)]);

/**
 * The grid of a map, with both questions at their axes: cells are areas of their pattern's glyph, or single glyphs where there is
 * no room for areas; where there is none for the names of the columns, these have their numbers. No rows where there is no room
 * even for glyphs.
 *
 * @param rows how many rows there are for the names, for areas, and for areas of more than two rows
 */
export function gridPart(
  props: GridProps,
  rows: Readonly<{ names: number; areas: number; highAreas: number }>,
): Part {
  const named = measure(props);
  if (!named) return linesPart("choice", []);
  const headRows = (heads: Measure["heads"]) => 1 + Math.max(...heads.map((lines) => lines.length));
  const short = numbersOf(props.map);
  const hasNames = headRows(named.heads) <= Math.max(headRows(short), rows.names - props.map.rows.length);
  const measured = { ...named, heads: hasNames ? named.heads : short };
  const head = headRows(measured.heads);
  const highIn = (room: number) => Math.floor((room - head) / props.map.rows.length);
  const hasAreas = measured.column >= CELL.area && highIn(rows.areas) >= 2;
  const high = hasAreas ? Math.max(2, Math.min(CELL.rows, highIn(rows.highAreas))) : 1;
  return {
    ...linesPart("choice", [...headLines(props, measured), ...cellLines(props, measured, high)]),
    focus: head + high * props.cursor.row,
  };
}

/** The name of the question along the columns, and below it those of its answers, all ending on the same row. */
function headLines({ map }: GridProps, { names, column, heads }: Measure): readonly Line[] {
  const last = Math.max(...heads.map((lines) => lines.length)) - 1;
  const rows = Array.from(
    { length: last + 1 },
    (_, row): Line => [
      span(pad(row === last ? map.y.name : "", names), "strong"),
      span("  "),
      ...heads.map((lines, at) => {
        const text = lines[row - last + lines.length - 1] ?? "";
        return span(at < heads.length - 1 ? pad(text, column) : text);
      }),
    ],
  );
  const title = " ".repeat(names + 2) + truncate(map.x.name, map.columns.length * column);
  return [[span(title, "strong")], ...rows];
}

function cellLines(
  { map, cursor, own, width }: GridProps,
  { names, column }: Measure,
  high: number,
): readonly Line[] {
  const isBeside = high === 1 && names + 2 + map.columns.length * column + own.length <= width;
  const isAt = (cell: Cell, row: number, at: number) => cell.row === row && cell.column === at;
  return map.rows.flatMap((answer, row) =>
    Array.from(
      { length: high },
      (_, part): Line => [
        span(`${pad(part === 0 ? answerLabel(map.y, answer) : "", names)} `),
        ...(map.cells[row] ?? []).flatMap((pattern, at) => {
          const isOwn = isAt(map.own, row, at);
          const [before = "", after = ""] = isAt(cursor, row, at) ? "[]" : isOwn ? "()" : "  ";
          const area = high === 1 ? 1 : column - 3;
          const word = isOwn && high > 1 && part === Math.floor(high / 2) ? ` ${own} ` : "";
          const left = Math.floor((area - word.length) / 2);
          const tone = isAt(cursor, row, at) ? "strong" : undefined;
          const fill = (length: number): Span => ({
            ...span(pattern.style.glyph.repeat(length), tone),
            colour: pattern.style.colour,
          });
          return [
            span(before, tone),
            fill(left),
            span(word, tone),
            fill(area - word.length - left),
            span(after.padEnd(column - area - 1), tone),
          ];
        }),
        ...(isBeside && row === map.own.row ? [span(` ${own}`)] : []),
      ],
    ),
  );
}
