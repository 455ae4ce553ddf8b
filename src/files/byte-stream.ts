// Of node:fs, which loads them when they are first used: node:fs/promises takes 3 ms at every start.
import { createReadStream, promises } from "node:fs";
import type { Readable } from "node:stream";
import { UserError } from "../domain/user-error.ts";
import { fileFailure } from "./error-words.ts";

/** Takes a chunk, which may change afterwards. */
type OnBytes = (chunk: Buffer) => void;

/** In bytes; more is not quicker. */
const CHUNK = 256 * 1024;

/** How many bytes a file has; undefined for what has no end that is known, and for what is not there. */
export async function bytesIn(path: string): Promise<number | undefined> {
  const stats = await promises.stat(path).catch(() => undefined);
  return stats?.isFile() ? stats.size : undefined;
}

/**
 * Reads a file of any size from its beginning to its end, in constant memory.
 *
 * @param name how to call it in messages, safe to print
 * @throws UserError when it cannot be read
 */
export async function readFileBytes(
  path: string,
  name: string,
  onBytes: OnBytes,
  stop: AbortSignal,
): Promise<void> {
  try {
    const stats = await promises.stat(path);
    if (stats.isDirectory()) throw new UserError(`${name} is a folder, not a file.`, "Name the files in it.");
    await readStreamBytes(createReadStream(path, { highWaterMark: CHUNK }), onBytes, stop);
  } catch (error) {
    throw fileFailure(error, name, "read");
  }
}

/** The same for a stream, such as standard input, until it ends or reading is stopped. */
export function readStreamBytes(stream: Readable, onBytes: OnBytes, stop: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      stream.destroy();
      resolve();
    };
    // A stream that has ended never says so again: "-" may be named twice.
    if (stop.aborted || stream.readableEnded) {
      leave();
      return;
    }
    stop.addEventListener("abort", leave);
    stream.on("data", (chunk: Buffer | string) => {
      try {
        onBytes(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
      } catch (error) {
        stream.destroy();
        reject(error);
      }
    });
    stream.on("end", resolve);
    stream.on("error", reject);
  });
}
