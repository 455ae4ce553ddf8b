import { UserError } from "../domain/user-error.ts";
import { excerpt } from "../render/escape-control.ts";
import { withMoreInformation } from "./append.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { outlineOf } from "./outline.ts";
import { successorLinks } from "./record-file.ts";
import { statusPlaces } from "./status-places.ts";
import { linkTo } from "./user-text.ts";

/** An older record that tells which one has taken its place. */
export type Superseded = Readonly<{
  text: string;
  /** Whether its status tells so. A record may have none; then a link under "More Information" does. */
  byStatus: boolean;
}>;

/**
 * Lets an older record, ours or anybody's, tell which one has taken its place. Nothing else in it changes.
 *
 * @param by file name of the newer record, in the same folder
 * @param name how to call the older one in messages, safe to print
 * @throws UserError with the line when it is not certain which words are its status, or it names a successor already
 */
export function supersededBy(record: string, by: string, name: string): Superseded {
  const status = `superseded by ${linkTo(by)}`;
  const unsure = (line: number, why: string): UserError =>
    new UserError(`${name}, line ${line}: ${why}.`, `Nothing was written: ${byHand(by, name)}`);
  if (splitFrontMatter(record).unclosed) throw unsure(1, "the front matter is opened and never closed");
  const places = statusPlaces(record, name).concat(successorLinks(outlineOf(record)));
  // The link to the first successor would be lost.
  const [words] = places.flatMap(({ text }) => NAMES_SUCCESSOR.exec(text)?.[1] ?? []);
  if (words !== undefined)
    throw new UserError(
      `${name} has been superseded before: its status is “${excerpt(words.replace(/\s+/g, " "), 120)}”.`,
      "Nothing was written: supersede the record that has taken its place.",
    );
  const [place, second] = places;
  if (!place) return { text: withMoreInformation(record, `S${status.slice(1)}.`, name), byStatus: false };
  if (!place.span || MAY_NAME_SUCCESSOR.test(place.text))
    throw unsure(place.line, "it is not certain which words are its status");
  if (second) throw unsure(second.line, `this is a second status, after that of line ${place.line}`);
  // An empty value may touch its key and the comment after it.
  const before = record.slice(0, place.span[0]).replace(/:$/, ": ");
  const after = record.slice(place.span[1]).replace(/^#/, " #");
  return { text: before + status + after, byStatus: true };
}

/** What to do by hand where waymark cannot mark the older record as superseded: the end of a sentence. */
export const byHand = (by: string, name: string): string =>
  `run this again without --supersedes, then write by hand into ${name}: “Status: superseded by ${linkTo(by)}”.`;

/** A sentence that names a successor: by a link, a file, or a number that is no year and no day. adr-tools writes "superceded". */
const NAMES_SUCCESSOR =
  /(?:^|[.:;~(\n]|\bthen\b)[ \t*_[]*((?:super[sc]eded[.*_ \t]*(?:\n|$)|(?:super[sc]eded|replaced|obsoleted|deprecated|retired) (?:by|in favou?r of)\b[\s:*_`"“<]*(?:(?:the|record|decision|number)\s+)*(?:\[|https?:|adr(?![a-z])|[#0]\d|(?!(?:19|20)\d\d(?:-\d\d){0,2}(?![-\w]))\d+(?:[\].,;:)*_-]|\s*(?:\n|$))|[a-z\d./][^\s()[\]]*\.(?:md|adoc|rst|txt|html)\b)).*)/is;

const MAY_NAME_SUCCESSOR =
  /\b(?:super[sc]eded|(?:replaced|obsoleted|deprecated|retired) (?:by|in favou?r of))\b/i;
