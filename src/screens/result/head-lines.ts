import { type Block, item, paragraph } from "../../render/blocks.ts";
import { BLANK, blockLines, type Line, span, spread, textLines } from "../../render/lines.ts";
import { HEAD_LABELS, type HeadPart } from "../../render/result/head.ts";
import { upperFirst } from "../../render/words.ts";
import { wrap } from "../../render/wrap.ts";
import { inTwoColumns } from "../../ui/lines.tsx";

const LABEL = 10;
/** Below this width what is told in one row is under its label. */
const NARROW = 34;

type Id = HeadPart["id"];

/** How much of a part is told: all of it, in brief under its title, or in one row after its label. */
type Telling = "full" | "brief" | "row";

type Form = Readonly<Record<"start" | "order" | "stop", Telling>> & Readonly<{ airy: boolean }>;

/** How the parts get shorter where rows are few, from first to last; those that are not named are always in one row. */
const FORMS: readonly Form[] = [
  { airy: true, start: "full", order: "full", stop: "full" },
  { airy: true, start: "full", order: "row", stop: "full" },
  { airy: true, start: "brief", order: "row", stop: "full" },
  { airy: false, start: "full", order: "row", stop: "full" },
  { airy: false, start: "brief", order: "row", stop: "full" },
  { airy: false, start: "brief", order: "row", stop: "brief" },
];
/** The same where the empty rows around the head are given up too. */
const DENSE: readonly Form[] = [
  { airy: false, start: "brief", order: "row", stop: "brief" },
  { airy: false, start: "brief", order: "row", stop: "row" },
];
/** For when it fits in no form, and is scrolled. */
const SCROLLED: Form = { airy: false, start: "brief", order: "brief", stop: "brief" };

/**
 * What a result says first, in one column of at most `room` rows, or `spare` more if all of it then fits. If nothing fits, it is
 * higher.
 */
export function headInOneColumn(
  parts: readonly HeadPart[],
  width: number,
  room: number,
  spare: number,
): readonly Line[] {
  const within = (forms: readonly Form[], rows: number) =>
    forms.map((form) => told(parts, form, width)).find((lines) => lines.length <= rows);
  return within(FORMS, room) ?? within(DENSE, room + spare) ?? told(parts, SCROLLED, width);
}

const told = (parts: readonly HeadPart[], { airy, ...telling }: Form, width: number): readonly Line[] =>
  parts.flatMap((part, index) => {
    // What to do first belongs to the start; the reasons and what would change them belong together.
    const isApart = airy && index > 0 && part.id !== "order" && part.id !== "flips";
    const how = { ...telling, shortcut: "row", because: "row", flips: "row" } as const;
    return [...(isApart ? [BLANK] : []), ...partLines(part, how[part.id], width)];
  });

function partLines(part: HeadPart, how: Telling, width: number): readonly Line[] {
  if (how === "row") return rowLines(part, width);
  // In brief, each item says by itself what the note says of all.
  return how === "brief"
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
  left: ["start", "order", "because"],
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

const rowLines = ({ id, brief }: HeadPart, width: number): readonly Line[] => {
  const label = HEAD_LABELS[id].toUpperCase();
  return width < NARROW
    ? [...textLines(label, width, "strong"), ...textLines(brief, width)]
    : wrap(brief, width - LABEL).map((row, index) => [
        span((index === 0 ? label : "").padEnd(LABEL), "strong"),
        span(row),
      ]);
};
