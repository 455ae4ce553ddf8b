import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundle } from "./bundle.ts";
import { collect } from "./run-once.ts";
import type { Growth } from "./soak-run.ts";

/**
 * What the memory in use may grow by in half of the sessions after those that warm it up: 4,360 in memory, 100 on a screen.
 * With a store kept for each session the former is 7 MB, with a screen kept for each the latter is 7 MB.
 */
const BOUND_BYTES = 2_000_000;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-soak-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("10,000 answered wizards in memory and 300 on a screen leave no memory behind", async () => {
  const program = await bundle(new URL("./soak-run.ts", import.meta.url), folder);
  const { code, stdout } = await collect([process.execPath, "--expose-gc", program]);
  expect(code).toBe(0);
  const { inMemory, onScreen }: Growth = JSON.parse(stdout);
  expect(inMemory).toBeLessThan(BOUND_BYTES);
  expect(onScreen).toBeLessThan(BOUND_BYTES);
});
