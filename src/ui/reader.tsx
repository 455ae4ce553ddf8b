import type { Line } from "../render/lines.ts";
import type { Hint, ScrollArea } from "./bindings.ts";
import { fitParts, type Part } from "./fit.ts";
import { frameOf, type Size } from "./frame.ts";
import { KeyHints } from "./key-hints.tsx";
import { space } from "./lines.tsx";
import { Frame, headerPart, keysPart } from "./screen.tsx";
import { moreWords, ScrollView, scrollAreaOf } from "./scroll-view.tsx";
import type { Layout } from "./session-view.ts";
import { Stack } from "./stack.tsx";
import { tabsPart } from "./tabs.tsx";

/** The fewest lines of a section worth showing; above it, the parts around it give way. */
const LEAST_BODY = 4;

const SCROLLS: ScrollArea = { limit: 1, page: 1 };

/** Sections of which one is open, under whatever stands above all of them. */
export type Reader = Readonly<{
  /** Which screen this is. */
  where: string;
  /** The keys that do something, given how far the open section scrolls. */
  hints: (area: ScrollArea) => readonly Hint[];
  above: readonly Part[];
  sections: readonly Readonly<{ title: string; lines: readonly Line[] }>[];
  /** Index of the open section. */
  open: number;
  /** First visible line of the open section. */
  scroll: number;
}>;

/** A reader at a size. How far its section scrolls depends on the rows that everything else takes, so both are found at once. */
export function layOutReader({ where, hints, above, sections, open, scroll }: Reader, size: Size): Layout {
  const { width, height } = frameOf(size);
  const lines = sections[open]?.lines ?? [];
  // As high as the longest section, so that nothing around it moves when another is opened.
  const most = Math.max(0, ...sections.map((section) => section.lines.length));
  const body: Part = {
    role: "choice",
    rows: Math.min(LEAST_BODY, most),
    most,
    view: (rows) => <ScrollView lines={lines} top={scroll} rows={rows} />,
  };
  const keys: Part = {
    ...keysPart(hints(SCROLLS), size, () => "", moreWords(0, { limit: most, page: 0 })),
    view: (rows) => (
      <KeyHints
        hints={hints(area)}
        note={moreWords(scroll, area)}
        width={width}
        ascii={size.ascii}
        rows={rows}
      />
    ),
  };
  const tabs = tabsPart({ titles: sections.map(({ title }) => title), open, width });
  const head = [space(), headerPart(where, width), space(), ...above, tabs, space()];
  const fitted = fitParts([...head, body, space(), keys], height);
  const area = scrollAreaOf(lines, fitted.find(({ part }) => part === body)?.rows ?? 0);
  return {
    area,
    view: (
      <Frame size={size}>
        <Stack parts={fitted} />
      </Frame>
    ),
  };
}
