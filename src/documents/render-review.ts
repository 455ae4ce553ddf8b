import type { Catalogue } from "../domain/catalogue-schema.ts";
import type { Comparison } from "../domain/comparison.ts";
import { type Decision, decisionToFields } from "../domain/decision.ts";
import type { DatedTripwire, TripwireState } from "../domain/review.ts";
import { UNSURE } from "../domain/unsure.ts";
import { escapeMarkdown } from "../render/markdown-blocks.ts";
import { cautionWords } from "../render/result/head.ts";
import { answerLabel, becauseWords, pointsWords, SOURCE_WORDS, STRENGTH_WORDS } from "../render/words.ts";
import { writeYaml } from "./front-matter.ts";
import { isSuperseded, REVIEW_MARK } from "./record-file.ts";
import { bullets, tripwireItems } from "./render-record.ts";
import { asParagraph } from "./user-text.ts";

export type SeenTripwire = Readonly<{ tripwire: DatedTripwire; state: TripwireState }>;

/** What a review found. */
export type Review = Readonly<{
  /** What holds from then on. */
  decision: Decision;
  comparison: Comparison;
  /** The record's: of what is only proposed, or over, nobody may read that it is followed. */
  status: string;
  /** The tripwires that were looked at. */
  seen: readonly SeenTripwire[];
  /** Why the decision stays as it is, in the words of those who decide; undefined where nobody has said so. */
  because: string | undefined;
}>;

const STATES = { tripped: "Tripped", quiet: "Quiet", unknown: "Not known" } as const;

/**
 * A review as Markdown to be appended to its record. The same review gives the same bytes; lines end in \n.
 *
 * @param next the tripwires that are watched from then on
 */
export function renderReview(catalogue: Catalogue, next: readonly DatedTripwire[], review: Review): string {
  const { decision, seen } = review;
  const states = Object.fromEntries(seen.map(({ tripwire, state }) => [tripwire.id, state]));
  const fields = writeYaml({ ...decisionToFields(decision), tripwires: states });
  return `${[
    `## Review of ${decision.date}`,
    `<!-- ${REVIEW_MARK}\n${fields}-->`,
    ...reviewParagraphs(catalogue, review),
    ...listed(
      "Tripwires",
      seen.map(
        ({ tripwire: { text, id }, state }) => `${STATES[state]}: ${escapeMarkdown(text)} (\`${id}\`)`,
      ),
    ),
    ...nextReview(review, next),
  ].join("\n\n")}\n`;
}

/** A heading with its list; nothing where there is no item. */
export const listed = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`### ${title}`, bullets(items)];

/** What is watched until the next review, and its day. A decision that is over has none. */
export const nextReview = (review: Review, next: readonly DatedTripwire[] = []): readonly string[] =>
  isSuperseded(review)
    ? []
    : [...listed("Until the next review", tripwireItems(next)), `Review by ${review.decision.reviewBy}.`];

/** What moved in the answers and in the recommendation, why, and what that means for the decision: paragraphs and lists of Markdown. */
export function reviewParagraphs({ questions }: Catalogue, review: Review): readonly string[] {
  const { moves, ofGroup, before, now, shifts, otherCatalogue, recorded } = review.comparison;
  const headline =
    recorded === now.pattern
      ? `The recommendation stays: **${now.pattern.name}** (${STRENGTH_WORDS[now.strength]}; it was ${STRENGTH_WORDS[before.strength]}).`
      : `The recommendation has changed from **${recorded.name}** to **${now.pattern.name}** (${STRENGTH_WORDS[now.strength]}).`;
  const relevant = shifts.filter(({ pattern }) => pattern === now.pattern || pattern === recorded);
  const other = `The questions or their weights are others than when this was decided: the old answers ${
    recorded === before.pattern ? "still lead to the same pattern" : `now lead to ${before.pattern.name}`
  }.`;
  return [
    headline,
    ...(recorded === now.pattern ? [] : cautionWords(now.pattern).map(escapeMarkdown)),
    ...decisionWords(review),
    ...(otherCatalogue ? [other] : []),
    ...(moves.length === 0 ? ["No answer has moved."] : []),
    ...listed(
      "What has moved",
      moves.map(
        ({ question, from, to }) =>
          `${question.title} ${ofGroup && from === UNSURE ? "No one answer of the group's" : answerLabel(question, from)} then, ${answerLabel(question, to)} now`,
      ),
    ),
    ...listed(
      "Why",
      relevant.map(({ pattern, claim, now: holdsNow }) => {
        const aside = [
          ...becauseWords(questions, claim, holdsNow ? now.answers : before.answers),
          pointsWords(claim.points),
          ...(claim.source === "interpretation" ? [SOURCE_WORDS.interpretation] : []),
        ];
        return `${holdsNow ? "Holds now" : "No longer holds"}, of ${pattern.name}: ${escapeMarkdown(claim.text)} _(${aside.join("; ")})_`;
      }),
    ),
  ];
}

/** That the decision holds or is to be taken again. A recommendation that has moved is no decision yet. */
function decisionWords({ decision, comparison, because, status }: Review): readonly string[] {
  const { followed, now, recorded } = comparison;
  const name = `**${followed.name}**`;
  const [word = ""] = status.trim().toLowerCase().split(/\W/);
  const [what, is = "followed until somebody says otherwise"] =
    word === "proposed" ? ["proposal", "proposed, and nothing is decided"] : ["decision"];
  const why = because === undefined ? "" : `because ${asParagraph(because).replace(/\.$/, "")}.`;
  if (isSuperseded({ status }))
    return [`The decision for ${name} is ${word}, so nobody goes by it.${why && ` That stays so, ${why}`}`];
  if (why !== "") return [`The ${what} stays: ${name}, ${why}`];
  if (decision.open)
    return [
      `The ${what} has not changed: ${name} is ${is}. Does it change, now that ${now.pattern.name} is recommended? If so, a new record supersedes this one: \`waymark record FILE --supersedes NUMBER\`. If not, say why: \`waymark revisit FILE --because TEXT\`.`,
    ];
  if (followed !== now.pattern)
    return [`The ${what} stands: ${name}, which was chosen though it was not recommended.`];
  return recorded === followed ? [] : [`The ${what} stands: it was for ${name} before.`];
}
