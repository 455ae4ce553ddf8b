import { type Line, plainText, span, spread } from "../render/lines.ts";
import { columnsOf, truncate } from "../render/wrap.ts";
import { keymap, type Mode } from "./keymap.ts";

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

/** The keys that help most here, as many as fit. */
export function hintLine(mode: Mode, width: number, ascii: boolean): Line {
  const hints = keymap[mode].flatMap(({ hint }) =>
    hint ? [{ ...hint, text: keyWords(hint.text, ascii) }] : [],
  );
  const line = () => hints.map(({ text }) => text).join(" · ");
  while (hints.length > 1 && columnsOf(line()) > width) {
    const lowest = Math.min(...hints.map(({ keep }) => keep));
    hints.splice(
      hints.findIndex(({ keep }) => keep === lowest),
      1,
    );
  }
  return [span(truncate(line(), width), "quiet")];
}

/** The keys on the left, a note on the right; keys give way to the note. */
export function footLine(mode: Mode, note: Line, width: number, ascii: boolean): Line {
  const taken = columnsOf(plainText(note));
  return taken === 0
    ? hintLine(mode, width, ascii)
    : spread(hintLine(mode, width - taken - 2, ascii), note, width);
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
