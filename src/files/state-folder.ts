import { lstatSync, readlinkSync, type Stats } from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join, resolve } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/** The user's folder for what should outlive a session; undefined where there is none. XDG counts wherever it is set. */
export function stateFolder(env: Environment, platform: NodeJS.Platform): string | undefined {
  const absolute = (path: string | undefined) => (path && isAbsolute(path) ? path : undefined);
  const home = absolute(env.HOME) ?? absolute(homedir());
  const base =
    absolute(env.XDG_STATE_HOME) ??
    (platform === "win32"
      ? absolute(env.LOCALAPPDATA)
      : home &&
        join(home, ...(platform === "darwin" ? ["Library", "Application Support"] : [".local", "state"])));
  return base && join(base, "waymark");
}

/** As many links as Linux follows on one path. */
const MOST_LINKS = 40;
const ROOT = 0;
const GROUP_WRITES = 0o020;
const OTHERS_WRITE = 0o002;
/** Keeps those who may write to a folder from each other's files in it, as in /tmp. */
const STICKY = 0o1000;

/**
 * Whether nobody else has a hand in a folder: neither in what it holds, nor in which folder its path leads to.
 *
 * Every folder and link on the way belongs to the user or to root, and not everybody may write to it, unless it is sticky. The
 * folder itself is the user's alone: so root has none in another user's home. A folder on the way to which a group may write is
 * common (umask 002) and passes: what the group could put in the place of the user's folder would be its own, and is refused.
 *
 * @param path a folder that may not be there yet: then those in which it would be made decide
 * @param uid who runs this; undefined where there are no such ids, and all folders pass
 * @throws the error of the system when a part of the path may not be looked at
 */
export function isOwnFolder(path: string, uid: number | undefined): boolean {
  if (uid === undefined) return true;
  let links = 0;
  const isSafe = (way: string, leadsThere: boolean): boolean =>
    foldersOf(way).every((each) => {
      const stats = lstatSync(each, { throwIfNoEntry: false });
      const isLast = leadsThere && each === way;
      if (!stats) return true;
      if (!stats.isSymbolicLink()) return isLast ? isAlone(stats, uid) : isPassable(stats, uid);
      links += 1;
      const belongs = stats.uid === uid || stats.uid === ROOT;
      return belongs && links <= MOST_LINKS && isSafe(resolve(dirname(each), readlinkSync(each)), isLast);
    });
  return isSafe(resolve(path), true);
}

const isAlone = ({ uid, mode }: Stats, user: number): boolean =>
  uid === user && (mode & (GROUP_WRITES | OTHERS_WRITE)) === 0;

const isPassable = ({ uid, mode }: Stats, user: number): boolean =>
  (uid === user || uid === ROOT) && ((mode & OTHERS_WRITE) === 0 || (mode & STICKY) !== 0);

/** A folder and all that it is in, the outermost first. */
function foldersOf(path: string): readonly string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [...foldersOf(parent), path];
}
