import { chaptersAsMarkdown, commandAsMarkdown, escapeMarkdown } from "../markdown-blocks.ts";
import { cautionWords } from "../result/head.ts";
import { STRENGTH_WORDS } from "../words.ts";
import { labelWords, shareBars, spreadBars, type TallyBar } from "./tally-bars.ts";
import { ruleBlocks, tallyChapters } from "./tally-blocks.ts";
import type { TallyReport } from "./tally-report.ts";
import { ballotWords, groupStrengthWords, nextSteps, numberWords, PARTIAL_WORDS } from "./tally-words.ts";

const LONGEST_BAR = 20;

/** The whole tally as a Markdown document. Same ballots, same bytes. */
export function renderTallyMarkdown(report: TallyReport, invocation = "waymark"): string {
  const { group, code, partial } = report;
  const { pattern, strength } = group.recommendation;
  return [
    `# ${ballotWords(group.ballots)}: ${pattern.name} (${STRENGTH_WORDS[strength]})\n`,
    ...[groupStrengthWords(group), pattern.tagline, ...cautionWords(pattern)].map(
      (text) => `${escapeMarkdown(text)}\n`,
    ),
    ...(partial ? [`**${PARTIAL_WORDS}**\n`] : []),
    ...chaptersAsMarkdown(tallyChapters(report)),
    `## The ballots one by one\n\n${table("Pattern", shareBars(group))}`,
    `## How the answers spread\n`,
    ...group.spreads.map((spread) => table(spread.question.name, spreadBars(spread))),
    ...chaptersAsMarkdown([{ title: "How the recommendation comes about", blocks: ruleBlocks(report) }]),
    commandAsMarkdown(
      "The group's answers code, which opens what these answers lead to, without the ballots:",
      `${invocation} ${code}`,
    ),
    ...(report.since ? [`${nextSteps(report, invocation).map(escapeMarkdown).join("\n\n")}\n`] : []),
  ].join("\n");
}

function table(head: string, rows: readonly TallyBar[]): string {
  const most = Math.max(1, ...rows.map(({ ballots }) => ballots));
  const bar = (ballots: number) =>
    "█".repeat(ballots === 0 ? 0 : Math.max(1, Math.round((ballots / most) * LONGEST_BAR)));
  return [
    `| ${escapeMarkdown(head)} | Ballots | |`,
    "|---|---:|---|",
    ...rows.map(
      (row) => `| ${escapeMarkdown(labelWords(row))} | ${numberWords(row.ballots)} | ${bar(row.ballots)} |`,
    ),
    "",
  ].join("\n");
}
