import { UserError } from "../domain/user-error.ts";
import { excerpt } from "../render/escape-control.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { type StatusPlace, statusPlaces } from "./status-places.ts";

/**
 * An older record, ours or anybody's, with its status telling which one has taken its place. Nothing else in it changes.
 *
 * @param by file name of the newer record, in the same folder
 * @param name how to call the older one in messages, safe to print
 * @throws UserError with the line when it is not certain which words are its status, or they name a successor already
 */
export function supersededBy(record: string, by: string, name: string): string {
  const status = `superseded by [${by}](${encodeURI(by)})`;
  const unsure = (line: number, why: string): UserError =>
    new UserError(
      `${name}, line ${line}: ${why}.`,
      `Nothing was written. Run this again without --supersedes, then write by hand into ${name}: “Status: ${status}”.`,
    );
  if (splitFrontMatter(record).unclosed) throw unsure(1, "the front matter is opened and never closed");
  const places = statusPlaces(record, name);
  for (const place of places) refuseTwice(place, name);
  const [place, second] = places;
  if (!place) throw unsure(1, "there is no status that could say what supersedes it");
  if ("unclear" in place) throw unsure(place.line, `its status ${place.unclear}`);
  if (second) throw unsure(second.line, `this is a second status, after that of line ${place.line}`);
  const [start, end] = place.span;
  const [before, after] = [record.slice(0, start), record.slice(end)];
  // An empty value may touch its key and the comment after it.
  return `${before}${before.endsWith(":") ? " " : ""}${status}${after.startsWith("#") ? " " : ""}${after}`;
}

/** "Superceded" is how adr-tools writes it. */
const NAMES_SUCCESSOR =
  /\b(?:super[sc]eded|(?:replaced|obsoleted|deprecated|retired) (?:by|in favou?r of))\b.*/is;

/** The link to the first successor would be lost. */
function refuseTwice({ text }: StatusPlace, name: string): void {
  const [words] = NAMES_SUCCESSOR.exec(text) ?? [];
  if (words === undefined) return;
  throw new UserError(
    `${name} has been superseded before: its status is “${excerpt(words.replace(/\s+/g, " "), 120)}”.`,
    "Supersede the record that has taken its place.",
  );
}
