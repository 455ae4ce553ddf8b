import { Box, Text } from "ink";
import type { Pattern } from "../../domain/catalogue-schema.ts";
import type { Cell, DecisionMap } from "../../domain/decision-map.ts";
import { answerLabel } from "../../render/words.ts";
import { columnsOf, truncate, wrap } from "../../render/wrap.ts";
import type { Part } from "../../ui/fit.ts";
import { patternProps, strong } from "../../ui/theme.ts";

type GridProps = Readonly<{
  map: DecisionMap;
  /** The cell under the cursor. */
  cursor: Cell;
  /** The word for one's own cell. */
  own: string;
  width: number;
}>;

/** Where the grid has its room. */
type Measure = Readonly<{
  /** Columns for the names of the rows. */
  names: number;
  /** Columns for a cell, and for what parts it from the next. */
  column: number;
  heads: readonly (readonly string[])[];
}>;

/** The fewest and the most columns of a cell: a glyph in brackets, and an area. */
const CELL = { fewest: 4, area: 10, most: 17 };

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
  const heads = words < column ? labels.map((label) => wrap(label, column - 1)) : numbersOf(map);
  return { names, column, heads };
}

const numbersOf = ({ columns }: DecisionMap) => columns.map((_, index) => [String(index + 1)]);

/**
 * The grid of a map, with both questions at their axes: cells are areas of their pattern's glyph, two rows high, or single
 * glyphs where `rows` does not hold areas; where it does not hold the names of the columns, these have their numbers. No rows
 * where there is no room even for glyphs.
 *
 * @param rows how many rows the grid may take
 */
export function gridPart(props: GridProps, rows: number): Part {
  const named = measure(props);
  if (!named) return { role: "choice", rows: 0, view: () => null };
  const headRows = (heads: Measure["heads"]) => 1 + Math.max(...heads.map((lines) => lines.length));
  const fits = headRows(named.heads) + props.map.rows.length <= rows;
  const measured = { ...named, heads: fits ? named.heads : numbersOf(props.map) };
  const head = headRows(measured.heads);
  const hasAreas = measured.column >= CELL.area && head + 2 * props.map.rows.length <= rows;
  const high = hasAreas ? 2 : 1;
  return {
    role: "choice",
    rows: head + high * props.map.rows.length,
    focus: head + high * props.cursor.row,
    view: () => <Grid {...props} {...measured} high={high} />,
  };
}

function Grid(props: GridProps & Measure & Readonly<{ high: 1 | 2 }>) {
  const { map, cursor, own, width, names, column, heads, high } = props;
  const hasRoomBehind = names + 2 + map.columns.length * column + own.length <= width;
  const isAt = (cell: Cell, row: number, at: number) => cell.row === row && cell.column === at;
  return (
    <Box flexDirection="column">
      <Text wrap="truncate" {...strong}>
        {" ".repeat(names + 2) + truncate(map.x.name, map.columns.length * column)}
      </Text>
      <Box alignItems="flex-end">
        <Box width={names + 2} flexShrink={0}>
          <Text wrap="truncate" {...strong}>
            {truncate(map.y.name, names)}
          </Text>
        </Box>
        {map.columns.map((each, at) => (
          <Box key={each} width={column} flexShrink={0}>
            <Text wrap="truncate">{heads[at]?.join("\n")}</Text>
          </Box>
        ))}
      </Box>
      {map.rows.map((answer, row) => (
        <Box key={answer}>
          <Box width={names + 1} flexShrink={0}>
            <Text wrap="truncate">{truncate(answerLabel(map.y, answer), names)}</Text>
          </Box>
          {map.cells[row]?.map((pattern, at) => (
            <CellView
              key={map.columns[at]}
              pattern={pattern}
              focused={isAt(cursor, row, at)}
              own={isAt(map.own, row, at) ? own : ""}
              columns={column}
              high={high}
            />
          ))}
          {high === 1 && row === map.own.row && hasRoomBehind && <Text wrap="truncate"> {own}</Text>}
        </Box>
      ))}
    </Box>
  );
}

type CellViewProps = Readonly<{
  pattern: Pattern;
  focused: boolean;
  /** The word for one's own cell; empty on any other. */
  own: string;
  columns: number;
  high: 1 | 2;
}>;

/** A cell in its pattern's glyph: in square brackets under the cursor, one's own in round ones. */
function CellView({ pattern, focused, own, columns, high }: CellViewProps) {
  const { glyph } = pattern.style;
  const [before, after] = focused ? ["[", "]"] : own === "" ? [" ", " "] : ["(", ")"];
  const area = high === 1 ? 1 : columns - 3;
  const word = own === "" ? "" : ` ${own} `;
  const left = Math.floor((area - word.length) / 2);
  const fill = (length: number) => <Text {...patternProps(pattern)}>{glyph.repeat(length)}</Text>;
  return (
    <Box flexDirection="column" width={columns} flexShrink={0}>
      <Text wrap="truncate" bold={focused}>
        {before}
        {fill(area)}
        {after}
      </Text>
      {high === 2 && (
        <Text wrap="truncate" bold={focused}>
          {before}
          {fill(left)}
          {word}
          {fill(area - word.length - left)}
          {after}
        </Text>
      )}
    </Box>
  );
}
