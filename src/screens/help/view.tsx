import type { Block } from "../../render/blocks.ts";
import { blockLines } from "../../render/lines.ts";
import type { Layout } from "../../ui/app.tsx";
import type { Hint, ScrollArea } from "../../ui/bindings.ts";
import { proseWidth, type Size } from "../../ui/frame.ts";
import { layOutReader } from "../../ui/reader.tsx";

/** What the screen beneath is about, and its keys. */
export const layOutHelp = (
  blocks: readonly Block[],
  scroll: number,
  size: Size,
  hints: (area: ScrollArea) => readonly Hint[],
): Layout =>
  layOutReader(
    {
      where: "Help",
      hints,
      above: [],
      sections: [{ title: "Help", lines: blockLines(blocks, proseWidth(size)) }],
      open: 0,
      scroll,
    },
    size,
  );
