import { chosenOption, UNSURE } from "../domain/answers.ts";
import type { Catalogue, Claim, Pattern } from "../domain/catalogue-schema.ts";
import { type Change, singleChanges } from "../domain/changes.ts";
import { holds, truthOfClaim } from "../domain/claims.ts";
import { isRequired, type PatternScore } from "../domain/ranking.ts";
import type { Recommendation } from "../domain/recommendation.ts";
import { type Block, group, heading, item, list, type Mark, paragraph, type Section } from "./blocks.ts";
import { answerLabel, becauseWords, lowerFirst, pointsWords, SOURCE_WORDS } from "./words.ts";

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
export function strengthSentence({ strength, turns, neighbours, tiedWith }: Recommendation): string {
  const words = { clear: "Clear", lean: "Leaning", close: "Close" }[strength];
  const tie = tiedWith
    ? ` ${tiedWith.name} has as many points; ties go to the pattern that is listed first.`
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
  return [
    paragraph(strengthSentence(recommendation)),
    ...heldClaims(catalogue, recommendation, best),
    ...group(
      "What would help",
      unmet.map((claim) =>
        item("absent", claim.text, [
          missing(claim, best.pattern, recommendation),
          SOURCE_WORDS[claim.source],
        ]),
      ),
    ),
    ...successByHand(best.pattern, "It also succeeds when (five answers cannot tell)"),
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
        missing(claim, other.pattern, recommendation),
        SOURCE_WORDS[claim.source],
      ]),
    ),
    ...heldClaims(catalogue, recommendation, other),
    ...(unmet.length === 0 && other.held.length === 0
      ? [paragraph("Nothing in your answers speaks for or against it.")]
      : []),
    ...successByHand(other.pattern, "It would succeed when (five answers cannot tell)"),
  ];
}

const successByHand = ({ claims }: Pattern, title: string): readonly Block[] =>
  group(
    title,
    claims
      .filter((claim) => claim.kind === "success-mode" && claim.when === undefined)
      .map((claim) => item("check", claim.text, [SOURCE_WORDS[claim.source]])),
  );

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

/** Whether and how a constraint is missed. Where one answer stands for two, it cannot tell which of them is missing. */
function missing(claim: Claim, { claims }: Pattern, { answers }: Recommendation): string {
  if (truthOfClaim(claim, answers) === "unknown") return "not known from your answers";
  const shared = claims.filter((each) => isRequired(each) && sameConditions(each, claim));
  return shared.length > 1 ? "your answers do not meet both" : "your answers do not meet it";
}

const sameConditions = (a: Claim, b: Claim): boolean => JSON.stringify(a.when) === JSON.stringify(b.when);

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
    paragraph("Any one of these answers, the others left as they are, would change the recommendation:"),
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
  ...group("Where it was used, as the talk tells", list(examples)),
  ...(examples.length === 0 ? [paragraph("The talk names no example of this pattern.")] : []),
  ...group("Our reading", list(notes)),
];

const theTalk = ({ talk }: Catalogue, pattern: Pattern): readonly Block[] => [
  heading(`In sum: ${pattern.name}`),
  ...list(pattern.summary),
  ...talk.parts
    .filter(({ always }) => always)
    .flatMap(({ title, statements }) => group(title, list(statements))),
  ...talkCredits({ talk }),
];

/** Whose thoughts these are, and where to read on. */
export const talkCredits = ({ talk }: Pick<Catalogue, "talk">): readonly Block[] => [
  heading("Source"),
  paragraph(
    `${talk.author} (${talk.occasion}), “${talk.title}”. Claims of ours are marked “our reading”; the one-line descriptions of the patterns are ours too.`,
  ),
  ...group(
    "Further reading",
    talk.furtherReading.map(({ title, link }) => item("plain", title, [link])),
  ),
];
