import { Box, Text } from "ink";
import { columnsOf } from "../render/wrap.ts";
import type { Hint } from "./bindings.ts";
import { quiet, strong } from "./theme.ts";

const GIVES_WAY: readonly Hint["rank"][] = ["handy", "useful", "first", "always"];

/** Columns between two hints: where room is short, one less. */
const BETWEEN = [3, 2] as const;

export type HintRows = Readonly<{ rows: readonly (readonly Hint[])[]; between: number }>;

/**
 * Hints on at most `most` rows of at most `width` columns, as many as have room.
 *
 * @param note what must have room at the end of the last row
 */
export function hintRows(hints: readonly Hint[], note: string, width: number, most: number): HintRows {
  const kept = [...hints];
  for (;;) {
    const [loose, tight] = BETWEEN.map((between) => ({ rows: packed(kept, note, width, between), between }));
    if (loose && loose.rows.length <= 1) return loose;
    if (tight && (tight.rows.length <= most || kept.length === 0)) return tight;
    const first = Math.min(...kept.map(({ rank }) => GIVES_WAY.indexOf(rank)));
    kept.splice(
      kept.findLastIndex(({ rank }) => GIVES_WAY.indexOf(rank) === first),
      1,
    );
  }
}

function packed(
  hints: readonly Hint[],
  note: string,
  width: number,
  between: number,
): readonly (readonly Hint[])[] {
  const rows: Hint[][] = [[]];
  let left = width;
  const place = (columns: number): Hint[] => {
    const first = left === width;
    if (!first && columns + between > left) {
      rows.push([]);
      left = width;
    }
    left -= columns + (left === width ? 0 : between);
    return rows.at(-1) ?? [];
  };
  for (const hint of hints) place(columnsOf(hint.key) + 1 + columnsOf(hint.does)).push(hint);
  if (note !== "") place(columnsOf(note));
  return rows;
}

type KeyHintsProps = Readonly<{
  hints: readonly Hint[];
  /** What stands at the right of the last row; hints give way to it. */
  note: string;
  width: number;
  /** Rows that there are for them. */
  rows: number;
}>;

/** What the keys do here: keys bold, their words quiet. */
export function KeyHints({ hints, note, width, rows: most }: KeyHintsProps) {
  const { rows, between } = hintRows(hints, note, width, most);
  return (
    <Box width={width} flexDirection="column">
      {rows.map((row, index) => (
        <Box key={row[0]?.key ?? note} justifyContent="space-between">
          <Text wrap="truncate">
            {row.map(({ key, does }, at) => (
              <Text key={key + does}>
                {at > 0 && " ".repeat(between)}
                <Text {...strong}>{key}</Text>
                <Text {...quiet}> {does}</Text>
              </Text>
            ))}
          </Text>
          {index === rows.length - 1 && note !== "" && <Text wrap="truncate">{note}</Text>}
        </Box>
      ))}
    </Box>
  );
}

/** Whether a note has room on one row beside the hints that tell how to go on and where to find help. */
export const hasRoomFor = (note: string, hints: readonly Hint[], width: number): boolean =>
  hintRows(
    hints.filter(({ rank }) => rank === "always"),
    note,
    width,
    1,
  ).rows.flat().length === hints.filter(({ rank }) => rank === "always").length;
