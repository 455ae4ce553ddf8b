import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

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
  if (isThere(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent, mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Another process may have been quicker.
    if (!isThere(path)) throw error;
  }
}

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
