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
type Loaded = ReturnType<typeof loadWithCodeCache>;
const loaded = new Map<string, Loaded>();
/** What no compiled code was taken of yet. */
const fresh = new Set<Loaded>();

/** `require`, with V8's code cache for what was bundled. */
function requireCached(id: string): unknown {
  const hash = BUNDLES[id];
  if (hash === undefined) return module.require(id);
  const known = loaded.get(id);
  if (known) return known.exports;
  if (id === "./screen.cjs") startSession();
  const bundle = join(__dirname, id);
  const cached = loadWithCodeCache({ bundle, require: requireCached, hash, folder });
  loaded.set(id, cached);
  fresh.add(cached);
  return cached.exports;
}

/** Only a session keeps compiled code: nothing else leaves anything behind. */
function startSession(): void {
  const kept: (() => void)[] = [];
  const take = () => {
    for (const { take } of fresh) kept.push(take());
    fresh.clear();
  };
  // V8 uses compiled code only under the flags under which it was taken, and a run without a session has no other flags.
  take();
  stayLean(module.require);
  // Behind the first frame.
  setImmediate(take);
  // Behind everything that a person waits for, and never where she has stopped it by a signal.
  process.once("exit", () => {
    for (const write of kept) write();
  });
}

requireCached("./main.cjs");
