import { barLines } from "../../render/bars.ts";
import { blockLines, textLines } from "../../render/lines.ts";
import { resultSections } from "../../render/result/sections/result-sections.ts";
import { selectAnalysis } from "../../wizard/selectors.ts";
import type { ResultState } from "../../wizard/state.ts";
import { gap, part } from "../fit-rows.ts";
import { header, layoutOf, type Size } from "../frame.ts";
import { keymap } from "../keymap.ts";
import { layOutReader } from "./reader.ts";
import { recommendationLines } from "./recommendation-line.ts";

/** The recommendation first, then the bars, then one section at a time. */
export function layOutResult(state: ResultState, size: Size): ReturnType<typeof layOutReader> {
  const { width } = layoutOf(size);
  const analysis = selectAnalysis(state);
  const { pattern, ranking } = analysis.recommendation;
  const above = [
    part(2, [header("Result", width)]),
    gap(1),
    part(10, recommendationLines(analysis.recommendation, width)),
    part(4, textLines(pattern.tagline, width, "quiet")),
    gap(1),
    part(5, barLines(ranking, width)),
    gap(1),
  ];
  const sections = resultSections(state.catalogue, analysis).map(({ title, blocks }) => ({
    title,
    lines: blockLines(blocks, width),
  }));
  return layOutReader(
    { bindings: keymap.result, above, sections, open: state.section, scroll: state.scroll },
    size,
  );
}
