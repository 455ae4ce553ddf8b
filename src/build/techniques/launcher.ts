#!/usr/bin/env node
// Before everything else: see there. The program that is loaded does so too, for it also runs without this.
import "../../cli/claim-terminal.ts";
import { join } from "node:path";
import process from "node:process";
import { cacheFolder, loadWithCodeCache } from "./code-cache.ts";
import { stayLean } from "./stay-lean.ts";

/** The first characters of the hash of each bundle beside this one, by the name under which the others ask for it. */
declare const BUNDLES: Readonly<Record<string, string>>;

const { env, platform } = process;
const folder = env.WAYMARK_NO_CACHE ? undefined : cacheFolder(env, platform);
const loaded = new Map<string, ReturnType<typeof loadWithCodeCache>>();

/** `require`, with V8's code cache for what was bundled. */
function requireCached(id: string): unknown {
  const hash = BUNDLES[id];
  if (hash === undefined) return module.require(id);
  const bundle = join(__dirname, id);
  const cached = loaded.get(id) ?? loadWithCodeCache({ bundle, require: requireCached, hash, folder });
  loaded.set(id, cached);
  return cached.exports;
}

requireCached("./main.cjs");

// Behind the first frame of a session. Nothing else leaves anything behind.
setImmediate(() => {
  if (!loaded.has("./screen.cjs")) return;
  const kept = [...loaded.values()].map(({ take }) => take());
  stayLean(module.require);
  // Behind everything that a person waits for, and never where she has stopped it by a signal.
  process.once("exit", () => {
    for (const write of kept) write();
  });
});
