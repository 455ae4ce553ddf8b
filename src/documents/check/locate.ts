import type { Block, Section } from "../outline.ts";
import { bareTitle, type Part, phrasesOf } from "./parts.ts";

/** How much of what is at a place is told, in characters. */
const FIRST_WORDS = 200;

/** Where something is: a line counted from 1, and the first words there. */
export type Place = Readonly<{ line: number; text: string }>;

/** A heading with all that is under it, what its subheadings hold included. */
export type Chapter = Readonly<{ heading: Section; blocks: readonly Block[]; nested: boolean }>;

/** The chapters of a document in their order, in which the text before the first heading has no part. */
export function chaptersOf(sections: readonly Section[]): readonly Chapter[] {
  const ends: number[] = [];
  const open: number[] = [];
  for (const [at, { level }] of sections.entries()) {
    while (open.length > 0 && (sections[open.at(-1) ?? 0]?.level ?? 0) >= level) ends[open.pop() ?? 0] = at;
    open.push(at);
  }
  // There are six levels, so that no piece is in more than six chapters.
  return sections.flatMap((heading, at) => {
    if (heading.level === 0) return [];
    // What is never closed goes on to the end.
    const own = sections.slice(at, ends[at]);
    return [{ heading, blocks: own.flatMap(({ blocks }) => blocks), nested: own.length > 1 }];
  });
}

// What a writer leaves to be filled in: dots alone or after a colon, the usual words, and something in brackets alone.
const LEFT_OPEN =
  /^$|(^|:\s*)(…|\.\.\.)$|^(todo|tbd|tba|fixme|to be (written|done|decided|determined|added|filled in))[.:…]*$|^(\[[^[\]]*\]|<[^<>]*>|\{\{?[^{}]*\}?\})[.:…]*$/i;

/** Whether a piece says nothing yet. Comments are for the writer, and say nothing to a reader. */
export const isOpen = ({ kind, text }: Block): boolean =>
  kind === "comment" || (LEFT_OPEN.test(text.slice(-LONGEST_OPEN)) && text.length <= LONGEST_OPEN);
const LONGEST_OPEN = 300;

/** What may name or say a part: how it reads, and what is there. */
type Candidate = Readonly<{ phrases: readonly string[]; place: Place }>;

/** What is looked through for each part, those that name it best first. */
export type Sources = Readonly<{
  /** The headings that divide the whole: those of the highest level of which there are several. */
  chapters: readonly Candidate[];
  headings: readonly Candidate[];
  /** What is labelled like a title, in a line of its own or before a colon. */
  labels: readonly Candidate[];
  /** The line on which the second chapter begins. */
  secondChapter: number;
}>;

/** Reads a document once for all parts. Its own title names none, as it is about the whole. */
export function sourcesOf(outline: readonly Section[], chapters: readonly Chapter[]): Sources {
  const levels = [1, 2, 3, 4, 5, 6].map((level) =>
    chapters.filter(({ heading }, at) => at > 0 && heading.level === level),
  );
  const top = levels.find(({ length }) => length > 1) ?? levels.flat();
  const secondChapter = top[1]?.heading.line ?? Number.POSITIVE_INFINITY;
  const titled = ({ heading: { title, line }, blocks }: Chapter) =>
    candidate(title, phrasesOf(title), line, blocks);
  const said = outline.map(({ blocks }) =>
    blocks.filter((block) => !/code|comment|html/.test(block.kind) && !isOpen(block)),
  );
  return {
    chapters: top.flatMap(titled),
    headings: levels.flat().flatMap(titled),
    labels: said.flatMap((blocks) =>
      blocks.flatMap((block, at) => {
        const { line, text } = block;
        // Of a row's cells, only the first one may name what the next one says.
        if (block.kind === "cell" && blocks[at - 1]?.line === line) return [];
        const [, label, rest] = LABELLED.exec(text.slice(0, FIRST_WORDS)) ?? [];
        if (label !== undefined && rest !== undefined)
          return candidate(label, [bareTitle(label)], line, [{ ...block, text: rest }]);
        if (block.kind === "item" || text.length > LONGEST_LABEL || /[.!]$/.test(text)) return [];
        return candidate(text, [bareTitle(text)], line, blocks.slice(at + 1, at + 2));
      }),
    ),
    secondChapter,
  };
}

const LONGEST_LABEL = 60;
const LABELLED = /^([^:.!?]{2,60}?)\s*(?::| [—–-])\s+(\S.*)$/s;
// What tells of the document, also in several labels, and a question that asks the writer for what belongs there.
const SAYS_NOTHING =
  /^(?:this (?:document|page|file) (?:is|was|has|\p{L}+s)\b|its purpose is\b|defines (?:the|what|how)\b|(?:version|status|dates?|authors?|owners?|(?:last )?updated):[^:]*\p{L}:|(?:if [^.!?,]*, )?(?:what|who|why|how|which|where|when)\b[^.!]*\?$)/iu;

/** What a title names; nothing where there are only prompts under it. */
function candidate(
  title: string,
  phrases: readonly string[],
  line: number,
  blocks: readonly Block[],
): readonly Candidate[] {
  const first = blocks.find((block) => !isOpen(block) && !SAYS_NOTHING.test(block.text));
  if (!first) return [];
  return [{ phrases, place: { line, text: `${title}: ${first.text.slice(0, FIRST_WORDS)}` } }];
}

/** Where a chapter is; undefined when it says nothing yet. */
export const placeOf = ({ heading: { title, line }, blocks }: Chapter): Place | undefined =>
  candidate(title, [], line, blocks)[0]?.place;

/**
 * Where a part is: under the title that names it best, of any heading or label, else under one that names it as a chapter or in the
 * first chapter. Where none does, the first title with a word for it may be about it.
 */
export function locate(
  { titles, chapterTitles, words, early }: Part,
  { chapters, headings, labels, secondChapter }: Sources,
): Readonly<{ found: boolean; place: Place | undefined }> {
  const anyWord = new RegExp(
    `\\b(?:${words.replaceAll(" ", "|").replace(/[-_]/g, "[- ]")})(?:s|(?<=ch|s)es)?\\b`,
    "u",
  );
  const among = (candidates: readonly Candidate[], patterns: readonly RegExp[], isEarly = true) =>
    patterns
      .map((pattern) =>
        candidates.find(
          ({ phrases, place }) =>
            (!isEarly || place.line < secondChapter) && phrases.some((phrase) => pattern.test(phrase)),
        ),
      )
      .find((each) => each !== undefined)?.place;
  const place =
    among(chapters, titles, false) ??
    among(chapters, chapterTitles, false) ??
    among(headings, titles, early ?? false) ??
    among(labels, titles, early ?? false) ??
    among(headings, chapterTitles);
  const all = [...chapters, ...headings, ...labels];
  return {
    found: place !== undefined,
    place: place ?? among(all, [...titles, ...chapterTitles, anyWord], false),
  };
}
