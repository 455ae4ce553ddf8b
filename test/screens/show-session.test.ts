import { Readable, Writable } from "node:stream";
import { afterEach, describe, expect, it, vi } from "vitest";
import { showRoom, showWizard } from "../../src/screens/show-session.tsx";
import { initialState, type WizardState } from "../../src/wizard/state.ts";
import { codeOf } from "../helpers/ballots.ts";
import { EMPTY, number, THREE, text, walked } from "../helpers/room.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

afterEach(() => vi.useRealTimers());

class Keyboard extends Readable {
  readonly isTTY = true;
  raw = false;
  override _read(): void {}
  setRawMode = (raw: boolean): this => {
    this.raw = raw;
    return this;
  };
  ref = (): this => this;
  unref = (): this => this;
}

class Screen extends Writable {
  readonly isTTY = true;
  columns = 80;
  rows = 24;
  written = "";
  override _write(chunk: Buffer, _encoding: unknown, done: () => void): void {
    this.written += chunk.toString();
    done();
  }
}

/** A terminal that is none, and how many listen to it. */
function fakeTerminal() {
  const [stdin, stdout] = [new Keyboard(), new Screen()];
  const requests = new Set<() => void>();
  const stops: boolean[] = [];
  const states: string[] = [];
  const terminal = {
    stdin,
    stdout,
    stderr: new Screen(),
    ascii: false,
    glyphs: [],
    colour: true,
    suspension: {
      onRequest: (listener: () => void) => {
        requests.add(listener);
        return () => requests.delete(listener);
      },
      // While the process is stopped, the terminal is the shell's: keys are not read raw.
      stop: () => void stops.push(stdin.raw),
    },
    onChange: (state: Readonly<{ screen: string }>) => void states.push(state.screen),
  };
  const listening = () => ({
    resize: stdout.listenerCount("resize"),
    keys: stdin.listenerCount("readable") + stdin.listenerCount("data"),
    requests: requests.size,
    raw: stdin.raw,
  });
  return { terminal, stdin, stdout, requests, stops, states, listening };
}

/** Nothing on the screen, and the cursor at its top. */
const CLEARED = "\u001b[2J\u001b[H";
/** Where a terminal begins to show another screen, without a scrollback. */
const ALTERNATE = "\u001b[?1049h";
/** What is shown at once: a frame with all that it takes the place of. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: what is written to a terminal is looked at
const FRAME = /\u001b\[\?2026h[\s\S]*?\u001b\[\?2026l/g;
/** A row of an earlier frame is emptied, and the cursor goes to the one above. */
const ROW_ERASED = "\u001b[2K\u001b[1A";

const KINDS = [
  [
    "the questions",
    (terminal: ReturnType<typeof fakeTerminal>["terminal"]) =>
      showWizard(initialState(catalogue), terminal, () => undefined),
  ],
  ["a room", (terminal: ReturnType<typeof fakeTerminal>["terminal"]) => showRoom(EMPTY, terminal)],
] as const;

describe.each(KINDS)("a session of %s", (_, show) => {
  it("that is stopped and goes on listens as before, each listener once, and to nothing when it is over", async () => {
    const { terminal, stdin, requests, stops, states, listening } = fakeTerminal();
    const before = listening();
    const end = show(terminal);
    await vi.waitFor(() => expect(listening()).toMatchObject({ requests: 1, raw: true }));
    const during = listening();
    for (const times of [1, 2, 3]) {
      if (times === 2) stdin.push("\u001a");
      // A shell may ask more than once, and is heard once.
      else for (const request of requests) [request, request].map((ask) => ask());
      await vi.waitFor(() => expect(stops).toHaveLength(times));
      await vi.waitFor(() => expect(listening()).toEqual(during));
    }
    expect(stops).toEqual([false, false, false]);
    stdin.push("?");
    await vi.waitFor(() => expect(states).toHaveLength(1));
    stdin.push("\u0003");
    expect(await end).toMatchObject({ screen: "left", how: "interrupted", help: undefined });
    expect(listening()).toEqual(before);
  });
});

describe("a terminal that becomes narrower", () => {
  it.each(KINDS)(
    "shows the frame of %s anew once it is laid out for it, and the old one is taken away",
    async (_, show) => {
      const { terminal, stdin, stdout, listening } = fakeTerminal();
      const end = show(terminal);
      await vi.waitFor(() => expect(listening()).toMatchObject({ requests: 1, raw: true }));
      const header = () => /^ {2}waymark .*$/m.exec(stdout.written)?.[0].length;
      const wide = header() ?? 0;
      stdout.written = "";
      stdout.columns = 60;
      stdout.emit("resize");
      expect(stdout.written).toBe("");
      // Ink takes the old frame away by itself, since rows of it may have been wrapped: not as a part of drawing the new one.
      await vi.waitFor(() => expect(stdout.written.replaceAll(FRAME, "")).toContain(ROW_ERASED));
      await vi.waitFor(() => expect(header()).toBe(wide - 20));
      stdin.push("\u0003");
      stdout.columns = 40;
      await end;
      stdout.written = "";
      stdout.emit("resize");
      await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
      expect(stdout.written).toBe("");
    },
  );
});

describe("a room on a terminal", () => {
  it.each(KINDS)(
    "is on the alternate screen, which nothing outlives, and nothing else is: %s",
    async (kind, show) => {
      const { terminal, stdin, stdout } = fakeTerminal();
      const end = show(terminal);
      await vi.waitFor(() => expect(stdin.raw).toBe(true));
      expect(stdout.written.includes(ALTERNATE)).toBe(kind === "a room");
      stdin.push("\u0003");
      await end;
    },
  );

  it("takes what is pasted as one text", async () => {
    const { terminal, stdin } = fakeTerminal();
    const end = showRoom(EMPTY, terminal);
    await vi.waitFor(() => expect(stdin.raw).toBe(true));
    stdin.push(`\u001b[200~Ada: ${codeOf()}\rBob: ${codeOf()}\u001b[201~`);
    await vi.waitFor(() => expect(stdin.readableLength).toBe(0));
    stdin.push("\u0003");
    expect((await end).ballots.map(({ name }) => name)).toEqual(["Ada", "Bob"]);
  });

  it("clears the screen when the machine is handed over for a vote, and not before", async () => {
    const { terminal, stdin, stdout, states } = fakeTerminal();
    const end = showRoom(walked(EMPTY, "person", text("Ada"), "choose"), terminal);
    await vi.waitFor(() => expect(stdin.raw).toBe(true));
    expect(stdout.written).not.toContain(CLEARED);
    stdin.push("\r");
    await vi.waitFor(() => expect(states).toEqual(["voting"]));
    expect(stdout.written).toContain(CLEARED);
    stdin.push("\u0003");
    await end;
  });

  it("counts the seconds only while its timer runs, and none when it is over", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { terminal, stdin } = fakeTerminal();
    const end = showRoom(walked(THREE, "reveal", number(1)), terminal);
    const timers = (count: number) => vi.waitFor(() => expect(vi.getTimerCount()).toBe(count));
    await timers(1);
    stdin.push("t");
    await timers(0);
    stdin.push("t");
    await timers(1);
    stdin.push("\u0003");
    await end;
    await timers(0);
  });
});

describe("a bug in what is shown", () => {
  it("ends the session with it, and leaves the terminal as it was", async () => {
    const { terminal, listening } = fakeTerminal();
    const before = listening();
    const broken = { ...initialState(catalogue), catalogue: { ...catalogue, questions: null } };
    await expect(showWizard(broken as unknown as WizardState, terminal, () => undefined)).rejects.toThrow(
      TypeError,
    );
    expect(listening()).toEqual(before);
  });
});

describe("a copy", () => {
  it("is written to the terminal of the session, as one piece, where there is a clipboard", async () => {
    const { terminal, stdin, stdout } = fakeTerminal();
    const answers = Object.fromEntries(catalogue.questions.map(({ id }) => [id, "unsure"]));
    const result = { ...initialState(catalogue, answers), screen: "result", section: 0, scroll: 0 };
    const end = showWizard(result as WizardState, terminal, (code) => `<copy ${code}>`);
    await vi.waitFor(() => expect(stdin.raw).toBe(true));
    stdin.push("y");
    await vi.waitFor(() => expect(stdout.written).toMatch(/<copy WM1-\S+>/));
    await vi.waitFor(() => expect(stdout.written).toContain("if your terminal allows it"));
    stdin.push("q");
    await end;
  });
});
