import { BLANK, blockLines, type Line, patternMark, span, textLines } from "../lines.ts";
import { unpainted } from "../paint.ts";
import { cautionWords } from "../result/head.ts";
import { joinLines } from "../result/text.ts";
import { answerLabel, STRENGTH_WORDS } from "../words.ts";
import { columnsOf, pad } from "../wrap.ts";
import { shareBars, spreadBars, type TallyBar } from "./tally-bars.ts";
import { ruleBlocks, tallyChapters } from "./tally-blocks.ts";
import type { TallyReport } from "./tally-report.ts";
import { ballotWords, groupStrengthWords, nextSteps, numberWords, PARTIAL_WORDS } from "./tally-words.ts";

const LONGEST_BAR = 30;
const SHORTEST_BAR = 8;

/** The whole tally as plain text of at most `width` columns, what to talk about first. */
export function renderTallyText(
  report: TallyReport,
  width: number,
  invocation = "waymark",
  paint = unpainted,
): string {
  const { group, code, partial } = report;
  const { pattern, strength } = group.recommendation;
  const section = (title: string, lines: readonly Line[]): readonly Line[] => [
    BLANK,
    ...textLines(title.toUpperCase(), width, "strong"),
    BLANK,
    ...lines,
  ];
  return joinLines(
    [
      ...textLines(
        `${ballotWords(group.ballots)}: ${pattern.style.glyph} ${pattern.name} (${STRENGTH_WORDS[strength]})`,
        width,
        "strong",
      ),
      ...[groupStrengthWords(group), pattern.tagline, ...cautionWords(pattern)].flatMap((text) =>
        textLines(text, width),
      ),
      ...(partial ? [BLANK, ...textLines(PARTIAL_WORDS, width)] : []),
      ...tallyChapters(report).flatMap(({ title, blocks }) => section(title, blockLines(blocks, width))),
      ...section("The ballots one by one", shareLines(report, width)),
      ...section("How the answers spread", spreadLines(report, width)),
      ...section("How the recommendation comes about", blockLines(ruleBlocks(report), width)),
      BLANK,
      // Never broken into lines, so that it can be copied.
      [span(`The group's answers code: ${invocation} ${code}`)],
      ...nextSteps(report, invocation).map((step) => [span(step)]),
    ],
    paint,
  );
}

/** How many ballots lead to which pattern, taken one by one. */
export const shareLines = ({ group }: TallyReport, width: number): readonly Line[] =>
  histogram(shareBars(group), width);

/** How the ballots answer each question. */
export const spreadLines = ({ group }: TallyReport, width: number): readonly Line[] =>
  group.spreads.flatMap((spread, at) => [
    ...(at === 0 ? [] : [BLANK]),
    ...textLines(`${spread.question.name} (the group: ${answerLabel(spread.question, spread.group)})`, width),
    ...histogram(spreadBars(spread), width),
  ]);

/** A bar for each row, as long as its part of the longest one; where there is no room for bars the numbers stay. */
function histogram(bars: readonly TallyBar[], width: number): readonly Line[] {
  const rows = bars.map((bar) => ({
    ...bar,
    label: `${bar.pattern?.style.glyph ?? (bar.isGroups ? "▸" : " ")} ${bar.label}`,
  }));
  const most = Math.max(1, ...rows.map(({ ballots }) => ballots));
  const numbers = Math.max(...rows.map(({ ballots }) => numberWords(ballots).length));
  const labels = Math.min(Math.max(...rows.map(({ label }) => columnsOf(label))), width - numbers - 2);
  const room = Math.min(LONGEST_BAR, width - labels - numbers - 4);
  return rows.map(({ label, ballots, pattern }) => {
    const number = numberWords(ballots).padStart(numbers);
    if (room < SHORTEST_BAR) return [span(pad(label, labels)), span(`  ${number}`)];
    // Few ballots are not none: a bar that is there has a column at least.
    const length = ballots === 0 ? 0 : Math.max(1, Math.round((ballots / most) * room));
    const bar = pad("━".repeat(length), room);
    return [
      span(pad(label, labels)),
      span("  "),
      pattern === undefined ? span(bar) : patternMark(pattern, bar),
      span(`  ${number}`),
    ];
  });
}
