import { Readable, Writable } from "node:stream";
import { describe, expect, it, vi } from "vitest";
import { showRoom, showWizard } from "../../src/screens/show-session.tsx";
import { initialState, type WizardState } from "../../src/wizard/state.ts";
import { EMPTY } from "../helpers/room.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

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
  readonly columns = 80;
  readonly rows = 24;
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
      for (const request of requests) request();
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
