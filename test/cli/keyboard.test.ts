import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keyboardOf } from "../../src/cli/process/keyboard.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setImmediate", "clearImmediate"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A keyboard in raw mode, as Ink reads it. */
function keyboard() {
  const modes: boolean[] = [];
  const terminal = Object.assign(new PassThrough(), { setRawMode: (raw: boolean) => modes.push(raw) });
  const keys = keyboardOf(terminal) as NodeJS.ReadStream;
  const read: string[] = [];
  keys.setEncoding("utf8");
  keys.setRawMode(true);
  keys.on("readable", () => {
    for (let each = keys.read(); each !== null; each = keys.read()) read.push(String(each));
  });
  /** Bytes that arrive in one read. */
  const arrives = async (bytes: string) => {
    terminal.write(bytes);
    await new Promise((resolve) => process.nextTick(resolve));
  };
  return { terminal, keys, modes, read, arrives };
}

describe("a keyboard", () => {
  it("hands keys over at once, and a lone Esc after a moment", async () => {
    const { arrives, read } = keyboard();
    await arrives("j");
    expect(read).toEqual(["j"]);
    await arrives("\u001b");
    expect(read).toEqual(["j"]);
    vi.runAllTimers();
    expect(read).toEqual(["j", "\u001b"]);
  });

  it("waits anew for what may follow a second Esc, also when the first has just been waited for", async () => {
    const { arrives, read } = keyboard();
    await arrives("\u001b");
    vi.advanceTimersToNextTimer();
    await arrives("[A\u001b");
    vi.advanceTimersByTime(1);
    expect(read).toEqual(["\u001b[A"]);
    vi.runAllTimers();
    expect(read).toEqual(["\u001b[A", "\u001b"]);
  });

  it("works again after a paste whose end never came", async () => {
    const { arrives, read } = keyboard();
    await arrives("\u001b[200~a chat");
    await arrives("j");
    expect(read).toEqual([]);
    vi.runAllTimers();
    expect(read).toEqual(["\u001b[200~a chatj\u001b[201~"]);
    await arrives("j");
    expect(read.at(-1)).toBe("j");
  });

  it("keeps a paste together whose parts are there by the time that it is looked", async () => {
    const { arrives, read } = keyboard();
    await arrives("\u001b[200~a ");
    vi.advanceTimersByTime(900);
    await arrives("chat");
    vi.advanceTimersByTime(900);
    await arrives("\u001b[201~");
    vi.runAllTimers();
    expect(read).toEqual(["\u001b[200~a chat\u001b[201~"]);
  });

  it("takes nothing out of standard input once raw mode is off, and holds nothing back from then on", async () => {
    const { arrives, keys, modes, read, terminal } = keyboard();
    await arrives("\u001b[200~half");
    keys.setRawMode(false);
    vi.runAllTimers();
    await arrives("for the shell");
    expect(read).toEqual([]);
    expect(terminal.read()).toBe("for the shell");
    expect(modes).toEqual([true, false]);
  });
});
