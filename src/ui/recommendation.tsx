import { type Line, patternMark, type Styled, span, spread, textLines } from "../render/lines.ts";
import { columnsOf, wrap } from "../render/wrap.ts";
import type { Part } from "./fit.ts";
import { linesPart } from "./lines.tsx";

type Named = Styled & Readonly<{ name: string }>;

/** A recommended pattern with its glyph, and how firm that is at the right; below it where there is no room. */
export const recommendationPart = (pattern: Named, strength: string, width: number): Part =>
  linesPart("title", recommendationLines(pattern, strength, width));

function recommendationLines(pattern: Named, strength: string, width: number): readonly Line[] {
  const glyph = patternMark(pattern, `${pattern.style.glyph} `);
  const { name } = pattern;
  if (columnsOf(name) + 2 + columnsOf(strength) < width)
    return [spread([glyph, span(name, "strong")], [span(strength)], width)];
  const rows = wrap(name, width - 2).map(
    (row, index): Line => [index === 0 ? glyph : span("  "), span(row, "strong")],
  );
  return [...rows, ...textLines(strength, width)];
}
