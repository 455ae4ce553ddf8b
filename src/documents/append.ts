import type { Catalogue } from "../domain/catalogue-schema.ts";
import { UserError } from "../domain/user-error.ts";
import { breaksIn } from "./front-matter.ts";
import { markdownTokens, outlineOf } from "./outline.ts";
import { MORE_INFORMATION, moreInformation, readRecord } from "./record-file.ts";

// All that was there stays as it is, byte for byte; what is added takes over the way in which the document's lines end.

/**
 * A record with a review at its end.
 *
 * @param reviews how many it has already
 * @param review Markdown with \n at the ends of its lines
 * @param name how to call the record in messages, safe to print
 * @throws UserError when it could not be read again as what it is
 */
export function appendReview(
  catalogue: Catalogue,
  record: string,
  reviews: number,
  review: string,
  name: string,
): string {
  const whole = inserted(record, record.length, `${endsLine(record) ? "\n" : "\n\n"}${review}`);
  if (Buffer.byteLength(whole) > 1024 * 1024)
    throw new UserError(
      `${name}, line ${breaksIn(record) + 1}: with a review, the record would be larger than 1 MiB, which nobody could read again.`,
      "Take out what is no part of the decision, then revisit it again.",
    );
  if (readRecord(catalogue, whole, name).reviews.length === reviews + 1) return whole;
  throw swallowed(record, name);
}

/**
 * A document with one more item under its heading "More Information", which is made at the end where there is none.
 *
 * @param item Markdown on one line
 * @throws UserError when something would swallow it
 */
export function withMoreInformation(text: string, item: string, name: string): string {
  const place = endOfMoreInformation(text);
  const blank = place?.inList ? "" : "\n";
  const whole = place
    ? inserted(text, place.at, `${endsLine(text.slice(0, place.at)) ? "" : "\n"}${blank}* ${item}\n`)
    : inserted(text, text.length, `${endsLine(text) ? "\n" : "\n\n"}## More Information\n\n* ${item}\n`);
  if (itemsIn(whole) === itemsIn(text) + 1) return whole;
  throw swallowed(text, name);
}

const itemsIn = (text: string): number => moreInformation(outlineOf(text)).length;

/** Where the section's last piece ends, in characters, and whether that piece is a list. */
function endOfMoreInformation(text: string): Readonly<{ at: number; inList: boolean }> | undefined {
  const tokens = markdownTokens(text);
  const start = tokens.findIndex(
    ({ type }, at) => type === "heading_open" && MORE_INFORMATION.test(tokens[at + 1]?.content.trim() ?? ""),
  );
  if (start < 0) return undefined;
  const next = tokens.findIndex(({ type }, at) => at > start && type === "heading_open");
  const section = tokens.slice(start, next < 0 ? undefined : next);
  const last = section.filter(({ level, map }) => level === 0 && map).at(-1);
  const lines = text.split(/(?<=\n|\r(?!\n))/);
  // A list may take in the blank lines after it.
  let row = last?.map?.[1] ?? 0;
  while (lines[row - 1]?.trim() === "") row--;
  return { at: lines.slice(0, row).join("").length, inList: last?.type === "bullet_list_open" };
}

function inserted(text: string, at: number, added: string): string {
  const end = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  return text.slice(0, at) + added.replaceAll("\n", end) + text.slice(at);
}

const endsLine = (text: string): boolean => /(?:\r\n|\r|\n)$/.test(text);

const swallowed = (text: string, name: string): UserError =>
  new UserError(
    `${name}, line ${breaksIn(text) + 1}: something before the end is opened and never closed, so that nothing after it would be seen.`,
    "Close the code block (```) or the comment (-->) that the file ends in, then do this again.",
  );
