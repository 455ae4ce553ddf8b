import type { Token } from "markdown-it";
import { readYaml, splitFrontMatter } from "./front-matter.ts";
import { markdownTokens } from "./outline.ts";
import { BY_NOBODY } from "./record-file.ts";

/**
 * A place where a document says its status: all that it says, for one under a heading up to the next heading, without comments; and
 * where the status itself begins and ends, in characters from the start of the document, undefined where that is not certain.
 * Lines are counted from 1.
 */
export type StatusPlace = Readonly<{
  line: number;
  text: string;
  span?: readonly [number, number] | undefined;
}>;

/**
 * Finds where a decision record says its status: as a key of its front matter, in or under a heading "Status" of any level, or beside
 * its title, or under a heading "Metadata", as "Status: x", in bold or not, in a paragraph, a quotation, a list item or a row of a
 * table. What looks like a label "Status" there, but is written in another way, is a place without a span. Nothing else is a
 * status: no code, no comment, and no item of another section.
 *
 * @param name how to call the document in messages, safe to print
 * @throws UserError with the line when its front matter cannot be read
 */
export function statusPlaces(text: string, name: string): readonly StatusPlace[] {
  const { yaml } = splitFrontMatter(text);
  const lines = linesOf(text);
  return [
    ...(yaml?.trim() ? placesInYaml(yaml, name, lines[1]?.start ?? 0) : []),
    ...placesInBody(blocksOf(markdownTokens(text)), lines),
  ];
}

type Line = Readonly<{ start: number; text: string }>;

function linesOf(text: string): readonly Line[] {
  let end = 0;
  return text.split(/(?<=\n|\r(?!\n))/).map((line) => {
    end += line.length;
    return { start: end - line.length, text: line.replace(/[\r\n]+$/, "") };
  });
}

function placesInYaml(yaml: string, name: string, from: number): readonly StatusPlace[] {
  const { values, lineOf, spanOf } = readYaml(yaml, name, 2);
  return Object.entries(values)
    .filter(([key]) => /^status$/i.test(key))
    .map(([key, value]) => ({
      line: lineOf(key),
      text: typeof value === "string" ? value : JSON.stringify(value),
      span: spanOf(key, from),
    }));
}

/** A block at the top level of a document: its tokens from the opening to the closing one. */
type Block = readonly [Token, ...Token[]];

function blocksOf(tokens: readonly Token[]): readonly Block[] {
  const blocks: [Token, ...Token[]][] = [];
  for (const token of tokens) {
    const current = blocks[blocks.length - 1];
    if (!current || (token.level === 0 && token.nesting >= 0)) blocks.push([token]);
    else current.push(token);
  }
  return blocks;
}

function placesInBody(blocks: readonly Block[], lines: readonly Line[]): readonly StatusPlace[] {
  const headings = blocks.flatMap(([{ type }], at) => (type === "heading_open" ? [at] : []));
  return [-1, ...headings].flatMap((at, nth) => {
    const [open, title] = blocks[at] ?? [];
    const section = blocks.slice(at + 1, headings[nth] ?? blocks.length);
    const row = open?.map?.[0] ?? 0;
    const [label, value] = STATUS_HEADING.exec(title?.content ?? "") ?? [];
    if (label !== undefined) return [placeUnder(section, lines, row, value)];
    // Beside the title: before it, or under it and before the next heading. A title may have two lines.
    const besideTitle =
      nth === 0 ||
      METADATA_HEADING.test(title?.content ?? "") ||
      (open?.tag === "h1" && at - nth + 1 === headings[0]);
    return besideTitle ? section.flatMap((block) => labelledPlaces(block, lines)) : [];
  });
}

/** "Status", "2. **Status**", "[Status](a.md)", "Status {#status}" and "Status: accepted", with what follows the colon. */
const STATUS_HEADING =
  /^[^\p{L}]*(?:(?:adr|decision|record) )?status[*_:]*(?:\]\([^()]*\)[*_:]*)?(?:\s*\{[^{}]*\})?(?:(?=\s)(?<=:\S*)\s+(\S.*)|\s*)$/iu;

const METADATA_HEADING = /\bmeta-?data\b|^(?:document |record )?(?:info(?:rmation)?|details|control)$/i;

/** Begins with a status, or with its date. Where there are two, the later one may be the one that counts. */
const BEGINS_WITH_STATUS =
  /^[^\p{L}\p{N}]*(?:\d|(?:accepted|active|adopted|approved|decided|declined|deprecated|draft|final|implemented|obsolete|on hold|pending|proposed|rejected|retired|super[sc]eded|withdrawn)\b)/iu;

const textsIn = (section: readonly Block[]): readonly string[] => {
  const texts = section.flat().map((each) => (each.type === "inline" ? withoutComments(each.content) : ""));
  return texts.join("\n\n").replace(BY_NOBODY, "").split("\n\n");
};

/** The status that a heading says, or a paragraph of one line under it. Others may follow, such as what the record supersedes. */
function placeUnder(section: readonly Block[], lines: readonly Line[], top: number, value = ""): StatusPlace {
  const shown = section.filter(
    ([{ type, content }]) => type !== "html_block" || withoutComments(content) !== "",
  );
  const first = value === "" ? shown[0] : undefined;
  const later = first ? shown.slice(1) : shown;
  const row = first?.[0].map?.[0] ?? top;
  const content = value || (first?.[1]?.content ?? "");
  const text = [value, ...textsIn(shown)].join("\n").trim();
  const place = { line: row + 1, text };
  if (textsIn(later).some((each) => BEGINS_WITH_STATUS.test(each))) return place;
  if (value === "" && first?.[0].type !== "paragraph_open") return place;
  const [labelled, second] = first ? labelledPlaces(first, lines) : [];
  if (labelled && !second) return { ...labelled, text };
  return content.includes("\n") ? place : placed(content, startOf(content, lines[row]), place);
}

/** The label as people write it, in bold or not; its value follows. */
const STATUS_LABEL = /^(?:(\*\*|__|\*|_)status(?::\1|\1\s*:)|status\s*:)(?=\s|$)\s*/i;

/** A label written in any other way, such as a link, or in HTML. */
const LIKE_STATUS_LABEL =
  /^(?:<[^<>]*>|[^\p{L}<])*status(?:<[^<>]*>|[\s\])*_]|\([^()]*\))*(?:[:\uff1a=|]|(?<=\s)[–—-]|$)/iu;

/** A label at the start of a line of HTML, or of an element. */
const STATUS_IN_HTML = /(?:^|>)[ \t]*status[ \t]*(?:[<:]|$)/im;

/** "**Status: accepted**". */
const WHOLE_IN_BOLD = /^(\*\*|__|\*|_)(status:(?:(?!\1).)*)\1$/i;

const ANY_LABEL = /^(?:\*\*|__|\*|_)?\p{L}[\p{L}\p{N} /-]{0,40}(?:\*\*|__|\*|_)?[ \t]*:/u;

/** Where values have labels: a paragraph, one in a quotation, or one of a list item. */
const LABELLED = /^(?:(?:blockquote|bullet_list|ordered_list|list_item)>)*paragraph$/;

/** A row of a table whose first cell says "Status", in bold or not, with its value where there is one more. */
const STATUS_ROW =
  /^(?:[\s>]*\|)?[^\p{L}\p{N}|]*status[^\p{L}\p{N}|]*(?:\||$)(?:((?:\\.|[^|\\])*)(?:\|[|\s]*)?$)?/iu;

/** "Status" in the head of a table: the cell beside it may be a value, or the name of the next column. */
const STATUS_IN_HEAD = /(?:^|(?<!\\)\|)[^\p{L}\p{N}|]*status[^\p{L}\p{N}|]*(?:$|\|)/iu;

function labelledPlaces(block: Block, lines: readonly Line[]): readonly StatusPlace[] {
  const places: StatusPlace[] = [];
  const path: string[] = [];
  for (const { type, nesting, content, map } of block) {
    if (nesting === 1) path.push(type.replace("_open", ""));
    const row = map?.[0] ?? 0;
    const where = path.join(">");
    if (type === "inline" && LABELLED.test(where)) places.push(...placesInParagraph(content, lines, row));
    const inTable = where.endsWith("thead>tr") ? STATUS_IN_HEAD : STATUS_ROW;
    const text = type === "html_block" ? withoutComments(content) : (lines[row]?.text ?? "");
    const found =
      type === "html_block" ? STATUS_IN_HTML.exec(text) : type === "tr_open" && inTable.exec(text);
    if (found) {
      const value = found[1]?.trim() ?? "";
      places.push(placed(value, startOf(value, lines[row]), { line: row + 1, text: value || text }));
    }
    if (nesting === -1) path.pop();
  }
  return places;
}

/** A paragraph says a status where each of its lines is a label with a value: a line of prose may begin with the word too. */
function placesInParagraph(content: string, lines: readonly Line[], from: number): readonly StatusPlace[] {
  const rows = content.split("\n");
  const allLabelled = rows.every((row) => ANY_LABEL.test(row));
  return rows.flatMap((row, at) => {
    const words = WHOLE_IN_BOLD.exec(row)?.[2] ?? row;
    const label = STATUS_LABEL.exec(words)?.[0];
    if (label === undefined)
      return LIKE_STATUS_LABEL.test(row) ? [{ line: from + at + 1, text: withoutComments(row) }] : [];
    const value = words.slice(label.length);
    const place = { line: from + at + 1, text: withoutComments(value) };
    return [allLabelled ? placed(value, startOf(value, lines[from + at]), place) : place];
  });
}

/** Where the last value of a line begins; undefined where the line does not hold it as it is. */
function startOf(value: string, line: Line | undefined): number | undefined {
  const at = line?.text.lastIndexOf(value) ?? -1;
  return line && at >= 0 ? line.start + at : undefined;
}

/** The place of a value. Comments after it, and the mark of a line break, are no part of it. */
function placed(value: string, start: number | undefined, place: StatusPlace): StatusPlace {
  const [words = "", ...comments] = value.replace(/\\$/, "").split(/(?=<!--)/);
  const [said, after] = [words.trimEnd(), comments.join("").trimEnd()];
  const ends = after === "" || (after.endsWith("-->") && withoutComments(after) === "");
  if (start === undefined || said === "" || !ends || /[`<{]|!\[/.test(said)) return place;
  // "Accepted **Date:** 2026-01-05" says two things, in bold or not, with or without a blank after the colon.
  if (/[.:;!?|]\s+\S|\p{L}:(?!\/\/)/u.test(said.replace(/[*_]+/g, ""))) return place;
  return { ...place, span: [start, start + said.length] };
}

/** Text without the comments in it, and without blanks at its ends. */
const withoutComments = (text: string): string => text.replace(/<!--[\s\S]*?(?:-->|$)/g, "").trim();
