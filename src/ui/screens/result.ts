import { barLines } from "../../render/bars.ts";
import { type Line, type Span, span, spread, textLines } from "../../render/lines.ts";
import { lookOf } from "../../render/looks.ts";
import { resultSections } from "../../render/sections/result-sections.ts";
import { columnsOf } from "../../render/wrap.ts";
import { selectAnalysis } from "../../wizard/selectors.ts";
import type { ResultState } from "../../wizard/state.ts";
import { header, layoutOf, type Size } from "../frame.ts";
import { gap, part } from "../stack.ts";
import { layOutReader } from "./reader.ts";

/** The recommendation first, then the bars, then one section at a time. */
export function layOutResult(state: ResultState, size: Size): ReturnType<typeof layOutReader> {
  const { width } = layoutOf(size);
  const analysis = selectAnalysis(state);
  const { pattern, strength, ranking } = analysis.recommendation;
  const glyph: Span = { text: `${lookOf(pattern.id).glyph} `, pattern: pattern.id };
  const titleLines: readonly Line[] =
    columnsOf(pattern.name) + 2 + columnsOf(strength) < width
      ? [spread([glyph, span(pattern.name, "strong")], [span(strength)], width)]
      : [...textLines(`${glyph.text}${pattern.name}`, width, "strong"), ...textLines(strength, width)];
  const above = [
    part(2, [header("Result", width)]),
    gap(1),
    part(10, titleLines),
    part(4, textLines(pattern.tagline, width, "quiet")),
    gap(1),
    part(5, barLines(ranking, width)),
    gap(1),
  ];
  const sections = resultSections(state.catalogue, analysis);
  return layOutReader({ mode: "result", above, sections, open: state.section, scroll: state.scroll }, size);
}
