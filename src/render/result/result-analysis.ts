import type { Analysis } from "../../domain/analysis.ts";
import type { Turn } from "../../domain/changes.ts";
import type { ResultAnalysis, ResultTurn } from "./result.ts";
import { strengthSentence } from "./strength.ts";

/** The analysis as the public contract has it. */
export function resultAnalysis({
  recommendation,
  ways,
  firmness,
  outlook,
  tensions,
  fixed,
}: Analysis): ResultAnalysis {
  const { neighbours, turns, ranking } = recommendation;
  return {
    fixed,
    firmness: {
      explanation: strengthSentence(recommendation),
      neighbours: { agree: neighbours - turns.length, of: neighbours },
      singles: firmness.singles.map(resultTurn),
      pairs: firmness.pairs.map(resultTurn),
    },
    whyNot: ranking.slice(1).map(({ pattern }) => {
      const found = ways.ways.find((way) => way.pattern === pattern)?.turns ?? [];
      const none = ways.complete ? "no" : "unknown";
      return { pattern: pattern.id, turns: found.map(resultTurn), possible: found.length > 0 ? "yes" : none };
    }),
    notSure: outlook
      ? {
          questions: outlook.unknown.map(({ id }) => id),
          ways: outlook.ways,
          wins: outlook.wins.map(({ pattern, ways: won }) => ({ pattern: pattern.id, ways: won })),
          worth: outlook.worth.map(({ question, right }) => ({ question: question.id, right })),
        }
      : null,
    tensions: tensions.map(({ id, name, when, statements }) => ({
      id,
      name,
      because: when.map(({ question }) => question),
      statements,
    })),
  };
}

/** A turn as the public contract has it. */
export const resultTurn = ({ changes, pattern }: Turn): ResultTurn => ({
  changes: changes.map(({ question, to, steps }) => ({ question: question.id, to, steps })),
  pattern: pattern.id,
});
