import { UserError } from "../../domain/user-error.ts";
import { fileFailure } from "../../files/error-words.ts";
import { markdownFilesIn, type Unsearched } from "../../files/find-documents.ts";
import { excerpt } from "../../render/escape-control.ts";
import type { Io } from "../process/io.ts";
import { printNote } from "../process/print.ts";

/**
 * The Markdown files in a folder and the folders in it. A note tells of each part that was not searched.
 *
 * @throws UserError when the folder itself cannot be read
 */
export const documentsIn = (folder: string, io: Io): Promise<readonly string[]> =>
  markdownFilesIn(folder, (part) => {
    const words = unsearchedWords(part);
    if (words instanceof Error && (part.path === folder || !(words instanceof UserError))) throw words;
    printNote(`note: not looked at: ${words instanceof Error ? words.message : words}`, io);
  });

function unsearchedWords(part: Unsearched): string | Error {
  const name = `“${excerpt(part.path, 200)}”`;
  switch (part.why) {
    case "unreadable":
      return fileFailure(part.error, name, "read") as Error;
    case "link-out":
      return `${name} is a link that leads elsewhere, or nowhere.`;
    case "too-many":
      return `${name} and all behind it: there are too many files.`;
  }
}
