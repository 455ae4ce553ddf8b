import type { Answers } from "../../domain/answers.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { type DecisionMap, nearestTurns } from "../../domain/decision-map.ts";
import type { MapResult } from "../../schemas/map.ts";
import { resultTurn } from "../result/result-analysis.ts";
import { sharesOf } from "./map-words.ts";

/** What `waymark map --json` prints. */
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
