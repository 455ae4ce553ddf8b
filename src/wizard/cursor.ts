import type { WizardAction } from "./transition.ts";

/** The cursor after a movement in a list of so many rows; undefined for any other action. */
export function moved(cursor: number, rows: number, action: WizardAction): number | undefined {
  switch (action.type) {
    case "move":
      return wrapAround(cursor + action.by, rows);
    case "first":
      return 0;
    case "last":
      return rows - 1;
    default:
      return undefined;
  }
}

export const wrapAround = (row: number, rows: number): number => ((row % rows) + rows) % rows;
