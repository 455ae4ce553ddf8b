import { realpathSync } from "node:fs";
import { UserError } from "../../domain/user-error.ts";
import { codeOf, fileFailure } from "../../files/error-words.ts";
import { markdownFilesIn } from "../../files/find-documents.ts";
import { quoted } from "../../render/escape-control.ts";
import type { Io } from "../process/io.ts";
import { printNote } from "../process/print.ts";

/**
 * The Markdown files in a folder and the folders in it. A note tells of each part that was not searched.
 *
 * @throws UserError when the folder itself cannot be read
 */
export function documentsIn(folder: string, io: Io): readonly string[] {
  // A working folder that was deleted has no path any more, and reads as one without files.
  try {
    realpathSync(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT")
      throw new UserError(
        `${quoted(folder)} cannot be read: it was deleted.`,
        "Change to a folder that is there.",
        {},
        { cause: error, failed: true },
      );
  }
  return markdownFilesIn(folder, (path, why) => {
    const name = quoted(path);
    const failure = typeof why === "string" ? undefined : fileFailure(why, name, "read");
    if (failure && (path === folder || !(failure instanceof UserError))) throw failure;
    const words = failure instanceof UserError ? failure.message : `${name} ${why}.`;
    printNote(`note: not looked at: ${words}`, io);
  });
}
