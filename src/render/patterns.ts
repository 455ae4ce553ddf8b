import type { Catalogue, Claim, Pattern } from "../domain/catalogue-schema.ts";
import { type Block, group, heading, item, list, type Mark, paragraph } from "./blocks.ts";
import { SOURCE_WORDS } from "./words.ts";

/** Everything that the talk says about one pattern, and what is our reading of it. */
export const patternBlocks = (pattern: Pattern): readonly Block[] => [
  heading(pattern.name),
  paragraph(pattern.tagline),
  ...group(
    "Steps",
    pattern.steps.map((step) => item("step", step)),
  ),
  ...group("Constraints", claimsOf(pattern, "constraint", "check")),
  ...group("Success modes", claimsOf(pattern, "success-mode", "for")),
  ...group("Failure modes", claimsOf(pattern, "failure-mode", "against")),
  ...group("Shortcut", claimsOf(pattern, "shortcut", "plain")),
  ...group("Also weighed", [
    ...claimsOf(pattern, "default", "plain"),
    ...claimsOf(pattern, "tendency", "plain"),
  ]),
  ...group("Examples", list(pattern.examples)),
  ...group("In sum", list(pattern.summary)),
  ...group("With care", list(pattern.cautions)),
  ...group("Our reading", list(pattern.notes)),
];

/** What the talk says beside the patterns, its author, and further reading. */
export const talkBlocks = ({ talk }: Pick<Catalogue, "talk">): readonly Block[] => [
  ...talk.parts.flatMap(({ title, statements }) => group(title, list(statements))),
  ...talkCredits({ talk }),
];

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
  talkSource({ talk }),
  ...group(
    "Further reading",
    talk.furtherReading.map(({ title, link }) => item("plain", title, [link])),
  ),
];

/** Credits the talk and its author, in a paragraph. */
export const talkSource = ({ talk }: Pick<Catalogue, "talk">): Block =>
  paragraph(
    `${talk.author} (${talk.occasion}), “${talk.title}”. Claims of ours are marked “our reading”; the one-line descriptions of the patterns are ours too.`,
  );

const claimsOf = ({ claims }: Pattern, kind: Claim["kind"], mark: Mark): readonly Block[] =>
  claims
    .filter((claim) => claim.kind === kind)
    .map((claim) =>
      item(mark, claim.text, claim.source === "interpretation" ? [SOURCE_WORDS[claim.source]] : []),
    );
