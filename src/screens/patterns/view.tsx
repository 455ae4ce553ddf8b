import { blockLines } from "../../render/lines.ts";
import { patternBlocks, talkBlocks } from "../../render/patterns.ts";
import { shortName } from "../../render/words.ts";
import { proseWidth } from "../../ui/frame.ts";
import { type LayOut, layOutReader } from "../../ui/reader.tsx";
import type { PatternsState } from "../../wizard/state.ts";

/** What the talk says: a page for each pattern, and one for vision and strategy. */
export const layOutPatterns: LayOut<PatternsState> = ({ catalogue, section, scroll }, size, hints) => {
  const width = proseWidth(size);
  const sections = [
    ...catalogue.patterns.map((pattern) => ({
      title: shortName(pattern),
      lines: blockLines(patternBlocks(pattern), width),
    })),
    { title: "The talk", lines: blockLines(talkBlocks(catalogue), width) },
  ];
  return layOutReader({ where: "Patterns", hints, above: [], sections, open: section, scroll }, size);
};
