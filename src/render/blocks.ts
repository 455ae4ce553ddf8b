import type { Pattern } from "../domain/catalogue-schema.ts";
import type { ResultSectionId } from "../domain/result-sections.ts";

/** What an item says, which each output shows its own way: by a glyph, a word, Markdown. */
export type Mark = "for" | "against" | "found" | "check" | "absent" | "step" | "plain";

/** The parts of a readable text, before anybody knows whether it becomes a screen, plain text or Markdown. */
export type Block =
  | Readonly<{ kind: "heading"; text: string }>
  | Readonly<{ kind: "paragraph"; text: string }>
  | Readonly<{
      kind: "item";
      mark: Mark;
      text: string;
      aside?: readonly string[];
      /** The pattern that it leads to, whose glyph then replaces the mark. */
      pattern?: Pick<Pattern, "style">;
    }>;

/** A title and the text under it. */
export type Chapter = Readonly<{ title: string; blocks: readonly Block[] }>;

/** A section of a result; `short` is its title where there is little room. */
export type Section = Chapter & Readonly<{ id: ResultSectionId; short: string }>;

export const heading = (text: string): Block => ({ kind: "heading", text });
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
/** One of several; `aside` tells where it comes from. */
export const item = (mark: Mark, text: string, aside: readonly string[] = []): Block =>
  aside.length === 0 ? { kind: "item", mark, text } : { kind: "item", mark, text, aside };

/** Plain items, one for each text. */
export const list = (texts: readonly string[]): readonly Block[] => texts.map((text) => item("plain", text));

/** Blocks under a heading; no heading where there are none. */
export const group = (title: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [heading(title), ...blocks];
