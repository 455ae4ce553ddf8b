import { UserError } from "../../domain/user-error.ts";
import { writeWholeFile } from "../../files/write-file.ts";
import { quoted } from "../../render/escape-control.ts";
import type { Io } from "./io.ts";
import { printNote } from "./print.ts";
import { uninterrupted } from "./uninterrupted.ts";

/**
 * Writes what a command has made to a file that the user has named, and says so; "-" is standard output.
 *
 * @param force whether a file that is there may be replaced
 * @throws UserError when something is there or it cannot be written
 */
export async function writeOutput(path: string, text: string, force: boolean, io: Io): Promise<void> {
  if (path === "-") {
    io.stdout.write(text);
    return;
  }
  if (path === "")
    throw new UserError("The name of the file is empty.", "Name a file, or - for standard output.");
  const name = quoted(path);
  await uninterrupted(io, async () => writeWholeFile(path, text, name, { force }));
  printNote(`note: wrote ${name}`, io);
}
