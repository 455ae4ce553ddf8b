import { constants } from "node:fs";
import { copyFile, link, lstat, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UserError } from "../domain/user-error.ts";

type Writing = Readonly<{
  /** How to call the file in messages, safe to print. */
  name: string;
  /** Whether a file that is there may be replaced. */
  force: boolean;
  /** Of this process: what tells its unfinished files from those of others. */
  pid: number;
}>;

/**
 * Writes a file as a whole or not at all, and never over one that is there, unless that is wanted. Whoever looks meanwhile sees
 * the old file or the new one.
 *
 * @throws UserError when a file is there, or it cannot be written
 */
export async function writeNewFile(path: string, text: string, { name, force, pid }: Writing): Promise<void> {
  const fresh = join(dirname(path), `.waymark-${pid}.new`);
  try {
    await writeFile(fresh, text, { flag: "wx" });
    // A link fails where something is, a rename replaces it: each does so in one step.
    if (force) await rename(fresh, path);
    else
      await link(fresh, path).catch(async (error: unknown) => {
        // Where there are no links, as on many memory cards, the copy is not there in one step, but still replaces nothing.
        if (!["EPERM", "ENOTSUP", "ENOSYS"].includes(codeOf(error))) throw error;
        await copyFile(fresh, path, constants.COPYFILE_EXCL);
      });
  } catch (error) {
    throw cannotWrite(error, name);
  } finally {
    await rm(fresh, { force: true }).catch(() => {});
  }
}

/** Says early what `writeNewFile` would say late. @throws UserError when something is there */
export async function refuseExisting(path: string, name: string): Promise<void> {
  const entry = await lstat(path).catch(() => undefined);
  if (entry) throw isThere(name);
}

const isThere = (name: string): UserError =>
  new UserError(`${name} is there already.`, "Choose another name, or replace it with --force.");

function cannotWrite(error: unknown, name: string): unknown {
  const code = codeOf(error);
  if (code === "") return error;
  if (code === "EEXIST") return isThere(name);
  const reason = REASONS[code] ?? `cannot be written (${code})`;
  return new UserError(`${name} ${reason}.`, "Choose another place.", {}, { cause: error });
}

/** The system's name for an error; empty for an error that is not the system's. */
const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "would be in a folder that does not exist",
  ENOTDIR: "would be in a folder that does not exist",
  EISDIR: "is a folder",
  EACCES: "may not be written",
  EPERM: "may not be written",
  EROFS: "is where nothing may be written",
  ENOSPC: "has no room left",
};
