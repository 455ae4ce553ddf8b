import { type Block, group, heading, item, paragraph } from "../../render/blocks.ts";
import { type Binding, keyWords } from "../../ui/bindings.ts";

/** What a screen is about, for its help and for that of the plain conversation. */
export type About = Readonly<{ title: string; paragraphs: readonly string[] }>;

export const aboutBlocks = ({ title, paragraphs }: About): readonly Block[] => [
  heading(title),
  ...paragraphs.map(paragraph),
];

/** The keys of a screen and what they do. */
export const keyBlocks = (
  bindings: readonly Pick<Binding, "label" | "does">[],
  ascii: boolean,
): readonly Block[] =>
  group(
    "Keys",
    bindings.map(({ label, does }) => item("plain", `${keyWords(label, ascii)}: ${does}`)),
  );
