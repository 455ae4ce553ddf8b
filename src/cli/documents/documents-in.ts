import { UserError } from "../../domain/user-error.ts";
import { fileFailure } from "../../files/error-words.ts";
import { markdownFilesIn } from "../../files/find-documents.ts";
import { excerpt } from "../../render/escape-control.ts";
import type { Io } from "../process/io.ts";
import { printNote } from "../process/print.ts";

/**
 * The Markdown files in a folder and the folders in it. A note tells of each of these that cannot be read.
 *
 * @throws UserError when the folder itself cannot be read
 */
export const documentsIn = (folder: string, io: Io): Promise<readonly string[]> =>
  markdownFilesIn(folder, (path, error) => {
    const failure = fileFailure(error, `“${excerpt(path, 200)}”`, "read");
    if (path === folder || !(failure instanceof UserError)) throw failure;
    printNote(`note: not looked at: ${failure.message}`, io);
  });
