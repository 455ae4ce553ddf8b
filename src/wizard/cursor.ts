import type { WizardAction } from "./actions.ts";

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

/** The row with the number of a digit, of so many rows from 1 on; undefined for any other action or number. */
export const numbered = (rows: number, action: WizardAction): number | undefined =>
  action.type === "number" && action.number >= 1 && action.number <= rows ? action.number - 1 : undefined;

export const wrapAround = (row: number, rows: number): number => ((row % rows) + rows) % rows;

/** The first visible line after scrolling, never beyond the ends, also when the screen has grown since. */
export const scrolled = (top: number, { by, limit }: Readonly<{ by: number; limit: number }>): number =>
  Math.max(0, Math.min(Math.min(top, limit) + by, limit));

/** The state with its text scrolled; the very same where it does not move. */
export function withScroll<State extends Readonly<{ scroll: number }>>(
  state: State,
  action: Parameters<typeof scrolled>[1],
): State {
  const scroll = scrolled(state.scroll, action);
  return scroll === state.scroll ? state : { ...state, scroll };
}
