import { blockLines } from "../../render/lines.ts";
import { patternBlocks, talkBlocks } from "../../render/patterns.ts";
import type { PatternsState } from "../../wizard/state.ts";
import { gap, part } from "../fit-rows.ts";
import { header, layoutOf, type Size } from "../frame.ts";
import { keymap } from "../keymap.ts";
import { layOutReader } from "./reader.ts";

/** What the talk says: a page for each pattern, and one for vision and strategy. */
export function layOutPatterns(
  { catalogue, section, scroll }: PatternsState,
  size: Size,
): ReturnType<typeof layOutReader> {
  const { width } = layoutOf(size);
  const sections = [
    ...catalogue.patterns.map((pattern) => ({
      title: shortName(pattern.name),
      lines: blockLines(patternBlocks(pattern), width),
    })),
    { title: "The talk", lines: blockLines(talkBlocks(catalogue), width) },
  ];
  const above = [part(2, [header("Patterns", width)]), gap(1)];
  return layOutReader({ bindings: keymap.patterns, above, sections, open: section, scroll }, size);
}

/** A name short enough to stand beside others: "The Grand Migration" is "Grand Migration". */
const shortName = (name: string): string => name.replace(/^The /, "").replace(/ with .*$/, "");
