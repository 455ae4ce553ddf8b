import { type Authorship, authorOf, looksLikeName, NOBODY } from "./authors.ts";
import { type Found, withName } from "./ballot-fields.ts";
import type { CodeFinder } from "./codes-in-text.ts";

/** What a time, a quotation or a header has; other lines without a code need no closer look. */
const WORTH_READING = /\d[:.h]\d\d|\d{4}\s*$|^\s*(?:@|from:|von:)|fwd|forward|weitergeleitet|blockquote/i;
/**
 * Text that is not its author's own: a `block` up to its `end`; a `line` that quotes or tells of what somebody else wrote; all
 * `until` the next message, where one is forwarded; or the line `below` "@Ada Lovelace", which repeats what Ada wrote above a reply.
 */
const QUOTATIONS = [
  ["block", /<blockquote/i],
  ["line", /^\s*(?:>|&gt;|replying to |reacted to |removed a |in reply to )/i],
  ["until", /^\s*(?:\{\{fwd:|-*\s*(?:forwarded (?:message|from)|weitergeleitete nachricht))/i],
  ["below", /^\s*@(?!(?:channel|here|everyone|all)\s*$)[\p{L}\p{N}][^:]{0,60}$/iu],
] as const;
type Quotation = (typeof QUOTATIONS)[number][0];
const BLOCK_END = /<\/blockquote\s*>?/i;
/** A command, or what a group's result says of its code. */
const COMMAND = /\bwaymark\s[^:]*$/i;
/** What HTML wraps around text; never what may hold a ballot. */
const TAG = /<\/?(?:a|b|body|br|code|div|em|html|i|li|p|pre|span|strong|ul)\b(?![^<>]*wm2)[^<>]*>/gi;
const LONGEST_NAME = 80;

/**
 * Follows a chat: who speaks is told by the line itself, or by a heading above it. A code belongs to the one who is speaking;
 * without a known speaker it counts without a name. In a quotation a ballot is nobody's, and a code without a mark is nothing.
 *
 * @returns takes the next line and tells what it holds, with the names of those who vote in it
 */
export function openTranscript(find: CodeFinder): (line: string) => readonly Found[] {
  let speaker: string | undefined;
  /** The line above that is not empty; empty if it cannot be a name. */
  let above = "";
  let isBelowTime = false;
  let open: Quotation | undefined;

  return (given) =>
    given.split(BLOCK_END).flatMap((part, at) => {
      if (at > 0 && open === "block") open = undefined;
      return at > 0 && part.trim() === "" ? [] : read(part);
    });

  function read(given: string): readonly Found[] {
    const line = given.includes("<") ? given.replace(TAG, " ") : given;
    const codes = find(line);
    const isWorth = codes.length > 0 || WORTH_READING.test(given);
    const isOne = codes.length < 2 || new Set(codes.map(({ word }) => word.toUpperCase())).size === 1;
    const author = isWorth ? authorOf(line, isOne ? codes[0]?.at : undefined) : NOBODY;
    const words = "rest" in author ? author.rest : line;
    const quotation = isWorth ? QUOTATIONS.find(([, pattern]) => pattern.test(words))?.[0] : undefined;
    const isTime = author.kind === "time";

    if (author.kind === "message") speaker = author.name;
    else if (author.kind === "ends") speaker = undefined;
    else if (isTime) speaker = nameAlone(above) ?? speaker;
    else if (isBelowTime) speaker = captionIn(line) ?? speaker;
    if (author.kind === "message" || isTime) open = undefined;
    const isQuoted = open !== undefined || quotation !== undefined || author.kind === "ends";
    if (quotation === "until" || quotation === "below" || quotation === "block") open = quotation;
    else if (open === "below") open = undefined;
    const whole = line.trim();
    // A line with nothing but a dash, as between name and time, ends nothing.
    if (isTime || codes.length > 0) above = "";
    else if (!/^[-–—]?$/.test(whole)) above = whole;
    isBelowTime = isTime;

    const voter = isQuoted ? undefined : ownerOf(author, speaker, isOne);
    return codes
      .filter(({ at, code }) => "mark" in code || !(isQuoted || isInCommand(line, at)))
      .map(({ code }) => ("kind" in code ? code : withName(code, voter)));
  }
}

const isInCommand = (line: string, at: number): boolean => COMMAND.test(line.slice(Math.max(0, at - 80), at));

/** Within somebody's message, what is before a code is their own words, unless it is a whole name. */
function ownerOf(author: Authorship, speaker: string | undefined, isOne: boolean): string | undefined {
  const isFullName = (name: string) => !/^\p{Ll}/u.test(name) && looksLikeName(name);
  if (author.kind === "name" && (speaker === undefined || isFullName(author.name))) return author.name;
  return isOne ? speaker : undefined;
}

/** Below a time, "Ada Lovelace: words" is what Ada said. */
function captionIn(line: string): string | undefined {
  const name = /^\s*([^:]{1,80}):\s/.exec(line)?.[1];
  return name !== undefined && looksLikeName(name) ? name : undefined;
}

/** A line that may be a name: short, with a letter, and no sentence. */
const nameAlone = (line: string): string | undefined =>
  line.length <= LONGEST_NAME && /\p{L}/u.test(line) && !/[.!?:]$/.test(line) && looksLikeName(line)
    ? line
    : undefined;

/** What each line holds of a text that is there as a whole, such as a chat that was pasted. */
export const votesInText = (find: CodeFinder, text: string): readonly (readonly Found[])[] =>
  text.split(/\r\n|\r|\n/).map(openTranscript(find));
