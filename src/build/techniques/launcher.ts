#!/usr/bin/env node
// Before everything else: see there. The program that is loaded does so too, for it also runs without this.
import "../../cli/process/claim-terminal.ts";
import { join } from "node:path";
import process from "node:process";
import { cacheFolder, type Module, runWithCodeCache, type Take } from "./code-cache.ts";
import { stayLean } from "./stay-lean.ts";

/** The first characters of the hash of each bundle beside this one, by the name under which the others ask for it. */
declare const BUNDLES: Readonly<Record<string, string>>;

const { env, platform } = process;
const folder = env.WAYMARK_NO_CACHE ? undefined : cacheFolder(env, platform);
const modules = new Map<string, Module>();
/** For what no compiled code was taken of yet. */
const fresh = new Set<Take>();

/** `require`, with V8's code cache for what was bundled. */
function requireCached(id: string): unknown {
  const hash = BUNDLES[id];
  if (hash === undefined) return module.require(id);
  const known = modules.get(id);
  if (known) return known.exports;
  const loaded: Module = { exports: {} };
  modules.set(id, loaded);
  if (id === "./screen.cjs") keepCompiledCode();
  fresh.add(runWithCodeCache({ bundle: join(__dirname, id), require: requireCached, hash, folder }, loaded));
  return loaded.exports;
}

/** Only a session keeps compiled code: nothing else leaves anything behind. */
function keepCompiledCode(): void {
  const kept: (() => void)[] = [];
  // Behind the first frame.
  setImmediate(() => {
    const main = modules.get("./main.cjs")?.exports as { rehearse?: () => void };
    main.rehearse?.();
    for (const take of fresh) kept.push(take());
    fresh.clear();
  });
  // Behind everything that a person waits for, and never where she has stopped it by a signal.
  process.once("exit", () => {
    for (const write of kept) write();
  });
}

// Before anything is loaded: V8 uses compiled code only under the flags under which it was taken.
stayLean(process.argv.slice(2), module.require);
requireCached("./main.cjs");
