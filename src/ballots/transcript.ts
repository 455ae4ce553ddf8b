import type { Vote } from "../domain/ballot-box.ts";
import type { Codes } from "../domain/codes.ts";
import { type Authorship, authorOf, looksLikeName } from "./authors.ts";
import { type CodeFinder, type CodeFound, codeFinder } from "./codes-in-text.ts";
import { type Findings, NOTHING } from "./findings.ts";

/** What one line of a transcript says by itself, whatever stands around it. */
export type TranscriptLine = Readonly<{
  codes: readonly CodeFound[];
  author: Authorship;
  /** The name that stands alone in the line, if it can be one: it speaks if the next line is nothing but a time. */
  alone: string | undefined;
  /** Which of its text is not its author's own. `on`: the lines that follow are not either, until the next message. */
  quotes: "line" | "next" | "on" | "block" | "block-end" | undefined;
  /** Whether it holds one code at most: of several nobody knows whose they are. */
  isOne: boolean;
}>;

/** What a code, a time, a quotation or a header has; all other lines need no closer look. */
const WORTH_READING =
  /wm[12il]|-[0-9a-z]{4}-[0-9a-z]{4}|\d[:.]\d\d|\d{4}$|^\s*(?:@|from:|von:)|fwd|forward|blockquote/i;
/** A line that quotes, or tells of what somebody else wrote. */
const QUOTES_LINE = /^\s*(?:>|&gt;|replying to |reacted to |removed a |in reply to )/i;
/** What follows until the next message is somebody else's: a forwarded message. */
const QUOTES_ON = /^\s*(?:\{\{fwd:|-*\s*(?:forwarded (?:message|from)|weitergeleitete nachricht))/i;
/** "@Ada Lovelace" alone: the line below it is the preview of what Ada wrote, above a reply. */
const QUOTES_NEXT = /^\s*@(?!(?:channel|here|everyone|all)\s*$)[\p{L}\p{N}][^:]{0,60}$/iu;
/** A command, or what a group's result says of its code. */
const COMMAND = /\bwaymark\s[^:]*$/i;
const TAG = /<\/?(?:a|b|blockquote|body|br|code|div|em|html|i|li|p|pre|span|strong|ul)\b[^<>]*>/gi;
const NAME_THEN_TEXT = /^\s*([^:]{1,80}):\s/;
const LONGEST_NAME = 80;

/** Reads one line. It knows nothing of its neighbours, so equal lines may be read once. */
export function readTranscriptLine(find: CodeFinder, given: string): TranscriptLine {
  if (!WORTH_READING.test(given))
    return { codes: [], author: { kind: "nobody" }, alone: nameAlone(given), quotes: undefined, isOne: true };
  const line = given.includes("<") ? given.replace(TAG, (tag) => " ".repeat(tag.length)) : given;
  const found = find(line);
  const distinct = new Set(found.map(({ at, end }) => line.slice(at, end).toUpperCase()));
  const author = authorOf(line, distinct.size > 1 ? undefined : found[0]?.at);
  const own = "begin" in author ? line.slice(author.begin) : line;
  return {
    codes: found.filter(
      (each) => !COMMAND.test(line.slice(Math.max(0, each.at - 80), each.at)) || isMarked(each),
    ),
    author,
    isOne: distinct.size < 2,
    alone: found.length === 0 ? nameAlone(line) : undefined,
    quotes: quotesIn(given, own),
  };
}

function quotesIn(line: string, own: string): TranscriptLine["quotes"] {
  if (/<\/blockquote/i.test(line)) return "block-end";
  if (/<blockquote/i.test(line)) return "block";
  if (QUOTES_LINE.test(own) || QUOTES_LINE.test(line)) return "line";
  if (QUOTES_ON.test(own)) return "on";
  return QUOTES_NEXT.test(line) ? "next" : undefined;
}

const isMarked = (found: CodeFound): boolean => "vote" in found && found.vote.mark !== undefined;

/**
 * Follows a chat: who speaks is told by the line itself, or by a heading above it. A code belongs to the one who is speaking;
 * without a known speaker it counts without a name. In a quotation a ballot is nobody's, and a code without a mark is nothing.
 */
export function openTranscript() {
  let speaker: string | undefined;
  let before: string | undefined;
  let isBehindTime = false;
  let quotes: TranscriptLine["quotes"];
  return {
    /** What the next line holds, with the names of those who vote in it. */
    read({ codes, author, alone, quotes: here, isOne }: TranscriptLine, text: string): Findings {
      const begins = author.kind === "heading" || author.kind === "message";
      if (begins) speaker = author.name;
      else if (author.kind === "ends") speaker = undefined;
      else if (author.kind === "time") speaker = before ?? speaker;
      else if (isBehindTime) speaker = captionIn(text) ?? speaker;
      if (begins || author.kind === "time" || (here === "block-end" && quotes === "block"))
        quotes = undefined;
      const isQuoted = quotes !== undefined || here !== undefined || author.kind === "ends";
      if (here === "on" || here === "next" || here === "block") quotes = here;
      else if (quotes === "next") quotes = undefined;
      // A line with nothing but a dash, as between name and time, ends nothing.
      if (!/^\s*[-–—]?\s*$/.test(text) || author.kind === "time") before = alone;
      isBehindTime = author.kind === "time";
      if (codes.length === 0) return NOTHING;
      const voter = isQuoted ? undefined : ownerOf(author, speaker, isOne);
      return {
        votes: codes.flatMap((each): readonly Vote[] =>
          "vote" in each && (!isQuoted || each.vote.mark)
            ? [voter === undefined ? each.vote : { ...each.vote, voter }]
            : [],
        ),
        problems: isQuoted ? [] : codes.flatMap((each) => ("problem" in each ? [each.problem] : [])),
      };
    },
  };
}

/** Within somebody's message, what stands before a code is their own words, unless it is a whole name. */
function ownerOf(author: Authorship, speaker: string | undefined, isOne: boolean): string | undefined {
  if (author.kind === "name" && (speaker === undefined || isFullName(author.name))) return author.name;
  return isOne ? speaker : undefined;
}

const isFullName = (name: string): boolean => !/^\p{Ll}/u.test(name) && looksLikeName(name);

/** Below a time, "Ada Lovelace: words" is what Ada said. */
function captionIn(text: string): string | undefined {
  const name = NAME_THEN_TEXT.exec(text)?.[1];
  return name !== undefined && looksLikeName(name) ? name : undefined;
}

/** A line that may be a name: short, with a letter, and no sentence. */
function nameAlone(line: string): string | undefined {
  // Most lines are longer, and need no closer look.
  if (line.length > 2 * LONGEST_NAME) return undefined;
  const name = line.trim();
  return name.length <= LONGEST_NAME && /\p{L}/u.test(name) && !/[.!?:]$/.test(name) && looksLikeName(name)
    ? name
    : undefined;
}

/** The votes in a text that is there as a whole, such as a chat that was pasted. Line by line, with the problems' lines from 1. */
export function votesInText(codes: Codes, text: string) {
  const transcript = openTranscript();
  const find = codeFinder(codes);
  return text.split(/\r\n|\r|\n/).map((line, at) => ({
    line: at + 1,
    ...transcript.read(readTranscriptLine(find, line), line),
  }));
}
