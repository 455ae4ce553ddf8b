import type { Analysis } from "../../domain/analysis.ts";
import type { Answers } from "../../domain/answers.ts";
import type { Catalogue, Claim, ClaimKind, Pattern } from "../../domain/catalogue-schema.ts";
import type { Turn } from "../../domain/changes.ts";
import { holds, restsOn, truthOfClaim } from "../../domain/claims.ts";
import { codesOf } from "../../domain/codes.ts";
import { type Measures, weakMeasures } from "../../domain/measures.ts";
import { type Risk, risksOf } from "../../domain/nearness.ts";
import type { PatternScore } from "../../domain/ranking.ts";
import { mergedOrder } from "../../domain/tensions.ts";
import type {
  Result,
  ResultAnalysis,
  ResultMeasures,
  ResultMode,
  ResultPattern,
  ResultTurn,
} from "../../schemas/result.ts";
import { nothingKnown } from "./sections/nothing-known.ts";
import { strengthSentence } from "./strength.ts";

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
    ballot: codesOf(catalogue).encode(answers) ?? null,
    recommendation: { pattern: pattern.id, name: pattern.name, strength },
    ranking: ranking.map((score, index) => resultPattern(catalogue, score, index + 1, answers)),
    steps: pattern.steps,
    examples: pattern.examples,
    summary: pattern.summary.join(" "),
    cautions: pattern.cautions,
    nothingKnown: nothingKnown(catalogue, analysis).map(({ text }) => text),
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
    claims: held.map((claim) => {
      const { id, kind, text, source } = claim;
      return { id, kind, text, points: claim.points, because: restsOn(claim), source };
    }),
    constraints: risks.flatMap((risk) => {
      const { claim } = risk;
      if (claim.kind !== "constraint") return [];
      const { id, text, required, source, failure } = claim;
      const met = truthOfClaim(claim, answers);
      return [{ id, text, required, met, source, failure, ...resultNearness(risk) }];
    }),
    successModes: modes(pattern, "success-mode", answers),
    failureModes: risks
      .filter(({ claim }) => claim.kind === "failure-mode")
      .map((risk) => ({ ...resultMode(risk.claim, risk.nearness === "found"), ...resultNearness(risk) })),
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

/** The analysis as the public contract has it. */
function resultAnalysis({ recommendation, ways, firmness, fixed }: Analysis): ResultAnalysis {
  const { measures, ranking, outlook } = recommendation;
  const { neighbours, tensions } = measures;
  return {
    fixed,
    measures: resultMeasures(measures),
    firmness: {
      explanation: strengthSentence(recommendation),
      neighbours: { agree: neighbours.of - neighbours.turns.length, of: neighbours.of },
      singles: firmness.singles.map(resultTurn),
      pairs: firmness.pairs.map(resultTurn),
    },
    whyNot: ranking.slice(1).map(({ pattern }) => {
      const way = ways.ways.find((each) => each.pattern === pattern);
      const turns = way?.turns.map(resultTurn) ?? [];
      const none = ways.complete ? "no" : "unknown";
      return {
        pattern: pattern.id,
        turns,
        total: way?.total ?? 0,
        possible: turns.length > 0 ? "yes" : none,
      };
    }),
    notSure: outlook
      ? {
          questions: outlook.unknown.map(({ id }) => id),
          ways: outlook.ways,
          wins: outlook.wins.map(({ pattern, ways: won }) => ({ pattern: pattern.id, ways: won })),
          agree: outlook.agree,
          likeliest: outlook.likeliest.map(({ id }) => id),
          decides: outlook.decides?.id ?? null,
          worth: outlook.worth.map(({ question, right }) => ({ question: question.id, right })),
        }
      : null,
    tensions: tensions.open.map(({ tension: { id, name, when, sides }, statements }) => ({
      id,
      name,
      because: when.map(({ question }) => question),
      patterns: sides.map(({ pattern }) => pattern),
      statements,
    })),
    order: mergedOrder(tensions.open),
  };
}

/** The measures of a strength as the public contract has them. */
export function resultMeasures(measures: Measures): ResultMeasures {
  const { margin, neighbours, completions, tensions, definite, ballots } = measures;
  const { strength, points, next, lead } = margin;
  return {
    weakest: weakMeasures(measures),
    margin: {
      strength,
      points,
      lead: lead ?? null,
      next: next ? { pattern: next.pattern.id, points: next.points } : null,
    },
    neighbours: {
      strength: neighbours.strength,
      agree: neighbours.of - neighbours.turns.length,
      of: neighbours.of,
    },
    completions: completions ?? null,
    tensions: { strength: tensions.strength, open: tensions.open.map(({ tension }) => tension.id) },
    definite: {
      strength: definite.strength,
      questions: definite.questions.map(({ question, answer, strength: firmest }) => ({
        question: question.id,
        answer,
        strength: firmest,
      })),
    },
    ballots: ballots ?? null,
  };
}

/** A turn as the public contract has it. */
export const resultTurn = ({ changes, pattern }: Turn): ResultTurn => ({
  changes: changes.map(({ question, to, steps }) => ({ question: question.id, to, steps })),
  pattern: pattern.id,
});
