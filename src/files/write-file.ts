// Of node:fs, which loads them when they are first used: node:fs/promises takes 3 ms at every start.
import { promises } from "node:fs";
import { dirname, join } from "node:path";
import { UserError } from "../domain/user-error.ts";

export type WriteOptions = Readonly<{
  /** Whether a file that exists may be replaced. */
  force: boolean;
  /** Permissions of a new file, of which the umask takes away; a file that is replaced keeps its own. 0o666 if not given. */
  mode?: number;
}>;

/**
 * Writes a file as a whole or not at all: what stands there, and what another program writes there at the same time, is never
 * lost without `force`, and no reader ever sees a half.
 *
 * A link counts as what exists: without `force` it is refused, with it the link itself is replaced. What it leads to is never
 * written to. Folders, devices and pipes are refused in any case.
 *
 * @param name how to call the file in messages, safe to print
 * @throws UserError when something is there, is no plain file, its folder does not exist, or it cannot be written
 */
export async function writeWholeFile(
  path: string,
  text: string,
  name: string,
  { force, mode = 0o666 }: WriteOptions,
): Promise<void> {
  const fresh = join(dirname(path), `.waymark-${crypto.randomUUID()}.new`);
  try {
    const replaced = await permissionsAt(path, name, force);
    await writeDown(fresh, text, mode, replaced);
    if (force) await promises.rename(fresh, path);
    else await putInPlace(fresh, path);
  } catch (error) {
    throw error instanceof UserError ? error : refusal(error, name);
  } finally {
    await promises.rm(fresh, { force: true }).catch(() => {});
  }
}

/**
 * Looks at what is there before anything is written.
 *
 * @returns the permissions of the file to be replaced; undefined when there is none
 */
async function permissionsAt(path: string, name: string, force: boolean): Promise<number | undefined> {
  const entry = await promises.lstat(path).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  });
  if (!entry) return undefined;
  if (entry.isDirectory()) throw new UserError(`${name} is a folder, not a file.`, "Name a file in it.");
  if (!entry.isFile() && !entry.isSymbolicLink())
    throw new UserError(`${name} is a device or a pipe, not a file.`, "Use - for standard output.");
  if (!force) throw isThere(name);
  return entry.isFile() ? entry.mode & 0o777 : undefined;
}

async function writeDown(
  path: string,
  text: string,
  mode: number,
  replaced: number | undefined,
): Promise<void> {
  const file = await promises.open(path, "wx", mode);
  try {
    await file.writeFile(text);
    if (replaced !== undefined) await file.chmod(replaced);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Some file systems have no links, USB sticks among them. */
const WITHOUT_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

/** Gives a finished file its name, unless something has that name already; also when it came there a moment ago. */
async function putInPlace(fresh: string, path: string): Promise<void> {
  try {
    await promises.link(fresh, path);
  } catch (error) {
    if (!WITHOUT_LINKS.has(codeOf(error))) throw error;
    // The name is taken first, since to rename replaces whatever is there.
    await (await promises.open(path, "wx")).close();
    try {
      await promises.rename(fresh, path);
    } catch (failure) {
      await promises.rm(path, { force: true }).catch(() => {});
      throw failure;
    }
  }
}

const isThere = (name: string): UserError =>
  new UserError(`${name} is there already.`, "Choose another name, or replace it with --force.");

/** Says early what `writeWholeFile` would say late. @throws UserError when something is there */
export async function refuseExisting(path: string, name: string): Promise<void> {
  const entry = await promises.lstat(path).catch(() => undefined);
  if (entry) throw isThere(name);
}

const ASKED_WRONGLY: Readonly<Record<string, string>> = {
  ENAMETOOLONG: "has a name that is too long",
  ELOOP: "lies behind a link that leads nowhere",
  EINVAL: "has a name that cannot be used here",
};

const FAILED: Readonly<Record<string, string>> = {
  EACCES: "may not be written",
  EPERM: "may not be written",
  EROFS: "lies where nothing can be written",
  ENOSPC: "has no room: the disk is full",
  EDQUOT: "has no room: your quota is used up",
};

function refusal(error: unknown, name: string): UserError {
  const code = codeOf(error);
  const cause = { cause: error };
  if (code === "EEXIST") return isThere(name);
  if (code === "ENOENT" || code === "ENOTDIR")
    return new UserError(
      `${name} would be in a folder that does not exist.`,
      "Make the folder first, or choose another one.",
      {},
      cause,
    );
  const wrong = ASKED_WRONGLY[code];
  if (wrong) return new UserError(`${name} ${wrong}.`, "Choose another name.", {}, cause);
  return new UserError(
    `${name} ${FAILED[code] ?? "could not be written"}.`,
    "Nothing was changed. Choose a folder that you may write to, or - for standard output.",
    {},
    { ...cause, failed: true },
  );
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
