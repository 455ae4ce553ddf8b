import { existsSync } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { readAtMost } from "./bounded-read.ts";
import { leadsOut } from "./document-files.ts";

/** Where decision records are kept by habit, the most specific first. */
const USUAL_FOLDERS = [
  "docs/decisions",
  "docs/adr",
  "docs/adrs",
  "docs/architecture/decisions",
  "doc/adr",
  "doc/architecture/decisions",
  "decisions",
  "adr",
] as const;

/** A folder for records, and the one in which it must lie; both relative to where the search began. */
export type RecordsFolder = Readonly<{ folder: string; root: string }>;

/**
 * The folder for records: the one that adr-tools was told of in `.adr-dir`, or one of the usual ones, in a folder or in those
 * that it is in up to the root of its repository. Where there is none yet, it is the first of the usual ones in that root.
 *
 * @param from the folder in which the search begins; by itself where it is in no repository
 */
export async function recordsFolder(from: string): Promise<RecordsFolder> {
  const ways = waysUpToRoot(from);
  for (const root of ways) {
    const named = namedForAdrTools(join(from, root));
    if (named !== undefined) return { folder: join(root, named), root };
    for (const folder of USUAL_FOLDERS) {
      if (await isFolder(join(from, root, folder))) return { folder: join(root, folder), root };
    }
  }
  const root = ways.at(-1) ?? ".";
  return { folder: join(root, USUAL_FOLDERS[0]), root };
}

/** The ways to a folder and those that it is in, up to the one that holds a repository; to the folder alone where none does. */
function waysUpToRoot(from: string): readonly string[] {
  const ways = ["."];
  const isRoot = (way: string): boolean => existsSync(join(from, way, ".git"));
  for (let path = absolute(from); dirname(path) !== path && !isRoot(ways.at(-1) ?? "."); path = dirname(path))
    ways.push(join(ways.at(-1) ?? ".", ".."));
  return isRoot(ways.at(-1) ?? ".") ? ways : ["."];
}

/** A folder that is in no other one where it was deleted. */
function absolute(folder: string): string {
  try {
    return resolve(folder);
  } catch {
    return "/";
  }
}

/** The folder that `.adr-dir` names, as adr-tools reads it; undefined where there is no such file, or nothing of use in it. */
function namedForAdrTools(path: string): string | undefined {
  try {
    const bytes = readAtMost(join(path, ".adr-dir"), 4096);
    const name = bytes instanceof Buffer ? bytes.toString().split(/\r?\n/)[0]?.trim() : undefined;
    return name && !isAbsolute(name) ? name : undefined;
  } catch {
    return undefined;
  }
}

/** The names of what is in a folder; none when it is not there. */
export const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

/** How many files a folder may hold before looking through it is given up: somebody has named the wrong one. */
const MOST_FILES = 10_000;

/** Folders of version control, and of installed packages: what they hold is nobody's own document. */
const PASSED_OVER = new Set([".git", ".hg", ".svn", "node_modules"]);

/**
 * The Markdown files in a folder and the folders in it, hidden and deep ones too, in the order of their paths. No link is
 * followed: what it leads to within the folder is found where it is.
 *
 * @param onUnsearched told of each folder that cannot be read, `folder` itself among them, with the error of the system; and with
 * words that follow its name, of each link to a folder or Markdown file elsewhere, and of where the search ended since there is
 * too much. Otherwise it goes on without them
 */
export async function markdownFilesIn(
  folder: string,
  onUnsearched: (path: string, why: unknown) => void,
): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [folder];
  const top = await realpath(folder).catch(() => folder);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const at = path;
    const entries = await readdir(at, { withFileTypes: true }).catch((error: unknown) => {
      onUnsearched(at, error);
      return [];
    });
    const folders: string[] = [];
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const below = join(at, entry.name);
      const isMarkdown = /\.(md|markdown)$/i.test(entry.name);
      if (PASSED_OVER.has(entry.name)) continue;
      if (entry.isDirectory()) folders.push(below);
      if (entry.isSymbolicLink() && (isMarkdown || (await isFolder(below)))) {
        const to = await realpath(below).catch(() => undefined);
        if (to === undefined || leadsOut(top, to))
          onUnsearched(below, "is a link that leads elsewhere, or nowhere");
      }
      if (!entry.isFile() || !isMarkdown) continue;
      if (found.length === MOST_FILES) {
        onUnsearched(below, "and all after it: there are too many files");
        return found.sort();
      }
      found.push(below);
    }
    waiting.push(...folders.reverse());
  }
  return found.sort();
}

/** Whether a path names a folder; false when there is nothing. */
export const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
