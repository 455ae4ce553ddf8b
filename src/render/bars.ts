import type { PatternScore } from "../domain/ranking.ts";
import { type Line, patternMark, span } from "./lines.ts";
import { unmetWords } from "./words.ts";
import { columnsOf, pad, truncate } from "./wrap.ts";

const NARROWEST_BAR = 8;
const POINTS_COLUMNS = 4;

/**
 * The patterns side by side, one line each: glyph, name, a bar of the points, the points. Where a bar has no room it is left
 * out, and the numbers stay. A pattern that is not eligible shows what it needs in place of a bar.
 *
 * @param most the points of a bar of full length: those of the best pattern, unless bars are to be compared over time
 */
export function barLines(
  ranking: readonly PatternScore[],
  width: number,
  most = Math.max(1, ...ranking.map(({ points }) => points)),
): readonly Line[] {
  const names = Math.max(...ranking.map(({ pattern }) => columnsOf(pattern.name)));
  const room = width - names - POINTS_COLUMNS - 4;
  return ranking.map((score) => {
    const { pattern, eligible, points } = score;
    const number = eligible ? String(points).replace("-", "−") : "–";
    const lead = patternMark(pattern, `${pattern.style.glyph} `);
    if (room < NARROWEST_BAR) {
      return [
        lead,
        span(pad(pattern.name, Math.min(names, width - POINTS_COLUMNS - 2))),
        span(number.padStart(POINTS_COLUMNS)),
      ];
    }
    const length = eligible ? Math.round((Math.max(0, points) / most) * room) : 0;
    const bar = eligible
      ? patternMark(pattern, pad("━".repeat(length), room))
      : span(pad(truncate(unmetWords(pattern, score.held), room), room), "quiet");
    return [lead, span(pad(pattern.name, names)), span("  "), bar, span(number.padStart(POINTS_COLUMNS))];
  });
}
