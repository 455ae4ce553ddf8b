import type { Answers } from "../../domain/answers.ts";
import type { Catalogue, Pattern, Question } from "../../domain/catalogue-schema.ts";
import {
  type Border,
  bordersOf,
  type Cell,
  type DecisionMap,
  nearestTurns,
} from "../../domain/decision-map.ts";
import { type Block, group, list, paragraph } from "../blocks.ts";
import { turnWords } from "../result/sections/changes.ts";
import { answerLabel, listWords, lowerFirst, upperFirst } from "../words.ts";

// What every form of a map says in words: the screen, the grid in print, the picture, the table.

export const mapTitle = ({ x, y }: DecisionMap): string =>
  `Decision map: ${lowerFirst(y.name)} by ${lowerFirst(x.name)}`;

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

/** The same as a sentence; empty where the map has all questions. */
export function elsewhereWords(
  questions: readonly Question[],
  { x, y }: DecisionMap,
  answers: Answers,
): string {
  const others = questions.filter((question) => question !== x && question !== y);
  if (others.length === 0) return "";
  const words = others.map((question) => answerWords(question, answers[question.id]));
  return `The other answers stay as they are: ${listWords(words)}.`;
}

const answerWords = (question: Question, answer: string | undefined): string =>
  `${lowerFirst(question.name)} “${answerLabel(question, answer)}”`;

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

/** Where one's own answers stand, and what is recommended there. */
export function ownWords({ x, y, columns, rows, cells, own }: DecisionMap): string {
  const place = `${answerWords(x, columns[own.column])} and ${answerWords(y, rows[own.row])}`;
  return `Your own position is ${place}: ${cells[own.row]?.[own.column]?.name ?? ""}.`;
}

const NOWHERE = "Every cell of this map says the same.";

/** The nearest cells with another pattern, one a row. */
export function nearestBlocks(map: DecisionMap, answers: Answers): readonly Block[] {
  const words = nearestWords(map, answers);
  return words.length === 0 ? [paragraph(NOWHERE)] : group("The nearest change", list(words));
}

/** The same as a sentence. */
export function nearestSentence(map: DecisionMap, answers: Answers): string {
  const words = nearestWords(map, answers);
  return words.length === 0 ? NOWHERE : `The nearest change: ${words.map(lowerFirst).join("; or ")}.`;
}

const nearestWords = (map: DecisionMap, answers: Answers): readonly string[] =>
  nearestTurns(map, map.own).map((turn) => `${turnWords(turn, answers)}: ${turn.pattern.name}`);

/** How many cells each pattern of the catalogue has, in its order; 0 where it has none. */
export const sharesOf = (
  { patterns }: Pick<Catalogue, "patterns">,
  { cells }: DecisionMap,
): readonly Readonly<{ pattern: Pattern; cells: number }>[] =>
  patterns.map((pattern) => ({ pattern, cells: cells.flat().filter((each) => each === pattern).length }));

/** "7 of 12 cells", "nowhere on this map". */
export const shareWords = (cells: number, { columns, rows }: DecisionMap): string =>
  cells === 0 ? "nowhere on this map" : `${cells} of ${columns.length * rows.length} cells`;
