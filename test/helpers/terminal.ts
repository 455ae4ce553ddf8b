import { execFile } from "node:child_process";
import { closeSync, constants, mkdtempSync, openSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type IPty, spawn } from "@lydell/node-pty";
import xterm, { type IBuffer } from "@xterm/headless";
import { KEY_BYTES } from "./key-bytes.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The command that starts the built program. */
export const WAYMARK: readonly string[] = [process.execPath, `${root}dist/waymark.cjs`];

/** Only what never comes waits as long as this; a busy machine may take its time. */
const DEADLINE_MS = 120_000;

export type TerminalOptions = Readonly<{
  /** What follows the program's name on the command line. */
  args?: readonly string[];
  command?: readonly string[];
  /** A shell script to run in the place of the command, which it finds in "$@". */
  script?: string;
  columns?: number;
  rows?: number;
  /** The user's folder, from `freshHome`. By default a new one, so that no test meets what another has left. */
  home?: string;
  env?: Readonly<Record<string, string>>;
}>;

/**
 * The surroundings of a program under test. Made from little instead of cleaned from much: no colour switch, locale or Node
 * option of whoever runs the tests gets through.
 */
export const environment = (extra: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  PATH: process.env.PATH ?? "",
  HOME: "/nonexistent",
  TERM: "xterm-256color",
  LANG: "C.UTF-8",
  ...extra,
});

/** A program on a real pseudo-terminal, and what a person in front of it would see. */
export class Terminal {
  /** Everything that the program has written so far, escape sequences and all. */
  raw = "";
  readonly #pty: IPty & { readonly ptsName: string; readonly _socket: Socket };
  readonly #emulator: InstanceType<typeof xterm.Terminal>;
  readonly #watchers = new Set<() => void>();
  #held: number | undefined;
  #exit: Readonly<{ exitCode: number; signal: number }> | undefined;

  constructor({
    args = [],
    command = WAYMARK,
    script,
    columns = 80,
    rows = 24,
    home,
    env = {},
  }: TerminalOptions) {
    const words = [...command, ...args];
    const [file = "", ...rest] = script === undefined ? words : ["/bin/sh", "-c", script, "sh", ...words];
    this.#emulator = new xterm.Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true });
    const surroundings = environment({ HOME: home ?? freshHome(), ...env });
    // The types leave out the name of the device.
    this.#pty = spawn(file, rest, { cols: columns, rows, cwd: root, env: surroundings }) as IPty & {
      ptsName: string;
      _socket: Socket;
    };
    this.#readBeforeDestroyed(this.#pty._socket);
    // A terminal that nobody holds any more loses what was written last: this end is held until all is read.
    this.#held = openSync(this.#pty.ptsName, constants.O_RDWR | constants.O_NOCTTY);
    this.#pty.onData((data) => {
      this.raw += data;
      this.#emulator.write(data, () => this.#changed());
    });
    this.#pty.onExit(({ exitCode, signal = 0 }) => {
      this.#letGo();
      // Behind everything that was written before.
      this.#emulator.write("", () => {
        this.#exit = { exitCode, signal };
        this.#changed();
      });
    });
    // Programs ask terminals where the cursor is and what they can do; a silent one would make them wait.
    this.#emulator.onData((reply) => this.write(reply));
  }

  /** Types keys, by name or as single characters. "esc" starts longer sequences: wait for its effect before the next key. */
  press(...names: readonly string[]): void {
    this.write(names.map((name) => KEY_BYTES[name] ?? name).join(""));
  }

  /** @param bytes text, or bytes that are no text, which node-pty takes as well though its types do not say so */
  write(bytes: string | Buffer): void {
    if (!this.#exit) this.#pty.write(bytes as string);
  }

  /** What a terminal sends for text from the clipboard when the program has asked to be told. */
  paste(text: string): void {
    this.write(`\u001b[200~${text}\u001b[201~`);
  }

  resize(columns: number, rows: number): void {
    this.#emulator.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  /** The rows of the visible screen, without blanks at their ends. */
  lines(): readonly string[] {
    const { baseY } = this.buffer;
    return this.#rows(baseY, baseY + this.#emulator.rows);
  }

  /** All rows, those that have scrolled out of sight first. */
  scrollback(): readonly string[] {
    return this.#rows(0, this.buffer.length);
  }

  /** All rows that the emulator holds anywhere: of the normal and of the alternate screen, and those that were scrolled away. */
  everything(): readonly string[] {
    const { normal, alternate } = this.#emulator.buffer;
    return [normal, alternate].flatMap((buffer) =>
      Array.from(
        { length: buffer.length },
        (_, row) => buffer.getLine(row)?.translateToString(true).trimEnd() ?? "",
      ),
    );
  }

  screen(): string {
    return this.lines().join("\n").trimEnd();
  }

  get buffer(): IBuffer {
    return this.#emulator.buffer.active;
  }

  /** Rows that go on in the next one because they were wider than the terminal. */
  overflowing(): readonly string[] {
    const { baseY } = this.buffer;
    const full = this.#emulator.cols;
    // A row that was wrapped once keeps its mark when a shorter one takes its place.
    const goesOn = (row: number) => this.buffer.getLine(row)?.isWrapped === true && this.#row(row) !== "";
    return this.lines().filter((text, row) => text.length >= full && goesOn(baseY + row + 1));
  }

  get cursorShown(): boolean {
    return this.raw.lastIndexOf("\u001b[?25h") >= this.raw.lastIndexOf("\u001b[?25l");
  }

  get bracketedPaste(): boolean {
    return this.#emulator.modes.bracketedPasteMode;
  }

  get alternateScreen(): boolean {
    return this.buffer.type === "alternate";
  }

  /** Waits until text stands on the screen, wherever its lines break. */
  async sees(text: string, { scrollback = false } = {}): Promise<void> {
    const shown = () => flowing(scrollback ? this.scrollback() : this.lines()).includes(flowing([text]));
    await this.until(shown, `“${text}” to appear`);
  }

  async gone(text: string): Promise<void> {
    await this.until(() => !flowing(this.lines()).includes(flowing([text])), `“${text}” to go`);
  }

  /**
   * Waits until the condition holds, looking again whenever the screen has changed.
   *
   * @throws Error with the screen as it is, when the deadline has passed or the program has ended
   */
  async until(holds: () => boolean, what: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const miss = () => finish(() => reject(new Error(this.#missed(what))));
      const watcher = () => {
        // Ink marks where a frame begins and ends: half a frame says nothing.
        if (this.#emulator.modes.synchronizedOutputMode && !this.#exit) return;
        if (holds()) finish(resolve);
        else if (this.#exit) miss();
      };
      const deadline = setTimeout(miss, DEADLINE_MS);
      const finish = (settle: () => void) => {
        clearTimeout(deadline);
        this.#watchers.delete(watcher);
        settle();
      };
      this.#watchers.add(watcher);
      watcher();
    });
  }

  /** Waits until the program has ended and all that it wrote is on the screen. */
  async exit(): Promise<Readonly<{ exitCode: number; signal: number }>> {
    await this.until(() => this.#exit !== undefined, "the program to end");
    return this.#exit ?? { exitCode: -1, signal: 0 };
  }

  /**
   * Waits until the program has taken the keyboard over. The terminal driver tells nobody when that happens, so it is asked
   * again and again.
   */
  async rawMode(): Promise<void> {
    const { ptsName } = this.#pty;
    const deadline = Date.now() + DEADLINE_MS;
    const ask = promisify(execFile);
    while (!/\s-icanon\b/.test((await ask("/bin/sh", ["-c", 'stty -a < "$1"', "sh", ptsName])).stdout)) {
      if (Date.now() > deadline) throw new Error(this.#missed("the program to take the keyboard over"));
    }
  }

  /** Ends the program if it still runs. */
  async close(): Promise<void> {
    if (!this.#exit) this.#pty.kill("SIGKILL");
    this.#letGo();
    await this.exit();
    this.#emulator.dispose();
  }

  #rows(from: number, to: number): readonly string[] {
    return Array.from({ length: to - from }, (_, row) => this.#row(from + row));
  }

  #row(row: number): string {
    return this.buffer.getLine(row)?.translateToString(true).trimEnd() ?? "";
  }

  /**
   * node-pty destroys its end 200 ms after the program has ended, read or not. On a busy machine what was written last would
   * be lost: first of all it is read, until a turn of the event loop brings nothing more.
   */
  #readBeforeDestroyed(socket: Socket): void {
    const destroy = socket.destroy.bind(socket);
    socket.destroy = (error) => {
      const onceRead = (length: number) =>
        setImmediate(() => (this.raw.length === length ? destroy(error) : onceRead(this.raw.length)));
      onceRead(-1);
      return socket;
    };
  }

  #letGo(): void {
    if (this.#held !== undefined) closeSync(this.#held);
    this.#held = undefined;
  }

  #changed(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }

  #missed(what: string): string {
    const end = this.#exit ? `The program ended with ${this.#exit.exitCode}.` : "The program is running.";
    return `waited in vain for ${what}. ${end} The screen:\n${this.screen()}`;
  }
}

/** Text as one line with single blanks, so that it is found however it was wrapped and aligned. */
const flowing = (lines: readonly string[]): string => lines.join(" ").replace(/\s+/g, " ").trim();

/** Removes a folder. A program inside tmux outlives its terminal for a moment, and may still be writing there. */
const removeOnceUnused = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 100, retryDelay: 20 });

const open = new Set<Terminal>();
const homes = new Set<string>();

/** An empty folder for a user of the program; `closeTerminals` removes it. */
export function freshHome(): string {
  const home = mkdtempSync(join(tmpdir(), "waymark-home-"));
  homes.add(home);
  return home;
}

/** Starts a program on a terminal of its own; `closeTerminals` ends it. */
export function openTerminal(options: TerminalOptions = {}): Terminal {
  const terminal = new Terminal(options);
  open.add(terminal);
  return terminal;
}

/** For `afterEach`: no test leaves a process or a file behind, also when it fails. */
export async function closeTerminals(): Promise<void> {
  await Promise.all([...open].map((terminal) => terminal.close()));
  open.clear();
  await Promise.all([...homes].map(removeOnceUnused));
  homes.clear();
}
