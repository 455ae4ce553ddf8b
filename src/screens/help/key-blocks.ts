import { type Block, group, item } from "../../render/blocks.ts";
import { type Binding, keyWords } from "../../ui/bindings.ts";

/** The keys of a screen and what they do. */
export const keyBlocks = (
  bindings: readonly Pick<Binding, "label" | "does">[],
  ascii: boolean,
): readonly Block[] =>
  group(
    "Keys",
    bindings.map(({ label, does }) => item("plain", `${keyWords(label, ascii)}: ${does}`)),
  );
