/**
 * Variables that change how Node starts or how a program draws.
 *
 * NODE_EXTRA_CA_CERTS is the trap: Node 20 reads the file that it names at every start, which can more than double the time of
 * bare node, and every ratio to it then flatters the program.
 */
const REMOVED: ReadonlySet<string> = new Set([
  "CI",
  "CONTINUOUS_INTEGRATION",
  "BUILD_NUMBER",
  "RUN_ID",
  "NO_COLOR",
  "FORCE_COLOR",
  "COLUMNS",
  "LINES",
  "NODE_ENV",
  "NODE_OPTIONS",
  "NODE_EXTRA_CA_CERTS",
  "ACCESSIBLE",
  "INK_SCREEN_READER",
  "TEAMCITY_VERSION",
]);

/** The environment in which every program is timed: this process's own without what would bend the figures. */
export function cleanEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(env).flatMap(([name, value]) =>
    value === undefined || REMOVED.has(name) ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(kept), TERM: "xterm-256color", COLORTERM: "truecolor" };
}
