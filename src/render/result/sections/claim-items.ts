import type { Answers } from "../../../domain/answers.ts";
import type { Catalogue, Claim, Pattern } from "../../../domain/catalogue-schema.ts";
import { truthOfClaim } from "../../../domain/claims.ts";
import type { Risk } from "../../../domain/nearness.ts";
import { isRequired, type PatternScore } from "../../../domain/ranking.ts";
import type { Recommendation } from "../../../domain/recommendation.ts";
import { type Block, group, item, type Mark } from "../../blocks.ts";
import { answerLabel, becauseWords, orWords, pointsWords, SOURCE_WORDS } from "../../words.ts";
import { findOutWords, keptOffWords } from "../head.ts";

/** The claims that hold, strongest first, each with its answers, its points and its source. */
export const heldClaims = (
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
export function missing(claim: Claim, { claims }: Pattern, answers: Answers): string {
  if (truthOfClaim(claim, answers) === "unknown") return "not known from your answers";
  const shared = claims.filter((each) => isRequired(each) && sameConditions(each, claim));
  return shared.length > 1 ? "your answers do not meet both" : "your answers do not meet it";
}

const sameConditions = (a: Claim, b: Claim): boolean => JSON.stringify(a.when) === JSON.stringify(b.when);

/** What makes a pattern succeed that people know and answers cannot tell. */
export const successByHand = ({ claims }: Pattern, title: string): readonly Block[] =>
  group(
    title,
    claims
      .filter((claim) => claim.kind === "success-mode" && claim.when === undefined)
      .map((claim) => item("check", claim.text, [SOURCE_WORDS[claim.source]])),
  );

/** The title of what makes a pattern succeed and no answer shows. */
export const BY_HAND = "It also works when … (you know, waymark cannot)";

/** The title of what is to be found out by asking. */
export const ASK_TITLE = "Ask your team (no answer shows it)";

/** A way to fail as an item, with what keeps it off or what there is to find out. @param word whether to say where the answers stand to it */
export function riskItem({ questions }: Catalogue, risk: Risk, answers: Answers, word: boolean): Block {
  const { claim, text, nearness, keptOffBy } = risk;
  const { mark, words } = NEARNESS[nearness];
  return item(mark, text, [
    ...(word ? [words] : []),
    ...(nearness === "found" ? becauseWords(questions, claim, answers) : []),
    ...(nearness === "near"
      ? [
          keptOffWords(risk),
          ...keptOffBy.map(
            ({ question, letIn }) =>
              `${orWords(letIn.map((id) => `“${answerLabel(question, id)}”`))} would let it in`,
          ),
        ]
      : []),
    ...(nearness === "not-known" ? [findOutWords(risk)] : []),
    SOURCE_WORDS[claim.source],
  ]);
}

const NEARNESS: Readonly<Record<Risk["nearness"], Readonly<{ mark: Mark; words: string }>>> = {
  found: { mark: "found", words: "found in your answers" },
  near: { mark: "plain", words: "near" },
  "not-known": { mark: "check", words: "not known from your answers" },
  ask: { mark: "check", words: "no answer shows it: ask your team" },
  far: { mark: "absent", words: "far from your answers" },
};
