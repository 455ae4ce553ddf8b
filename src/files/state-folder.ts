import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/** The user's folder for what should outlive a session; undefined where there is none. XDG counts wherever it is set. */
export function stateFolder(env: Environment, platform: NodeJS.Platform): string | undefined {
  const absolute = (path: string | undefined) => (path && isAbsolute(path) ? path : undefined);
  const home = absolute(env.HOME) ?? absolute(homedir());
  const base =
    absolute(env.XDG_STATE_HOME) ??
    (platform === "win32"
      ? absolute(env.LOCALAPPDATA)
      : home &&
        join(home, ...(platform === "darwin" ? ["Library", "Application Support"] : [".local", "state"])));
  return base && join(base, "waymark");
}
