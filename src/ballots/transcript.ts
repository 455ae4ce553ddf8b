import { authorOf, looksLikeName } from "./authors.ts";
import { type Found, withName } from "./ballot-fields.ts";
import type { CodeFinder } from "./codes-in-text.ts";

/**
 * Text that is not its author's own: a `block` up to its `end`; a `line` that quotes or tells of what somebody else wrote; all
 * `until` the next message, where one is forwarded; or the line `below` "@Ada Lovelace", which repeats what Ada wrote above a reply.
 */
const QUOTATIONS = [
  ["block", /<blockquote/i],
  ["line", /^\s*(?:>|&gt;|replying to |reacted to |removed a |in reply to )/i],
  ["until", /^\s*(?:\{\{fwd:|(?:-+\s*)?(?:forwarded (?:message|from)|weitergeleitete nachricht))/i],
  ["below", /^\s*@(?!(?:channel|here|everyone|all)\s*$)[\p{L}\p{N}][^:]{0,60}$/iu],
] as const;
const BLOCK_END = /<\/blockquote\s*>?/i;
/** A command, or what a group's result says of its code. */
const COMMAND = /\bwaymark\s[^:]*$/i;
/** What HTML wraps around text, and the address of a link that repeats its text; never what may hold another ballot. */
const TAG =
  /<\/?(?:a|b|body|br|code|div|em|html|i|li|p|pre|span|strong|ul)\b(?![^<>]*wm2)[^<>]*>|(?<=\[(wm[12][-\w]{4,60}))\]\([^()\s]{0,300}\1\)|<https?:[^<>|\s]{0,300}(wm[12][-\w]{4,60})\|(?=\2>)/gi;
/** Below a time, "Ada Lovelace: words" is what Ada said. */
const CAPTION = /^\s*([^:]{1,80}):\s/;

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
  let open: (typeof QUOTATIONS)[number][0] | undefined;

  return (given) =>
    (given.includes("</") ? given.split(BLOCK_END) : [given]).flatMap((part, at) => {
      if (at > 0 && open === "block") open = undefined;
      return at > 0 && part.trim() === "" ? [] : read(part);
    });

  function read(given: string): readonly Found[] {
    const line = /[<\]]/.test(given) ? given.replace(TAG, " ") : given;
    const codes = find(line);
    const isOne = codes.length < 2 || new Set(codes.map(({ word }) => word.toUpperCase())).size === 1;
    const author = authorOf(line, isOne ? codes[0]?.at : undefined);
    const quotation = QUOTATIONS.find(([, pattern]) => pattern.test(author.rest))?.[0];
    const isTime = author.kind === "time";
    const [, caption = ""] = (isBelowTime && CAPTION.exec(line)) || [];

    if (author.kind === "message" || author.kind === "ends") speaker = author.name || undefined;
    else if (isTime && isNameAlone(above)) speaker = above;
    else if (looksLikeName(caption)) speaker = caption;
    if (author.kind === "message" || isTime) open = undefined;
    const isQuoted = open !== undefined || quotation !== undefined || author.kind === "ends";
    if (quotation === "until" || quotation === "below" || quotation === "block") open = quotation;
    else if (open === "below") open = undefined;
    // A line with nothing but a dash, as between name and time, ends nothing.
    if (isTime || codes.length > 0) above = "";
    else if (!/^\s*[-–—]?\s*$/.test(line)) above = line.trim();
    isBelowTime = isTime;

    const isNamed = author.kind === "name" && (speaker === undefined || isFullName(author.name));
    const owner = isNamed ? author.name : (isOne && speaker) || undefined;
    const isInCommand = (at: number) => COMMAND.test(line.slice(Math.max(0, at - 80), at));
    return codes
      .filter(({ at, code }) => "mark" in code || !(isQuoted || isInCommand(at)))
      .map(({ code }) => ("kind" in code ? code : withName(code, isQuoted ? undefined : owner)));
  }
}

/** Within somebody's message, what is before a code is their own words, unless it is a whole name. */
const isFullName = (name: string): boolean => !/^\p{Ll}/u.test(name) && looksLikeName(name);

/** A line that may be a name: short, with a letter, and no sentence. */
const isNameAlone = (line: string): boolean =>
  line.length <= 80 && /\p{L}/u.test(line) && !/[.!?:]$/.test(line) && looksLikeName(line);

/** What each line holds of a text that is there as a whole, such as a chat that was pasted. */
export const votesInText = (find: CodeFinder, text: string): readonly (readonly Found[])[] =>
  text.split(/\r\n|\r|\n/).map(openTranscript(find));
