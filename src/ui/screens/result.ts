import { barLines } from "../../render/bars.ts";
import { blockLines, textLines } from "../../render/lines.ts";
import { savingWords } from "../../render/result/saving-words.ts";
import { resultSections } from "../../render/result/sections/result-sections.ts";
import { selectAnalysis } from "../../wizard/selectors.ts";
import type { ResultState } from "../../wizard/state.ts";
import { gap, part } from "../fit-rows.ts";
import { header, layoutOf, type Size } from "../frame.ts";
import { resultBindings } from "../keymap.ts";
import { layOutReader } from "./reader.ts";
import { recommendationLines } from "./recommendation-line.ts";

/** The recommendation first, then the bars, then one section at a time. */
export function layOutResult(state: ResultState, size: Size): ReturnType<typeof layOutReader> {
  const { width } = layoutOf(size);
  const analysis = selectAnalysis(state);
  const { pattern, ranking } = analysis.recommendation;
  const notice = state.saving ? textLines(savingWords(state.saving), width, "strong") : [];
  const asks = state.saving?.step === "asking";
  const above = [
    part(2, [header("Result", width)]),
    gap(1),
    part(10, recommendationLines(analysis.recommendation, width)),
    part(4, textLines(pattern.tagline, width, "quiet")),
    gap(1),
    part(5, barLines(ranking, width)),
    gap(1),
    ...(notice.length > 0 && !asks ? [part(11, notice), gap(1)] : []),
  ];
  const sections = resultSections(state.catalogue, analysis).map(({ title, blocks }) => ({
    title,
    lines: blockLines(blocks, width),
  }));
  const bindings = resultBindings(state);
  // A question takes the place of the section: its keys must be there on the smallest terminal, too.
  if (asks)
    return layOutReader(
      { bindings, above, sections: [{ title: "Record", lines: notice }], open: 0, scroll: 0 },
      size,
    );
  return layOutReader({ bindings, above, sections, open: state.section, scroll: state.scroll }, size);
}
