import type { Pattern, PatternStyle } from "../domain/catalogue-schema.ts";
import type { Block, Mark } from "./blocks.ts";
import { SOURCE_WORDS } from "./words.ts";
import { columnsOf, truncate, wrap } from "./wrap.ts";

/** How a piece of text is set: bold, or as a source is, too faint for what must be read. Nothing may be told by it alone. */
export type Tone = "strong" | "quiet";

export type Span = Readonly<{
  text: string;
  tone?: Tone;
  /** The colour of a pattern. It is for its marks, not for words. */
  colour?: PatternStyle["colour"];
}>;

/** One row of a screen or a page. */
export type Line = readonly Span[];

export const BLANK: Line = [];

export const span = (text: string, tone?: Tone): Span => (tone === undefined ? { text } : { text, tone });

/** A pattern, as far as it is told apart from others. */
export type Styled = Pick<Pattern, "style">;

/** The glyph of a pattern, or another mark of it, in its colour. */
export const patternMark = ({ style }: Styled, text = style.glyph): Span => ({
  text,
  colour: style.colour,
});

/** A text as lines of at most `width` columns, all in one tone, `indent` columns further in. */
export const textLines = (text: string, width: number, tone?: Tone, indent = 0): readonly Line[] =>
  wrap(text, width - indent).map((row) =>
    indent > 0 ? [span(" ".repeat(indent)), span(row, tone)] : [span(row, tone)],
  );

/** What a line shows, without its tones. */
export const plainText = (line: Line): string => line.map((part) => part.text).join("");

/** A line cut to `width` columns. */
function fitLine(line: Line, width: number): Line {
  const fitted: Span[] = [];
  let left = width;
  for (const part of line) {
    if (left <= 0) break;
    const text = truncate(part.text, left);
    fitted.push({ ...part, text });
    left -= columnsOf(text);
  }
  return fitted;
}

/** Two ends of one line with free space between; the right end gives way when there is no room. */
export function spread(left: Line, right: Line, width: number): Line {
  const room = width - columnsOf(plainText(left)) - columnsOf(plainText(right));
  return room < 1 ? fitLine(left, width) : [...left, span(" ".repeat(room)), ...right];
}

const MARKS: Readonly<Record<Exclude<Mark, "step">, Span>> = {
  for: span("+ ", "strong"),
  against: span("− ", "strong"),
  found: span("! ", "strong"),
  check: span("? ", "strong"),
  absent: span("· "),
  plain: span("· "),
};

/**
 * Blocks as lines of at most `width` columns: no blank line between items, nor under a heading.
 *
 * @param isBeside whether the aside of an item is at the right of its last row, where it has room there
 */
export function blockLines(blocks: readonly Block[], width: number, isBeside = false): readonly Line[] {
  let steps = 0;
  return blocks.flatMap((block, index) => {
    steps = block.kind === "item" && block.mark === "step" ? steps + 1 : 0;
    const before = blocks[index - 1];
    const together =
      before === undefined ||
      (before.kind === "heading" && block.kind !== "heading") ||
      (before.kind === "item" && block.kind === "item");
    return [...(together ? [] : [BLANK]), ...oneBlock(block, width, steps, isBeside)];
  });
}

/** @param place of a step among those that follow each other, from 1 */
function oneBlock(block: Block, width: number, place: number, isBeside: boolean): readonly Line[] {
  switch (block.kind) {
    case "heading":
      return textLines(block.text, width, "strong");
    case "paragraph":
      return textLines(block.text, width);
    case "item": {
      const mark = block.pattern
        ? patternMark(block.pattern, `${block.pattern.style.glyph} `)
        : block.mark === "step"
          ? span(`${place} `)
          : MARKS[block.mark];
      const indent = width > 8 ? columnsOf(mark.text) : 0;
      const [first = "", ...rest] = wrap(block.text, width - indent);
      const lead = indent > 0 ? [mark, span(first)] : [span(first)];
      const rows = [lead, ...rest.map((row) => [span(" ".repeat(indent)), span(row)])];
      const { aside } = block;
      if (!aside) return rows;
      const end = rows.at(-1) ?? [];
      const last = isBeside ? spread(end, [span(`  ${aside.join(" · ")}`, asideTone(aside))], width) : end;
      return last.length > end.length
        ? [...rows.slice(0, -1), last]
        : [...rows, ...asideLines(aside, width, indent)];
    }
  }
}

/** Where a sentence comes from may be faint; anything else that is said beside it must be read. */
const asideTone = (aside: readonly string[]): Tone | undefined => {
  const last = aside.at(-1) ?? "";
  return /^https?:/.test(last) || Object.values(SOURCE_WORDS).includes(last) ? "quiet" : undefined;
};

/** The aside of an item, as far in as its text; a link that has no room there starts at the edge, to stay in one piece. */
function asideLines(aside: readonly string[], width: number, indent: number): readonly Line[] {
  const longest = Math.max(...aside.flatMap((text) => text.split(" ").map((word) => columnsOf(word))));
  return textLines(
    aside.join(" · "),
    width,
    asideTone(aside),
    longest > width - indent && longest <= width ? 0 : indent,
  );
}
