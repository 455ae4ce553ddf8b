import { readFileSync } from "node:fs";
import { attempt } from "../../files/error-words.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The words that somebody types to run waymark as they have just run it: "npx waymark" or "waymark".
 *
 * A launcher that runs a package without installing it shows in the folder that it has put the script in. One that runs a
 * package of the project's own shows in the environment alone, which the launcher of an outer program may have set; so the
 * folder is looked at first.
 *
 * @param script the path of the running script, as the launcher has called it
 */
export function invocation(env: Environment, script: string): string {
  const path = script.replaceAll("\\", "/");
  const launcher = launcherOf(env, path);
  return launcher === undefined ? "waymark" : `${launcher} ${packageIn(path)}`;
}

/** The package as npx was asked for it, with its version if one was given: without it, npx would run the latest. */
function packageIn(path: string): string {
  const [folder] = /^.*\/_npx\/[^/]+(?=\/)/.exec(path) ?? [];
  const notes = folder && attempt(() => readFileSync(`${folder}/package.json`, "utf8"));
  return /"(waymark@[\w.+^~-]+)"/.exec(notes ?? "")?.[1] ?? "waymark";
}

function launcherOf(env: Environment, path: string): string | undefined {
  const agent = env.npm_config_user_agent ?? "";
  if (/\/_npx\//.test(path)) return "npx";
  if (/\/\.?bunx-/.test(path)) return "bunx";
  // pnpm: ~/.cache/pnpm/dlx/; Yarn: /tmp/xfs-0f2e/dlx-4711/. Either may have been told to keep its files elsewhere.
  if (/\/dlx[/-]/.test(path))
    return agent.startsWith("yarn/") && !/\/\.?pnpm\//.test(path) ? "yarn dlx" : "pnpm dlx";
  if (env.npm_lifecycle_event === "bunx") return "bunx";
  return env.npm_command === "exec" && agent.startsWith("npm/") ? "npx" : undefined;
}
