/**
 * The words that somebody types to run waymark as they have just run it: "npx waymark" or "waymark".
 *
 * A launcher that runs a package without installing it shows in the folder that it has put the script in. One that runs a
 * package of the project's own shows in the environment alone, which the launcher of an outer program may have set; so the
 * folder is looked at first.
 *
 * @param script the path of the running script, as the launcher has called it
 */
export function invocation(env: Readonly<Record<string, string | undefined>>, script: string): string {
  const path = script.replaceAll("\\", "/");
  const agent = env.npm_config_user_agent ?? "";
  const launcher =
    FOLDERS.find(({ folder }) => folder.test(path))?.launcher(path, agent) ??
    (env.npm_lifecycle_event === "bunx" ? "bunx" : undefined) ??
    (env.npm_command === "exec" && agent.startsWith("npm/") ? "npx" : undefined);
  return launcher === undefined ? "waymark" : `${launcher} waymark`;
}

const FOLDERS: readonly Readonly<{
  folder: RegExp;
  launcher: (path: string, agent: string) => string;
}>[] = [
  { folder: /\/_npx\//, launcher: () => "npx" },
  { folder: /\/\.?bunx-/, launcher: () => "bunx" },
  // pnpm: ~/.cache/pnpm/dlx/; Yarn: /tmp/xfs-0f2e/dlx-4711/. Either may have been told to keep its files elsewhere.
  {
    folder: /\/dlx[/-]/,
    launcher: (path, agent) =>
      agent.startsWith("yarn/") && !/\/\.?pnpm\//.test(path) ? "yarn dlx" : "pnpm dlx",
  },
];
