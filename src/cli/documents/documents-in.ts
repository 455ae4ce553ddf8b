import { UserError } from "../../domain/user-error.ts";
import { fileFailure } from "../../files/error-words.ts";
import { markdownFilesIn } from "../../files/find-documents.ts";
import { quoted } from "../../render/escape-control.ts";
import type { Io } from "../process/io.ts";
import { printNote } from "../process/print.ts";

/**
 * The Markdown files in a folder and the folders in it. A note tells of each part that was not searched.
 *
 * @throws UserError when the folder itself cannot be read
 */
export const documentsIn = (folder: string, io: Io): readonly string[] =>
  markdownFilesIn(folder, (path, why) => {
    const name = quoted(path);
    const failure = typeof why === "string" ? undefined : fileFailure(why, name, "read");
    if (failure && (path === folder || !(failure instanceof UserError))) throw failure;
    const words = failure instanceof UserError ? failure.message : `${name} ${why}.`;
    printNote(`note: not looked at: ${words}`, io);
  });
