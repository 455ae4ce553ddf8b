import { join } from "node:path";
import process from "node:process";
import type * as screen from "../../ui/show-wizard.tsx";
import { cacheFolder, loadWithCodeCache } from "./code-cache.ts";

/** The first characters of the hash of the screens' bundle. */
declare const SCREEN_HASH: string;

/** The real `showWizard`, from the bundle beside this one. */
export const showWizard: typeof screen.showWizard = (initial, terminal) => {
  const { env, platform } = process;
  const { exports, keep } = loadWithCodeCache<typeof screen>({
    bundle: join(__dirname, "screen.cjs"),
    hash: SCREEN_HASH,
    folder: env.WAYMARK_NO_CACHE ? undefined : cacheFolder(env, platform),
  });
  // Behind everything that a person waits for, and never where she has stopped it by a signal.
  process.once("exit", keep);
  return exports.showWizard(initial, terminal);
};
