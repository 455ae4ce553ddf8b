import { chaptersAsMarkdown, commandAsMarkdown, escapeMarkdown } from "../markdown-blocks.ts";
import { cautionWords } from "../result/head.ts";
import { answerLabel, STRENGTH_WORDS } from "../words.ts";
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
    `## The ballots one by one\n\n${table(
      ["Pattern", "Ballots"],
      group.shares.map((share) => [share.pattern.name, share.ballots]),
    )}`,
    `## How the answers spread\n`,
    ...group.spreads.map(({ question, answers, group: middle }) =>
      table(
        [question.name, "Ballots"],
        answers.map(({ answer, ballots }) => [
          `${answerLabel(question, answer)}${answer === middle ? " (the group)" : ""}`,
          ballots,
        ]),
      ),
    ),
    ...chaptersAsMarkdown([{ title: "How the recommendation comes about", blocks: ruleBlocks(report) }]),
    commandAsMarkdown("The group's answers code, which opens this result:", `${invocation} ${code}`),
    ...(report.since ? [`${nextSteps(report, invocation).map(escapeMarkdown).join("\n\n")}\n`] : []),
  ].join("\n");
}

function table(
  head: readonly [string, string],
  rows: readonly (readonly [label: string, ballots: number])[],
): string {
  const most = Math.max(1, ...rows.map(([, ballots]) => ballots));
  const bar = (ballots: number) =>
    "█".repeat(ballots === 0 ? 0 : Math.max(1, Math.round((ballots / most) * LONGEST_BAR)));
  return [
    `| ${head.map(escapeMarkdown).join(" | ")} | |`,
    "|---|---:|---|",
    ...rows.map(
      ([label, ballots]) => `| ${escapeMarkdown(label)} | ${numberWords(ballots)} | ${bar(ballots)} |`,
    ),
    "",
  ].join("\n");
}
