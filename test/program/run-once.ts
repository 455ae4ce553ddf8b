import { spawn } from "node:child_process";
import { environment, WAYMARK } from "../helpers/terminal.ts";

export type Outcome = Readonly<{ code: number | null; stdout: string; stderr: string }>;

/** Runs the built program without a terminal on either end. @param input what its standard input holds */
export function runOnce(
  args: readonly string[],
  { input = "", env = {} }: { input?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<Outcome> {
  return collect([...WAYMARK, ...args], env, input);
}

/** Runs any command. Its input is left open when none is given, as in the background of a script. */
export function collect(
  [file = "", ...args]: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input?: string,
  cwd?: string,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env: environment(env), cwd });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    // A program that ends without reading its input closes the pipe: its exit code tells what that means.
    child.stdin.on("error", () => {});
    if (input !== undefined) child.stdin.end(input);
  });
}
