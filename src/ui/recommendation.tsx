import { type Line, type Span, span, spread, textLines } from "../render/lines.ts";
import { styleOf } from "../render/pattern-style.ts";
import { columnsOf } from "../render/wrap.ts";
import type { Part } from "./fit.ts";
import { linesPart } from "./lines.tsx";

type Recommended = Readonly<{ pattern: Readonly<{ id: string; name: string }>; strength: string }>;

/** A recommended pattern with its glyph, and the strength at the right; below it where there is no room. */
export const recommendationPart = (recommended: Recommended, width: number): Part =>
  linesPart("title", recommendationLines(recommended, width));

function recommendationLines({ pattern, strength }: Recommended, width: number): readonly Line[] {
  const glyph: Span = { text: `${styleOf(pattern.id).glyph} `, pattern: pattern.id };
  return columnsOf(pattern.name) + 2 + columnsOf(strength) < width
    ? [spread([glyph, span(pattern.name, "strong")], [span(strength)], width)]
    : [...textLines(`${glyph.text}${pattern.name}`, width, "strong"), ...textLines(strength, width)];
}
