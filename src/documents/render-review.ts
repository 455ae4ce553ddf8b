import type { Catalogue, Pattern } from "../domain/catalogue-schema.ts";
import type { Comparison } from "../domain/comparison.ts";
import { type Decision, decisionToFields } from "../domain/decision.ts";
import type { DatedTripwire, TripwireState } from "../domain/review.ts";
import { escapeMarkdown } from "../render/markdown-blocks.ts";
import { answerLabel, becauseWords, pointsWords, SOURCE_WORDS } from "../render/words.ts";
import { writeYaml } from "./front-matter.ts";
import { REVIEW_MARK } from "./record-file.ts";
import { tripwireList } from "./render-record.ts";

export type SeenTripwire = Readonly<{ tripwire: DatedTripwire; state: TripwireState }>;

const STATES: Readonly<Record<TripwireState, string>> = {
  tripped: "Tripped",
  quiet: "Quiet",
  unknown: "Not known",
};

/**
 * What a review found, as Markdown to be appended to its record. The same review gives the same bytes; lines end in \n.
 *
 * @param seen the tripwires that were looked at: those of the pattern that was followed until now
 * @param next those of the pattern that is followed from now on
 */
export function renderReview(
  catalogue: Catalogue,
  decision: Decision,
  comparison: Comparison,
  seen: readonly SeenTripwire[],
  next: readonly DatedTripwire[],
): string {
  const states = Object.fromEntries(seen.map(({ tripwire, state }) => [tripwire.id, state]));
  const fields = writeYaml({ ...decisionToFields(decision), tripwires: states });
  return `${[
    `## Review of ${decision.date}`,
    `<!-- ${REVIEW_MARK}\n${fields}-->`,
    ...reviewParagraphs(catalogue, comparison),
    "### Tripwires",
    seen
      .map(
        ({ tripwire, state }) =>
          `* ${STATES[state]}: ${escapeMarkdown(tripwire.text)}. _(\`${tripwire.id}\`, ${tripwire.due})_`,
      )
      .join("\n"),
    "### Until the next review",
    tripwireList(next, comparison.now.pattern),
    `Review by ${decision.reviewBy}.`,
  ].join("\n\n")}\n`;
}

/** What moved in the answers and in the recommendation, and why: paragraphs and lists of Markdown. */
export function reviewParagraphs({ questions }: Catalogue, comparison: Comparison): readonly string[] {
  const { moves, before, now, shifts, otherCatalogue, recorded } = comparison;
  const stays = recorded === now.pattern;
  const headline = stays
    ? `The recommendation stays: **${now.pattern.name}** (${now.strength}; it was ${before.strength}).`
    : `The recommendation has changed from **${recorded.name}** to **${now.pattern.name}** (${now.strength}).`;
  const relevant = shifts.filter(({ pattern }) => pattern === now.pattern || pattern === recorded);
  return [
    headline,
    ...(otherCatalogue
      ? [
          recorded === before.pattern
            ? "The questions or their weights are others than when this was decided; the old answers still lead to the same pattern."
            : `The questions or their weights are others than when this was decided: the old answers now lead to ${before.pattern.name}.`,
        ]
      : []),
    ...(moves.length === 0
      ? ["No answer has moved."]
      : [
          "### What has moved",
          `| Question | Then | Now |\n| --- | --- | --- |\n${moves
            .map(
              ({ question, from, to }) =>
                `| ${question.title} | ${answerLabel(question, from)} | ${answerLabel(question, to)} |`,
            )
            .join("\n")}`,
        ]),
    ...(relevant.length === 0
      ? []
      : [
          "### Why",
          relevant
            .map(({ pattern, claim, now: holdsNow }) => {
              const answers = holdsNow ? now.answers : before.answers;
              const aside = [
                ...becauseWords(questions, claim, answers),
                pointsWords(claim.points),
                SOURCE_WORDS[claim.source],
              ];
              return `* ${holdsNow ? "Holds now" : "No longer holds"}, of ${pattern.name}: ${escapeMarkdown(claim.text)} _(${aside.join("; ")})_`;
            })
            .join("\n"),
          pointsLine(comparison),
        ]),
  ];
}

/** "The Grand Migration: 5 points, not eligible then; 8 now." for the two patterns that matter. */
function pointsLine({ before, now, recorded }: Comparison): string {
  const words = (pattern: Pattern, { ranking }: typeof now): string => {
    const score = ranking.find((each) => each.pattern === pattern);
    return `${pointsWords(score?.points ?? 0)}${score?.eligible === false ? " and not eligible" : ""}`;
  };
  const patterns = [...new Set([recorded, now.pattern])];
  return patterns
    .map((pattern) => `${pattern.name}: ${words(pattern, before)} then, ${words(pattern, now)} now.`)
    .join(" ");
}
