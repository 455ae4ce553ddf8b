import { closeSync, openSync, readSync, realpathSync, rmSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { UserError } from "../domain/user-error.ts";
import { readAtMost, textOf } from "./bounded-read.ts";
import { attempt, codeOf, telling } from "./error-words.ts";
import { makeFolder, refuseTaken, writeWholeFile } from "./write-file.ts";

/** The most that a document may take, in bytes. */
const LARGEST = 1024 * 1024;

/** A document as it was when it was read. */
export type ReadDocument = Readonly<{
  path: string;
  /** All of it, a byte-order mark included: encoded again it gives the file's very bytes. */
  text: string;
}>;

/**
 * Reads a text file of at most 1 MiB.
 *
 * @param name how to call it in messages, safe to print
 * @throws UserError when it is missing, no plain file, too large, or not UTF-8 (with the line)
 */
export async function readDocument(path: string, name: string): Promise<ReadDocument> {
  const read = telling(name, "read", () => readAtMost(path, LARGEST));
  const tooLarge = `${name}, line 1: the file is larger than 1 MiB, and a document that people read takes a small part of that.`;
  return { path, text: textOf(read, name, tooLarge) };
}

/**
 * The first 64 KiB of a file as text, invalid bytes replaced: enough to see what it is. Reads UTF-16, which PowerShell writes, too.
 * "" where the file cannot be read.
 */
export function headOf(path: string): string {
  const head = Buffer.alloc(64 * 1024);
  const read = attempt(() => {
    const file = openSync(path, "r");
    try {
      return readSync(file, head);
    } finally {
      closeSync(file);
    }
  });
  const mark = head.toString("latin1", 0, 2);
  const encoding = mark === "\xff\xfe" ? "utf-16le" : mark === "\xfe\xff" ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(head.subarray(0, read ?? 0));
}

/**
 * The real path of a folder for new files.
 *
 * @param folder as it was asked for; made if it is not there
 * @param within a folder that it must not lead out of, by its path or by a link; undefined when somebody has named the folder
 */
export async function folderFor(folder: string, within: string | undefined, name: string): Promise<string> {
  return telling(name, "written", () => {
    // Nothing is made out there either.
    const isOutside = within !== undefined && attempt(() => leadsOut(within, folder));
    const real = isOutside ? undefined : madeFolder(folder, name);
    if (real !== undefined && (within === undefined || !leadsOut(realpathSync(within), real))) return real;
    throw new UserError(
      `${name} leads out of this folder, by ${isOutside ? "what .adr-dir says" : "a link"}.`,
      "Name the folder yourself, with --out, if that is meant.",
    );
  });
}

function madeFolder(folder: string, name: string): string {
  try {
    makeFolder(folder);
    return realpathSync(folder);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    throw new UserError(
      `${name} could not be written: a folder on the way to it was deleted, or nothing can be made in it.`,
      "Change to a folder that is there, or name another one.",
      {},
      { cause: error, failed: true },
    );
  }
}

/** Whether a path is outside of a folder; both are real paths. */
export function leadsOut(from: string, to: string): boolean {
  const way = relative(from, to);
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
}

export type NewFile = Readonly<{ name: string; text: string }>;

/**
 * Writes new files into a folder, each of them whole or not at all. Before the first one is written, all are looked at: none
 * takes the place of another file, unless `force` says so.
 *
 * @param folder a real path, from `folderFor`
 * @param shown how to call a file in messages, safe to print
 * @throws UserError when something is there already, or a file cannot be written
 */
export async function writeNewFiles(
  folder: string,
  files: readonly NewFile[],
  { force }: Readonly<{ force: boolean }>,
  shown: (name: string) => string,
): Promise<void> {
  for (const { name } of files) {
    if (name !== basename(name)) throw new Error(`a file name with a folder in it: ${name}`);
    refuseTaken(join(folder, name), shown(name), force);
  }
  for (const { name, text } of files) writeWholeFile(join(folder, name), text, shown(name), { force });
}

/**
 * Puts a new text in the place of a document, whole or not at all, if it still is as it was read. Its permissions stay.
 *
 * @throws UserError when somebody has changed it in the meantime, when it is a link out of its folder, or when it cannot be
 * written; then it is as it was
 */
export async function replaceDocument(document: ReadDocument, text: string, name: string): Promise<void> {
  const real = telling(name, "written", () => realpathSync(document.path));
  if (leadsOut(realpathSync(dirname(document.path)), real)) {
    throw new UserError(`${name} is a link that leads out of its folder.`, "Name the file that it leads to.");
  }
  writeWholeFile(real, text, name, { force: true, expected: Buffer.from(document.text) });
}

/**
 * Takes a name in a folder for this process alone, by a hidden file, so that two who choose a name at once never choose the same.
 *
 * @returns what gives the name back; undefined where another process has it, or has left it when it was killed
 */
export function reserveName(folder: string, name: string, shown: string): (() => void) | undefined {
  const mark = join(folder, `.${name}.waymark`);
  return telling(shown, "written", () => {
    try {
      closeSync(openSync(mark, "wx"));
    } catch (error) {
      if (codeOf(error) === "EEXIST") return undefined;
      throw error;
    }
    return () => rmSync(mark, { force: true });
  });
}
