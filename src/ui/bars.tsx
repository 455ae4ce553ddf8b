import { Box, Text } from "ink";
import { barsOf, pointsOf } from "../render/bars.ts";
import { ruledOutWords } from "../render/session-words.ts";
import { columnsOf } from "../render/wrap.ts";
import type { Part } from "./fit.ts";
import { patternProps } from "./theme.ts";

type Scores = Parameters<typeof barsOf>[0];

type BarsProps = Readonly<{
  scores: Scores;
  width: number;
  /** The points of a bar of full length; those of the best pattern where it is left out. */
  most?: number;
}>;

/** What the patterns score, one a row. */
export const barsPart = ({ scores, width, most }: BarsProps): Part => ({
  role: "scores",
  rows: scores.length,
  view: () =>
    barsOf(scores, width, most).map(({ pattern, name, bar, words, points }) => (
      <Text key={pattern.id} wrap="truncate">
        <Text {...patternProps(pattern)}>{pattern.style.glyph}</Text> {name}
        <Text {...patternProps(pattern)}>{bar}</Text>
        {words}
        {points}
      </Text>
    )),
});

/** Columns between two patterns on one row. */
const BETWEEN = 3;
/** The fewest and the most columns of all bars together. */
const BARS = { fewest: 8, most: 40 };

/** The same on one row, without the names. Short of room, what rules a pattern out is cut to a word, then to a dash. */
export const barRowPart = (props: BarsProps): Part => ({
  role: "scores",
  rows: 1,
  view: () => <BarRow {...props} />,
});

function BarRow({ scores, width }: BarsProps) {
  const said = (ruledOut: (score: Scores[number]) => string) =>
    scores.map((score) => (score.eligible ? pointsOf(score) : ruledOut(score)));
  const roomBeside = (words: readonly string[]) =>
    width - words.reduce((sum, each) => sum + columnsOf(each) + 3, BETWEEN * (words.length - 1));
  const forms = [
    said(({ pattern, held }) => ruledOutWords(pattern, held)),
    said(() => "ruled out"),
    said(pointsOf),
  ];
  const words = forms.find((each) => roomBeside(each) >= BARS.fewest) ?? said(pointsOf);
  const lengths = scores.map(({ eligible, points }) => (eligible ? Math.max(0, points) : 0));
  const all = lengths.reduce((sum, each) => sum + each, 0);
  const each = Math.max(0, Math.min(roomBeside(words), BARS.most)) / Math.max(1, all);
  return (
    <Box columnGap={BETWEEN}>
      {scores.map(({ pattern }, index) => (
        <Text key={pattern.id} wrap="truncate">
          <Text {...patternProps(pattern)}>
            {pattern.style.glyph} {"━".repeat(Math.floor((lengths[index] ?? 0) * each))}
          </Text>
          {(lengths[index] ?? 0) * each >= 1 ? " " : ""}
          {words[index]}
        </Text>
      ))}
    </Box>
  );
}
