import type { Answers } from "../../domain/answers.ts";
import type { Catalogue, Question } from "../../domain/catalogue-schema.ts";
import { type Axes, type DecisionMap, nearestTurns } from "../../domain/decision-map.ts";
import { type Block, group, list, paragraph } from "../blocks.ts";
import { turnWords } from "../result/sections/changes.ts";
import { answerLabel, answerWords, listWords, lowerFirst, nameWithin, upperFirst } from "../words.ts";

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

const others = (questions: readonly Question[], { x, y }: Axes, answers: Answers): readonly string[] =>
  questions
    .filter((question) => question !== x && question !== y)
    .map((question) => answerWords(question, answers[question.id]));

/** The answers that a map leaves as they are: `Team span “Many teams” · conviction “Mixed”`. */
export const othersWords = (questions: readonly Question[], axes: Axes, answers: Answers): string =>
  upperFirst(others(questions, axes, answers).join(" · "));

/** The same as a sentence; empty where the map has all questions. */
export function elsewhereWords(questions: readonly Question[], axes: Axes, answers: Answers): string {
  const words = others(questions, axes, answers);
  return words.length === 0 ? "" : `The other answers stay as they are: ${listWords(words)}.`;
}

/** The cell of one's own answers, and what is recommended there. */
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
  nearestTurns(map).map((turn) => `${turnWords(turn, answers)}: ${nameWithin(turn.pattern)}`);

/** How many cells each pattern of the catalogue has, in its order, also in words: "7 of 12 cells", "nowhere on this map". */
export const sharesOf = ({ patterns }: Pick<Catalogue, "patterns">, map: DecisionMap) =>
  patterns.map((pattern) => {
    const all = map.cells.flat();
    const cells = all.filter((each) => each === pattern).length;
    return { pattern, cells, words: cells === 0 ? "nowhere on this map" : `${cells} of ${all.length} cells` };
  });
