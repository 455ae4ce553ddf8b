import type { Analysis } from "../../domain/analysis.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { paragraph } from "../../render/blocks.ts";
import { BLANK, blockLines, type Line, span, textLines } from "../../render/lines.ts";
import { mapLines } from "../../render/map/map-lines.ts";
import { stopped } from "../../render/phrase.ts";
import { cautionWords, resultHead } from "../../render/result/head.ts";
import { nothingKnown } from "../../render/result/sections/nothing-known.ts";
import { resultSections } from "../../render/result/sections/result-sections.ts";
import { strengthBrief, strengthWords } from "../../render/result/strength.ts";
import { savingWords } from "../../render/session-words.ts";
import { STRENGTH_WORDS } from "../../render/words.ts";
import { columnsOf } from "../../render/wrap.ts";
import { barRowPart, barsPart } from "../../ui/bars.tsx";
import { rowsOf } from "../../ui/fit.ts";
import { type Frame, frameOf, proseWidth } from "../../ui/frame.ts";
import { gap, linesPart, recommendationPart, space, textPart } from "../../ui/lines.tsx";
import { type LayOut, layOutReader } from "../../ui/reader.tsx";
import { selectAnalysis } from "../../wizard/selectors.ts";
import { mapOf, type ResultState } from "../../wizard/state.ts";
import { codeOf } from "../../wizard/store.ts";
import { headInOneColumn, headInTwoColumns } from "./head-lines.ts";

/** Rows around a section and the parts above it: the header, the names of the sections, the keys, and the empty ones. */
const AROUND = 5;
const EMPTY_AROUND = 2;

/** Below this width the reason for a strength takes the rows of the keys. */
const NARROW = 28;

/** The recommendation first, then the bars, then one section at a time: what to do first of all. */
export const layOutResult: LayOut<ResultState> = (state, size, hints) => {
  const frame = frameOf(size);
  const { width } = frame;
  const analysis = selectAnalysis(state);
  const { pattern, strength, ranking } = analysis.recommendation;
  const said = noticeOf(state);
  // Each row is a part, so that as many are shown as there is room for.
  const notice = said === "" ? [] : textLines(said, width, "strong");
  const word = notice.length > 0 || width < NARROW ? STRENGTH_WORDS[strength] : undefined;
  const above = [
    recommendationPart(pattern, strengthIn(analysis, frame), width, word),
    textPart("detail", pattern.tagline, width),
    // The empty row below the bars sets apart more, so it stays longer.
    space(),
    frame.columns ? barsPart(ranking, width) : barRowPart(ranking, width),
    gap(),
    ...notice.map((line) => linesPart("notice", [line])),
    ...(notice.length === 0 ? [] : [gap()]),
  ];
  const room = frame.height - rowsOf(above) - AROUND;
  const spare = above.filter(({ role }) => role === "gap" || role === "space").length + EMPTY_AROUND;
  const sections = resultSections(state.catalogue, analysis).map(({ id, title, short, blocks }) => ({
    title,
    short,
    lines:
      id === "result"
        ? firstLines(state, analysis, frame, room, spare)
        : blockLines(blocks, proseWidth(size)),
  }));
  const { section: open, scroll } = state;
  return layOutReader({ where: "Result", hints, above, sections, open, scroll }, size);
};

/** What the last key that does something outside of the session has led to; empty where none was pressed. */
function noticeOf(state: ResultState): string {
  if (state.copy === "sent") return `Sent ${codeOf(state)} to the clipboard, if your terminal allows it.`;
  if (state.copy === "unable")
    return `Nothing can be copied from this terminal. The code is ${codeOf(state)}.`;
  return state.saving ? savingWords(state.saving) : "";
}

/** The strength with all its reasons where they have room beside the name; else with the one that weighs most. */
function strengthIn({ recommendation }: Analysis, { width, columns }: Frame): string {
  const whole = strengthWords(recommendation);
  const fits = columnsOf(recommendation.pattern.name) + 4 + columnsOf(whole) <= width;
  return columns && fits ? whole : strengthBrief(recommendation);
}

function firstLines(
  { catalogue, answers }: ResultState,
  analysis: Analysis,
  { width, columns }: Frame,
  room: number,
  spare: number,
): readonly Line[] {
  const parts = resultHead(catalogue, analysis);
  const known = nothingKnown(catalogue, analysis);
  // In one column it is one paragraph, so that what to start with stays in sight below it.
  const unknownInOne = textLines(known.map(({ text }) => stopped(text)).join(" "), width);
  const said = blockLines(cautionWords(analysis.recommendation.pattern).map(paragraph), width);
  const map = (most: number) => smallMap(catalogue, answers, most);
  const around = (
    unknown: readonly Line[],
    apart: readonly Line[],
    head: (rows: number) => readonly Line[],
  ): readonly Line[] => {
    const above = known.length > 0 ? [...unknown, ...apart] : [];
    const below = said.length > 0 ? [...apart, ...said] : [];
    return [...above, ...head(room - above.length - below.length), ...below];
  };
  const inTwo = columns
    ? around(blockLines(known, width), [BLANK], (rows) => headInTwoColumns(parts, map, width, rows))
    : [];
  return columns && inTwo.length <= room + spare
    ? inTwo
    : around(unknownInOne, [], (rows) => headInOneColumn(parts, width, rows, spare));
}

/** The map of the first two questions, with one's own cell marked. */
function smallMap(catalogue: Catalogue, answers: ResultState["answers"], width: number): readonly Line[] {
  const map = mapOf(catalogue, answers, 1, 0);
  const own = " you";
  const lines = mapLines(map, "[]", width - own.length);
  const at = lines.length - map.rows.length + map.own.row;
  return lines.map((line, row) => (row === at ? [...line, span(own)] : line));
}
