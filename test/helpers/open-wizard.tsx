import { EventEmitter } from "node:events";
import { render } from "ink";
import { expect, vi } from "vitest";
import type { Io } from "../../src/cli/process/io.ts";
import { keyboardOf } from "../../src/cli/process/keyboard.ts";
import type { Answers } from "../../src/domain/answers.ts";
import { wizardView } from "../../src/screens/wizard-view.tsx";
import { App } from "../../src/ui/app.tsx";
import { initialState } from "../../src/wizard/state.ts";
import { createWizardStore } from "../../src/wizard/store.ts";
import { KEY_BYTES } from "./key-bytes.ts";
import { catalogue } from "./talk-catalogue.ts";

/** What a terminal shows and how large it is, without a terminal. ink-testing-library's is fixed at 100 columns. */
class FakeOutput extends EventEmitter {
  frame = "";
  columns: number;
  rows: number;

  constructor(columns: number, rows: number) {
    super();
    this.columns = columns;
    this.rows = rows;
  }

  write = (frame: string, ...rest: readonly unknown[]): boolean => {
    if (frame !== "") this.frame = frame;
    const written = rest.at(-1);
    if (typeof written === "function") written();
    return true;
  };
}

class FakeInput extends EventEmitter {
  isTTY = true;
  #waiting: string[] = [];

  type(bytes: string): void {
    this.#waiting.push(bytes);
    this.emit("readable");
    this.emit("data", bytes);
  }

  read = (): string | null => this.#waiting.shift() ?? null;
  setEncoding(): void {}
  setRawMode(): void {}
  ref(): void {}
  unref(): void {}
}

type Options = Readonly<{ columns?: number; rows?: number; ascii?: boolean; given?: Answers }>;

/** The whole interface in memory. Keys are pressed by name; `shows` waits for a text. */
export function openWizard({ columns = 80, rows = 24, ascii = false, given = {} }: Options = {}) {
  const store = createWizardStore(initialState(catalogue, given));
  const stdout = new FakeOutput(columns, rows);
  const stdin = new FakeInput();
  const app = render(
    <App
      view={wizardView}
      store={store}
      ascii={ascii}
      suspension={{ onRequest: () => () => {}, stop: () => {} }}
    />,
    {
      stdout: stdout as unknown as NodeJS.WriteStream,
      stdin: keyboardOf(stdin as unknown as Io["stdin"]) as NodeJS.ReadStream,
      stderr: new FakeOutput(columns, rows) as unknown as NodeJS.WriteStream,
      // Every frame as a whole, without cursor movements in between.
      debug: true,
      exitOnCtrlC: false,
      patchConsole: false,
    },
  );
  const listening = () =>
    vi.waitFor(() =>
      expect(stdin.listenerCount("readable") + stdin.listenerCount("data")).toBeGreaterThan(0),
    );
  return {
    store,
    app,
    frame: () => stdout.frame,
    lines: () => stdout.frame.split("\n"),
    /** Presses keys one by one, each a read of its own. */
    press: async (...keys: readonly string[]) => {
      await listening();
      for (const key of keys) stdin.type(KEY_BYTES[key] ?? key);
    },
    /** Hands over raw bytes in one read. */
    type: async (bytes: string) => {
      await listening();
      stdin.type(bytes);
    },
    resize: (toColumns: number, toRows: number) => {
      stdout.columns = toColumns;
      stdout.rows = toRows;
      stdout.emit("resize");
    },
    shows: (text: string) => vi.waitFor(() => expect(stdout.frame).toContain(text)),
  };
}
