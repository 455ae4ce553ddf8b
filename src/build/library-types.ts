import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** The declarations that users of the library see, in the order in which they build on each other. */
const PARTS = ["src/domain/user-error.d.ts", "src/render/result/result.d.ts", "src/index.d.ts"];

const FLAGS =
  "--ignoreConfig --module preserve --target es2023 --strict --skipLibCheck --allowImportingTsExtensions --declaration --emitDeclarationOnly --rootDir . --outDir";

/** What ties the parts together while they are files of their own. */
const TIES = /^(import .*|export \{[^}]*\}( from .*)?|export type \{[^}]*\} from .*);\n/gm;

/**
 * The types of the library as one file that imports nothing.
 *
 * @throws Error when a part comes to depend on a file that is not among them: it could not be shipped
 */
export async function libraryTypes(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-types-"));
  try {
    const compiler = join("node_modules", "typescript", "bin", "tsc");
    await promisify(execFile)(process.execPath, [compiler, "src/index.ts", ...FLAGS.split(" "), folder]);
    const parts = await Promise.all(PARTS.map((part) => readFile(join(folder, part), "utf8")));
    const imported = parts.flatMap((part) =>
      [...part.matchAll(/ from "\.{1,2}\/(?:\.\.\/)*(.+)\.ts"/g)].map(([, path]) => path),
    );
    const missing = imported.find((path) => !PARTS.includes(`src/${path}.d.ts`));
    if (missing) throw new Error(`the library's types depend on ${missing}, which is not shipped`);
    return parts.map((part) => part.replace(TIES, "")).join("\n");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
