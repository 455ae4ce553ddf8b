import { execFileSync } from "node:child_process";
import { arch, cpus, loadavg, platform } from "node:os";

/** The machine and how busy it is: what a reader needs to judge the absolute times. */
export function machine(): string {
  const processors = cpus();
  const load = platform() === "win32" ? "" : `, load ${(loadavg()[0] ?? 0).toFixed(1)}`;
  return `${platform()} ${arch()}, ${processors.length} x ${processors[0]?.model.trim() ?? "unknown processor"}${load}`;
}

/** @throws when it cannot be run */
export const nodeVersion = (node: string): string =>
  execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
