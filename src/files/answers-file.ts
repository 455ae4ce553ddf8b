import { createReadStream } from "node:fs";
import { type ParseError, parse } from "jsonc-parser";
import { DEEPEST_JSON, nestsDeeperThan } from "../domain/json-depth.ts";
import { UserError } from "../domain/user-error.ts";
import { readAtMost, streamAtMost, textOf, type Unread } from "./bounded-read.ts";
import { attempt, fileFailure } from "./error-words.ts";

const EXAMPLE = 'Answers look like this: {"urgency": "on-fire", "team-span": "unsure"}';

/** The most that answers may take, in bytes. Real ones take about 150. */
const LARGEST = 64 * 1024;

type Stream = AsyncIterable<string | Uint8Array>;

/**
 * What a file, or a stream such as standard input, says as JSON, of at most 64 KiB. Nothing is known yet of what it means.
 *
 * @param source path of the file, which may be a pipe, or the stream
 * @param name how to call it in messages, safe to print
 * @throws UserError when it cannot be read, is too large, or is no JSON, then with line and column
 */
export async function readJson(source: string | Stream, name: string): Promise<unknown> {
  const read = await answersIn(source).catch((error: unknown) => {
    throw fileFailure(error, name, "read");
  });
  const tooLarge = `${name} is larger than 64 KiB; answers take about 150 bytes.`;
  return parseJson(textOf(read, name, tooLarge), name);
}

async function answersIn(source: string | Stream): Promise<Buffer | Unread> {
  if (typeof source !== "string") return streamAtMost(source, LARGEST);
  const read = readAtMost(source, LARGEST);
  return read === "no-file" ? streamAtMost(createReadStream(source), LARGEST) : read;
}

/**
 * Strict JSON: neither comments nor trailing commas. A byte-order mark at the start is left out.
 *
 * @throws UserError that says where it ends to be JSON, or that it nests too deep
 */
export function parseJson(source: string, name: string): unknown {
  const text = source.replace(/^\ufeff/, "");
  if (text.trim() === "") throw new UserError(`${name} is empty.`, EXAMPLE);
  if (nestsDeeperThan(text, DEEPEST_JSON))
    throw new UserError(`${name} nests more than ${DEEPEST_JSON} levels deep.`, EXAMPLE);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${name} is not JSON: ${whereIn(text)}.`, EXAMPLE, {}, { cause: error });
  }
}

/** Where JSON ends to be valid. V8 words this differently from version to version and often leaves the place out. */
function whereIn(text: string): string {
  const errors: ParseError[] = [];
  // It fails on what nests too deep after a comment that hides this from the count of levels; the comment is its first error.
  attempt(() => parse(text, errors, { disallowComments: true, allowTrailingComma: false }));
  const offset = errors[0]?.offset ?? text.length;
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  return offset >= text.trimEnd().length ? `it ends too early, at ${place}` : `it breaks off at ${place}`;
}
