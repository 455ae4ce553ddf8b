import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "../domain/user-error.ts";
import { readAtMost } from "./bounded-read.ts";
import { attempt, codeOf, fileFailure } from "./error-words.ts";

// The one way in which waymark writes a file. write-file-atomic 7 would not do: it writes through links, also through one that
// somebody has put under the guessable name of its temporary file; it cannot refuse what is there already; on a full disk it
// puts the part that fitted in the place of the whole; and its temporary name is too long for names of over 245 bytes.

export type WriteOptions = Readonly<{
  /** Whether a file that exists may be replaced. */
  force: boolean;
  /** Permissions of a new file, of which the umask takes away; a file that is replaced keeps its own. 0o666 if not given. */
  mode?: number;
  /** Whether it must outlive a power cut, for which the disk is waited for. True if not given. */
  durable?: boolean;
  /** What the file that is replaced must still hold. Of two who replace it at once, one is refused. */
  expected?: Buffer;
}>;

/**
 * Writes a file as a whole or not at all: what is there, and what another program writes there at the same time, is never
 * lost without `force`, and no reader ever sees a half.
 *
 * A link counts as what exists: without `force` it is refused, with it the link itself is replaced. What it leads to is never
 * written to. Folders, devices and pipes are refused in any case.
 *
 * @param name how to call the file in messages, safe to print
 * @throws UserError when something is there, is no plain file, holds other bytes than expected, its folder does not exist, or
 * it cannot be written
 */
export function writeWholeFile(path: string, text: string, name: string, options: WriteOptions): void {
  const { force, mode = 0o666, durable = true, expected } = options;
  // Where somebody expects something, all write to one name first: there they meet, and only one of them goes on.
  const fresh = expected ? `.${basename(path)}.waymark` : `.waymark-${crypto.randomUUID()}.new`;
  const draft = join(dirname(path), fresh);
  try {
    const replaced = refuseTaken(path, name, force);
    const file = openSync(draft, "wx", replaced ?? mode);
    try {
      try {
        writeFileSync(file, text);
        if (replaced !== undefined) fchmodSync(file, replaced);
        if (durable) fsyncSync(file);
      } finally {
        closeSync(file);
      }
      if (expected) refuseChanged(path, expected, name);
      if (force) renameSync(draft, path);
      else putInPlace(draft, path);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  } catch (error) {
    throw refusal(error, name, expected !== undefined);
  }
}

/**
 * Says early, before anything is made, what `writeWholeFile` would refuse. In a folder that is not there every name is free.
 *
 * @returns the permissions of the file to be replaced; undefined where there is none
 * @throws UserError when a folder, a device or a pipe is there, or anything at all without `force`
 */
export function refuseTaken(path: string, name: string, force: boolean): number | undefined {
  const entry = attempt(() => lstatSync(path, { throwIfNoEntry: false }));
  if (!entry) return undefined;
  if (entry.isDirectory()) throw new UserError(`${name} is a folder, not a file.`, "Name a file in it.");
  if (!entry.isFile() && !entry.isSymbolicLink())
    throw new UserError(`${name} is a device or a pipe, not a file.`, "Use - for standard output.");
  if (!force) throw isThere(name);
  return entry.isFile() ? entry.mode & 0o777 : undefined;
}

/** Some file systems have no links, USB sticks among them. */
const WITHOUT_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

/** Gives a finished file its name, unless something has that name already; also when it came there a moment ago. */
function putInPlace(fresh: string, path: string): void {
  try {
    linkSync(fresh, path);
    rmSync(fresh, { force: true });
  } catch (error) {
    if (!WITHOUT_LINKS.has(codeOf(error))) throw error;
    // The name is taken first, since to rename replaces whatever is there.
    closeSync(openSync(path, "wx"));
    try {
      renameSync(fresh, path);
    } catch (failure) {
      rmSync(path, { force: true });
      throw failure;
    }
  }
}

const isThere = (name: string): UserError =>
  new UserError(`${name} is there already.`, "Choose another name, or replace it with --force.");

const isBusy = (name: string): UserError =>
  new UserError(
    `${name} is being written by another waymark.`,
    "Try again when that has ended. If none is running, remove the hidden file beside it that ends in “.waymark”.",
  );

function refuseChanged(path: string, expected: Buffer, name: string): void {
  const now = readAtMost(path, expected.length);
  if (now instanceof Buffer && now.equals(expected)) return;
  throw new UserError(
    `${name} has changed since it was read: nothing was written.`,
    "Save what you are editing, then do this again.",
  );
}

function refusal(error: unknown, name: string, isExpected: boolean): unknown {
  const code = codeOf(error);
  if (code === "EEXIST") return isExpected ? isBusy(name) : isThere(name);
  if (code !== "ENOENT" && code !== "ENOTDIR") return fileFailure(error, name, "written");
  return new UserError(
    `${name} would be in a folder that does not exist.`,
    "Make the folder first, or choose another one.",
    {},
    { cause: error },
  );
}

/**
 * Makes a folder and those that it is in, where they are not there.
 *
 * Node's own `recursive` never returns where a folder can be named but nothing be made in it, as in a working folder that was
 * deleted, or in /proc. Here each folder is tried once.
 *
 * @param mode permissions of the new folders, of which the umask takes away
 * @throws the error of the system when it cannot be made
 */
export function makeFolder(path: string, mode = 0o777): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent, mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Another process may have been quicker.
    if (!isFolder(path)) throw error;
  }
}

/** Whether a path names a folder; false when there is nothing. */
export const isFolder = (path: string): boolean => attempt(() => statSync(path).isDirectory()) ?? false;
