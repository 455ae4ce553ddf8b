import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { bundleLauncher, bundleProgram } from "../../../src/build/bundles.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Out of the way of git and of the package. */
const FOLDER = here("../../../node_modules/.cache/waymark-floors/");

/** Programs that do a part of what waymark does, each a step further than the one before, by what they are made from. */
export const FLOORS = ["nothing.mjs", "react.mjs", "ink.tsx"] as const;
export type Floor = (typeof FLOORS)[number];

/** Path of a floor's command. */
export const floorCommand = (floor: Floor): string => `${FOLDER}${floor}/waymark.cjs`;

/** Bundles them as waymark is bundled, behind the same launcher. */
export async function buildFloors(): Promise<void> {
  for (const floor of FLOORS) {
    const folder = `${FOLDER}${floor}/`;
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await bundleProgram({ main: here(`./${floor}`) }, folder);
    await bundleLauncher(`${folder}waymark.cjs`, []);
  }
}
