import type { Line } from "../render/lines.ts";
import type { Layout } from "./app.tsx";
import type { Hint, ScrollArea } from "./bindings.ts";
import { fitParts, type Part, rowsOf } from "./fit.ts";
import { frameOf, type Size } from "./frame.ts";
import { headerPart } from "./header.tsx";
import { KeyHints } from "./key-hints.tsx";
import { edge, gap, space } from "./lines.tsx";
import { Frame, keysPart, Stack } from "./screen.tsx";
import { moreWords, ScrollView } from "./scroll-view.tsx";
import { tabsPart } from "./tabs.tsx";

/** How many rows a section gets before what is around it, names and keys excepted: so many on any but the lowest terminals. */
const ENOUGH = 6;
/** Rows that the recommendation, the names of the sections and the keys may take. */
const AROUND = 6;
/** Below this height every row is needed for what is read. */
const LOW = 16;
const FEWEST = 3;

const SCROLLS: ScrollArea = { limit: 1, page: 1 };

/** The keys that do something, given how far the open section scrolls. */
export type HintsIn = (area: ScrollArea) => readonly Hint[];

/** Sections of which one is open, under parts that stay above all of them. */
type Reader = Readonly<{
  where: string;
  hints: HintsIn;
  above: readonly Part[];
  sections: readonly Readonly<{
    title: string;
    /** The title where there is little room; the title itself where it is left out. */
    short?: string;
    lines: readonly Line[];
  }>[];
  /** Whether the digits open the sections. */
  numbered?: boolean;
  open: number;
  scroll: number;
}>;

/** How a state with text that scrolls is laid out. */
export type LayOut<State> = (state: State, size: Size, hints: HintsIn) => Layout;

/** A reader at a size. How far its section scrolls depends on the rows that everything else takes, so both are found at once. */
export function layOutReader(
  { where, hints, above, sections, numbered = true, open, scroll }: Reader,
  size: Size,
): Layout {
  const { width, height } = frameOf(size);
  const lines = sections[open]?.lines ?? [];
  // As high as the longest section, so that nothing around it moves when another is opened.
  const most = Math.max(0, ...sections.map((section) => section.lines.length));
  const body: Part = {
    role: "choice",
    rows: Math.min(most, ENOUGH, Math.max(FEWEST, height - AROUND)),
    most,
    view: (rows) => <ScrollView lines={lines} top={scroll} rows={rows} />,
  };
  const keys: Part = {
    ...keysPart(hints(SCROLLS), size, () => "", moreWords(0, { limit: most, page: 0 })),
    view: (rows) => <KeyHints hints={hints(area)} note={moreWords(scroll, area)} width={width} rows={rows} />,
  };
  const tabs = tabsPart({ titles: sections, numbered, open, width });
  const parts = (wants: number): readonly Part[] => [
    edge(),
    headerPart({ where, width }),
    space(),
    ...above,
    { ...body, wants },
    gap(),
    tabs,
    keys,
  ];
  // Empty rows give way where that makes the first section fit as a whole, and where there are few rows to read in.
  const needed = rowsOf(parts(0).filter(({ role }) => !["edge", "space", "gap"].includes(role))) - body.rows;
  const first = sections[0]?.lines.length ?? 0;
  const fitted = fitParts(parts(needed + first <= height || height < LOW ? first : 0), height);
  const page = fitted.find(({ part }) => part.view === body.view)?.rows ?? 0;
  const area = { limit: Math.max(0, lines.length - page), page };
  return {
    area,
    view: (
      <Frame size={size}>
        <Stack parts={fitted} />
      </Frame>
    ),
  };
}
