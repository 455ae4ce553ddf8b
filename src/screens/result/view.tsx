import { barLines } from "../../render/bars.ts";
import { blockLines, textLines } from "../../render/lines.ts";
import { savingWords } from "../../render/result/saving-words.ts";
import { resultSections } from "../../render/result/sections/result-sections.ts";
import type { Hint, ScrollArea } from "../../ui/bindings.ts";
import { frameOf, proseWidth, type Size } from "../../ui/frame.ts";
import { gap, linesPart, textPart } from "../../ui/lines.tsx";
import { layOutReader } from "../../ui/reader.tsx";
import { recommendationPart } from "../../ui/recommendation.tsx";
import type { Layout } from "../../ui/session-view.ts";
import { selectAnalysis } from "../../wizard/selectors.ts";
import type { ResultState } from "../../wizard/state.ts";

/** The recommendation first, then the bars, then one section at a time. */
export function layOutResult(
  state: ResultState,
  size: Size,
  hints: (area: ScrollArea) => readonly Hint[],
): Layout {
  const { width } = frameOf(size);
  const analysis = selectAnalysis(state);
  const { pattern, ranking } = analysis.recommendation;
  const notice = state.saving ? savingWords(state.saving) : "";
  const asks = state.saving?.step === "asking";
  const above = [
    recommendationPart(analysis.recommendation, width),
    textPart("detail", pattern.tagline, width),
    gap(),
    linesPart("scores", barLines(ranking, width)),
    gap(),
    ...(notice === "" || asks ? [] : [textPart("choice", notice, width, "strong"), gap()]),
  ];
  // A question takes the place of the section: it must be there on the smallest terminal, too.
  if (asks) {
    const record = { title: "Record", lines: textLines(notice, proseWidth(size), "strong") };
    return layOutReader({ where: "Result", hints, above, sections: [record], open: 0, scroll: 0 }, size);
  }
  const sections = resultSections(state.catalogue, analysis).map(({ title, blocks }) => ({
    title,
    lines: blockLines(blocks, proseWidth(size)),
  }));
  const { section: open, scroll } = state;
  return layOutReader({ where: "Result", hints, above, sections, open, scroll }, size);
}
