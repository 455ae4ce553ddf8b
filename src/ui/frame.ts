/** Where a screen may draw. */
export type Size = Readonly<{
  columns: number;
  rows: number;
  ascii: boolean;
}>;

export type Frame = Readonly<{
  margin: number;
  width: number;
  height: number;
  /** How two columns of text share the width, where there are two. */
  columns?: Readonly<{ main: number; aside: number }>;
}>;

/** From this width on there are two columns. */
const WIDE = 100;
/** The widest that two columns are set, and that one is: longer lines are hard to read. */
const WIDEST = { two: 120, one: 80 };
/** What an option and its meaning need side by side. */
const MAIN = 67;
const GUTTER = 4;

/** What a screen has for text. It is one row lower than the terminal: a higher one would make Ink clear the scrollback. */
export function frameOf({ columns, rows }: Size): Frame {
  const height = Math.max(0, rows - 1);
  if (columns >= WIDE) {
    const block = Math.min(columns, WIDEST.two);
    const width = block - 6;
    return {
      margin: Math.floor((columns - block) / 2) + 3,
      width,
      height,
      columns: { main: MAIN, aside: width - MAIN - GUTTER },
    };
  }
  const margin = columns >= 60 ? 2 : columns >= 30 ? 1 : 0;
  const width = Math.max(1, Math.min(columns, WIDEST.one) - 2 * margin);
  return { margin, width, height };
}

/** The widest that prose is set. */
export const proseWidth = (size: Size): number => Math.min(frameOf(size).width, WIDEST.one);
