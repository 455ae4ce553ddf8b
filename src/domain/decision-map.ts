import type { Answers } from "./answers.ts";
import type { Pattern, Question } from "./catalogue-schema.ts";
import { changeOf, patternAt, stepsOf, type Turn } from "./changes.ts";
import { type Content, compileRules, positionOf } from "./rules.ts";
import { UNSURE } from "./unsure.ts";
import { UserError } from "./user-error.ts";

/** The question along the columns, from left to right, and the one along the rows, from bottom to top. */
export type Axes = Readonly<{ x: Question; y: Question }>;

/** What is recommended for every pair of answers to two questions, the other answers left as they are. */
export type DecisionMap = Axes &
  Readonly<{
    /** Answers to `x`, left to right: its options, and "unsure" after them where that is one's own answer. */
    columns: readonly string[];
    /** Answers to `y`, top row first: its last option on top, as on a chart; "unsure" at the bottom, as above. */
    rows: readonly string[];
    /** The recommended pattern: a list for each row, with one pattern a column. */
    cells: readonly (readonly Pattern[])[];
    /** The cell of one's own answers. */
    own: Cell;
  }>;

/** Position of a cell, from the left and from the top, both counted from 0. */
export type Cell = Readonly<{ column: number; row: number }>;

/**
 * The two questions of a map. Where one is not given, it is the second question for `x` and the first for `y`; where that is
 * the other axis already, the one of these two that is left.
 *
 * @throws UserError when both are the same
 */
export function axesOf(
  questions: readonly Question[],
  given: Readonly<{ x?: Question | undefined; y?: Question | undefined }> = {},
): Axes {
  const [first, second] = questions;
  const x = given.x ?? (given.y === second ? first : second);
  const y = given.y ?? (x === first ? second : first);
  if (x && y && x !== y) return { x, y };
  throw new UserError(
    `Both axes are “${x?.id}”: a map needs two questions.`,
    `The questions are ${questions.map(({ id }) => id).join(", ")}.`,
  );
}

/** Where one's own answer is open or "not sure", that is a column or row of its own: one's own position is always there. */
export function decisionMap(content: Content, answers: Answers, x: Question, y: Question): DecisionMap {
  const rules = compileRules(content);
  const [columns, along] = [answersAlong(x, answers), answersAlong(y, answers)];
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

function answersAlong(question: Question, answers: Answers): readonly string[] {
  const options = question.options.map(({ id }) => id);
  return options.includes(answers[question.id] ?? "") ? options : [...options, UNSURE];
}

/** The answers of a cell: one's own but for the two questions of the map. */
export const answersAt = (
  { x, y, columns, rows }: DecisionMap,
  answers: Answers,
  { column, row }: Cell,
): Answers => ({ ...answers, [x.id]: columns[column] ?? UNSURE, [y.id]: rows[row] ?? UNSURE });

/**
 * The cells of a map that are nearest to one's own and have another pattern, as changes of its two answers: those that take the
 * fewest steps, of these the fewest answers; several when they are equally near. Empty where every cell has the same pattern.
 */
export function nearestTurns({ x, y, columns, rows, cells, own }: DecisionMap): readonly Turn[] {
  const changed = (question: Question, before: string | undefined, after: string | undefined) =>
    before === after ? [] : [changeOf(question, positionOf(question, before), positionOf(question, after))];
  const here = cells[own.row]?.[own.column];
  const turns = cells.flatMap((patterns, row) =>
    patterns.map((pattern, column): Turn => {
      const changes = [
        ...changed(x, columns[own.column], columns[column]),
        ...changed(y, rows[own.row], rows[row]),
      ];
      return { changes, pattern };
    }),
  );
  // "Not sure" is a lack of knowledge, not something that one can change to.
  const away = turns.filter(
    ({ changes, pattern }) => pattern !== here && changes.every(({ to }) => to !== UNSURE),
  );
  const cost = (turn: Turn): number => stepsOf(turn) * 3 + turn.changes.length;
  const least = Math.min(...away.map(cost));
  return away.filter((turn) => cost(turn) === least);
}
