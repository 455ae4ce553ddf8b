import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Folders of the user's in which a program keeps things between two runs. */
export type KeptFolders = Readonly<{ XDG_STATE_HOME: string }>;

/** New folders for each run: it finds nothing that an earlier run or the person who benchmarks has kept. */
export async function withOwnFolders<Value>(
  use: (folders: () => Promise<KeptFolders>) => Promise<Value>,
): Promise<Value> {
  const root = await mkdtemp(join(tmpdir(), "waymark-bench-"));
  try {
    return await use(async () => ({ XDG_STATE_HOME: await mkdtemp(join(root, "run-")) }));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
