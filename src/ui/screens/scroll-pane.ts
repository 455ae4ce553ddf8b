import { BLANK, type Line, span } from "../../render/lines.ts";
import type { ScrollArea } from "../keymap.ts";

/** The lines from `top` on that fit into `height`, and how far they scroll. */
export function scrollPane(
  lines: readonly Line[],
  top: number,
  height: number,
): Readonly<{ visible: readonly Line[]; area: ScrollArea }> {
  const area = { limit: Math.max(0, lines.length - height), page: height };
  const start = Math.min(top, area.limit);
  const visible = lines.slice(start, start + height);
  return { visible: [...visible, ...Array.from({ length: height - visible.length }, () => BLANK)], area };
}

/** "12-20 of 31", quiet; nothing when all is visible. */
export const scrollNote = (top: number, { limit, page }: ScrollArea): Line =>
  limit === 0
    ? []
    : [span(`${Math.min(top, limit) + 1}–${Math.min(top, limit) + page} of ${limit + page}`, "quiet")];
