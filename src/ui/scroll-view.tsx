import type { Line } from "../render/lines.ts";
import type { ScrollArea } from "./bindings.ts";
import { Lines } from "./lines.tsx";

type ScrollViewProps = Readonly<{
  lines: readonly Line[];
  /** Index of the first visible line; beyond the end, the last lines are shown. */
  top: number;
  rows: number;
}>;

/** As many lines of a text as there are rows for. */
export const ScrollView = ({ lines, top, rows }: ScrollViewProps) => (
  <Lines lines={visibleLines(lines, top, rows)} />
);

/** The lines from `top` on that `rows` rows hold; the last that make sense where `top` is too far down. */
function visibleLines(lines: readonly Line[], top: number, rows: number): readonly Line[] {
  const start = Math.min(top, Math.max(0, lines.length - rows));
  return lines.slice(start, start + rows);
}

/** What is hidden: "↑ 3  ↓ 4 more"; nothing when all is visible. */
export function moreWords(top: number, { limit }: ScrollArea): string {
  const above = Math.min(top, limit);
  const hidden = [above > 0 ? `↑ ${above}` : "", limit > above ? `↓ ${limit - above}` : ""].filter(Boolean);
  return hidden.length === 0 ? "" : `${hidden.join("  ")} more`;
}
