import process from "node:process";
import { afterEach, describe, expect, it, vi } from "vitest";
import { isAlive, onEnd, onSignal, suspension } from "../../src/cli/process/signals.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGTSTP", "exit"] as const;
const listening = () => SIGNALS.map((name) => process.listenerCount(name));
const before = listening();

afterEach(() => {
  vi.restoreAllMocks();
  expect(listening()).toEqual(before);
});

/** Signals that were sent in the place of being sent. */
function catchSignals() {
  const sent: unknown[] = [];
  vi.spyOn(process, "kill").mockImplementation((pid, signal) => {
    sent.push([pid, signal, listening()]);
    return true;
  });
  return sent;
}

describe("a signal", () => {
  it("is listened to until that is ended", () => {
    const heard: string[] = [];
    const end = onSignal("SIGINT", () => heard.push("stop"));
    process.emit("SIGINT", "SIGINT");
    end();
    expect(heard).toEqual(["stop"]);
  });

  it.each(["SIGTERM", "SIGHUP", "SIGQUIT"] as const)(
    "%s undoes once what was begun, and then ends the process",
    (signal) => {
      const sent = catchSignals();
      const undone: string[] = [];
      onEnd(() => undone.push(signal));
      process.emit(signal, signal);
      expect(undone).toEqual([signal]);
      // Nobody listens any more: the signal does what it does to every process.
      expect(sent).toEqual([[process.pid, signal, before]]);
    },
  );

  it("is no condition: the end of the process undoes as well, unless that is ended", () => {
    const undone: string[] = [];
    const others = process.listenerCount("exit");
    const end = onEnd(() => undone.push("undone"));
    const added = process.listeners("exit").slice(others) as (() => void)[];
    for (const listener of added) listener();
    expect(undone).toEqual(["undone"]);
    end();
  });
});

describe.skipIf(process.platform === "win32")("a stop", () => {
  it("is the system's while the process is stopped, and the session's before and afterwards", () => {
    const sent = catchSignals();
    const sizes: string[] = [];
    const told = () => sizes.push("asked for");
    process.on("SIGWINCH", told);
    const requests: string[] = [];
    const end = suspension.onRequest(() => requests.push("stop"));
    process.emit("SIGTSTP", "SIGTSTP");
    suspension.stop();
    process.emit("SIGTSTP", "SIGTSTP");
    end();
    process.off("SIGWINCH", told);
    expect(requests).toEqual(["stop", "stop"]);
    expect(sent).toEqual([[0, "SIGTSTP", before]]);
    expect(sizes).toEqual(["asked for"]);
  });
});

describe("a process", () => {
  it("is alive where it runs, whoever owns it", () => {
    expect(isAlive(process.pid)).toBe(true);
    expect(isAlive(1)).toBe(true);
    expect(isAlive(2 ** 30)).toBe(false);
  });
});
