import type { Answers } from "./answers.ts";
import type { Pattern, Question } from "./catalogue-schema.ts";
import { patternAt } from "./changes.ts";
import { type Content, compileRules } from "./rules.ts";
import { UNSURE } from "./unsure.ts";

/** What is recommended for every pair of answers to two questions, the other answers left as they are. */
export type DecisionMap = Readonly<{
  /** The question along the columns, from left to right. */
  x: Question;
  /** The question along the rows, from bottom to top. */
  y: Question;
  /** Answers to `x`, left to right: its options, and "unsure" behind them where that is one's own answer. */
  columns: readonly string[];
  /** Answers to `y`, top row first: its last option on top, as on a chart; "unsure" at the bottom, as above. */
  rows: readonly string[];
  /** The recommended pattern: a list for each row, with one pattern a column. */
  cells: readonly (readonly Pattern[])[];
  /** Where one's own answers stand. */
  own: Cell;
}>;

/** Position of a cell, from the left and from the top, both counted from 0. */
export type Cell = Readonly<{ column: number; row: number }>;

/** Where one's own answer is open or "not sure", that is a column or row of its own: one's own position is always there. */
export function decisionMap(content: Content, answers: Answers, x: Question, y: Question): DecisionMap {
  const rules = compileRules(content);
  const columns = answersAlong(x, answers);
  const along = answersAlong(y, answers);
  const rows = [
    ...along.filter((each) => each !== UNSURE).reverse(),
    ...along.filter((each) => each === UNSURE),
  ];
  return {
    x,
    y,
    columns,
    rows,
    cells: rows.map((row) =>
      columns.map((column) =>
        patternAt(content, rules.best(rules.profileOf({ ...answers, [x.id]: column, [y.id]: row }))),
      ),
    ),
    own: { column: columns.indexOf(answers[x.id] ?? UNSURE), row: rows.indexOf(answers[y.id] ?? UNSURE) },
  };
}

function answersAlong({ id, options }: Question, answers: Answers): readonly string[] {
  const known = options.some((option) => option.id === answers[id]);
  return [...options.map((option) => option.id), ...(known ? [] : [UNSURE])];
}

/** The answers of a cell: one's own but for the two questions of the map. */
export const answersAt = (
  { x, y, columns, rows }: DecisionMap,
  answers: Answers,
  { column, row }: Cell,
): Answers => ({
  ...answers,
  [x.id]: columns[column] ?? UNSURE,
  [y.id]: rows[row] ?? UNSURE,
});

const DIRECTIONS = [
  { direction: "left", column: -1, row: 0 },
  { direction: "right", column: 1, row: 0 },
  { direction: "up", column: 0, row: -1 },
  { direction: "down", column: 0, row: 1 },
] as const;

/** Where another pattern begins, seen from a cell: the next one in a direction. */
export type Border = Readonly<{
  direction: (typeof DIRECTIONS)[number]["direction"];
  /** The question along that direction, and its answer there. */
  question: Question;
  answer: string;
  pattern: Pattern;
}>;

/** The nearest cell with another pattern in each direction; a direction without one is left out. */
export const bordersOf = (map: DecisionMap, { column, row }: Cell): readonly Border[] =>
  DIRECTIONS.flatMap(({ direction, column: right, row: down }): readonly Border[] => {
    const here = map.cells[row]?.[column];
    for (let step = 1; ; step++) {
      const at = { column: column + step * right, row: row + step * down };
      const pattern = map.cells[at.row]?.[at.column];
      if (!pattern) return [];
      if (pattern === here) continue;
      const [question, answer] = down === 0 ? [map.x, map.columns[at.column]] : [map.y, map.rows[at.row]];
      return [{ direction, question, answer: answer ?? UNSURE, pattern }];
    }
  });
