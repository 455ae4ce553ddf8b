import type { Catalogue, Pattern } from "../../../domain/catalogue-schema.ts";
import { type Block, group, heading, item, list, paragraph } from "../../blocks.ts";

/** What the talk says of the recommended pattern in sum, and of every result. */
export const theTalk = ({ talk }: Catalogue, pattern: Pattern): readonly Block[] => [
  heading(`In sum: ${pattern.name}`),
  ...list(pattern.summary),
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
