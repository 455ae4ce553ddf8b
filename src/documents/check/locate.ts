import type { Block, Outline, Section } from "../outline.ts";
import { bareTitle, type Part, phrasesOf, sentencesOf } from "./parts.ts";

/** How much of what is at a place is told, in characters. */
const FIRST_WORDS = 200;

/** Where something is: a line counted from 1, and the first words there. */
export type Place = Readonly<{ line: number; text: string }>;

/** A heading with all that is under it, what its subheadings hold included. */
export type Chapter = Readonly<{ heading: Section; blocks: readonly Block[]; nested: boolean }>;

/** The chapters of a document in their order, in which the text before the first heading has no part. */
export function chaptersOf({ sections }: Outline): readonly Chapter[] {
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
  sentences: readonly Candidate[];
  /** The line on which the second chapter begins. */
  secondChapter: number;
  /** The first of the paragraphs at the beginning that says what something is or will be. */
  lead: Place | undefined;
}>;

/** Reads a document once for all parts. Its own title names none, as it is about the whole. */
export function sourcesOf(outline: Outline, chapters: readonly Chapter[]): Sources {
  const levels = [1, 2, 3, 4, 5, 6].map((level) =>
    chapters.filter(({ heading }, at) => at > 0 && heading.level === level),
  );
  const top = levels.find(({ length }) => length > 1) ?? [];
  const secondChapter = top[1]?.heading.line ?? Number.POSITIVE_INFINITY;
  const titled = ({ heading: { title, line }, blocks }: Chapter) =>
    candidate(title, phrasesOf(title), line, blocks);
  const said = outline.sections.map(({ blocks }) =>
    blocks.filter((block) => !/code|comment|html/.test(block.kind) && !isOpen(block)),
  );
  const lead = said
    .flat()
    .slice(0, LONGEST_LEAD)
    .find(({ line, text }) => line < secondChapter && SAYS_WHAT.test(text.slice(0, FIRST_WORDS)));
  return {
    chapters: top.flatMap(titled),
    headings: levels.flat().flatMap(titled),
    labels: said.flatMap((blocks) =>
      blocks.flatMap((block, at) => {
        const { line, text } = block;
        const [, label, rest] = LABELLED.exec(text.slice(0, FIRST_WORDS)) ?? [];
        if (label !== undefined && rest !== undefined)
          return candidate(label, [bareTitle(label)], line, [{ ...block, text: rest }]);
        if (block.kind === "item" || text.length > LONGEST_LABEL) return [];
        return candidate(text, [bareTitle(text)], line, blocks.slice(at + 1, at + 2));
      }),
    ),
    sentences: said
      .flat()
      .flatMap(({ line, text }) =>
        sentencesOf(text).map((sentence) => ({ phrases: [sentence], place: { line, text: sentence } })),
      ),
    secondChapter,
    lead: lead && { line: lead.line, text: lead.text.slice(0, FIRST_WORDS) },
  };
}

/** How many paragraphs are the beginning. */
const LONGEST_LEAD = 6;
const LONGEST_LABEL = 60;
const LABELLED = /^([^:.!?]{2,60}?)\s*(?::| [—–-])\s+(\S.*)$/s;

/**
 * "Colony is a workspace where ...", "The mill will grind ..." and "A mill for ...", but not "This document describes ..." and "Most
 * mills are ...".
 */
const SAYS_WHAT =
  /^(?!(?:this(?! (?:project|product|system|platform|repository))|these|most|many|every|all|today|modern|existing|traditional|current|it|there|what|where|see) )(?:[^\s:.!?]+ ){1,6}(?:(?:is|are) (?:an?|the|our|one|meant|intended|designed|built|to)|will|should|aims|starts|grows|gives|turns|helps|makes|lets|provides|explores|captures)\b|^an? [^.!?]{10,120}? (?:for|that|where|which)\b/i;

/** What a title names; nothing where there is only a prompt under it. */
function candidate(
  title: string,
  phrases: readonly string[],
  line: number,
  blocks: readonly Block[],
): readonly Candidate[] {
  const first = blocks.find(
    (block) => !isOpen(block) && !/^(?:this (?:document|page|file)|its purpose)\b/i.test(block.text),
  );
  if (!first) return [];
  return [{ phrases, place: { line, text: `${title}: ${first.text.slice(0, FIRST_WORDS)}` } }];
}

/** Where a chapter is; undefined when it says nothing yet. */
export const placeOf = ({ heading: { title, line }, blocks }: Chapter): Place | undefined =>
  candidate(title, [], line, blocks)[0]?.place;

/**
 * Where a part is: under the title that names it best, of any heading or label, else under one that names it as a chapter, else
 * in a sentence.
 */
export function locate(part: Part, sources: Sources): Place | undefined {
  const tries = [
    ["chapters", part.titles],
    ["chapters", part.chapterTitles],
    ["headings", part.titles],
    ["labels", part.titles],
    ["sentences", part.sentences],
  ] as const;
  for (const [kind, patterns] of tries) {
    const end = part.early && kind !== "chapters" ? sources.secondChapter : Number.POSITIVE_INFINITY;
    const among = sources[kind].filter(({ place }) => place.line < end);
    for (const pattern of patterns) {
      const found = among.find(({ phrases }) => phrases.some((phrase) => pattern.test(phrase)));
      if (found) return found.place;
    }
  }
  return part.leads ? sources.lead : undefined;
}
