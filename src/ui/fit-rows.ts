import { BLANK, type Line } from "../render/lines.ts";

/** A part of a screen. When rows are short, parts with a lower `keep` give way first. */
export type Part = Readonly<{
  lines: readonly Line[];
  keep: number;
  /** Index of the line that must stay visible when even this part has to be cut. */
  focus?: number;
}>;

export const part = (keep: number, lines: readonly Line[], focus?: number): Part =>
  focus === undefined ? { keep, lines } : { keep, lines, focus };

/** An empty line; the first thing to give way. */
export const gap = (keep = 0): Part => part(keep, [BLANK]);

/** The parts that fit into `rows` lines together; one always stays. Empty parts do not count. */
export function keepParts(parts: readonly Part[], rows: number): readonly Part[] {
  const kept = parts.filter(({ lines }) => lines.length > 0);
  while (heightOf(kept) > rows && kept.length > 1) {
    const lowest = Math.min(...kept.map(({ keep }) => keep));
    kept.splice(
      kept.findLastIndex(({ keep }) => keep === lowest),
      1,
    );
  }
  return kept;
}

/** The parts one below the other, in at most `rows` lines. No rows give no lines. */
export const stack = (parts: readonly Part[], rows: number): readonly Line[] =>
  keepParts(parts, rows).flatMap(({ lines, focus = 0 }) =>
    lines.length <= rows ? lines : around(lines, focus, rows),
  );

export const heightOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, { lines }) => sum + lines.length, 0);

/** `rows` of the lines, with the one at `focus` among them. */
function around(lines: readonly Line[], focus: number, rows: number): readonly Line[] {
  const start = Math.max(0, Math.min(focus - Math.floor(rows / 2), lines.length - rows));
  return lines.slice(start, start + rows);
}
