import type { Catalogue, Pattern } from "../../../domain/catalogue-schema.ts";
import { type Block, group, heading, item, list, paragraph } from "../../blocks.ts";

/** What the talk says of the recommended pattern in sum, with its examples and how we read it, and what it says of every result. */
export const theTalk = ({ talk }: Catalogue, pattern: Pattern): readonly Block[] => [
  heading(`In sum: ${pattern.name}`),
  ...list(pattern.summary),
  ...group("Examples that the talk gives", list(pattern.examples)),
  ...(pattern.examples.length === 0 ? [paragraph("The talk gives no example of this pattern.")] : []),
  ...group("Our reading", list(pattern.notes)),
  ...talk.parts
    .filter(({ always }) => always)
    .flatMap(({ title, statements }) => group(title, list(statements))),
  ...talkCredits({ talk }),
];

/** Whose thoughts these are, and where to read on. */
export const talkCredits = ({ talk }: Pick<Catalogue, "talk">): readonly Block[] => [
  heading("Source"),
  paragraph(
    `${talk.author} (${talk.occasion}), “${talk.title}”. Claims of ours are marked “our reading”; the one-line descriptions of the patterns are ours too.`,
  ),
  ...group(
    "Further reading",
    talk.furtherReading.map(({ title, link }) => item("plain", title, [link])),
  ),
];
