import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Folders of the user's in which a program keeps things between two runs. */
export type KeptFolders = Readonly<{ XDG_CACHE_HOME: string; XDG_STATE_HOME: string }>;

/**
 * Folders of a benchmark's own: no run finds what the person who benchmarks has kept, or leaves anything with her.
 *
 * The cache is one for all runs of a program, unless a run is to be the first one ever; what a session saves is never found by
 * the next.
 */
export async function withOwnFolders<Value>(
  use: (folders: (program: string, firstRun: boolean) => Promise<KeptFolders>) => Promise<Value>,
): Promise<Value> {
  const root = await mkdtemp(join(tmpdir(), "waymark-bench-"));
  try {
    return await use(async (program, firstRun) => {
      const own = await mkdtemp(join(root, "run-"));
      return {
        XDG_CACHE_HOME: join(firstRun ? own : root, `cache-${program.replace(/\W+/g, "-")}`),
        XDG_STATE_HOME: join(own, "state"),
      };
    });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
