import type { Analysis } from "../../domain/analysis.ts";
import type { Answers } from "../../domain/answers.ts";
import { ballotCodes } from "../../domain/ballot-code.ts";
import type { Catalogue, Claim, ClaimKind, Pattern } from "../../domain/catalogue-schema.ts";
import { holds, restsOn, truthOfClaim } from "../../domain/claims.ts";
import type { PatternScore } from "../../domain/ranking.ts";
import type { Result, ResultMode, ResultPattern } from "./result.ts";
import { resultAnalysis } from "./result-analysis.ts";

/** The recommendation as the public contract has it: what `--json` prints and the library returns. */
export function toResult(catalogue: Catalogue, analysis: Analysis): Result {
  const { questions } = catalogue;
  const { answers, pattern, strength, ranking } = analysis.recommendation;
  const inOrder = questions.flatMap(({ id }) =>
    answers[id] === undefined ? [] : [[id, answers[id]] as const],
  );
  return {
    schemaVersion: 1,
    answers: Object.fromEntries(inOrder),
    ballot: ballotCodes(catalogue).encode(answers) ?? null,
    recommendation: { pattern: pattern.id, name: pattern.name, strength },
    ranking: ranking.map((score, index) => resultPattern(score, index + 1, answers)),
    steps: pattern.steps,
    examples: pattern.examples,
    summary: pattern.summary.join(" "),
    analysis: resultAnalysis(analysis),
  };
}

function resultPattern(
  { pattern, eligible, points, held }: PatternScore,
  rank: number,
  answers: Answers,
): ResultPattern {
  return {
    pattern: pattern.id,
    name: pattern.name,
    rank,
    eligible,
    points,
    claims: held.map((claim) => ({
      id: claim.id,
      kind: claim.kind,
      text: claim.text,
      points: claim.points,
      because: restsOn(claim),
      source: claim.source,
    })),
    constraints: pattern.claims.flatMap((claim) =>
      claim.kind === "constraint"
        ? [
            {
              id: claim.id,
              text: claim.text,
              required: claim.required,
              met: truthOfClaim(claim, answers),
              source: claim.source,
            },
          ]
        : [],
    ),
    successModes: modes(pattern, "success-mode", answers),
    failureModes: modes(pattern, "failure-mode", answers),
  };
}

const modes = (pattern: Pattern, kind: ClaimKind, answers: Answers): readonly ResultMode[] =>
  pattern.claims
    .filter((claim) => claim.kind === kind)
    .map((claim) => resultMode(claim, holds(claim, answers)));

const resultMode = (claim: Claim, found: boolean): ResultMode => ({
  id: claim.id,
  text: claim.text,
  found,
  check: claim.when === undefined ? "by-hand" : "answers",
  because: found ? restsOn(claim) : [],
  source: claim.source,
});
