import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Held, TerminalCase } from "./cases.ts";
import { type HeldKey, heldKey } from "./held-key.ts";
import { openTerminal, type PseudoTerminal } from "./pseudo-terminal.ts";
import type { Sample } from "./sample.ts";

/** Rest before a key that is timed, in ms: the program has nothing left to do. */
const SETTLED = 150;

/** One timed run on a terminal: start, see the question, walk on once keys are read, hold a key, quit. */
export async function runOnTerminal(
  { args, early, shows, listens, walk = [], held, quit, exitCode }: TerminalCase,
  node: string,
  env: Record<string, string>,
): Promise<Sample> {
  const terminal = await openTerminal(node, args, env);
  try {
    if (early !== undefined) terminal.press(early);
    const ready = await terminal.shows(shows);
    if (listens !== undefined) await terminal.writes(listens);
    for (const step of walk) {
      const from = terminal.chunks.length;
      terminal.press(step.press);
      await terminal.shows(step.shows, from);
    }
    const keys = held ? await holdKey(terminal, held) : undefined;
    if (quit !== undefined) await terminal.quiet(SETTLED);
    const memory = quit === undefined ? undefined : await peakMemory(terminal.pid);
    const pressed = quit === undefined ? undefined : terminal.press(quit);
    const gone = await terminal.gone();
    if (gone.exitCode !== exitCode) throw new Error(`exit code ${gone.exitCode} instead of ${exitCode}`);
    return {
      ready,
      ...(keys && { keys }),
      ...(memory !== undefined && { memory }),
      ...(pressed !== undefined && { quit: gone.at - pressed }),
    };
  } finally {
    terminal.kill();
  }
}

/** Keys at a fixed beat, whatever is drawn meanwhile. */
async function holdKey(terminal: PseudoTerminal, { key, times, beat, list }: Held): Promise<HeldKey> {
  await terminal.quiet(SETTLED);
  const from = terminal.chunks.length;
  const presses: number[] = [];
  const start = performance.now();
  for (let index = 0; index < times; index += 1) {
    await pause(Math.max(0, start + index * beat - performance.now()));
    presses.push(terminal.press(key));
  }
  await terminal.quiet(SETTLED);
  return heldKey(terminal.chunks.slice(from), presses, list);
}

/** @returns the highest resident memory that the process had so far, in MB (10^6 bytes); undefined where there is no /proc */
async function peakMemory(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kibibytes === undefined ? undefined : (Number(kibibytes) * 1024) / 1e6;
}
