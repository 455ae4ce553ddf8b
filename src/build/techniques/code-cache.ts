import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join } from "node:path";
import process from "node:process";
import { Script } from "node:vm";

/** The user's folder for what can be made again; undefined where there is none. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  const absolute = (path: string | undefined) => (path && isAbsolute(path) ? path : undefined);
  const base =
    absolute(env.XDG_CACHE_HOME) ??
    (platform === "win32"
      ? absolute(env.LOCALAPPDATA)
      : absolute(env.HOME && join(env.HOME, platform === "darwin" ? "Library/Caches" : ".cache")));
  return base && join(base, "waymark");
}

/**
 * Takes what is compiled by now, unless there was a cache that could be used. V8 will use it only in runs with the flags that
 * are set at this moment.
 *
 * @returns what writes it; never throws
 */
export type Take = () => () => void;

type Require = (id: string) => unknown;

type Bundle = Readonly<{
  /** Path of a CommonJS file. */
  bundle: string;
  /** What it gets its own imports from. */
  require: Require;
  /** What tells it from other versions of itself. */
  hash: string;
  /** Where the cache is kept; undefined for no cache. */
  folder: string | undefined;
}>;

/** What a CommonJS file fills. */
export type Module = { exports: unknown };

/**
 * Runs a CommonJS file like `require`, compiled already if it ran before. A cache that is missing, damaged, of another
 * version of Node, or writable by anybody but the user is passed over, never a reason to fail.
 *
 * @param module filled with what the file exports, bit by bit: a bundle that it asks for may ask for it in turn
 */
export function runWithCodeCache({ bundle, require, hash, folder }: Bundle, module: Module): Take {
  const name = basename(bundle, ".cjs");
  const file = folder && join(folder, `${name}-${hash}-${process.version}-${process.arch}.bin`);
  const cachedData = file && readCache(file);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(bundle, "utf8")}\n})`;
  const script = new Script(source, { filename: bundle, ...(cachedData ? { cachedData } : {}) });
  script.runInThisContext()(module.exports, require, module, bundle, dirname(bundle));
  const used = cachedData !== undefined && script.cachedDataRejected === false;
  return () => {
    if (!file || used) return () => {};
    const data = script.createCachedData();
    return () => writeCache(file, () => twice(data), { name, hash });
  };
}

/** Twice the same: to compare the two takes less time than to load anything of Node's that makes a checksum. */
const twice = (data: Buffer): Buffer => Buffer.concat([data, data]);

function onlyOnce(content: Buffer): Buffer | undefined {
  const half = content.length / 2;
  const data = content.subarray(0, half);
  return half > 0 && data.equals(content.subarray(half)) ? data : undefined;
}

/** What the cache holds, or undefined for one that cannot be trusted: V8 itself does not notice a damaged one. */
function readCache(file: string): Buffer | undefined {
  try {
    const folder = statSync(dirname(file), { throwIfNoEntry: false });
    if (!folder || !isOurs(folder)) return undefined;
    // O_NOFOLLOW is not there on Windows, where links take a privilege.
    const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const stats = fstatSync(descriptor);
      if (!stats.isFile() || !isOurs(stats)) return undefined;
      return onlyOnce(readFileSync(descriptor));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

/** Whether it belongs to the user, and nobody else may write it. Windows guards the user's folder by itself. */
const isOurs = ({ uid, mode }: { uid: number; mode: number }): boolean =>
  process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);

/** Atomically, for other runs may be reading; caches of other versions of the bundle go. */
function writeCache(
  file: string,
  data: () => Buffer,
  { name, hash }: Readonly<{ name: string; hash: string }>,
): void {
  const folder = dirname(file);
  const draft = `${file}.${process.pid}`;
  // A cache that cannot be kept costs the next run some time, and nothing else.
  quietly(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOurs(statSync(folder))) return;
    writeFileSync(draft, data(), { mode: 0o600, flag: "wx" });
    renameSync(draft, file);
    const other = new RegExp(`^${name}-(?!${hash}).*\\.bin$`);
    for (const each of readdirSync(folder)) if (other.test(each)) rmSync(join(folder, each), { force: true });
  });
  quietly(() => rmSync(draft, { force: true }));
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {}
}
