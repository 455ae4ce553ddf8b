import type { Answers } from "../domain/answers.ts";
import type { Question } from "../domain/catalogue-schema.ts";
import { type Border, bordersOf, type Cell, type DecisionMap } from "../domain/decision-map.ts";
import { answerLabel, listWords, lowerFirst, upperFirst } from "./words.ts";

/** A map in words, a sentence a row: `Urgency “Calm”: The No-Vision Strategy with horizon “Under 3 months”; ...`. */
export const mapSentences = ({ x, y, rows, columns, cells }: DecisionMap): readonly string[] =>
  rows.map((row, index) => {
    const patterns = cells[index] ?? [];
    const each = [...new Set(patterns)].map((pattern) => {
      const answers = columns.filter((_, column) => patterns[column] === pattern);
      const labels = answers.map((answer) => `“${answerLabel(x, answer)}”`);
      return `${pattern.name} with ${answers.length === columns.length ? `any ${x.name.toLowerCase()}` : `${x.name.toLowerCase()} ${listWords(labels)}`}`;
    });
    return `${y.name} “${answerLabel(y, row)}”: ${each.join("; ")}.`;
  });

/** The answers that a map leaves as they are: `Team span “Many teams” · conviction “Mixed”`. */
export const othersWords = (
  questions: readonly Question[],
  { x, y }: DecisionMap,
  answers: Answers,
): string =>
  upperFirst(
    questions
      .filter((question) => question !== x && question !== y)
      .map((question) => `${question.name.toLowerCase()} “${answerLabel(question, answers[question.id])}”`)
      .join(" · "),
  );

/** What is around a cell, a sentence a direction: `To the right it stays; ...`. */
export function borderSentences(map: DecisionMap, cell: Cell): readonly string[] {
  const borders = bordersOf(map, cell);
  if (borders.length === 0) return ["Every cell in this row and this column says the same."];
  return borders.map(borderSentence);
}

const WAYS: Readonly<Record<Border["direction"], string>> = {
  left: "Left",
  right: "Right",
  up: "Up",
  down: "Down",
};

const borderSentence = ({ direction, question, answer, pattern }: Border): string =>
  `${WAYS[direction]}, at ${lowerFirst(question.name)} “${answerLabel(question, answer)}”: ${pattern.name}`;
