import type { Pattern } from "../domain/catalogue-schema.ts";
import type { PatternScore } from "../domain/ranking.ts";
import { type Line, patternMark, span } from "./lines.ts";
import { ruledOut } from "./session-words.ts";
import { shortName, signed, unmetWords } from "./words.ts";
import { columnsOf, pad, truncate } from "./wrap.ts";

const NARROWEST_BAR = 8;
const POINTS_COLUMNS = 4;

/** The points of a pattern as they are shown; a dash where it is not eligible. */
export const pointsOf = ({ eligible, points }: PatternScore): string => (eligible ? signed(points) : "–");

/**
 * The patterns one a row, each with a bar or with what it needs to be eligible. Where bars have no room beside their names, the
 * names are the short ones; where they have none even then, they are left out, and the numbers stay.
 *
 * @param most the points of a bar of full length: those of the best pattern, unless bars are to be compared over time
 */
export function barLines(
  ranking: readonly PatternScore[],
  width: number,
  most = Math.max(1, ...ranking.map(({ points }) => points)),
): readonly Line[] {
  const longest = (nameOf: (pattern: Pattern) => string) =>
    Math.max(...ranking.map(({ pattern }) => columnsOf(nameOf(pattern))));
  const roomBeside = (names: number) => width - names - POINTS_COLUMNS - 4;
  const isShort = roomBeside(longest(({ name }) => name)) < NARROWEST_BAR;
  const nameOf = isShort ? shortName : ({ name }: Pattern) => name;
  const names = longest(nameOf);
  const room = roomBeside(names);
  const hasRoom = room >= NARROWEST_BAR;
  return ranking.map((score) => {
    const { pattern, eligible } = score;
    const length = Math.round((Math.max(0, score.points) / most) * room);
    return [
      patternMark(pattern, `${pattern.style.glyph} `),
      span(pad(nameOf(pattern), hasRoom ? names + 2 : Math.min(names, width - POINTS_COLUMNS - 2))),
      patternMark(pattern, hasRoom && eligible ? pad("━".repeat(length), room) : ""),
      span(hasRoom && !eligible ? pad(unmetWithin(room, score), room) : ""),
      span(pointsOf(score).padStart(POINTS_COLUMNS)),
    ];
  });
}

/** What the pattern needs; where that is too long, only whether it is ruled out. */
function unmetWithin(room: number, score: PatternScore): string {
  const words = unmetWords(score.pattern, score.held);
  return columnsOf(words) <= room ? words : truncate(ruledOut(score), room);
}
