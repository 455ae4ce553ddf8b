import MarkdownIt, { type Token } from "markdown-it";
import { splitFrontMatter } from "./front-matter.ts";

/** One piece of a document that stands on its own. */
export type Block = Readonly<{
  kind: "paragraph" | "item" | "cell" | "code" | "comment" | "html";
  /** Without markup; a comment without its marks. */
  text: string;
  /** Counted from 1, in the whole file. */
  line: number;
}>;

/** A heading and what stands under it, up to the next heading of any level. */
export type Section = Readonly<{
  title: string;
  /** 1 to 6; 0 for what stands before the first heading. */
  level: number;
  line: number;
  blocks: readonly Block[];
}>;

/** What a checker sees of a document. */
export type Outline = Readonly<{ sections: readonly Section[] }>;

const markdown = new MarkdownIt({ html: true, linkify: false });

/** The syntax tree of Markdown without front matter, flat. Its lines are counted from 0; a byte-order mark is passed over. */
export const markdownTokens = (body: string): readonly Token[] =>
  markdown.parse(body.replace(/^\ufeff/, ""), {});

/** The document's headings and pieces. Any text has an outline, the empty one too: one section without a title. */
export function outlineOf(text: string): Outline {
  const { body, bodyLine } = splitFrontMatter(text);
  const sections: { title: string; level: number; line: number; blocks: Block[] }[] = [
    { title: "", level: 0, line: bodyLine, blocks: [] },
  ];
  let inItem = 0;
  let inCell = false;
  let inHead = false;
  let heading: number | undefined;
  let line = bodyLine;
  for (const token of markdownTokens(body)) {
    // Pieces of a table have no place of their own: they take their row's.
    if (token.map) line = bodyLine + token.map[0];
    const current = sections[sections.length - 1];
    switch (token.type) {
      case "heading_open":
        heading = Number(token.tag.slice(1));
        break;
      case "list_item_open":
        inItem++;
        break;
      case "list_item_close":
        inItem--;
        break;
      // What columns are called says nothing yet.
      case "th_open":
        inHead = true;
        break;
      case "th_close":
        inHead = false;
        break;
      case "td_open":
        inCell = true;
        break;
      case "td_close":
        inCell = false;
        break;
      case "inline": {
        if (inHead) break;
        const words = plainText(token);
        if (heading !== undefined) {
          sections.push({ title: words, level: heading, line, blocks: [] });
          heading = undefined;
          break;
        }
        const kind = inCell ? "cell" : inItem > 0 ? "item" : "paragraph";
        current?.blocks.push({ kind, text: kind === "item" ? words.replace(TICK_BOX, "") : words, line });
        break;
      }
      case "fence":
      case "code_block":
        current?.blocks.push({ kind: "code", text: token.content, line });
        break;
      case "html_block":
        for (const block of htmlBlocks(token.content, line)) current?.blocks.push(block);
        break;
    }
  }
  return { sections };
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
    blocks.push({ kind: "comment", text: inside.trim(), line: at + linesIn(whole.slice(0, before)) });
    at += linesIn(whole);
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

const linesIn = (text: string): number => text.split("\n").length - 1;

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
