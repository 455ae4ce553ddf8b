import type { Answers } from "../../domain/answers.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import type { DecisionMap } from "../../domain/decision-map.ts";
import { nearestTurns } from "../../domain/nearest-cells.ts";
import type { ResultTurn } from "../result/result.ts";
import { resultTurn } from "../result/result-analysis.ts";
import { sharesOf } from "./map-words.ts";

/** What `waymark map --json` prints: a public contract. Fields may be added under the same `schemaVersion`. */
export type MapResult = Readonly<{
  schemaVersion: 1;
  /** Question id to option id or "unsure". Open questions are left out. */
  answers: Answers;
  /** Ids of the questions along the columns and the rows. */
  x: string;
  y: string;
  /** Ids of the answers to `x` from left to right, and to `y` from the top. */
  columns: readonly string[];
  rows: readonly string[];
  /** The id of the recommended pattern: a list for each row, with one id a column. */
  cells: readonly (readonly string[])[];
  /** One's own position, counted from 0, and what is recommended there. */
  own: Readonly<{ column: number; row: number; pattern: string }>;
  /** The nearest cells with another pattern; empty where there are none. */
  nearest: readonly ResultTurn[];
  /** How many cells each pattern has, in the order of the catalogue. */
  shares: readonly Readonly<{ pattern: string; name: string; cells: number }>[];
}>;

export function mapResult(catalogue: Catalogue, answers: Answers, map: DecisionMap): MapResult {
  const { x, y, columns, rows, cells, own } = map;
  return {
    schemaVersion: 1,
    answers,
    x: x.id,
    y: y.id,
    columns,
    rows,
    cells: cells.map((row) => row.map(({ id }) => id)),
    own: { ...own, pattern: cells[own.row]?.[own.column]?.id ?? "" },
    nearest: nearestTurns(map, own).map(resultTurn),
    shares: sharesOf(catalogue, map).map(({ pattern, cells: count }) => ({
      pattern: pattern.id,
      name: pattern.name,
      cells: count,
    })),
  };
}
