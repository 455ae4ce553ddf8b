import { describe, expect, it } from "vitest";
import { layOutWizard } from "../../src/screens/wizard-view.tsx";
import { atMap, initialState } from "../../src/wizard/state.ts";
import { drawn } from "../helpers/draw.tsx";
import { catalogue } from "../helpers/talk-catalogue.ts";

const answers = {
  urgency: "on-fire",
  horizon: "3-to-6-months",
  "team-span": "one-team",
  conviction: "low",
  "walk-away": "no",
};
/** Horizon along the columns, urgency down the rows; one's own cell is column 1 of row 0. */
const map = atMap({ ...initialState(catalogue), answers }, 1, 0);

/** Where marks are on the screen, each by its row and column. */
const placesOf = (marks: RegExp, cell: typeof map.cell, size: { columns: number; rows: number }) => {
  const all = { ...size, ascii: false };
  return drawn(layOutWizard({ ...map, cell }, all), all).flatMap((line, row) =>
    [...line.matchAll(marks)].map(({ index }) => ({ row, line, column: index })),
  );
};
/** What the rows of the map are called, from the top. */
const LABELS = ["On fire", "Pressing", "Calm"];
const CURSOR = /\[[◆▲■]/g;
const OWN = /\([◆▲■]/g;

describe("the map", () => {
  it.each([
    { columns: 80, rows: 24 },
    { columns: 120, rows: 40 },
  ])("marks one cell as that of the cursor and one as one's own, at $columns x $rows", (size) => {
    for (const [marks, cell] of [
      [CURSOR, { column: 2, row: 1 }],
      [CURSOR, { column: 1, row: 1 }],
      [CURSOR, { column: 1, row: 0 }],
      [OWN, { column: 2, row: 0 }],
      [OWN, { column: 1, row: 2 }],
    ] as const) {
      const places = placesOf(marks, cell, size);
      expect(places.length).toBeGreaterThan(0);
      expect(new Set(places.map(({ column }) => column)).size).toBe(1);
      const rows = places.map(({ row }) => row);
      expect(Math.max(...rows) - Math.min(...rows)).toBe(rows.length - 1);
      const lines = places.map(({ line }) => line);
      expect(LABELS.filter((label) => lines.some((line) => line.includes(`${label} `)))).toHaveLength(1);
    }
    expect(placesOf(OWN, { column: 1, row: 0 }, size)).toEqual([]);
    for (const [row, label] of LABELS.entries())
      expect(placesOf(CURSOR, { column: 2, row }, size)[0]?.line).toContain(`${label} `);
    const columns = [0, 1, 2, 3].map((column) => placesOf(CURSOR, { column, row: 1 }, size)[0]?.column ?? 0);
    expect(columns).toEqual([...new Set(columns)].sort((one, other) => one - other));
  });
});
