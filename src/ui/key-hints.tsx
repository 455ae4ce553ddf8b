import { Box, Text } from "ink";
import { columnsOf } from "../render/wrap.ts";
import type { Hint } from "./bindings.ts";
import { quiet, strong } from "./theme.ts";

const GIVES_WAY: readonly Hint["rank"][] = ["handy", "useful", "first", "always", "help"];

/** Columns between two hints: where room is short, one less. */
const BETWEEN = { loose: 3, tight: 2 };

export type HintRows = Readonly<{ rows: readonly (readonly Hint[])[]; between: number }>;

/**
 * Hints on at most `most` rows of at most `width` columns, as many as have room. Before they need another row they come closer
 * together.
 *
 * @param note what must have room at the end of the last row
 */
export function hintRows(hints: readonly Hint[], note: string, width: number, most: number): HintRows {
  const form = (between: number): HintRows => ({ rows: packed(hints, note, width, between), between });
  const loose = form(BETWEEN.loose);
  if (loose.rows.length <= 1) return loose;
  const tight = form(BETWEEN.tight);
  if (tight.rows.length <= most || hints.length === 0) return tight;
  const first = GIVES_WAY.find((rank) => hints.some((hint) => hint.rank === rank));
  const at = hints.findLastIndex(({ rank }) => rank === first);
  return hintRows(hints.toSpliced(at, 1), note, width, most);
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
    if (left < width && columns + between > left) {
      rows.push([]);
      left = width;
    }
    left -= columns + (left === width ? 0 : between);
    return rows.at(-1) ?? [];
  };
  for (const hint of hints) place(columnsOf(`${hint.key} ${hint.does}`)).push(hint);
  if (note !== "") place(columnsOf(note));
  return rows;
}

type KeyHintsProps = Readonly<{
  hints: readonly Hint[];
  /** Text at the right of the last row; hints give way to it. */
  note: string;
  width: number;
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
export function hasRoomFor(note: string, hints: readonly Hint[], width: number): boolean {
  const needed = hints.filter(({ rank }) => rank === "always" || rank === "help");
  return packed(needed, note, width, BETWEEN.tight).length === 1;
}
