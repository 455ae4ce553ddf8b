import { spawn } from "node:child_process";
import { once } from "node:events";
import type { PipeCase } from "./cases.ts";
import type { Sample } from "./sample.ts";

/** How long a program may take before its case has failed, in ms. */
const LIMIT = 15_000;

/**
 * One timed run without a terminal, all three streams being pipes.
 *
 * The clock starts right before `spawn` and stops when this process learns that the other has ended.
 */
export async function runInPipe(
  { args, says }: PipeCase,
  node: string,
  env: Record<string, string>,
): Promise<Sample> {
  let [out, err] = ["", ""];
  const start = performance.now();
  const child = spawn(node, args, { env, stdio: "pipe", timeout: LIMIT, killSignal: "SIGKILL" });
  child.stdin.end();
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  let ready = Number.NaN;
  child.on("exit", () => {
    ready = performance.now() - start;
  });
  const [exitCode] = await once(child, "close");
  if (exitCode !== 0)
    throw new Error(`exit code ${exitCode}: ${err.replace(/\s+/g, " ").trim().slice(-120)}`);
  if (!out.includes(says)) throw new Error(`it did not say “${says}”`);
  return { ready };
}
