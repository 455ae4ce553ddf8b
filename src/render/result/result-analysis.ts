import type { Analysis } from "../../domain/analysis.ts";
import type { Turn } from "../../domain/changes.ts";
import { type Measures, weakMeasures } from "../../domain/measures.ts";
import { mergedOrder } from "../../domain/tensions.ts";
import type { ResultAnalysis, ResultMeasures, ResultTurn } from "../../schemas/result.ts";
import { strengthSentence } from "./strength.ts";

/** The analysis as the public contract has it. */
export function resultAnalysis({ recommendation, ways, firmness, fixed }: Analysis): ResultAnalysis {
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
