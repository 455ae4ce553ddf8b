import MarkdownIt, { type Token } from "markdown-it";
import { breaksIn, splitFrontMatter } from "./front-matter.ts";

/** One piece of a document. */
export type Block = Readonly<{
  kind: "paragraph" | "item" | "cell" | "code" | "comment" | "html";
  /** Without markup; a comment without its marks. */
  text: string;
  /** Counted from 1, in the whole file. */
  line: number;
}>;

/** A heading and what is under it, up to the next heading of any level. */
export type Section = Readonly<{
  title: string;
  /** 1 to 6; 0 for what comes before the first heading. */
  level: number;
  line: number;
  blocks: readonly Block[];
}>;

// A bracket that nothing closes is looked at as often as brackets may nest. The parser's own preset for CommonMark allows 20.
const markdown = new MarkdownIt({ html: true, linkify: false }).set({ maxNesting: 20 });

/** The syntax tree of Markdown, flat. Its lines are counted from 0; front matter and a byte-order mark are passed over. */
export function markdownTokens(text: string): readonly Token[] {
  const { body, bodyLine } = splitFrontMatter(text);
  return markdown.parse("\n".repeat(bodyLine - 1) + body.replace(/^\ufeff/, ""), {});
}

/** The sections of a document. Any text has some, the empty one too: the first one has no title. */
export function outlineOf(text: string): readonly Section[] {
  const sections: { title: string; level: number; line: number; blocks: Block[] }[] = [
    { title: "", level: 0, line: splitFrontMatter(text).bodyLine, blocks: [] },
  ];
  /** How many elements of each kind the walk is in. */
  const depths: Record<string, number> = {};
  const within = (kind: string): boolean => (depths[kind] ?? 0) > 0;
  let [level, line] = [0, 1];
  for (const token of markdownTokens(text)) {
    const kind = token.type.replace(/_(?:open|close)$/, "");
    depths[kind] = (depths[kind] ?? 0) + token.nesting;
    // Pieces of a table have no place of their own: they take their row's.
    if (token.map) line = token.map[0] + 1;
    if (token.type === "heading_open") level = Number(token.tag.slice(1));
    const blocks = sections.at(-1)?.blocks;
    if (kind === "fence" || kind === "code_block") blocks?.push({ kind: "code", text: token.content, line });
    if (kind === "html_block") for (const block of htmlBlocks(token.content, line)) blocks?.push(block);
    // What columns are called says nothing yet.
    if (kind !== "inline" || within("th")) continue;
    const text = plainText(token);
    if (within("heading")) sections.push({ title: text, level, line, blocks: [] });
    else if (within("td")) blocks?.push({ kind: "cell", text, line });
    else if (within("list_item")) blocks?.push({ kind: "item", text: text.replace(TICK_BOX, ""), line });
    else blocks?.push({ kind: "paragraph", text, line });
  }
  return sections;
}

const TICK_BOX = /^\[[ xX]\](\s+|$)/;

const COMMENT = /^\s*<!--([\s\S]*?)-->/;

/** Comments at the start, each by itself, then what is left. */
function htmlBlocks(content: string, line: number): readonly Block[] {
  const blocks: Block[] = [];
  let rest = content;
  let at = line;
  for (let found = COMMENT.exec(rest); found; found = COMMENT.exec(rest)) {
    const [whole, inside = ""] = found;
    const before = whole.indexOf("<!--");
    blocks.push({ kind: "comment", text: inside.trim(), line: at + breaksIn(whole.slice(0, before)) });
    at += breaksIn(whole);
    rest = rest.slice(whole.length);
  }
  // A picture is something to see, though it has no text. No tag reaches over the "<" of another one: each character is then
  // looked at a few times at most, whatever is opened and never closed.
  if (rest.trim() !== "") {
    const text = rest.replace(/<(img|picture|video|svg|iframe)\b[^<>]*>/gi, " $1 ").replace(/<[^<>]*>/g, " ");
    if (text.trim() !== "") blocks.push({ kind: "html", text: text.trim(), line: at });
  }
  return blocks;
}

/** What a reader sees of a line of Markdown: no marks, no addresses, no comments. */
const plainText = (token: Token): string =>
  (token.children ?? [])
    .map((child) => {
      if (child.type === "softbreak" || child.type === "hardbreak") return " ";
      if (child.type === "html_inline") return "";
      return child.type === "image" ? plainText(child) || "image" : child.content;
    })
    .join("")
    .trim();
