import process from "node:process";

/** Calls back on a signal instead of its default. @returns what ends this */
export function onSignal(signal: NodeJS.Signals, listener: () => void): () => void {
  process.on(signal, listener);
  return () => process.off(signal, listener);
}

/** The signals that end a process, and of which nobody else here takes care. */
const ENDING = ["SIGTERM", "SIGHUP", "SIGQUIT"] as const;

/**
 * Calls back before the process ends, by itself or by a signal, which then ends it as if nobody had listened.
 *
 * @returns what ends this
 */
export function onEnd(undo: () => void): () => void {
  const forgetSignals = ENDING.map((signal) =>
    onSignal(signal, () => {
      forget();
      undo();
      process.kill(process.pid, signal);
    }),
  );
  process.on("exit", undo);
  const forget = () => {
    for (const each of forgetSignals) each();
    process.off("exit", undo);
  };
  return forget;
}

/** Whether a process with this id is running, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Job control. The whole process group is stopped, since the shell waits for its leader, which may be npx. Windows has no such
 * thing: there nothing happens.
 */
export const suspension = {
  onRequest: (listener: () => void): (() => void) =>
    process.platform === "win32" ? () => {} : onSignal("SIGTSTP", listener),
  stop: (): void => {
    if (process.platform === "win32") return;
    // Without listeners the signal does what it does to every process. Deno removes them only some time later.
    const listeners = process.listeners("SIGTSTP");
    process.removeAllListeners("SIGTSTP");
    process.kill(0, process.versions.deno ? "SIGSTOP" : "SIGTSTP");
    for (const listener of listeners) process.on("SIGTSTP", listener);
    // Only who is in the foreground is told of a new size. Node asks for it anew on this signal.
    process.emit("SIGWINCH", "SIGWINCH");
  },
};
