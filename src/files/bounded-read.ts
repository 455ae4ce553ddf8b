// Of node:fs, which loads them when they are first used: node:fs/promises takes 3 ms at every start.
import { promises } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { UserError } from "../domain/user-error.ts";

/** The most that answers may take, in bytes. Real ones take about 150. */
const LARGEST = 64 * 1024;

/**
 * The text of a file of at most 64 KiB.
 *
 * @param name how to call the file in messages, safe to print
 * @throws UserError when it is missing, no plain file, too large, not to be read, or not UTF-8
 */
export async function readBounded(path: string, name: string): Promise<string> {
  let file: FileHandle | undefined;
  try {
    file = await promises.open(path, "r");
    const stats = await file.stat();
    if (stats.isDirectory())
      throw new UserError(`${name} is a folder, not a file.`, "Name the file in it that holds the answers.");
    if (stats.size > LARGEST) throw tooLarge(name);
    return await readStream(file.createReadStream({ autoClose: false }), name);
  } catch (error) {
    throw readFailure(error, name);
  } finally {
    await file?.close();
  }
}

/** The same for a stream, such as standard input; it stops reading as soon as there is too much. */
export async function readStream(stream: AsyncIterable<string | Uint8Array>, name: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > LARGEST) throw tooLarge(name);
    chunks.push(bytes);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    throw new UserError(`${name} is not text in UTF-8.`, "Save it as UTF-8.", {}, { cause: error });
  }
}

const tooLarge = (name: string): UserError =>
  new UserError(
    `${name} is larger than 64 KiB; answers take about 150 bytes.`,
    "Check that it is the right file.",
  );

/** What a user is told when a file cannot be read; what is a `UserError` already, or no error of the system, stays as it is. */
export const readFailure = (error: unknown, name: string): unknown =>
  error instanceof UserError || !(error instanceof Error) || !("code" in error)
    ? error
    : new UserError(`${name} ${reason(error)}.`, "Check the path and who may read it.", {}, { cause: error });

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  ENOTDIR: "does not exist",
  EACCES: "may not be read",
  EPERM: "may not be read",
  ELOOP: "is a link that leads nowhere",
  ENAMETOOLONG: "has a name that is too long",
};

const reason = (error: Error): string =>
  ("code" in error && typeof error.code === "string" ? REASONS[error.code] : undefined) ?? "cannot be read";
