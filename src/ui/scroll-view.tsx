import type { Line } from "../render/lines.ts";
import type { ScrollArea } from "./bindings.ts";
import { Lines } from "./lines.tsx";

type ScrollViewProps = Readonly<{
  lines: readonly Line[];
  /** First visible line; one that is too far down counts as the last that makes sense. */
  top: number;
  /** Lines that are visible at once. */
  rows: number;
}>;

/** A part of a longer text. */
export function ScrollView({ lines, top, rows }: ScrollViewProps) {
  const start = Math.min(top, scrollAreaOf(lines, rows).limit);
  return <Lines lines={lines.slice(start, start + rows)} />;
}

export const scrollAreaOf = (lines: readonly Line[], rows: number): ScrollArea => ({
  limit: Math.max(0, lines.length - rows),
  page: rows,
});

/** What is hidden: "↑ 3  ↓ 4 more"; nothing when all is visible. */
export function moreWords(top: number, { limit }: ScrollArea): string {
  const above = Math.min(top, limit);
  const hidden = [above > 0 ? `↑ ${above}` : "", limit > above ? `↓ ${limit - above}` : ""].filter(Boolean);
  return hidden.length === 0 ? "" : `${hidden.join("  ")} more`;
}
