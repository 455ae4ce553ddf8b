import { Text } from "ink";
import { createElement } from "react";
import {
  type Line,
  patternMark,
  plainText,
  type Styled,
  span,
  spread,
  type Tone,
  textLines,
} from "../render/lines.ts";
import { columnsOf, wrap } from "../render/wrap.ts";
import type { Part, Role } from "./fit.ts";
import { spanProps } from "./theme.ts";

/** Rows that were laid out already, cut at the edge. An empty one is a blank row. */
export function Lines({ lines }: Readonly<{ lines: readonly Line[] }>) {
  const rows = lines.map((line) =>
    plainText(line) === "" ? [" "] : line.map((span) => createElement(Text, spanProps(span), span.text)),
  );
  // Spread, since rows have no identity of their own to give a key to.
  return createElement(
    Text,
    { wrap: "truncate" },
    ...rows.flatMap((row, at) => (at > 0 ? ["\n", ...row] : row)),
  );
}

export const linesPart = (role: Role, lines: readonly Line[]): Part => ({
  role,
  rows: lines.length,
  view: () => <Lines lines={lines} />,
});

/** A text, wrapped into `width` columns. An empty one takes no row. */
export const textPart = (role: Role, text: string, width: number, tone?: Tone): Part =>
  linesPart(role, text === "" ? [] : textLines(text, width, tone));

const blank = (role: "edge" | "space" | "gap") => (): Part => ({ role, rows: 1, view: () => null });
export const edge = blank("edge");
export const space = blank("space");
export const gap = blank("gap");

/** From this width on, a text that has no room beside another gets a row of its own. */
const ROOMY = 60;

/**
 * A recommended pattern with its glyph, and how firm that is at the right; below it where there is no room. On the lowest
 * terminals the name is cut to one row.
 *
 * @param word says how firm it is on a narrow terminal where all of `strength` would take another row
 */
export function recommendationPart(
  pattern: Styled & Readonly<{ name: string }>,
  strength: string,
  width: number,
  word = strength,
): Part {
  const { name } = pattern;
  const named = (rows: readonly string[]) =>
    rows.map(
      (row, at): Line => [
        at === 0 ? patternMark(pattern, `${pattern.style.glyph} `) : span("  "),
        span(row, "strong"),
      ],
    );
  const isBeside = (text: string) => columnsOf(name) + 2 + columnsOf(text) < width;
  const short = width >= ROOMY ? strength : word;
  const said = [strength, short].find(isBeside) ?? (columnsOf(strength) <= width ? strength : short);
  const lines = isBeside(said)
    ? named([name]).map((line) => spread(line, [span(said)], width))
    : [...named(wrap(name, width - 2)), ...textLines(said, width)];
  return {
    role: "title",
    rows: lines.length,
    least: 1,
    view: (rows) => <Lines lines={rows < lines.length ? named([name]) : lines} />,
  };
}

const GUTTER = 4;

/** Two columns of text as the lines of one, each laid out for its share of the width. */
export function inTwoColumns(
  left: (width: number) => readonly Line[],
  right: (width: number) => readonly Line[],
  width: number,
): readonly Line[] {
  const share = Math.floor((width - GUTTER) * 0.48);
  const [first, second] = [left(width - GUTTER - share), right(share)];
  return Array.from({ length: Math.max(first.length, second.length) }, (_, row) => {
    const [before, after] = [first[row] ?? [], second[row] ?? []];
    const free = width - share - columnsOf(plainText(before));
    return after.length === 0 ? before : [...before, span(" ".repeat(free)), ...after];
  });
}
