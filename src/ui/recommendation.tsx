import { type Line, patternMark, type Styled, span, spread, textLines } from "../render/lines.ts";
import { columnsOf } from "../render/wrap.ts";
import type { Part } from "./fit.ts";
import { linesPart } from "./lines.tsx";

type Recommended = Readonly<{ pattern: Styled & Readonly<{ name: string }>; strength: string }>;

/** A recommended pattern with its glyph, and the strength at the right; below it where there is no room. */
export const recommendationPart = (recommended: Recommended, width: number): Part =>
  linesPart("title", recommendationLines(recommended, width));

function recommendationLines({ pattern, strength }: Recommended, width: number): readonly Line[] {
  const glyph = patternMark(pattern, `${pattern.style.glyph} `);
  return columnsOf(pattern.name) + 2 + columnsOf(strength) < width
    ? [spread([glyph, span(pattern.name, "strong")], [span(strength)], width)]
    : [...textLines(`${glyph.text}${pattern.name}`, width, "strong"), ...textLines(strength, width)];
}
