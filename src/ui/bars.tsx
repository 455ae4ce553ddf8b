import { barLines, pointsOf } from "../render/bars.ts";
import { type Line, patternMark, span } from "../render/lines.ts";
import { ruledOut, ruledOutWords } from "../render/session-words.ts";
import { columnsOf } from "../render/wrap.ts";
import type { Part } from "./fit.ts";
import { Lines, linesPart } from "./lines.tsx";

type Scores = Parameters<typeof barLines>[0];

type BarsProps = Readonly<{
  scores: Scores;
  width: number;
  /** The points of a bar of full length; those of the best pattern where it is left out. */
  most?: number | undefined;
}>;

/** What the patterns score, one a row. */
export const Bars = ({ scores, width, most }: BarsProps) => <Lines lines={barLines(scores, width, most)} />;

export const barsPart = (scores: Scores, width: number, most?: number): Part => ({
  role: "scores",
  rows: scores.length,
  view: () => <Bars scores={scores} width={width} most={most} />,
});

const BETWEEN = 3;
/** The fewest and the most columns of all bars together. */
const BARS = { fewest: 8, most: 40 };

/** The same on one row, without the names. Short of room, what rules a pattern out is cut to a word, then to a dash. */
export function barRowPart(scores: Scores, width: number): Part {
  const roomBeside = (words: readonly string[]) =>
    width - words.reduce((sum, each) => sum + columnsOf(each) + 3, BETWEEN * (words.length - 1));
  const forms = [ruledOutWords, ruledOut, pointsOf].map((unmet) =>
    scores.map((score) => (score.eligible ? pointsOf(score) : unmet(score))),
  );
  const words = forms.find((each) => roomBeside(each) >= BARS.fewest) ?? scores.map(pointsOf);
  const lengths = scores.map(({ eligible, points }) => (eligible ? Math.max(0, points) : 0));
  const all = lengths.reduce((sum, each) => sum + each, 0);
  const each = Math.max(0, Math.min(roomBeside(words), BARS.most)) / Math.max(1, all);
  const line = scores.flatMap(({ pattern }, index): Line => {
    const bar = "━".repeat(Math.floor((lengths[index] ?? 0) * each));
    return [
      ...(index > 0 ? [span(" ".repeat(BETWEEN))] : []),
      patternMark(pattern, `${pattern.style.glyph} ${bar}`),
      span(`${bar && " "}${words[index]}`),
    ];
  });
  return linesPart("scores", [line]);
}
