import { type Line, span, spread } from "../../render/lines.ts";
import { columnsOf } from "../../render/wrap.ts";
import { gap, heightOf, keepParts, type Part, part } from "../fit-rows.ts";
import { type Bindings, footLines, hintLines, layoutOf, type Size } from "../frame.ts";
import type { ScrollArea } from "../keymap.ts";
import { scrollNote, scrollPane } from "./scroll-pane.ts";

/** The fewest lines of a section worth showing; above it, the parts around it give way. */
const LEAST_BODY = 4;

/** Sections of which one is open, under whatever stands above all of them. */
export type Reader = Readonly<{
  bindings: Bindings;
  above: readonly Part[];
  sections: readonly Readonly<{ title: string; lines: readonly Line[] }>[];
  /** Index of the open section. */
  open: number;
  /** First visible line of the open section. */
  scroll: number;
}>;

/** A reader at a size: its lines, and how far the open section scrolls. */
export function layOutReader(
  { bindings, above, sections, open, scroll }: Reader,
  size: Size,
): Readonly<{ lines: readonly Line[]; area: ScrollArea }> {
  const { width, height } = layoutOf(size);
  const bodies = sections.map((section) => section.lines);
  const foot = part(8, hintLines(bindings, width, size));
  const head = [
    ...above,
    part(
      9,
      tabLines(
        sections.map(({ title }) => title),
        open,
        width,
      ),
    ),
    gap(),
  ];
  const below = [gap(), foot];

  const kept = new Set(keepParts([...head, ...below], height - LEAST_BODY));
  const keptHead = head.filter((each) => kept.has(each));
  const keptBelow = below.filter((each) => kept.has(each));
  const longest = Math.max(...bodies.map((lines) => lines.length));
  const room = Math.max(0, Math.min(longest, height - heightOf(keptHead) - heightOf(keptBelow)));
  const { visible, area } = scrollPane(bodies[open] ?? [], scroll, room);
  const lines = [
    ...keptHead.flatMap((each) => each.lines),
    ...visible,
    ...keptBelow.flatMap((each) =>
      each === foot ? footLines(bindings, scrollNote(scroll, area), width, size) : each.lines,
    ),
  ];
  return { lines: lines.slice(0, height), area };
}

/** No line for a single section; otherwise the sections' titles with the open one in brackets, or "[Why]   1 of 6" where they do not fit side by side. */
function tabLines(titles: readonly string[], open: number, width: number): readonly Line[] {
  if (titles.length === 1) return [];
  const tabs = titles.map((title, index) => (index === open ? `[${title}]` : ` ${title} `));
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
      [span(`[${titles[open] ?? ""}]`, "strong")],
      [span(`${open + 1} of ${titles.length}`, "quiet")],
      width,
    ),
  ];
}
