import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Where decision records are kept by habit, the most specific first. */
const USUAL_FOLDERS = ["docs/decisions", "docs/adr", "doc/adr", "decisions"];

/** How many files a folder may hold before looking through it is given up: somebody has named the wrong one. */
const MOST_FILES = 10_000;
const DEEPEST = 12;

/** The folder for records below `root`: the one that is there, or the first of the usual ones. */
export async function recordsFolder(root: string): Promise<string> {
  for (const folder of USUAL_FOLDERS) {
    const there = await stat(join(root, folder)).catch(() => undefined);
    if (there?.isDirectory()) return folder;
  }
  return USUAL_FOLDERS[0] ?? ".";
}

/** The names of what is in a folder; none when it is not there. */
export const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

/**
 * The Markdown files in a folder and the folders in it, in the order of their paths. Links, hidden folders and those of
 * installed packages are passed over.
 *
 * @param onUnreadable told of each folder that cannot be read, `folder` itself among them; the search goes on without it
 */
export async function markdownFilesIn(
  folder: string,
  onUnreadable: (path: string, error: unknown) => void,
): Promise<readonly string[]> {
  const found: string[] = [];
  const walk = async (path: string, depth: number): Promise<void> => {
    const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
      onUnreadable(path, error);
      return [];
    });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (found.length >= MOST_FILES) return;
      const below = join(path, entry.name);
      if (entry.isFile() && /\.(md|markdown)$/i.test(entry.name)) found.push(below);
      else if (entry.isDirectory() && depth < DEEPEST && !/^(\.|node_modules$)/.test(entry.name))
        await walk(below, depth + 1);
    }
  };
  await walk(folder, 0);
  return found;
}

/** Whether a path names a folder; false when there is nothing. */
export const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
