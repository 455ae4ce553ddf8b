import type { Answers } from "./answers.ts";
import type { Catalogue, Claim, Pattern, Question } from "./catalogue-schema.ts";
import { UNSURE } from "./unsure.ts";

/**
 * How near the answers are to a way in which a pattern fails:
 * - `found`: they show it;
 * - `near`: one answer given differently would show it, by however many steps, and every answer that bears on it is known;
 * - `not-known`: no answer keeps it off, and at least one that bears on it is open or "not sure";
 * - `far`: all else;
 * - `ask`: answers cannot tell, so people are to be asked.
 */
type Nearness = "found" | "near" | "not-known" | "far" | "ask";

/** An answer that keeps a failure off, and the answers to the same question that would let it in. */
type Guard = Readonly<{ question: Question; answer: string; letIn: readonly string[] }>;

/** A way in which a pattern fails: one of its failure modes, or one of its constraints that is not met. */
export type Risk = Readonly<{
  claim: Claim;
  /** The failure in words: of a constraint that it is not met. */
  text: string;
  nearness: Nearness;
  /** The answers that keep it off; where it is near, any one of them, given differently, lets it in. */
  keptOffBy: readonly Guard[];
  /** The questions whose answers bear on it and are not known. */
  findOut: readonly Question[];
}>;

/** Every failure mode and every constraint of a pattern, once each, in the catalogue's order. */
export const risksOf = (
  { questions }: Pick<Catalogue, "questions">,
  { claims }: Pattern,
  answers: Answers,
): readonly Risk[] =>
  claims.flatMap((claim) =>
    claim.kind === "failure-mode" || claim.kind === "constraint" ? [riskOf(questions, claim, answers)] : [],
  );

function riskOf(questions: readonly Question[], claim: Claim, answers: Answers): Risk {
  const isConstraint = claim.kind === "constraint";
  const { when } = claim;
  const risk = { claim, text: isConstraint ? claim.failure : claim.text, keptOffBy: [], findOut: [] };
  if (!when) return { ...risk, nearness: "ask" };
  const bearing = questions.flatMap((question) => {
    const conditions = when.filter((condition) => condition.question === question.id);
    if (conditions.length === 0) return [];
    const letIn = question.options
      .map(({ id }) => id)
      .filter((id) => conditions.every(({ anyOf }) => anyOf.includes(id)) !== isConstraint);
    return [{ question, answer: answers[question.id] ?? UNSURE, letIn }];
  });
  // Conditions on one question that exclude each other: nothing lets it in.
  if (!isConstraint && bearing.some(({ letIn }) => letIn.length === 0)) return { ...risk, nearness: "far" };
  const findOut = bearing.filter(({ answer }) => answer === UNSURE).map(({ question }) => question);
  const letting = bearing.filter(({ answer, letIn }) => letIn.includes(answer));
  const guards = bearing.filter(({ answer, letIn }) => answer !== UNSURE && !letIn.includes(answer));
  // Any one answer breaks a constraint; a failure mode takes all of its answers together.
  const found = isConstraint ? letting.length > 0 : letting.length === bearing.length;
  const keptOffBy = isConstraint && (found || findOut.length > 0) ? [] : guards;
  const isNear =
    findOut.length === 0 &&
    keptOffBy.some(({ letIn }) => letIn.length > 0) &&
    (isConstraint || keptOffBy.length === 1);
  const notKnown = keptOffBy.length === 0 && findOut.length > 0;
  const nearness = found ? "found" : isNear ? "near" : notKnown ? "not-known" : "far";
  return { ...risk, nearness, keptOffBy, findOut };
}
