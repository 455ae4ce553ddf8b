import { type Block, group, heading, item, paragraph } from "../../render/blocks.ts";
import { blockLines } from "../../render/lines.ts";
import { type Binding, keyWords } from "../../ui/bindings.ts";
import { proseWidth, type Size } from "../../ui/frame.ts";
import { type HintsIn, layOutReader } from "../../ui/reader.tsx";
import type { About } from "../about.ts";

type Help = Readonly<{
  /** Undefined where the keys say all. */
  about: About | undefined;
  /** What else to say before the keys. */
  more?: readonly Block[];
  bindings: readonly Pick<Binding, "label" | "does">[];
}>;

/** What the screen beneath is about, and its keys. */
export function layOutHelp({ about, more = [], bindings }: Help, scroll: number, size: Size, hints: HintsIn) {
  const blocks = [
    ...(about ? group(about.title, about.paragraphs.map(paragraph)) : []),
    ...more,
    heading("Keys"),
    ...bindings.map(({ label, does }) => item("plain", `${keyWords(label, size.ascii)}: ${does}`)),
  ];
  const sections = [{ title: "Help", lines: blockLines(blocks, proseWidth(size)) }];
  return layOutReader({ where: "Help", hints, above: [], sections, open: 0, scroll }, size);
}
