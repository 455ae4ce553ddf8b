import type { Pattern } from "../domain/catalogue-schema.ts";
import type { PatternScore } from "../domain/ranking.ts";
import { type Line, patternMark, span } from "./lines.ts";
import { signed, unmetWords } from "./words.ts";
import { columnsOf, pad, truncate } from "./wrap.ts";

const NARROWEST_BAR = 8;
const POINTS_COLUMNS = 4;

/** A pattern as a row of a table: all texts are padded to the width of their column. */
export type Bar = Readonly<{
  pattern: Pattern;
  name: string;
  /** The points as a bar; empty where it has no room, and where the pattern is not eligible. */
  bar: string;
  /** What the pattern needs, instead of a bar. */
  words: string;
  points: string;
}>;

/** The points of a pattern as they are shown; a dash where it is not eligible. */
export const pointsOf = ({ eligible, points }: PatternScore): string => (eligible ? signed(points) : "–");

/**
 * The patterns one a row. Where bars have no room beside their names, the names are the short ones; where they have none even
 * then, they are left out, and the numbers stay.
 *
 * @param most the points of a bar of full length: those of the best pattern, unless bars are to be compared over time
 */
function barsOf(
  ranking: readonly PatternScore[],
  width: number,
  most = Math.max(1, ...ranking.map(({ points }) => points)),
): readonly Bar[] {
  const longest = (nameOf: (pattern: Pattern) => string) =>
    Math.max(...ranking.map(({ pattern }) => columnsOf(nameOf(pattern))));
  const roomBeside = (names: number) => width - names - POINTS_COLUMNS - 4;
  const isShort = roomBeside(longest(({ name }) => name)) < NARROWEST_BAR;
  const nameOf = ({ name, shortName = name }: Pattern) => (isShort ? shortName : name);
  const names = longest(nameOf);
  const room = roomBeside(names);
  const hasRoom = room >= NARROWEST_BAR;
  return ranking.map((score) => {
    const { pattern, eligible } = score;
    const length = Math.round((Math.max(0, score.points) / most) * room);
    return {
      pattern,
      name: pad(nameOf(pattern), hasRoom ? names + 2 : Math.min(names, width - POINTS_COLUMNS - 2)),
      bar: hasRoom && eligible ? pad("━".repeat(length), room) : "",
      words: hasRoom && !eligible ? pad(unmetWithin(room, score), room) : "",
      points: pointsOf(score).padStart(POINTS_COLUMNS),
    };
  });
}

/** What the pattern needs, or that it is ruled out where that is too long. */
function unmetWithin(room: number, { pattern, held }: PatternScore): string {
  const words = unmetWords(pattern, held);
  return columnsOf(words) <= room ? words : truncate("ruled out", room);
}

/** The same as lines. */
export const barLines = (ranking: readonly PatternScore[], width: number, most?: number): readonly Line[] =>
  barsOf(ranking, width, most).map(({ pattern, name, bar, words, points }) => [
    patternMark(pattern, `${pattern.style.glyph} `),
    span(name),
    patternMark(pattern, bar),
    span(words),
    span(points),
  ]);
