import { Box } from "ink";
import { createElement, type ReactNode } from "react";
import type { Line } from "../render/lines.ts";
import type { Hint } from "./bindings.ts";
import { Columns } from "./columns.tsx";
import { type Fitted, fitParts, type Part, rowsOf } from "./fit.ts";
import { frameOf, type Size } from "./frame.ts";
import { headerPart } from "./header.tsx";
import { hasRoomFor, hintRows, KeyHints } from "./key-hints.tsx";
import { edge, Lines, space } from "./lines.tsx";

/** What the screen of a state is given. */
export type ScreenOf<State> = Readonly<{
  state: State;
  size: Size;
  hints: readonly Hint[];
}>;

type ScreenProps = Readonly<{
  size: Size;
  where: string;
  hints: readonly Hint[];
  /** Parts under the header, across the whole width. */
  above?: readonly Part[];
  body: readonly Part[];
  /** Text beside the body where there are two columns; as many whole paragraphs as there is room for. */
  aside?: (width: number) => readonly Line[];
}>;

/** The fewest rows of a screen on which all keys are named, on more than one row where they do not fit side by side. */
const TALL = 20;
/** From this width on keys are on one row with a note. */
const WIDE = 60;
const PROMISE = "how to turn a technical vision into reality";

/** A header, what the screen is about, and what the keys do. */
export function Screen({ size, where, hints, above = [], body, aside }: ScreenProps) {
  const frame = frameOf(size);
  // Where one is stays on the screen: where the header has no room beside the keys, and where these have none in the header.
  const beside = hasRoomFor(where, hints, frame.width);
  const header: Part = {
    ...headerPart({ where, width: frame.width, promise: PROMISE }),
    role: beside ? "header" : "meaning",
  };
  const note = () => (beside && !kept.some(({ part }) => part === header) ? where : "");
  const head = [edge(), header, space(), ...above];
  const foot = [space(), keysPart(hints, size, note)];
  const kept = fitParts([...head, ...body, ...foot], frame.height);
  const keptOf = (parts: readonly Part[]) => kept.filter(({ part }) => parts.includes(part));
  const main = keptOf(body);
  if (!frame.columns || !aside)
    return (
      <Frame size={size}>
        <Stack parts={kept} />
      </Frame>
    );
  const paragraphs = wholeParagraphs(aside(frame.columns.aside), frame.height - rowsOf(kept) + rowsOf(main));
  return (
    <Frame size={size}>
      <Stack parts={keptOf(head)} />
      <Columns height={Math.max(rowsOf(main), paragraphs.length)} width={frame.width - frame.columns.aside}>
        <Stack parts={main} />
        <Lines lines={paragraphs} />
      </Columns>
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

/** Parts of a screen, one below the other, each as high as `fitParts` made it. */
export const Stack = ({ parts }: Readonly<{ parts: readonly Fitted[] }>) =>
  // Spread, since parts have no identity of their own to give a key to.
  createElement(
    Box,
    { flexDirection: "column", flexShrink: 0 },
    ...parts.map((part) => createElement(Row, part)),
  );

const Row = ({ part, rows, top }: Fitted) => (
  <Box flexDirection="column" flexShrink={0} height={rows} overflow={part.rows > rows ? "hidden" : "visible"}>
    <Box flexDirection="column" flexShrink={0} marginTop={-top}>
      {part.view(rows)}
    </Box>
  </Box>
);

/**
 * @param note what is at the right of the keys; asked for when all is laid out
 * @param longest the longest note that must have room
 */
export function keysPart(hints: readonly Hint[], size: Size, note: () => string, longest = ""): Part {
  const { width, height } = frameOf(size);
  const isTall = height >= TALL && (longest === "" || width < WIDE);
  const most = isTall ? 3 : hasRoomFor(longest, hints, width) ? 1 : 2;
  return {
    role: "keys",
    rows: hintRows(hints, longest, width, most).rows.length,
    least: 1,
    view: (rows) => <KeyHints hints={hints} note={note()} width={width} rows={rows} />,
  };
}

/** The first paragraphs, with empty lines between them, that fit into `rows` rows. */
function wholeParagraphs(lines: readonly Line[], rows: number): readonly Line[] {
  if (lines.length <= rows) return lines;
  const end = lines.slice(0, rows + 1).findLastIndex((line) => line.length === 0);
  return lines.slice(0, Math.max(0, end));
}
