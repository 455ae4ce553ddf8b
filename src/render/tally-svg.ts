import { lookOf } from "./looks.ts";
import type { TallyReport } from "./tally-report.ts";
import { ballotWords, differWords, dividedWords, numberWords, PARTIAL_WORDS } from "./tally-words.ts";
import { answerLabel } from "./words.ts";

const WIDTH = 720;
const MARGIN = 32;
const LABELS = 250;
const ROW = 24;
const BAR = { height: 14, left: MARGIN + LABELS, width: WIDTH - 2 * MARGIN - LABELS - 80 };
const FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const INK = {
  page: "#ffffff",
  text: "#1f2328",
  quiet: "#59636e",
  track: "#eff2f5",
  bar: "#57606a",
  group: "#0b57d0",
};

/** A fill for each pattern that is told apart by its texture too: by those who see no colours, and on paper. */
const FILLS: Readonly<Record<string, Readonly<{ colour: string; texture: string }>>> = {
  "◆": { colour: "#0b7285", texture: "" },
  "▲": {
    colour: "#9a6700",
    texture: '<path d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6" stroke="#ffffff" stroke-width="2"/>',
  },
  "■": { colour: "#8250df", texture: '<circle cx="4" cy="4" r="1.7" fill="#ffffff"/>' },
  "·": { colour: "#57606a", texture: '<path d="M0 4 H8" stroke="#ffffff" stroke-width="2"/>' },
};

/**
 * The spread of the answers and the patterns' shares as a picture: no script, no external file, readable without colours, with all
 * that it shows in its description too. Without names. Same ballots, same bytes.
 */
export function renderTallySvg(report: TallyReport): string {
  const { group, discussion, partial } = report;
  const { pattern, strength } = group.recommendation;
  const title = `${ballotWords(group.ballots)}: ${pattern.name} (${strength})`;
  const matters = new Set(discussion.matters.map(({ question }) => question));
  const notes = [differWords(discussion), dividedWords(group), ...(partial ? [PARTIAL_WORDS] : [])].filter(
    (note) => note !== undefined,
  );
  const charts: readonly Chart[] = [
    {
      title: "The ballots one by one",
      rows: group.shares.map((share) => {
        const { glyph } = lookOf(share.pattern.id);
        return {
          label: `${glyph} ${share.pattern.name}`,
          ballots: share.ballots,
          fill: `url(#fill-${fillOf(glyph)})`,
        };
      }),
    },
    ...group.spreads.map(({ question, answers, group: middle }) => ({
      title: `${question.name}${matters.has(question) ? ": matters" : ""}`,
      rows: answers.map(({ answer, ballots }) => ({
        label: `${answerLabel(question, answer)}${answer === middle ? " (the group)" : ""}`,
        ballots,
        fill: answer === middle ? INK.group : INK.bar,
      })),
    })),
  ];
  const drawing: string[] = [];
  let y = MARGIN + 22;
  drawing.push(text(MARGIN, y, title, `font-size="20" font-weight="bold" fill="${INK.text}"`));
  for (const line of notes.flatMap(wrapped)) {
    y += 22;
    drawing.push(text(MARGIN, y, line, `font-size="14" fill="${INK.quiet}"`));
  }
  for (const chart of charts) {
    y += 42;
    drawing.push(text(MARGIN, y, chart.title, `font-size="15" font-weight="bold" fill="${INK.text}"`));
    const most = Math.max(1, ...chart.rows.map(({ ballots }) => ballots));
    for (const row of chart.rows) {
      y += ROW;
      drawing.push(...rowOf(row, y, most));
    }
  }
  const height = y + MARGIN;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped([...notes, ...charts.map(chartWords)].join("\n"))}</desc>`,
    `<defs>${Object.keys(FILLS).map(definition).join("")}</defs>`,
    `<rect width="${WIDTH}" height="${height}" rx="10" fill="${INK.page}"/>`,
    `<g font-family="${FONTS}">`,
    ...drawing,
    "</g>",
    "</svg>",
  ].join("\n")}\n`;
}

type Row = Readonly<{ label: string; ballots: number; fill: string }>;
type Chart = Readonly<{ title: string; rows: readonly Row[] }>;

function rowOf({ label, ballots, fill }: Row, y: number, most: number): readonly string[] {
  const top = y - 12;
  // Few ballots are not none.
  const length = ballots === 0 ? 0 : Math.max(2, Math.round((ballots / most) * BAR.width));
  const rect = (width: number, colour: string) =>
    `<rect x="${BAR.left}" y="${top}" width="${width}" height="${BAR.height}" rx="3" fill="${colour}"/>`;
  return [
    text(MARGIN, y, label, `font-size="14" fill="${INK.text}"`),
    rect(BAR.width, INK.track),
    ...(length > 0 ? [rect(length, fill)] : []),
    text(WIDTH - MARGIN, y, numberWords(ballots), `font-size="14" text-anchor="end" fill="${INK.text}"`),
  ];
}

const text = (x: number, y: number, content: string, attributes: string): string =>
  `<text x="${x}" y="${y}" ${attributes}>${escaped(content)}</text>`;

/** Place of a glyph's fill among all. */
const fillOf = (glyph: string): number => Object.keys(FILLS).indexOf(glyph);

const definition = (glyph: string): string => {
  const { colour, texture } = FILLS[glyph] ?? { colour: INK.bar, texture: "" };
  return `<pattern id="fill-${fillOf(glyph)}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${colour}"/>${texture}</pattern>`;
};

const chartWords = ({ title, rows }: Chart): string =>
  `${title}. ${rows.map(({ label, ballots }) => `${label}: ${numberWords(ballots)}`).join("; ")}.`;

const LONGEST_LINE = 92;

/** A sentence in lines that have room; SVG does not wrap by itself. */
function wrapped(sentence: string): readonly string[] {
  const lines: string[] = [""];
  for (const word of sentence.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line.length + word.length < LONGEST_LINE)
      lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const escaped = (content: string): string =>
  content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
