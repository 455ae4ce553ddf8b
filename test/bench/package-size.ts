import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** Bytes of the package as npm would publish it. */
type PackageSize = Readonly<{ tarball: number; unpacked: number; files: number }>;

export type PackageResult = Readonly<{ size: PackageSize }> | Readonly<{ failed: string }>;

type Packed = Readonly<{ size: number; unpackedSize: number; entryCount: number }>;

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Asks npm, which packs nothing and runs no script. */
export async function packageSize(): Promise<PackageResult> {
  try {
    const { stdout } = await promisify(execFile)("npm", ["pack", "--json", "--dry-run", "--ignore-scripts"], {
      cwd: ROOT,
      maxBuffer: 1e8,
    });
    // A list, or one entry for each package's name, by the version of npm.
    const [packed] = Object.values(JSON.parse(stdout) as Record<string, Packed>);
    if (!packed) throw new Error("npm packed nothing");
    return { size: { tarball: packed.size, unpacked: packed.unpackedSize, files: packed.entryCount } };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}
