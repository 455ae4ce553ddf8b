import { chosenOption, UNSURE } from "../domain/answers.ts";
import type { Catalogue, Claim, Pattern } from "../domain/catalogue-schema.ts";
import { type Change, singleChanges } from "../domain/changes.ts";
import { holds, truthOfClaim } from "../domain/claims.ts";
import { isRequired, type PatternScore } from "../domain/ranking.ts";
import type { Recommendation } from "../domain/recommendation.ts";
import { type Block, group, heading, item, type Mark, paragraph, type Section } from "./blocks.ts";
import { answerLabel, becauseWords, pointsWords, SOURCE_WORDS } from "./words.ts";

/** Everything that can be said about a recommendation, in the order in which a person asks for it. */
export function resultSections(catalogue: Catalogue, recommendation: Recommendation): readonly Section[] {
  const [best, ...others] = recommendation.ranking;
  if (!best) return [];
  return [
    { id: "why", title: "Why", blocks: why(catalogue, recommendation, best) },
    { id: "watch-out", title: "Watch out", blocks: watchOut(catalogue, recommendation, best.pattern) },
    {
      id: "why-not",
      title: "Why not",
      blocks: others.flatMap((other) => whyNot(catalogue, recommendation, other)),
    },
    { id: "changes", title: "What would change it", blocks: changes(catalogue, recommendation) },
    { id: "first-steps", title: "First steps", blocks: firstSteps(best.pattern) },
    { id: "talk", title: "The talk", blocks: theTalk(catalogue, best.pattern) },
  ];
}

/** What the strength means here, in one sentence with its numbers. */
export function strengthSentence({ strength, turns, neighbours, ranking }: Recommendation): string {
  const [best, second] = ranking;
  const words = { clear: "Clear", lean: "Leaning", close: "Close" }[strength];
  const level = second?.eligible === true && second.points === best?.points;
  const tie = level
    ? ` ${second.pattern.name} has as many points; ties go to the pattern that is listed first.`
    : "";
  if (neighbours === 0) return `${words}.${tie}`;
  if (turns.length === 0)
    return `${words}: no answer that is one step away changes the recommendation.${tie}`;
  return `${words}: of the ${neighbours} answers that are one step away, ${turns.length} would change the recommendation.${tie}`;
}

function why(catalogue: Catalogue, recommendation: Recommendation, best: PatternScore): readonly Block[] {
  const { answers } = recommendation;
  const { claims } = best.pattern;
  const unmet = claims.filter((claim) => claim.kind === "constraint" && !holds(claim, answers));
  const byHand = claims.filter((claim) => claim.kind === "success-mode" && claim.when === undefined);
  return [
    paragraph(strengthSentence(recommendation)),
    ...heldClaims(catalogue, recommendation, best),
    ...group(
      "What would help",
      unmet.map((claim) =>
        item("absent", claim.text, [missing(claim, recommendation), SOURCE_WORDS[claim.source]]),
      ),
    ),
    ...group(
      "It also succeeds when (five answers cannot tell)",
      byHand.map((claim) => item("check", claim.text, [SOURCE_WORDS[claim.source]])),
    ),
  ];
}

function watchOut({ questions }: Catalogue, { answers }: Recommendation, pattern: Pattern): readonly Block[] {
  const failures = pattern.claims.filter((claim) => claim.kind === "failure-mode");
  const found = failures.filter((claim) => holds(claim, answers));
  const byHand = failures.filter((claim) => claim.when === undefined);
  const absent = failures.filter((claim) => claim.when !== undefined && !found.includes(claim));
  return [
    paragraph(`${pattern.name}: how it fails, as the talk tells.`),
    ...group(
      "Found in your answers",
      found.map((claim) =>
        item("found", claim.text, [...becauseWords(questions, claim, answers), SOURCE_WORDS[claim.source]]),
      ),
    ),
    ...group(
      "To check by hand (five answers cannot tell)",
      byHand.map((claim) => item("check", claim.text, [SOURCE_WORDS[claim.source]])),
    ),
    ...group(
      "Not found in your answers",
      absent.map((claim) => item("absent", claim.text, [SOURCE_WORDS[claim.source]])),
    ),
  ];
}

function whyNot(catalogue: Catalogue, recommendation: Recommendation, other: PatternScore): readonly Block[] {
  const unmet = other.pattern.claims.filter((claim) => isRequired(claim) && !other.held.includes(claim));
  return [
    heading(
      `${other.pattern.name}: ${pointsWords(other.points)}${other.eligible ? "" : ", not eligible"}`,
      other.pattern.id,
    ),
    ...unmet.map((claim) =>
      item("against", `Required: ${lowerFirst(claim.text)}`, [
        missing(claim, recommendation),
        SOURCE_WORDS[claim.source],
      ]),
    ),
    ...heldClaims(catalogue, recommendation, other),
    ...(unmet.length === 0 && other.held.length === 0
      ? [paragraph("Nothing in your answers speaks for it.")]
      : []),
  ];
}

/** The claims that hold, strongest first, each with its answers, its points and its source. */
const heldClaims = (
  { questions }: Catalogue,
  { answers }: Recommendation,
  score: PatternScore,
): readonly Block[] =>
  [...score.held]
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .map((claim) => {
      const mark: Mark = claim.points < 0 ? "against" : "for";
      return item(mark, claim.text, [
        ...becauseWords(questions, claim, answers),
        pointsWords(claim.points),
        SOURCE_WORDS[claim.source],
      ]);
    });

function missing(claim: Claim, { answers }: Recommendation): string {
  return truthOfClaim(claim, answers) === "unknown"
    ? "not known from your answers"
    : "not met by your answers";
}

function changes(catalogue: Catalogue, recommendation: Recommendation): readonly Block[] {
  const { answers, pattern } = recommendation;
  const turning = singleChanges(catalogue, answers).filter(
    (change) => change.pattern !== pattern && change.to !== UNSURE,
  );
  if (turning.length === 0)
    return [paragraph("No single answer, given differently, changes the recommendation.")];
  const steps = turning.filter((change) => recommendation.turns.some((turn) => sameChange(turn, change)));
  const jumps = turning.filter((change) => !steps.includes(change));
  const line = (change: Change) => changeItem(change, recommendation);
  return [
    paragraph("Each of these single answers, given differently, changes the recommendation:"),
    ...group("One step away", steps.map(line)),
    ...group("Further away", jumps.map(line)),
  ];
}

const sameChange = (a: Change, b: Change): boolean => a.question === b.question && a.to === b.to;

function changeItem({ question, to, pattern }: Change, { answers }: Recommendation): Block {
  const from = chosenOption(question, answers);
  const now = from ? ` instead of “${from.label}”` : "";
  return item("plain", `${question.name} “${answerLabel(question, to)}”${now}: ${pattern.name}`);
}

const firstSteps = ({ steps, examples, notes }: Pattern): readonly Block[] => [
  ...steps.map((step) => item("step", step)),
  ...group(
    "Where it was used, as the talk tells",
    examples.map((example) => item("plain", example)),
  ),
  ...(examples.length === 0 ? [paragraph("The talk names no example of this pattern.")] : []),
  ...group(
    "Our reading",
    notes.map((note) => item("plain", note)),
  ),
];

const theTalk = ({ talk }: Catalogue, pattern: Pattern): readonly Block[] => [
  heading(`In sum: ${pattern.name}`),
  ...pattern.summary.map((sentence) => item("plain", sentence)),
  ...talk.parts.slice(0, 1).flatMap(({ title, statements }) =>
    group(
      title,
      statements.map((each) => item("plain", each)),
    ),
  ),
  ...talk.parts.slice(-1).flatMap(({ title, statements }) =>
    group(
      title,
      statements.map((each) => item("plain", each)),
    ),
  ),
  ...talkCredits({ talk }),
];

/** Whose thoughts these are, and where to read on. */
export const talkCredits = ({ talk }: Pick<Catalogue, "talk">): readonly Block[] => [
  heading("Source"),
  paragraph(`${talk.author} (${talk.occasion}), “${talk.title}”. What is ours is marked “our reading”.`),
  ...group(
    "Further reading",
    talk.furtherReading.map(({ title, link }) => item("plain", title, [link])),
  ),
];

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
