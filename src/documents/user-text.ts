import { escapeMarkdown } from "../render/markdown-blocks.ts";
import { markdownTokens } from "./outline.ts";

/** Text from outside on one line, without characters that drive anything. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

/** A heading, an item, a quotation, a rule or a number that would open a list; a footnote, or the address of a link. */
const OPENS_BLOCK = /^(?:[#>+=~-]|\d{1,9}[.)]|\[[^\]]*\]:)/;

/**
 * What somebody typed as one paragraph, or as a part of one. It may hold Markdown such as links and code, as long as the
 * document around it stays as it is: otherwise all of it is plain text.
 */
export function asParagraph(text: string): string {
  const line = oneLine(text);
  const [open, inline, close, ...more] = markdownTokens(line);
  const plain = open?.type === "paragraph_open" && close?.type === "paragraph_close" && more.length === 0;
  const html = inline?.children?.some(({ type }) => type === "html_inline") ?? true;
  return plain && !html && !OPENS_BLOCK.test(line) ? line : asPlainText(line);
}

/** What somebody typed as plain text on one line, be it a paragraph or a heading. */
export function asPlainText(text: string): string {
  // Only whole addresses are left alone there, and a text may begin like one.
  const line = oneLine(text).split("https://").map(escapeMarkdown).join("https://");
  return line
    .replace(/[&~]|#(?=#*$)/g, "\\$&")
    .replace(/^[#+=-]/, "\\$&")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");
}

/** A link to a file, called by its name. @param path the way to it, with slashes */
export const linkTo = (path: string): string =>
  `[${escapeMarkdown(path.split("/").at(-1) ?? path)}](${encodeURI(path).replace(/[()#?]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)})`;
