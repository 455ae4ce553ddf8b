import type { Answers } from "../../../domain/answers.ts";
import type { Catalogue, Claim, Pattern, Question } from "../../../domain/catalogue-schema.ts";
import { type Truth, truthOfClaim } from "../../../domain/claims.ts";
import { isRequired, type PatternScore } from "../../../domain/ranking.ts";
import type { Recommendation } from "../../../domain/recommendation.ts";
import { type Block, group, item, type Mark } from "../../blocks.ts";
import { becauseWords, pointsWords, SOURCE_WORDS } from "../../words.ts";

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

/** What makes a pattern succeed that five answers cannot tell. */
export const successByHand = ({ claims }: Pattern, title: string): readonly Block[] =>
  group(
    title,
    claims
      .filter((claim) => claim.kind === "success-mode" && claim.when === undefined)
      .map((claim) => item("check", claim.text, [SOURCE_WORDS[claim.source]])),
  );

/** How a pattern fails: what the answers show, what they do not show, what is not known, and what is to be checked by hand. */
export const failureItems = (
  questions: readonly Question[],
  { claims }: Pattern,
  answers: Answers,
): readonly Block[] =>
  claims
    .filter((claim) => claim.kind === "failure-mode")
    .map((claim) => {
      const { mark, word } = FAILURES[claim.when ? truthOfClaim(claim, answers) : "by-hand"];
      const because = mark === "found" ? becauseWords(questions, claim, answers) : [];
      return item(mark, claim.text, [word, ...because, SOURCE_WORDS[claim.source]]);
    });

const FAILURES: Readonly<Record<Truth | "by-hand", Readonly<{ mark: Mark; word: string }>>> = {
  yes: { mark: "found", word: "found in your answers" },
  no: { mark: "absent", word: "not found in your answers" },
  unknown: { mark: "check", word: "not known from your answers" },
  "by-hand": { mark: "check", word: "to check by hand" },
};
