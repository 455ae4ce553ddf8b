import type { Block, Mark } from "./blocks.ts";

/** What a mark says where nothing but words can. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  for: "For: ",
  against: "Against: ",
  found: "Found: ",
  check: "Check: ",
  absent: "",
  step: "Step: ",
  plain: "",
};

/** A block as one line, with a stop at its end: without one, a screen reader would run on into the next. */
export function phrase(block: Block): string {
  if (block.kind !== "item") return stopped(block.text);
  const { aside } = block;
  const text = aside ? `${block.text.replace(/\.$/, "")} (${aside.join("; ")})` : block.text;
  return stopped(`${MARK_WORDS[block.mark]}${text}`);
}

/** A text with a stop at its end. */
export const stopped = (text: string): string => (/[.!?:]["”’)]*$/.test(text) ? text : `${text}.`);
