import { type Dirent, existsSync, readdirSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { readAtMost } from "./bounded-read.ts";
import { leadsOut } from "./document-files.ts";
import { attempt } from "./error-words.ts";
import { isFolder } from "./write-file.ts";

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

/** A folder for records, and the one that it must be in; both relative to where the search began. */
export type RecordsFolder = Readonly<{ folder: string; root: string }>;

/**
 * The folder for records: the one that adr-tools was told of in `.adr-dir`, or one of the usual ones, in a folder or in those
 * that it is in up to the root of its repository. Where there is none yet, it is the first of the usual ones in that root.
 *
 * @param from the folder in which the search begins; by itself where it is in no repository
 */
export function recordsFolder(from: string): RecordsFolder {
  const ways = waysUpToRoot(from);
  for (const root of ways) {
    const named = namedForAdrTools(join(from, root));
    if (named !== undefined) return { folder: isAbsolute(named) ? named : join(root, named), root };
    const usual = USUAL_FOLDERS.find((folder) => isFolder(join(from, root, folder)));
    if (usual !== undefined) return { folder: join(root, usual), root };
  }
  const root = ways.at(-1) ?? ".";
  return { folder: join(root, USUAL_FOLDERS[0]), root };
}

/** The ways to a folder and those that it is in, up to the one that holds a repository; to the folder alone where none does. */
function waysUpToRoot(from: string): readonly string[] {
  const ways: string[] = [];
  // The working folder may have been deleted: then it is in no other one.
  let [way, path] = [".", attempt(() => resolve(from)) ?? "/"];
  for (;;) {
    ways.push(way);
    if (existsSync(join(from, way, ".git"))) return ways;
    if (dirname(path) === path) return ["."];
    [way, path] = [join(way, ".."), dirname(path)];
  }
}

/** The folder that `.adr-dir` names, as adr-tools reads it; undefined where there is no such file, or nothing of use in it. */
function namedForAdrTools(path: string): string | undefined {
  const bytes = attempt(() => readAtMost(join(path, ".adr-dir"), 4096));
  return bytes instanceof Buffer ? bytes.toString().split(/\r?\n/)[0]?.trim() || undefined : undefined;
}

/** The names of what is in a folder; none when it is not there. */
export const namesIn = (folder: string): readonly string[] => attempt(() => readdirSync(folder)) ?? [];

/** How many files a folder may hold before looking through it is given up: somebody has named the wrong one. */
const MOST_FILES = 10_000;

/** Folders of version control, and of installed packages: what they hold is nobody's own document. */
const PASSED_OVER = new Set([".git", ".hg", ".svn", "node_modules"]);

/**
 * The Markdown files in a folder and the folders in it, hidden and deep ones too, in the order of their paths. No link is
 * followed: what it leads to within the folder is found where it is.
 *
 * @param onUnsearched told of what is left out, and why: a folder that cannot be read (perhaps `folder` itself), with the error of
 * the system; a link that leads elsewhere, and the place where the search ended, with words that follow the path
 */
export function markdownFilesIn(
  folder: string,
  onUnsearched: (path: string, why: unknown) => void,
): readonly string[] {
  const found: string[] = [];
  const waiting = [folder];
  const top = attempt(() => realpathSync(folder)) ?? folder;
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    let entries: Dirent[] = [];
    try {
      entries = readdirSync(path, { withFileTypes: true });
    } catch (error) {
      onUnsearched(path, error);
    }
    const folders: string[] = [];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const below = join(path, entry.name);
      const isMarkdown = /\.(md|markdown)$/i.test(entry.name);
      if (PASSED_OVER.has(entry.name)) continue;
      if (entry.isDirectory()) folders.push(below);
      if (entry.isSymbolicLink() && (isMarkdown || isFolder(below))) {
        const to = attempt(() => realpathSync(below));
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
