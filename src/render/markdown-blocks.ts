import type { Block, Chapter, Mark } from "./blocks.ts";

const MARKS: Readonly<Record<Mark, string>> = {
  for: "- **For:** ",
  against: "- **Against:** ",
  found: "- **Found:** ",
  check: "- [ ] ",
  absent: "- ",
  step: "1. ",
  plain: "- ",
};

/** Blocks as Markdown, headings on the third level. */
export const renderBlocksAsMarkdown = (blocks: readonly Block[]): string =>
  blocks
    .map((block, index) => {
      const tight = block.kind === "item" && blocks[index - 1]?.kind === "item";
      return `${index === 0 || tight ? "" : "\n"}${oneBlock(block)}\n`;
    })
    .join("");

function oneBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `### ${escapeMarkdown(block.text)}`;
    case "paragraph":
      return escapeMarkdown(block.text);
    case "item":
      return `${MARKS[block.mark]}${escapeMarkdown(block.text)}${block.aside ? ` _(${block.aside.map(escapeMarkdown).join("; ")})_` : ""}`;
  }
}

/** Characters that Markdown would read as markup, kept as they are. Links stay links. */
export const escapeMarkdown = (text: string): string =>
  text.startsWith("https://") ? `<${text}>` : text.replace(/[\\`*_[\]<>|]/g, "\\$&");

/** A command on a line of its own, to be copied. */
export const commandAsMarkdown = (title: string, command: string): string =>
  `${title}\n\n\`\`\`sh\n${command}\n\`\`\`\n`;

/** Chapters as Markdown, their titles on the second level. */
export const chaptersAsMarkdown = (chapters: readonly Chapter[]): readonly string[] =>
  chapters.map(({ title, blocks }) => `## ${escapeMarkdown(title)}\n\n${renderBlocksAsMarkdown(blocks)}`);
