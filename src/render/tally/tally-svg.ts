import { type PaintName, painted, patternPaint, shape, xmlText } from "../svg/svg-paint.ts";
import { CHARACTER, MARGIN, type Part, paragraph, picture, TEXT } from "../svg/svg-picture.ts";
import { STRENGTH_WORDS } from "../words.ts";
import { columnsOf, truncate } from "../wrap.ts";
import { labelWords, shareBars, spreadBars, type TallyBar } from "./tally-bars.ts";
import type { TallyReport } from "./tally-report.ts";
import {
  ballotWords,
  besideRecommendation,
  differWords,
  dividedWords,
  groupStrengthWords,
  numberWords,
  PARTIAL_WORDS,
} from "./tally-words.ts";

// All lengths are in pixels of the picture at its own size.

const WIDTH = 720;
const ROOM = WIDTH - 2 * MARGIN;
const ROW = 24;
const BAR = { height: 14, gap: 14, shape: 7 };
/** What a pattern's shape takes before its name. */
const SHAPE_ROOM = 22;
/** Longer labels are cut. */
const LONGEST_LABEL = 330;
/** Digits are wider than most letters. */
const DIGIT = 0.64;

type Chart = Readonly<{ title: string; rows: readonly TallyBar[] }>;
/** Where the bars of all charts begin and how long the longest is. */
type Columns = Readonly<{ left: number; length: number }>;

/**
 * The spread of the answers and the patterns' shares as a picture. Its description has all that it shows, and patterns differ by
 * shape as well as by colour. Without names. Same ballots, same bytes.
 */
export function renderTallySvg(report: TallyReport): string {
  const { group, discussion, partial } = report;
  const { pattern, strength } = group.recommendation;
  const title = `${ballotWords(group.ballots)}: ${pattern.name} (${STRENGTH_WORDS[strength]})`;
  const notes = [
    groupStrengthWords(group),
    ...besideRecommendation(report),
    differWords(discussion),
    dividedWords(group),
    ...(partial ? [PARTIAL_WORDS] : []),
  ].filter((note) => note !== undefined);
  const charts = chartsOf(report);
  const columns = columnsFor(charts.flatMap(({ rows }) => rows));
  const parts: Part[] = [paragraph(title, MARGIN - 8, ROOM, TEXT.title, "ink")];
  const below = (gap: number) => (parts.at(-1)?.bottom ?? 0) + gap;
  for (const note of notes) parts.push(paragraph(note, below(2), ROOM, TEXT.plain, "quiet"));
  for (const chart of charts) parts.push(chartPart(chart, below(18), columns));
  return picture({
    id: "waymark-tally",
    width: WIDTH,
    height: below(MARGIN - 4),
    title,
    description: [...notes, ...charts.map(chartWords)],
    drawn: parts.flatMap(({ drawn }) => drawn),
  });
}

function chartsOf({ group, discussion }: TallyReport): readonly Chart[] {
  const matters = new Set(discussion.matters.map(({ question }) => question));
  return [
    { title: "The ballots one by one", rows: shareBars(group) },
    ...group.spreads.map((spread) => ({
      title: `${spread.question.name}${matters.has(spread.question) ? ": matters" : ""}`,
      rows: spreadBars(spread),
    })),
  ];
}

/** Room for the longest label and the longest number; the bars get the rest. */
function columnsFor(rows: readonly TallyBar[]): Columns {
  const labels = rows.map((row) => indentOf(row) + columnsOf(labelWords(row)) * TEXT.plain * CHARACTER);
  const numbers = rows.map(({ ballots }) => numberWords(ballots).length * TEXT.plain * DIGIT);
  const left = MARGIN + Math.ceil(Math.min(LONGEST_LABEL, Math.max(0, ...labels))) + BAR.gap;
  return { left, length: WIDTH - MARGIN - Math.ceil(Math.max(0, ...numbers)) - BAR.gap - left };
}

const indentOf = ({ pattern }: TallyBar): number => (pattern === undefined ? 0 : SHAPE_ROOM);

function chartPart({ title, rows }: Chart, top: number, columns: Columns): Part {
  const most = Math.max(1, ...rows.map(({ ballots }) => ballots));
  const first = top + ROW;
  return {
    drawn: [
      `<text x="${MARGIN}" y="${top + 15}" font-size="15" font-weight="bold" ${painted("ink")}>${xmlText(title)}</text>`,
      ...rows.flatMap((row, at) => rowDrawn(row, first + at * ROW + ROW / 2, most, columns)),
    ],
    bottom: first + rows.length * ROW,
  };
}

function rowDrawn(row: TallyBar, middle: number, most: number, { left, length }: Columns) {
  const { ballots, pattern, isGroups } = row;
  const paint = pattern ? patternPaint(pattern) : isGroups ? "accent" : "quiet";
  const x = MARGIN + indentOf(row);
  const text = truncate(labelWords(row), Math.floor((left - BAR.gap - x) / (TEXT.plain * CHARACTER) + 0.01));
  // Few ballots are not none.
  const own = ballots === 0 ? 0 : Math.max(3, Math.round((ballots / most) * length));
  const bar = (width: number, name: PaintName) =>
    `<rect x="${left}" y="${middle - BAR.height / 2}" width="${width}" height="${BAR.height}" rx="3" ${painted(name)}/>`;
  return [
    ...(pattern === undefined ? [] : [shape(pattern, MARGIN + BAR.shape, middle, BAR.shape)]),
    `<text x="${x}" y="${middle + 5}" ${painted("ink")}>${xmlText(text)}</text>`,
    bar(length, "track"),
    ...(own > 0 ? [bar(own, paint)] : []),
    `<text x="${WIDTH - MARGIN}" y="${middle + 5}" text-anchor="end" ${painted("ink")}>${xmlText(numberWords(ballots))}</text>`,
  ];
}

const chartWords = ({ title, rows }: Chart): string =>
  `${title}. ${rows.map((row) => `${labelWords(row)}: ${numberWords(row.ballots)}`).join("; ")}.`;
