import type { Analysis } from "../../domain/analysis.ts";
import type { Answers } from "../../domain/answers.ts";
import { answersCodes } from "../../domain/answers-code.ts";
import type { Catalogue, Claim, ClaimKind, Pattern } from "../../domain/catalogue-schema.ts";
import { holds, restsOn, truthOfClaim } from "../../domain/claims.ts";
import { type Risk, risksOf } from "../../domain/nearness.ts";
import type { PatternScore } from "../../domain/ranking.ts";
import type { Result, ResultMode, ResultPattern } from "../../schemas/result.ts";
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
    ballot: answersCodes(catalogue).encode(answers) ?? null,
    recommendation: { pattern: pattern.id, name: pattern.name, strength },
    ranking: ranking.map((score, index) => resultPattern(catalogue, score, index + 1, answers)),
    steps: pattern.steps,
    examples: pattern.examples,
    summary: pattern.summary.join(" "),
    cautions: pattern.cautions,
    analysis: resultAnalysis(analysis),
  };
}

function resultPattern(
  catalogue: Catalogue,
  { pattern, eligible, points, held }: PatternScore,
  rank: number,
  answers: Answers,
): ResultPattern {
  const risks = risksOf(catalogue, pattern, answers);
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
    constraints: risks.flatMap((risk) => {
      const { claim } = risk;
      return claim.kind === "constraint"
        ? [
            {
              id: claim.id,
              text: claim.text,
              required: claim.required,
              met: truthOfClaim(claim, answers),
              source: claim.source,
              failure: claim.failure,
              ...resultNearness(risk),
            },
          ]
        : [];
    }),
    successModes: modes(pattern, "success-mode", answers),
    failureModes: risks
      .filter(({ claim }) => claim.kind === "failure-mode")
      .map((risk) => ({
        ...resultMode(risk.claim, risk.nearness === "found"),
        ...resultNearness(risk),
      })),
    shortcuts: modes(pattern, "shortcut", answers),
  };
}

const resultNearness = ({ nearness, keptOffBy, findOut }: Risk) => ({
  nearness,
  keptOffBy: keptOffBy.map(({ question, answer, letIn }) => ({ question: question.id, answer, letIn })),
  findOut: findOut.map(({ id }) => id),
});

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
