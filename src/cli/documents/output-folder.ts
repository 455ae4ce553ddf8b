import { join } from "node:path";
import { folderFor, type NewFile, writeNewFiles } from "../../files/document-files.ts";
import { quoted } from "../../render/escape-control.ts";
import { type Arguments, flagValue } from "../command-line/arguments.ts";

/** A folder to write to. */
export type OutputFolder = Readonly<{
  /** As people know it: what a file in it is called begins so. */
  shown: string;
  /** What it really is. */
  path: string;
  /** Writes new files, none over another one unless `--force` is given. */
  write: (files: readonly NewFile[]) => Promise<void>;
}>;

/** The folder given with `--out`, or the usual one, which must be in `root`. */
export async function outputFolder(given: Arguments, usual: string, root = "."): Promise<OutputFolder> {
  const named = flagValue(given, "out");
  const shown = named ?? usual;
  const path = await folderFor(shown, named === undefined ? root : undefined, quoted(shown));
  const write = (files: readonly NewFile[]) =>
    writeNewFiles(path, files, { force: given.flags.force === true }, (name) => quoted(join(shown, name)));
  return { shown, path, write };
}
