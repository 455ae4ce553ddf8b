import type { Catalogue } from "../domain/catalogue-schema.ts";
import { UserError } from "../domain/user-error.ts";
import { readRecord } from "./record-file.ts";

/**
 * A record with a review behind it. All that was there stays as it is, byte for byte; the review takes over the way in which
 * the record's lines end.
 *
 * @param review Markdown with \n at the ends of its lines
 * @throws UserError when the record ends inside something that would swallow the review
 */
export function appendReview(catalogue: Catalogue, record: string, review: string, name: string): string {
  const end = /\r\n|\r|\n/.exec(record)?.[0] ?? "\n";
  const gap = /(?:\r\n|\r|\n)$/.test(record) ? end : end + end;
  const whole = record + gap + review.replaceAll("\n", end);
  const before = readRecord(catalogue, record, name).reviews.length;
  if (readRecord(catalogue, whole, name).reviews.length === before + 1) return whole;
  throw new UserError(
    `${name}, line ${record.split(/\r\n|\r|\n/).length}: something before the end is opened and never closed, so that a review behind it would not be seen.`,
    "Close the code block (```) or the comment (-->) that the file ends in, then revisit it again.",
  );
}
