import { join } from "node:path";
import { folderFor, type NewFile, writeNewFiles } from "../../files/document-files.ts";
import { refuseTaken } from "../../files/write-file.ts";
import { quoted } from "../../render/escape-control.ts";
import { type Arguments, flagValue } from "../command-line/arguments.ts";

/** A folder to write to. */
export type OutputFolder = Readonly<{
  /** As people know it. */
  shown: string;
  /** What it really is. */
  path: string;
}>;

/** The folder given with `--out`, or the usual one, which must be in `root`. */
export async function outputFolder(given: Arguments, usual: string, root = "."): Promise<OutputFolder> {
  const named = flagValue(given, "out");
  const shown = named ?? usual;
  const path = await folderFor(shown, named === undefined ? root : undefined, quoted(shown));
  return { shown, path };
}

/** How a file in it is called, ready to be typed. */
export const inFolder = ({ shown }: OutputFolder, name: string): string => join(shown, name);

/** Refuses names that are taken, before somebody has answered questions for nothing. Nothing is made or written. */
export function refuseTakenNames(given: Arguments, usual: string, names: readonly string[]): void {
  const paths = names.map((name) => join(flagValue(given, "out") ?? usual, name));
  for (const path of paths) refuseTaken(path, quoted(path), given.flags.force === true);
}

/** Writes new files, none over another one unless `--force` is given. @returns how they are called */
export async function writeTo(
  out: OutputFolder,
  files: readonly NewFile[],
  given: Arguments,
): Promise<readonly string[]> {
  const shown = (name: string) => quoted(inFolder(out, name));
  await writeNewFiles(out.path, files, { force: given.flags.force === true }, shown);
  return files.map(({ name }) => inFolder(out, name));
}
