import { UserError } from "../domain/user-error.ts";

/** What Node's codes say of a file, as the end of a sentence that its name begins. Another path mends these. */
const MISNAMED: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  ENOTDIR: "does not exist: a part of its path is no folder",
  EEXIST: "is there already and is no folder",
  EISDIR: "is a folder, not a file",
  ELOOP: "is a link that leads nowhere",
  ENAMETOOLONG: "has a name that is too long",
  EINVAL: "has a name that cannot be used here",
};

/** The path is right, but the surroundings fail. */
const FAILED: Readonly<Record<string, string>> = {
  EACCES: "is in a place where you may not do that",
  EPERM: "is in a place where you may not do that",
  EROFS: "is on a disk that is read-only",
  ENOSPC: "does not fit: the disk is full",
  EDQUOT: "does not fit: your quota is used up",
  EMFILE: "cannot be opened: too many files are open",
  ENFILE: "cannot be opened: too many files are open",
};

/** The code of an error of the system; "" for any other error. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

/**
 * What to throw when a file cannot be read or written: a `UserError` for an error of the system, all else as it is.
 *
 * @param name how to call the file in messages, safe to print
 */
export function fileFailure(error: unknown, name: string, deed: "read" | "written"): unknown {
  const code = codeOf(error);
  if (code === "") return error;
  const reads = deed === "read";
  // That a file may not be read is mended by naming another one.
  const closed = reads && (code === "EACCES" || code === "EPERM");
  const says = closed ? "may not be read" : (MISNAMED[code] ?? FAILED[code] ?? `failed with ${code}`);
  return new UserError(
    reads ? `${name} ${says}.` : `${name} could not be written: it ${says}.`,
    reads
      ? "Check the path and who may read it."
      : "Nothing was changed. Check the path, the space on the disk and who may write there.",
    {},
    { cause: error, failed: !closed && !(code in MISNAMED) },
  );
}

/** What a look at the disk finds; undefined where it fails, which is as good as nothing there. */
export function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

/** Runs what touches a file, and turns what fails into `fileFailure`. */
export function telling<T>(name: string, deed: "read" | "written", work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw fileFailure(error, name, deed);
  }
}
