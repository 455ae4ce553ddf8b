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
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import process from "node:process";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/** The user's folder for what can be made again; undefined where there is none. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  const absolute = (path: string | undefined) => (path && isAbsolute(path) ? path : undefined);
  const base =
    absolute(env.XDG_CACHE_HOME) ??
    (platform === "win32"
      ? absolute(env.LOCALAPPDATA)
      : absolute(join(homedir(), platform === "darwin" ? "Library/Caches" : ".cache")));
  return base && join(base, "waymark");
}

export type Cached<Exports> = Readonly<{
  exports: Exports;
  /** Writes the cache if there was none that could be used. Never throws. */
  keep: () => void;
}>;

type Bundle = Readonly<{
  /** Path of a CommonJS file. */
  bundle: string;
  /** What tells it from other versions of itself. */
  hash: string;
  /** Where the cache is kept; undefined for no cache. */
  folder: string | undefined;
}>;

/**
 * Runs a CommonJS file like `require`, compiled already if it ran before. A cache that is missing, damaged, of another
 * version of Node, or writable by anybody but the user is passed over, never a reason to fail.
 */
export function loadWithCodeCache<Exports>({ bundle, hash, folder }: Bundle): Cached<Exports> {
  const file = folder && join(folder, `screen-${hash}-${process.version}-${process.arch}.bin`);
  const cachedData = file && readCache(file);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(bundle, "utf8")}\n})`;
  const script = new Script(source, { filename: bundle, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} as Exports };
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, dirname(bundle));
  const used = cachedData !== undefined && script.cachedDataRejected === false;
  const keep = () => {
    if (file && !used) writeCache(file, script.createCachedData(), hash);
  };
  return { exports: module.exports, keep };
}

const CHECKSUM_BYTES = 4;

/** What the cache holds, or undefined for one that cannot be trusted: V8 itself does not notice a damaged one. */
function readCache(file: string): Buffer | undefined {
  try {
    if (!isOurs(statSync(dirname(file)))) return undefined;
    // O_NOFOLLOW is not there on Windows, where links take a privilege.
    const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const stats = fstatSync(descriptor);
      if (!stats.isFile() || !isOurs(stats)) return undefined;
      const content = readFileSync(descriptor);
      const data = content.subarray(CHECKSUM_BYTES);
      return crc32(data) === content.readUInt32LE(0) ? data : undefined;
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

/** Atomically, for other runs may be reading; caches of other versions of waymark go. */
function writeCache(file: string, data: Buffer, hash: string): void {
  const folder = dirname(file);
  const draft = `${file}.${process.pid}`;
  // A cache that cannot be kept costs the next run some time, and nothing else.
  quietly(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOurs(statSync(folder))) return;
    const checksum = Buffer.alloc(CHECKSUM_BYTES);
    checksum.writeUInt32LE(crc32(data));
    writeFileSync(draft, Buffer.concat([checksum, data]), { mode: 0o600, flag: "wx" });
    renameSync(draft, file);
    for (const name of readdirSync(folder)) {
      if (/^screen-.*\.bin$/.test(name) && !name.includes(hash)) rmSync(join(folder, name), { force: true });
    }
  });
  quietly(() => rmSync(draft, { force: true }));
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {}
}
