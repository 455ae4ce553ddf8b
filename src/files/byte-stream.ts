// Of node:fs, which loads them when they are first used: node:fs/promises takes 3 ms at every start.
import { createReadStream, promises } from "node:fs";
import type { Readable } from "node:stream";
import { UserError } from "../domain/user-error.ts";
import { readFailure } from "./bounded-read.ts";

/** Takes a chunk, which may change afterwards. */
type OnBytes = (chunk: Buffer) => void;

/** When reading is to stop before the end. */
export type Stop = Readonly<{
  stopped: () => boolean;
  /** Calls back when it happens. */
  onStop: (listener: () => void) => void;
}>;

/** In bytes; twice as much is not quicker. */
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
export async function readFileBytes(path: string, name: string, onBytes: OnBytes, stop: Stop): Promise<void> {
  try {
    const stats = await promises.stat(path);
    if (stats.isDirectory()) throw new UserError(`${name} is a folder, not a file.`, "Name the files in it.");
    // A pipe may never answer: it is read as a stream, which can be left.
    if (!stats.isFile()) return await readStreamBytes(createReadStream(path), onBytes, stop);
    const file = await promises.open(path, "r");
    // Two buffers in turn, one being filled while the other is read: streams make a new one for each chunk, which takes more
    // time and 30 MB.
    const [first, second] = [Buffer.allocUnsafeSlow(CHUNK), Buffer.allocUnsafeSlow(CHUNK)];
    let reading = file.read(first, 0, CHUNK, null);
    try {
      for (let filled = first; !stop.stopped(); filled = filled === first ? second : first) {
        const { bytesRead } = await reading;
        if (bytesRead === 0) return;
        reading = file.read(filled === first ? second : first, 0, CHUNK, null);
        onBytes(filled.subarray(0, bytesRead));
      }
    } finally {
      await reading.catch(() => {});
      await file.close();
    }
  } catch (error) {
    throw readFailure(error, name);
  }
}

/** The same for a stream, such as standard input, until it ends or reading is stopped. */
export function readStreamBytes(stream: Readable, onBytes: OnBytes, stop: Stop): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      stream.destroy();
      resolve();
    };
    if (stop.stopped()) {
      leave();
      return;
    }
    stop.onStop(leave);
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
