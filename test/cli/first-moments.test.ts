import process from "node:process";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** Which descriptors are terminals, and which first frame there is, where the first is one. */
const { around } = vi.hoisted(() => ({
  around: { terminals: [0, 1], frame: undefined as string | undefined },
}));
vi.mock("node:tty", () => ({ isatty: (descriptor: number) => around.terminals.includes(descriptor) }));
vi.mock("../../src/cli/process/first-frame.ts", () => ({
  firstFrameFor: (_: unknown, args: readonly string[], { stdinIsTerminal }: { stdinIsTerminal: boolean }) =>
    args.join(" ") === "--no-save" && stdinIsTerminal ? around.frame : undefined,
  rowsOf: (frame: string) => frame.split("\n").length - 1,
}));

const { argv, env, stdin, stdout } = process;
const SIGNALS = ["SIGHUP", "SIGTSTP"] as const;
const listening = () => SIGNALS.map((signal) => process.listenerCount(signal));
const before = listening();
const write = stdout.write;
const setRawMode = stdin.setRawMode;

let written: string[];
let modes: boolean[];
beforeEach(() => {
  [written, modes] = [[], []];
  stdout.write = (text: unknown) => written.push(String(text)) > 0;
  stdin.setRawMode = (raw) => {
    modes.push(raw);
    return stdin;
  };
  vi.stubGlobal("WAYMARK_FIRST_FRAMES", []);
  vi.stubGlobal("WAYMARK_QUESTIONS", "urgency horizon");
  process.env = {};
  vi.resetModules();
});
afterEach(() => {
  Object.assign(stdout, { write });
  Object.assign(stdin, { setRawMode });
  Object.assign(process, { argv, env });
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const [at, signal] of SIGNALS.entries())
    for (const each of process.listeners(signal).slice(before[at])) process.off(signal, each);
});

describe("the first frame", () => {
  const FRAME = "\n  one\n  two\n";
  const show = async (frame: string | undefined) => {
    [around.frame, around.terminals] = [frame, [0]];
    process.argv = ["node", "waymark", "--no-save"];
    await import("../../src/cli/process/show-first-frame.ts");
  };

  it("is shown at once, and what is shown next takes its place", async () => {
    await show(FRAME);
    expect(written).toEqual([FRAME]);
    expect(listening()).toEqual([1, 1]);
    stdout.write("\u001b[?25l");
    stdout.write("\n  three\n");
    stdout.write("\n  four\n");
    expect(written.slice(1)).toEqual(["\u001b[?25l", "\u001b[3A\u001b[J\n  three\n", "\n  four\n"]);
    expect(listening()).toEqual([0, 1]);
  });

  it("stays where the same is shown next", async () => {
    await show(FRAME);
    stdout.write(FRAME);
    stdout.write(FRAME);
    expect(written).toEqual([FRAME, "", FRAME]);
  });

  it("is none where there is none for this start", async () => {
    await show(undefined);
    expect(written).toEqual([]);
    expect(listening()).toEqual([0, 0]);
  });

  it("gives the terminal back where its window is closed before anything else is shown", async () => {
    const sent: unknown[] = [];
    vi.spyOn(process, "kill").mockImplementation((...signal) => {
      sent.push(signal);
      return true;
    });
    await show(FRAME);
    process.emit("SIGHUP", "SIGHUP");
    expect(modes).toEqual([false]);
    expect(sent).toEqual([[process.pid, "SIGHUP"]]);
    expect(listening()).toEqual([0, 1]);
  });

  it("is stopped only once the session hears of it", async () => {
    await show(FRAME);
    process.emit("SIGTSTP", "SIGTSTP");
    const heard = new Promise((resolve) => process.on("SIGTSTP", resolve));
    expect(await heard).toBe("SIGTSTP");
  });
});

describe("the terminal", () => {
  const start = async (args: readonly string[]) => {
    process.argv = ["node", "waymark", ...args];
    await import("../../src/cli/process/claim-terminal.ts");
    return modes;
  };

  it.each([
    { args: [], claimed: [true] },
    { args: ["room"], claimed: [true] },
    { args: ["--urgency", "calm"], claimed: [true] },
    { args: ["--urgency", "calm", "--horizon", "unsure"], claimed: [] },
    { args: ["due"], claimed: [] },
  ])("is claimed by $args: $claimed", async ({ args, claimed }) => {
    around.terminals = [0, 1];
    expect(await start(args)).toEqual(claimed);
  });

  it("is left alone where nobody can be asked, or where somebody is asked in plain words", async () => {
    for (const terminals of [[], [0], [1]]) {
      around.terminals = terminals;
      vi.resetModules();
      expect(await start([])).toEqual([]);
    }
    vi.resetModules();
    around.terminals = [0, 1];
    process.env = { ACCESSIBLE: "1" };
    expect(await start([])).toEqual([]);
  });
});
