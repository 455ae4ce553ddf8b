import { constants } from "node:fs";
import { type FileHandle, lstat, mkdir, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { UserError } from "../domain/user-error.ts";
import { refuseExisting, writeWholeFile } from "./write-file.ts";

/** The most that a document may take, in bytes. */
const LARGEST = 1024 * 1024;

/** A document as it was when it was read. */
export type ReadDocument = Readonly<{
  path: string;
  /** All of it, a byte-order mark included: encoded again it gives the file's very bytes. */
  text: string;
  bytes: Buffer;
}>;

/**
 * Reads a text file of at most 1 MiB.
 *
 * @param name how to call it in messages, safe to print
 * @throws UserError when it is missing, no plain file, too large, or not UTF-8 (with the line)
 */
export async function readDocument(path: string, name: string): Promise<ReadDocument> {
  const bytes = await mended(name, "read", async () => {
    // A pipe would be waited for: what is no file is not opened at all.
    const before = await stat(path);
    if (before.isDirectory()) throw new UserError(`${name} is a folder, not a file.`, "Name a file in it.");
    if (!before.isFile())
      throw new UserError(`${name} is no file that could be read.`, "Name a Markdown file.");
    if (before.size > LARGEST) {
      throw new UserError(
        `${name}, line 1: the file is larger than 1 MiB, and a document that people read takes a small part of that.`,
        "Check that it is the right file.",
      );
    }
    return readFile(path);
  });
  try {
    return { path, bytes, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    throw new UserError(
      `${name}, line ${lineOfFirstFault(bytes)}: this is not text in UTF-8.`,
      "Save it as UTF-8.",
      {},
      { cause: error },
    );
  }
}

/** Decoding puts a mark in the place of what is no UTF-8; a mark that stood there already is told apart by its bytes. */
function lineOfFirstFault(bytes: Buffer): number {
  const lines = bytes.toString("latin1").split("\n");
  const faulty = lines.findIndex((line) => {
    const raw = Buffer.from(line, "latin1");
    return !Buffer.from(raw.toString("utf8")).equals(raw);
  });
  return Math.max(0, faulty) + 1;
}

/**
 * The real path of a folder for new files.
 *
 * @param folder as it was asked for; made if it is not there
 * @param within a folder that it must not lead out of by a link; undefined when somebody has named the folder herself
 */
export async function folderFor(folder: string, within: string | undefined, name: string): Promise<string> {
  return mended(name, "written to", async () => {
    await mkdir(folder, { recursive: true });
    const real = await realpath(folder);
    if (within !== undefined && leadsOut(await realpath(within), real)) {
      throw new UserError(
        `${name} is a link that leads out of this folder.`,
        "Name the folder yourself, with --out, if that is meant.",
      );
    }
    return real;
  });
}

function leadsOut(from: string, to: string): boolean {
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
 * @throws UserError when a file is there already, is a link, or cannot be written
 */
export async function writeNewFiles(
  folder: string,
  files: readonly NewFile[],
  { force }: Readonly<{ force: boolean }>,
  shown: (name: string) => string,
): Promise<void> {
  await refuseTakenNames(
    folder,
    files.map(({ name }) => name),
    { force },
    shown,
  );
  for (const { name, text } of files) {
    await writeWholeFile(join(folder, name), text, shown(name), { force });
  }
}

/**
 * Says early what `writeNewFiles` would say late. A folder that is not there takes every name.
 *
 * @throws UserError when a file is there already, or is a link
 */
export async function refuseTakenNames(
  folder: string,
  names: readonly string[],
  { force }: Readonly<{ force: boolean }>,
  shown: (name: string) => string,
): Promise<void> {
  for (const name of names) {
    if (name !== basename(name) || name === "" || name === "..")
      throw new Error(`a file name with a folder in it: ${name}`);
    await refuseTaken(join(folder, name), force, shown(name));
  }
}

async function refuseTaken(target: string, force: boolean, name: string): Promise<void> {
  const there = await lstat(target).catch(() => undefined);
  if (!there) return;
  if (there.isSymbolicLink())
    throw new UserError(
      `${name} is a link: waymark writes through none.`,
      "Remove the link, or choose another folder with --out.",
    );
  if (!there.isFile())
    throw new UserError(`${name} is there and is no file.`, "Choose another folder with --out.");
  if (!force) await refuseExisting(target, name);
}

/** Writes a file that must not be there, and removes it again when not all of it could be written. */
async function writeWhole(path: string, bytes: Buffer, mode: number): Promise<void> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode);
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
  } catch (error) {
    await file?.close().catch(() => {});
    if (file) await rm(path, { force: true });
    throw error;
  }
}

/**
 * Puts a new text in the place of a document, whole or not at all, if it still is as it was read. Its permissions stay.
 *
 * @throws UserError when somebody has changed it in the meantime, when it is a link out of its folder, or when it cannot be
 * written; then it is as it was
 */
export async function replaceDocument(document: ReadDocument, text: string, name: string): Promise<void> {
  const real = await mended(name, "written", () => realpath(document.path));
  if (leadsOut(await realpath(dirname(document.path)), real)) {
    throw new UserError(`${name} is a link that leads out of its folder.`, "Name the file that it leads to.");
  }
  // Named after the document alone: two runs at once meet here, and only one of them goes on.
  const fresh = join(dirname(real), `.${basename(real)}.waymark`);
  await mended(name, "written", async () => {
    const { mode } = await stat(real);
    try {
      await writeWhole(fresh, Buffer.from(text), mode & 0o777);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      throw new UserError(
        `${name} is being written by another waymark.`,
        "Try again when that has ended. If none is running, remove the hidden file beside it that ends in “.waymark”.",
      );
    }
    try {
      if (!(await readFile(real)).equals(document.bytes)) {
        throw new UserError(
          `${name} has changed since it was read: nothing was written.`,
          "Save what you are editing, then do this again.",
        );
      }
      await rename(fresh, real);
    } finally {
      await rm(fresh, { force: true });
    }
  });
}

/** Takes back a file that was just written; one that is gone already is no matter. */
export const removeFile = (path: string): Promise<void> => rm(path, { force: true });

/** What no other command line would mend. */
const FAULTS: Readonly<Record<string, string>> = {
  EROFS: "is on a disk that is read-only",
  ENOSPC: "does not fit: the disk is full",
  EDQUOT: "does not fit: your quota is used up",
};

const REASONS: Readonly<Record<string, string>> = {
  ...FAULTS,
  ENOENT: "does not exist",
  ENOTDIR: "does not exist: a part of its path is no folder",
  EACCES: "is in a place where you may not do that",
  EPERM: "is in a place where you may not do that",
  ELOOP: "is a link that leads nowhere",
  ENAMETOOLONG: "has a name that is too long",
  EISDIR: "is a folder, not a file",
};

/** Runs what touches files, and says what went wrong in plain words. */
async function mended<T>(name: string, done: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error) || !("code" in error)) throw error;
    const code = String(error.code);
    throw new UserError(
      `${name} could not be ${done}: it ${REASONS[code] ?? `failed with ${code}`}.`,
      "Nothing was changed. Check the path, the space on the disk and who may write there.",
      {},
      { cause: error, failed: code in FAULTS },
    );
  }
}
