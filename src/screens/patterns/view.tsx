import { blockLines } from "../../render/lines.ts";
import { patternBlocks, talkBlocks } from "../../render/patterns.ts";
import { shortName } from "../../render/words.ts";
import type { Layout } from "../../ui/app.tsx";
import type { Hint, ScrollArea } from "../../ui/bindings.ts";
import { proseWidth, type Size } from "../../ui/frame.ts";
import { layOutReader } from "../../ui/reader.tsx";
import type { PatternsState } from "../../wizard/state.ts";

/** What the talk says: a page for each pattern, and one for vision and strategy. */
export function layOutPatterns(
  { catalogue, section, scroll }: PatternsState,
  size: Size,
  hints: (area: ScrollArea) => readonly Hint[],
): Layout {
  const width = proseWidth(size);
  const sections = [
    ...catalogue.patterns.map((pattern) => ({
      title: shortName(pattern),
      lines: blockLines(patternBlocks(pattern), width),
    })),
    { title: "The talk", lines: blockLines(talkBlocks(catalogue), width) },
  ];
  return layOutReader({ where: "Patterns", hints, above: [], sections, open: section, scroll }, size);
}
