import { barLines } from "../../render/bars.ts";
import type { Section } from "../../render/blocks.ts";
import { blockLines, type Line, type Span, span, spread, textLines } from "../../render/lines.ts";
import { lookOf } from "../../render/looks.ts";
import { resultSections } from "../../render/sections.ts";
import { columnsOf } from "../../render/wrap.ts";
import { selectRecommendation } from "../../wizard/selectors.ts";
import type { ResultState } from "../../wizard/state.ts";
import { footLine, header, hintLine, layoutOf, type Size } from "../frame.ts";
import type { ScrollArea } from "../keymap.ts";
import { gap, heightOf, keepParts, type Part, part } from "../stack.ts";
import { scrollNote, scrollPane } from "./scroll-pane.ts";

/** The fewest lines of a section worth showing; above it, the parts around it give way. */
const LEAST_BODY = 4;

/** The recommendation first, then the bars, then one section at a time. */
export const resultScreen = (state: ResultState, size: Size): readonly Line[] => compose(state, size).lines;

/** How far the open section scrolls at this size. */
export const resultScrollArea = (state: ResultState, size: Size): ScrollArea => compose(state, size).area;

function compose(state: ResultState, size: Size): Readonly<{ lines: readonly Line[]; area: ScrollArea }> {
  const { width, height } = layoutOf(size);
  const recommendation = selectRecommendation(state);
  const { pattern, strength, ranking } = recommendation;
  const sections = resultSections(state.catalogue, recommendation);
  const bodies = sections.map(({ blocks }) => blockLines(blocks, width));
  const body = bodies[state.section] ?? [];

  const title: Span = {
    text: `${lookOf(pattern.id).glyph} ${pattern.name}`,
    tone: "strong",
    pattern: pattern.id,
  };
  const titleLines: readonly Line[] =
    columnsOf(title.text) + columnsOf(strength) < width
      ? [spread([title], [span(strength)], width)]
      : [...textLines(title.text, width, "strong"), ...textLines(strength, width)];
  const above = [
    part(2, [header("Result", width)]),
    gap(1),
    part(10, titleLines),
    part(4, textLines(pattern.tagline, width, "quiet")),
    gap(1),
    part(5, barLines(ranking, width)),
    gap(1),
    part(9, tabLines(sections, state.section, width)),
    gap(),
  ];
  const foot = part(8, [hintLine("result", width, size.ascii)]);
  const below = [gap(), foot];

  const around = fitAround(above, below, height - LEAST_BODY);
  const longest = Math.max(...bodies.map((lines) => lines.length));
  const room = Math.max(0, Math.min(longest, height - heightOf(around.above) - heightOf(around.below)));
  const { visible, area } = scrollPane(body, state.scroll, room);
  const lines = [
    ...around.above.flatMap((each) => each.lines),
    ...visible,
    ...around.below.flatMap((each) =>
      each === foot ? [footLine("result", scrollNote(state.scroll, area), width, size.ascii)] : each.lines,
    ),
  ];
  return { lines: lines.slice(0, height), area };
}

/** What stands above and below the section, in at most `rows` lines. */
function fitAround(
  above: readonly Part[],
  below: readonly Part[],
  rows: number,
): Readonly<{ above: readonly Part[]; below: readonly Part[] }> {
  const kept = new Set(keepParts([...above, ...below], rows));
  const left = (parts: readonly Part[]) => parts.filter((each) => kept.has(each));
  return { above: left(above), below: left(below) };
}

/** The sections' titles with the open one in brackets, or "Why (1 of 6)" where they do not fit side by side. */
function tabLines(sections: readonly Section[], open: number, width: number): readonly Line[] {
  const tabs = sections.map(({ title }, index) => (index === open ? `[${title}]` : ` ${title} `));
  if (columnsOf(tabs.join(" ")) <= width) {
    return [
      tabs.flatMap((tab, index) => [
        span(index > 0 ? " " : ""),
        span(tab, index === open ? "strong" : "quiet"),
      ]),
    ];
  }
  return [
    spread(
      [span(`[${sections[open]?.title ?? ""}]`, "strong")],
      [span(`${open + 1} of ${sections.length}`, "quiet")],
      width,
    ),
  ];
}
