import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect } from "vitest";
import { type Terminal, WAYMARK } from "../helpers/terminal.ts";

// What a program leaves behind: its terminal, and itself.

/** For a script: the command in the place of a shell that has told its process id, which is then the command's. */
export const TELLING_ITS_PID = `/bin/sh -c 'echo "pid=$$"; exec "$@"' sh "$@"`;

/** For a script: the command, then how it has left the terminal, then its exit code. */
export const WATCHED = `trap : INT TERM HUP; ${TELLING_ITS_PID}; code=$?; stty -a; echo "code=$code"`;

const WITH_JOB_CONTROL = `set -m; ${TELLING_ITS_PID}; code=$?; stty -a; echo "stopped=$code"; read -r line; fg > /dev/null; code=$?; stty -a; echo "code=$code"`;

/**
 * The command below a shell with job control that tells how the terminal is while the program is stopped; Enter takes it up
 * again.
 */
export const STOPPABLE: readonly string[] = [
  "bash",
  "--norc",
  "--noprofile",
  "-c",
  WITH_JOB_CONTROL,
  "bash",
  ...WAYMARK,
];

/** The process id that `TELLING_ITS_PID` told. */
export function pidOf({ raw }: Pick<Terminal, "raw">): number {
  const pid = /pid=(\d+)/.exec(raw)?.[1];
  if (pid === undefined) throw new Error("no process id was told");
  return Number(pid);
}

/** The terminal edits lines and shows the cursor, and what is written next is written plainly. */
export function expectRestored(terminal: Terminal, next: string): void {
  const modes = terminal.raw.slice(terminal.raw.lastIndexOf("speed "));
  for (const mode of ["icanon", "echo", "isig", "iexten", "icrnl", "opost"]) {
    expect(modes).toMatch(new RegExp(`\\s${mode}\\b`));
  }
  expect(terminal.cursorShown).toBe(true);
  expect(terminal.bracketedPaste).toBe(false);
  expect(terminal.alternateScreen).toBe(false);
  const row = terminal.scrollback().findLastIndex((line) => line.startsWith(next));
  expect(terminal.buffer.getLine(row)?.getCell(0)?.isAttributeDefault()).toBe(true);
}

const DEADLINE_MS = 120_000;

/**
 * Waits until a process that is nobody's child here has ended. No one tells of that, so it is asked again and again.
 *
 * @param meanwhile what happens before each of these questions
 */
export async function expectGone(pid: number, meanwhile = () => {}): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS;
  while (await isRunning(pid)) {
    if (Date.now() > deadline) throw new Error(`process ${pid} is still running`);
    meanwhile();
  }
}

/** Whether it runs; one that has ended and waits for its parent to notice does not. */
async function isRunning(pid: number): Promise<boolean> {
  const ask = promisify(execFile);
  const { stdout } = await ask("ps", ["-o", "stat=", "-p", String(pid)]).catch(() => ({ stdout: "" }));
  return !/^(Z|$)/.test(stdout.trim());
}
