import { type Block, item, paragraph } from "../../render/blocks.ts";
import { BLANK, blockLines, type Line, span, spread, textLines } from "../../render/lines.ts";
import type { HeadPart } from "../../render/result/head.ts";
import { upperFirst } from "../../render/words.ts";
import { wrap } from "../../render/wrap.ts";
import { inTwoColumns } from "../../ui/lines.tsx";

const TITLE = 10;
/** Below this width what is told in one row is under its title. */
const NARROW = 34;

type Id = HeadPart["id"];

/** The parts that are always told in one row where there is one column, each after its title. */
const BRIEF: readonly Id[] = ["shortcut", "because", "flips"];
/** How the others get shorter where rows are few, from first to last: without empty rows, then in brief. */
const FORMS: readonly Readonly<{ airy: boolean; brief: readonly Id[] }>[] = [
  { airy: true, brief: [] },
  { airy: true, brief: ["start"] },
  { airy: false, brief: [] },
  { airy: false, brief: ["start"] },
  { airy: false, brief: ["start", "stop"] },
];

/** What a result says first, in one column: in at most `room` rows, or as few as can be. */
export function headInOneColumn(parts: readonly HeadPart[], width: number, room: number): readonly Line[] {
  const forms = FORMS.map(({ airy, brief }) =>
    parts.flatMap((part, index) => {
      // Reasons and what would change them belong together.
      const isApart = airy && index > 0 && part.id !== "flips";
      return [...(isApart ? [BLANK] : []), ...partLines(part, brief.includes(part.id), width)];
    }),
  );
  return forms.find((lines) => lines.length <= room) ?? forms.at(-1) ?? [];
}

function partLines(part: HeadPart, inBrief: boolean, width: number): readonly Line[] {
  if (BRIEF.includes(part.id)) return briefLines(part, width);
  // In brief each says by itself what the note says of all.
  return inBrief
    ? [...titleLines({ ...part, note: "" }, width), ...blockLines(briefBlocks(part), width)]
    : [...titleLines(part, width), ...blockLines(part.blocks.map(withWhy(part)), width)];
}

const briefBlocks = ({ id, brief }: HeadPart): readonly Block[] =>
  id === "start"
    ? brief.split("; ").map((step) => item("step", upperFirst(step)))
    : [paragraph(upperFirst(brief))];

/** Whether something has come true already is no source: it follows the text instead of being faint below it. */
const withWhy =
  ({ id }: HeadPart) =>
  (block: Block): Block =>
    id === "stop" && block.kind === "item" && block.aside
      ? item(block.mark, `${block.text} (${block.aside.join("; ")})`)
      : block;

/** The parts of each of two columns, from top to bottom. */
const COLUMNS: Readonly<Record<"left" | "right", readonly Id[]>> = {
  left: ["start", "because"],
  right: ["stop", "shortcut", "flips"],
};

/** The same in two columns, and below the right one what else belongs there if it has room. */
export function headInTwoColumns(
  parts: readonly HeadPart[],
  below: (width: number) => readonly Line[],
  width: number,
  room: number,
): readonly Line[] {
  const column = (ids: readonly Id[], columns: number) =>
    ids
      .flatMap((id) => parts.filter((part) => part.id === id))
      .flatMap((part, index) => [
        ...(index > 0 ? [BLANK] : []),
        ...titleLines(part, columns),
        ...blockLines(part.blocks.map(withWhy(part)), columns, true),
      ]);
  const rightColumn = (columns: number) => {
    const told = column(COLUMNS.right, columns);
    const more = below(columns);
    return more.length > 0 && told.length + 1 + more.length <= room ? [...told, BLANK, ...more] : told;
  };
  return inTwoColumns((columns) => column(COLUMNS.left, columns), rightColumn, width);
}

const titleLines = ({ title, note }: HeadPart, width: number): readonly Line[] => {
  const line = spread([span(title.toUpperCase(), "strong")], [span(note)], width);
  return note === "" || line.length > 1
    ? [line]
    : [...textLines(title.toUpperCase(), width, "strong"), ...textLines(note, width)];
};

const briefLines = ({ title, brief }: HeadPart, width: number): readonly Line[] =>
  width < NARROW
    ? [...textLines(title.toUpperCase(), width, "strong"), ...textLines(brief, width)]
    : wrap(brief, width - TITLE).map((row, index) => [
        span(index === 0 ? title.toUpperCase().padEnd(TITLE) : " ".repeat(TITLE), "strong"),
        span(row),
      ]);
