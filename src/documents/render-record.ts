import type { Catalogue, Claim, Pattern } from "../domain/catalogue-schema.ts";
import { holds } from "../domain/claims.ts";
import { type Decision, decisionToFields } from "../domain/decision.ts";
import type { PatternPlan } from "../domain/document-plan-schema.ts";
import { type Recommendation, recommend } from "../domain/recommendation.ts";
import { type DatedTripwire, tripwiresFrom } from "../domain/review.ts";
import { commandFor } from "../render/command.ts";
import { escapeMarkdown } from "../render/markdown-blocks.ts";
import { strengthSentence } from "../render/result/strength.ts";
import {
  answerLabel,
  becauseWords,
  listWords,
  lowerFirst,
  pointsWords,
  SOURCE_WORDS,
  unmetWords,
} from "../render/words.ts";
import { writeYaml } from "./front-matter.ts";

/** What people say of a decision beside the answers. */
export type RecordDetails = Readonly<{
  /** One line; undefined for the pattern's own. */
  title?: string | undefined;
  /** Names; empty when nobody was named. */
  deciders: readonly string[];
  /** The file name of the record that this one takes the place of. */
  supersedes?: string | undefined;
}>;

/** The title of a record that nobody gave one. */
export const titleFor = ({ name }: Pattern): string => `Follow ${name.replace(/^The /, "the ")}`;

/**
 * A decision as a Markdown file in the form of MADR 4, with front matter that `readRecord` reads again. The same decision and
 * details give the same bytes.
 *
 * @see https://adr.github.io/madr/
 */
export function renderRecord(
  catalogue: Catalogue,
  plan: PatternPlan,
  decision: Decision,
  details: RecordDetails,
): string {
  const recommendation = recommend(catalogue, decision.answers);
  const { deciders, supersedes } = details;
  const { schemaVersion, date, ...fields } = decisionToFields(decision);
  const frontMatter = writeYaml({
    waymark: "record",
    schemaVersion,
    status: "accepted",
    date,
    ...(deciders.length === 0 ? {} : { "decision-makers": deciders }),
    ...(supersedes === undefined ? {} : { supersedes }),
    ...fields,
  });
  return `---\n${frontMatter}---\n\n${[
    `# ${oneLine(details.title ?? titleFor(recommendation.pattern))}`,
    context(catalogue, decision),
    drivers(catalogue, recommendation),
    options(recommendation),
    outcome(recommendation),
    consequences(recommendation),
    confirmation(plan, decision, recommendation.pattern),
    moreInformation(catalogue, recommendation, supersedes),
  ].join("\n\n")}\n`;
}

/** Text from outside as one line of Markdown. */
const oneLine = (text: string): string => escapeMarkdown(text.replace(/\s+/g, " ").trim());

const bullets = (items: readonly string[]): string => items.map((text) => `* ${text}`).join("\n");

function context({ questions }: Catalogue, { answers, ballots, date }: Decision): string {
  const asked =
    ballots === undefined
      ? `On ${date} five questions were answered:`
      : `On ${date} ${ballots} ${ballots === 1 ? "person" : "people"} answered five questions; these are the group's answers:`;
  const rows = questions.map(
    (question) => `| ${question.title} | ${answerLabel(question, answers[question.id])} |`,
  );
  return [
    "## Context and Problem Statement",
    "<!-- Which system is this about, and what is wrong with it? Two or three sentences. -->",
    `How is a technical vision turned into reality here? ${asked}`,
    `| Question | Answer |\n| --- | --- |\n${rows.join("\n")}`,
  ].join("\n\n");
}

const claimWords = (catalogue: Catalogue, claim: Claim, { answers }: Recommendation): string => {
  const aside = [
    ...becauseWords(catalogue.questions, claim, answers),
    pointsWords(claim.points),
    SOURCE_WORDS[claim.source],
  ];
  return `${escapeMarkdown(claim.text)} _(${aside.join("; ")})_`;
};

function drivers(catalogue: Catalogue, recommendation: Recommendation): string {
  const held = recommendation.ranking.flatMap(({ pattern, held: claims }) =>
    claims.map((claim) => {
      const direction = claim.points < 0 ? "against" : "for";
      return `${direction === "for" ? "For" : "Against"} ${pattern.name}: ${claimWords(catalogue, claim, recommendation)}`;
    }),
  );
  return `## Decision Drivers\n\n${bullets(held)}`;
}

const options = ({ ranking }: Recommendation): string =>
  `## Considered Options\n\n${bullets(
    ranking.map(({ pattern, points, eligible, held }) => {
      const not = eligible ? "" : `; not eligible: ${unmetWords(pattern, held)}`;
      return `${pattern.name} (${pointsWords(points)}${not})`;
    }),
  )}`;

function outcome(recommendation: Recommendation): string {
  const [best] = recommendation.ranking;
  const reasons = (best?.held ?? [])
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ text }) => lowerFirst(text));
  return [
    "## Decision Outcome",
    `Chosen option: “${recommendation.pattern.name}”, because ${escapeMarkdown(reasons.join("; "))}.`,
    strengthSentence(recommendation),
  ].join("\n\n");
}

function consequences({ pattern, answers }: Recommendation): string {
  const modes = (kind: Claim["kind"]) => pattern.claims.filter((claim) => claim.kind === kind);
  const found = (claim: Claim): string =>
    holds(claim, answers)
      ? "found in the answers"
      : claim.when === undefined
        ? "to check by hand"
        : "not found in the answers";
  return [
    "### Consequences",
    bullets([
      ...pattern.summary.map((text) => `What the talk says in sum: ${escapeMarkdown(text)}`),
      ...modes("success-mode").map(
        (claim) =>
          `Good, because it succeeds where this is so: ${escapeMarkdown(claim.text)} _(${found(claim)}; ${SOURCE_WORDS[claim.source]})_`,
      ),
      ...modes("failure-mode").map(
        (claim) =>
          `Bad, because it fails where this is so: ${escapeMarkdown(claim.text)} _(${found(claim)}; ${SOURCE_WORDS[claim.source]})_`,
      ),
      ...modes("shortcut").map(
        (claim) =>
          `Neutral: ${escapeMarkdown(claim.text)} _(${found(claim)}; ${SOURCE_WORDS[claim.source]})_`,
      ),
    ]),
  ].join("\n\n");
}

function confirmation(plan: PatternPlan, decision: Decision, pattern: Pattern): string {
  return [
    "### Confirmation",
    "Each of these can be seen to be so or not. One that is so is a reason to look at the decision before its day:",
    tripwireList(tripwiresFrom(plan, decision.date), pattern),
    `Review by ${decision.reviewBy}: ${lowerFirst(plan.review.event)}. \`waymark revisit\` asks the questions again, \`waymark due\` tells when.`,
  ].join("\n\n");
}

/** Tripwires as a list to tick off. */
export const tripwireList = (tripwires: readonly DatedTripwire[], pattern: Pattern): string =>
  bullets(tripwires.map((tripwire) => tripwireWords(tripwire, pattern)));

/** "By 2027-02-23: it has happened `id` (watches ...)". */
function tripwireWords({ id, due, text, claim, source }: DatedTripwire, { claims }: Pattern): string {
  const watched = claims.find((each) => each.id === claim)?.text ?? claim;
  return `[ ] ${due}: ${escapeMarkdown(text)}. _(\`${id}\`; watches: ${escapeMarkdown(lowerFirst(watched))}; ${SOURCE_WORDS[source]})_`;
}

function moreInformation(
  catalogue: Catalogue,
  { measures, answers }: Recommendation,
  supersedes: string | undefined,
): string {
  const { title, author, occasion } = catalogue.talk;
  const changes = measures.neighbours.turns.map(({ changes: moved, pattern }) => {
    const words = moved.map(
      ({ question, to }) => `${question.name.toLowerCase()} “${answerLabel(question, to)}”`,
    );
    return `${listWords(words)} (${pattern.name})`;
  });
  return [
    "## More Information",
    bullets([
      ...(supersedes === undefined ? [] : [`Supersedes [${supersedes}](${encodeURI(supersedes)}).`]),
      changes.length === 0
        ? "No answer that is one step away would change the recommendation."
        : `One step away, these answers would change the recommendation: ${changes.join("; ")}.`,
      `This result again: \`${commandFor(catalogue.questions, answers)}\``,
      `The patterns are from ${author} (${occasion}), “${title}”; what is marked “our reading” is waymark's.`,
    ]),
  ].join("\n\n");
}
