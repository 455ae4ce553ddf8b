import { type Block, group, heading, item, paragraph } from "../render/blocks.ts";
import { blockLines } from "../render/lines.ts";
import type { Layout } from "../ui/app.tsx";
import { type Binding, type Hint, keyWords, type ScrollArea } from "../ui/bindings.ts";
import { proseWidth, type Size } from "../ui/frame.ts";
import { layOutReader } from "../ui/reader.tsx";
import type { About } from "./about.ts";

type Help = Readonly<{
  /** Undefined where the keys say all. */
  about: About | undefined;
  /** What else to say before the keys. */
  more?: readonly Block[];
  bindings: readonly Pick<Binding, "label" | "does">[];
}>;

/** What the screen beneath is about, and its keys. */
export function layOutHelp(
  { about, more = [], bindings }: Help,
  scroll: number,
  size: Size,
  hints: (area: ScrollArea) => readonly Hint[],
): Layout {
  const blocks = [
    ...(about ? group(about.title, about.paragraphs.map(paragraph)) : []),
    ...more,
    heading("Keys"),
    ...bindings.map(({ label, does }) => item("plain", `${keyWords(label, size.ascii)}: ${does}`)),
  ];
  const sections = [{ title: "Help", lines: blockLines(blocks, proseWidth(size)) }];
  return layOutReader({ where: "Help", hints, above: [], sections, open: 0, scroll }, size);
}
