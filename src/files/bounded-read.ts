import { isUtf8 } from "node:buffer";
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  type Stats,
  statSync,
} from "node:fs";
import { UserError } from "../domain/user-error.ts";

/** Why a file is not read, though it could be. */
export type Unread = "link" | "folder" | "no-file" | "foreign" | "too-large";

/** Whether links are followed, and the id of the user who must own the file; not looked at where it is not given. */
type Trust = Readonly<{ links?: boolean; owner?: number | undefined }>;

const CHUNK = 64 * 1024;

/**
 * All bytes of a plain file, unless there are more than `limit`. Nothing else is opened: a pipe would be waited for.
 *
 * @returns the bytes, or why they were not read
 * @throws the error of the system when the file is missing or may not be read
 */
export function readAtMost(
  path: string,
  limit: number,
  { links = true, owner }: Trust = {},
): Buffer | Unread {
  const unread = (stats: Stats): Unread | undefined => {
    if (stats.isSymbolicLink()) return "link";
    if (stats.isDirectory()) return "folder";
    if (!stats.isFile()) return "no-file";
    if (owner !== undefined && stats.uid !== owner) return "foreign";
    return stats.size > limit ? "too-large" : undefined;
  };
  const before = unread(links ? statSync(path) : lstatSync(path));
  if (before) return before;
  // Where another file takes its place at this moment, it is neither followed nor waited for. Windows lacks both flags.
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
  const file = openSync(path, O_RDONLY | O_NONBLOCK | (links ? 0 : O_NOFOLLOW));
  try {
    return unread(fstatSync(file)) ?? upTo(limit, file);
  } finally {
    closeSync(file);
  }
}

/** A size of 0 says nothing of the files in /proc, and a file may grow while it is read. */
function upTo(limit: number, file: number): Buffer | Unread {
  const chunks: Buffer[] = [];
  for (let size = 0; size <= limit; ) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const read = readSync(file, chunk);
    if (read === 0) return Buffer.concat(chunks);
    size += read;
    chunks.push(chunk.subarray(0, read));
  }
  return "too-large";
}

/** The same for a stream, such as standard input; it is left as soon as there are more than `limit`. */
export async function streamAtMost(
  stream: AsyncIterable<string | Uint8Array>,
  limit: number,
): Promise<Buffer | Unread> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > limit) return "too-large";
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/**
 * The text of what was read, in UTF-8, a byte-order mark included.
 *
 * @param name how to call its file in messages, safe to print
 * @param tooLarge what to say, as a full sentence, where it is larger than its limit
 * @throws UserError when it was not read, or else with the line of the first fault
 */
export function textOf(read: Buffer | Unread, name: string, tooLarge: string): string {
  if (read === "too-large") throw new UserError(tooLarge, "Check that it is the right file.");
  if (read === "folder") throw new UserError(`${name} is a folder, not a file.`, "Name a file in it.");
  if (typeof read === "string")
    throw new UserError(`${name} is no file that could be read.`, "Name a plain file.");
  if (isUtf8(read)) return read.toString();
  const lines = read.toString("latin1").split("\n");
  const faulty = lines.findIndex((line) => !isUtf8(Buffer.from(line, "latin1")));
  throw new UserError(`${name}, line ${faulty + 1}: this is not text in UTF-8.`, "Save it as UTF-8.");
}
