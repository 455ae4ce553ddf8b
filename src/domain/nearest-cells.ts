import type { Question } from "./catalogue-schema.ts";
import { type Change, changeOf, type Turn } from "./changes.ts";
import type { Cell, DecisionMap } from "./decision-map.ts";
import { stepsOf } from "./firmness.ts";
import { UNSURE } from "./unsure.ts";

/**
 * The cells of a map that are nearest to one of it and have another pattern, as changes of its two answers: those that take the
 * fewest steps, of these the fewest answers; several when they are equally near. Empty where every cell has the same pattern.
 */
export function nearestTurns({ x, y, columns, rows, cells }: DecisionMap, from: Cell): readonly Turn[] {
  const here = cells[from.row]?.[from.column];
  const turns = rows.flatMap((row, rowIndex) =>
    columns.flatMap((column, columnIndex): readonly Turn[] => {
      const pattern = cells[rowIndex]?.[columnIndex];
      const isAway =
        (column === UNSURE && columnIndex !== from.column) || (row === UNSURE && rowIndex !== from.row);
      // "Not sure" is a lack of knowledge, not something that one can change to.
      if (!pattern || pattern === here || isAway) return [];
      const changes = [
        ...changed(x, columns[from.column] ?? UNSURE, column),
        ...changed(y, rows[from.row] ?? UNSURE, row),
      ];
      return [{ changes, pattern }];
    }),
  );
  const cost = (turn: Turn): number => stepsOf(turn) * 3 + turn.changes.length;
  const least = Math.min(...turns.map(cost));
  return turns.filter((turn) => cost(turn) === least);
}

function changed(question: Question, from: string, to: string): readonly Change[] {
  if (from === to) return [];
  const position = (answer: string) =>
    answer === UNSURE ? question.options.length : question.options.findIndex(({ id }) => id === answer);
  return [changeOf(question, position(from), position(to))];
}
