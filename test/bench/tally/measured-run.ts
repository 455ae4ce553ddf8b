import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export type Run = Readonly<{
  /** From its start to its end, in seconds. */
  seconds: number;
  /** Peak of its memory in MB of 10^6 bytes; undefined where /proc does not tell it. */
  memory: number | undefined;
  stdout: string;
}>;

/** Runs a program and watches it. @throws when it fails */
export async function measuredRun(command: readonly string[], env: NodeJS.ProcessEnv): Promise<Run> {
  const [file = "", ...args] = command;
  const start = performance.now();
  const child = spawn(file, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  let memory: number | undefined;
  // The peak only grows, so the last look before the end is close to it.
  const watch = setInterval(() => {
    memory = peakOf(child.pid) ?? memory;
  }, 10);
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command.join(" ")} ended with ${code}`);
  return { seconds: (performance.now() - start) / 1000, memory, stdout };
}

function peakOf(pid: number | undefined): number | undefined {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return peak === undefined ? undefined : (Number(peak) * 1024) / 1e6;
  } catch {
    return undefined;
  }
}
