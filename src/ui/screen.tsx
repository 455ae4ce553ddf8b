import { Box } from "ink";
import type { ReactNode } from "react";
import type { Line } from "../render/lines.ts";
import type { Hint } from "./bindings.ts";
import { Columns } from "./columns.tsx";
import { fitParts, type Part, rowsOf } from "./fit.ts";
import { frameOf, type Size } from "./frame.ts";
import { Header } from "./header.tsx";
import { hasRoomFor, hintRows, KeyHints } from "./key-hints.tsx";
import { edge, Lines, space } from "./lines.tsx";
import { Stack } from "./stack.tsx";

/** What the screen of a state is given. */
export type ScreenOf<State> = Readonly<{
  state: State;
  size: Size;
  /** The keys that do something here. */
  hints: readonly Hint[];
}>;

type ScreenProps = Readonly<{
  size: Size;
  /** Which screen this is, or how far one has come. */
  where: string;
  hints: readonly Hint[];
  /** What stands under the header, across the whole width. */
  above?: readonly Part[];
  body: readonly Part[];
  /** What stands beside the body where there are two columns; as many whole paragraphs as there is room for. */
  aside?: readonly Line[];
}>;

/** The fewest rows of a screen on which keys that do not fit side by side take more than one. */
const TALL = 20;
/** From this width on keys stand on one row beside a note. */
const WIDE = 60;

/** A header, what the screen is about, and what the keys do. */
export function Screen({ size, where, hints, above = [], body, aside = [] }: ScreenProps) {
  const frame = frameOf(size);
  // Where one is stays on the screen: where the header has no room beside the keys, and where these have none in the header.
  const beside = hasRoomFor(where, hints, frame.width);
  const header: Part = {
    ...headerPart(where, frame.width, "how to turn a technical vision into reality"),
    role: beside ? "header" : "meaning",
  };
  const note = () => (beside && !kept.some(({ part }) => part === header) ? where : "");
  const head = [edge(), header, space(), ...above];
  const foot = [space(), keysPart(hints, size, note)];
  const kept = fitParts([...head, ...body, ...foot], frame.height);
  const keptOf = (parts: readonly Part[]) => kept.filter(({ part }) => parts.includes(part));
  const main = keptOf(body);
  if (!frame.columns || aside.length === 0)
    return (
      <Frame size={size}>
        <Stack parts={kept} />
      </Frame>
    );
  const paragraphs = wholeParagraphs(aside, frame.height - rowsOf(kept) + rowsOf(main));
  return (
    <Frame size={size}>
      <Stack parts={keptOf(head)} />
      <Columns
        left={<Stack parts={main} />}
        right={<Lines lines={paragraphs} />}
        split={frame.width - frame.columns.aside}
        rows={Math.max(rowsOf(main), paragraphs.length)}
      />
      <Stack parts={keptOf(foot)} />
    </Frame>
  );
}

/** The block of text on the terminal: never wider, and always lower. */
export function Frame({ size, children }: Readonly<{ size: Size; children: ReactNode }>) {
  const { margin, width, height } = frameOf(size);
  return (
    <Box
      flexDirection="column"
      width={margin + width}
      maxHeight={height}
      paddingLeft={margin}
      overflow="hidden"
    >
      {children}
    </Box>
  );
}

export const headerPart = (where: string, width: number, promise = ""): Part => ({
  role: "header",
  rows: 1,
  view: () => <Header where={where} promise={promise} width={width} />,
});

/**
 * @param note what stands at the right of the keys; asked for when all is laid out
 * @param longest the longest note that must have room
 */
export function keysPart(hints: readonly Hint[], size: Size, note: () => string, longest = ""): Part {
  const { width, height } = frameOf(size);
  const most = height >= TALL && (longest === "" || width < WIDE) ? 3 : 1;
  return {
    role: "keys",
    rows: hintRows(hints, longest, width, most).rows.length,
    view: (rows) => <KeyHints hints={hints} note={note()} width={width} rows={rows} />,
  };
}

/** The first paragraphs, which empty lines part, that fit into `rows` rows. */
function wholeParagraphs(lines: readonly Line[], rows: number): readonly Line[] {
  if (lines.length <= rows) return lines;
  return lines.slice(
    0,
    Math.max(
      0,
      lines.slice(0, rows + 1).findLastIndex((line) => line.length === 0),
    ),
  );
}
