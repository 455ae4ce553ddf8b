import { type Line, plainText, span, spread } from "../render/lines.ts";
import { columnsOf, truncate } from "../render/wrap.ts";
import type { Binding } from "./keymap.ts";

/** Where a screen may draw. */
export type Size = Readonly<{
  columns: number;
  rows: number;
  /** Whether only ASCII can be shown. */
  ascii: boolean;
}>;

const NAME = "waymark";

/** The widest that text is set, however wide the terminal: longer lines are hard to read. */
const WIDEST = 80;

export type Layout = Readonly<{
  /** Columns free on the left. */
  margin: number;
  /** Columns for text. */
  width: number;
  /** Lines for text. */
  height: number;
}>;

/** A frame is one row lower than the terminal: a higher one would make Ink clear what stands above it. */
export function layoutOf({ columns, rows }: Size): Layout {
  const margin = columns >= 60 ? 2 : columns >= 30 ? 1 : 0;
  return {
    margin,
    width: Math.max(1, Math.min(columns, WIDEST) - 2 * margin),
    height: Math.max(0, rows - 1),
  };
}

/** The product's name and where one is; where there is no room for both, the latter. */
export function header(where: string, width: number): Line {
  const place = [span(where, "quiet")];
  return columnsOf(where) + NAME.length < width ? spread([span(NAME, "quiet")], place, width) : place;
}

/** Where hints do not fit side by side, they may take this many lines on a screen of so many rows. */
const hintRows = (rows: number): number => (rows >= 20 ? 3 : 1);

/** What the keys do here; hints do not look at the action. */
export type Bindings = readonly Pick<Binding, "hint">[];

/** The keys that help most here: on one line, or on a tall and narrow screen on a few; as many as fit. */
export function hintLines(bindings: Bindings, width: number, { ascii, rows }: Size): readonly Line[] {
  const hints = bindings.flatMap(({ hint }) => (hint ? [{ ...hint, text: keyWords(hint.text, ascii) }] : []));
  for (;;) {
    const lines = packed(
      hints.map(({ text }) => text),
      width,
    );
    if (hints.length <= 1 || lines.length <= hintRows(rows)) {
      return lines.map((text) => [span(truncate(text, width), "quiet")]);
    }
    const lowest = Math.min(...hints.map(({ keep }) => keep));
    hints.splice(
      hints.findIndex(({ keep }) => keep === lowest),
      1,
    );
  }
}

/** Hints one after the other, on as few lines of at most `width` columns as they take. */
function packed(hints: readonly string[], width: number): readonly string[] {
  return hints.reduce<string[]>((lines, hint) => {
    const last = lines.at(-1);
    const together = `${last} · ${hint}`;
    if (last === undefined || columnsOf(together) > width) lines.push(hint);
    else lines[lines.length - 1] = together;
    return lines;
  }, []);
}

/** The same with a note at the right of the last line; the keys there give way to it. */
export function footLines(bindings: Bindings, note: Line, width: number, size: Size): readonly Line[] {
  const lines = hintLines(bindings, width, size);
  const taken = columnsOf(plainText(note));
  const last = lines.at(-1);
  if (taken === 0 || !last) return lines;
  if (lines.length > 1)
    return columnsOf(plainText(last)) + taken < width
      ? [...lines.slice(0, -1), spread(last, note, width)]
      : lines;
  // On the one line that there is, what helps least is left out, whatever its place.
  return [spread(hintLines(bindings, width - taken - 2, { ...size, rows: 0 })[0] ?? [], note, width)];
}

const ARROWS: readonly (readonly [string, string])[] = [
  ["↑↓", "up/down"],
  ["←→", "left/right"],
  ["↑", "up"],
  ["↓", "down"],
  ["←", "left"],
  ["→", "right"],
];

/** The names of keys, with arrows as words where they cannot be shown. */
export const keyWords = (label: string, ascii: boolean): string =>
  ascii ? ARROWS.reduce((text, [arrow, word]) => text.replaceAll(arrow, word), label) : label;
