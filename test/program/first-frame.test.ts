import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import {
  closeTerminals,
  freshHome,
  openTerminal,
  type Terminal,
  type TerminalOptions,
  WAYMARK,
} from "../helpers/terminal.ts";
import { expectRestored, pidOf, STOPPABLE, WATCHED } from "./aftermath.ts";

afterEach(closeTerminals);

const HOLD = fileURLToPath(new URL("./hold-program.cjs", import.meta.url));
const HELD = "\u001b]0;held\u0007";

/** A start that waits before it loads the program, on a terminal; and what lets it go on. */
async function heldStart(options: TerminalOptions = {}) {
  const home = options.home ?? freshHome();
  const hold = join(home, "hold");
  execFileSync("mkfifo", [hold]);
  const env = { NODE_OPTIONS: `--require ${HOLD}`, WAYMARK_HOLD: hold, ...options.env };
  const terminal = openTerminal({ ...options, home, env });
  return { terminal, home, goOn: () => writeFile(hold, "") };
}

const isHeld = (terminal: Terminal) => terminal.until(() => terminal.raw.includes(HELD), "the start to wait");
/** Ink hides the cursor with its first frame, and asks for pasted text once it reads keys. */
const hasTakenOver = (terminal: Terminal) =>
  terminal.until(() => !terminal.cursorShown && terminal.bracketedPaste, "Ink to take over");

/** Every cell that is not empty: where it is, its text, and how that looks; and where the cursor is. */
function cells({ buffer }: Terminal) {
  const rows = Array.from({ length: buffer.length }, (_, y) => {
    const line = buffer.getLine(y);
    return Array.from({ length: line?.length ?? 0 }, (_, x) => {
      const cell = line?.getCell(x);
      const look = [cell?.getFgColorMode(), cell?.getFgColor(), cell?.isBold(), cell?.isDim()];
      return cell?.getChars().trim() ? `${x} ${cell.getChars()} ${look}` : "";
    }).filter((text) => text !== "");
  });
  return { rows, cursor: [buffer.cursorX, buffer.baseY + buffer.cursorY] };
}

const title = "How urgent is the problem?";
const times = (text: string, part: string) => text.split(part).length - 1;

describe("the first frame", () => {
  const SIZES = [
    [80, 24],
    [80, 19],
    [99, 24],
    [120, 40],
    [200, 24],
  ] as const;
  const COLOURS = [{ TERM: "xterm-256color" }, { TERM: "xterm", NO_COLOR: "1" }] as const;

  describe.each(COLOURS)("with %j", (env) => {
    it.each(SIZES)("at %ix%i is what Ink shows, cell by cell, and is written once", async (columns, rows) => {
      const { terminal, goOn } = await heldStart({ columns, rows, env });
      await isHeld(terminal);
      const ahead = cells(terminal);
      expect(terminal.screen()).toContain(title);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: all that it may hold beside text are looks
      expect(terminal.raw.replace(HELD, "")).toMatch(/^(?:[^\u001b]|\u001b\[\d+m)*\n$/);
      expect(terminal.raw.includes("\u001b[34m")).toBe(!("NO_COLOR" in env));
      expect(ahead.cursor).toEqual([0, ahead.rows.findLastIndex((row) => row.length > 0) + 1]);

      await goOn();
      await hasTakenOver(terminal);
      expect(cells(terminal)).toEqual(ahead);
      expect(times(terminal.raw, title)).toBe(1);

      terminal.press("j");
      await terminal.sees("❯ 2 Pressing");
      expect(times(terminal.scrollback().join("\n"), title)).toBe(1);
      terminal.press("k");
      await terminal.sees("❯ 1 Calm");
      expect(cells(terminal)).toEqual(ahead);
    });
  });

  it("is there with --no-save, whatever an earlier session has left", async () => {
    const home = await interrupted();
    const { terminal, goOn } = await heldStart({ home, args: ["--no-save"] });
    await terminal.sees(title);
    await goOn();
    await hasTakenOver(terminal);
    expect(times(terminal.raw, title)).toBe(1);
  });

  it("is taken over inside tmux", async ({ skip }) => {
    skip(!hasTmux(), "tmux is not installed");
    const home = freshHome();
    const { terminal, goOn } = await heldStart({
      home,
      env: { TMUX_TMPDIR: home },
      command: [
        ...["tmux", "-u", "-f", "/dev/null", "set-option", "-g", "status", "off", ";"],
        ...["set-option", "-g", "destroy-unattached", "on", ";", "new-session"],
        ...WAYMARK,
      ],
    });
    await terminal.sees(title);
    const ahead = cells(terminal);
    await goOn();
    await terminal.until(() => !terminal.cursorShown, "Ink to hide the cursor");
    terminal.press("j");
    await terminal.sees("❯ 2 Pressing");
    terminal.press("k");
    await terminal.sees("❯ 1 Calm");
    expect(cells(terminal).rows).toEqual(ahead.rows);
  });
});

const hasTmux = (): boolean => {
  try {
    return execFileSync("tmux", ["-V"]).length > 0;
  } catch {
    return false;
  }
};

/** A home in which a session has left a draft. */
async function interrupted(): Promise<string> {
  const home = freshHome();
  const terminal = openTerminal({ home });
  await terminal.sees("1 of 5");
  terminal.press("j", "enter", "j", "enter");
  await terminal.sees("3 of 5");
  terminal.press("ctrl-c");
  await terminal.exit();
  return home;
}

describe("while the program is loaded behind it", () => {
  const MARKED = 'echo marker; exec "$@"';

  it("all keys are kept, from the first millisecond on", async () => {
    const { terminal, goOn } = await heldStart({ script: MARKED });
    await terminal.sees("marker");
    terminal.press("j");
    await isHeld(terminal);
    terminal.press("enter", "j", "j", "enter");
    await goOn();
    await terminal.sees("3 of 5");
    await terminal.sees("Pressing 6 to 12 months");
    expect(times(terminal.scrollback().join("\n"), "waymark  how")).toBe(1);
  });

  it.each([
    [120, 40],
    [60, 24],
    [40, 12],
  ])("a resize to %ix%i leaves what it leaves of a frame of Ink's own", async (columns, rows) => {
    const [early, late] = await Promise.all(
      [true, false].map(async (isEarly) => {
        const { terminal, goOn } = await heldStart({ script: MARKED });
        await isHeld(terminal);
        if (isEarly) terminal.resize(columns, rows);
        await goOn();
        await hasTakenOver(terminal);
        if (!isEarly) terminal.resize(columns, rows);
        await terminal.until(() => times(terminal.raw, title) > 1, "the new size to be drawn");
        terminal.press("j");
        await terminal.sees("❯ 2 Pressing");
        terminal.press("enter");
        // The whole of it: its first row may be there before its last one.
        const isWhole = () => ["2 of 5", "? help"].every((text) => terminal.screen().includes(text));
        await terminal.until(isWhole, "the second question, down to its keys");
        return terminal.scrollback();
      }),
    );
    expect(early).toEqual(late);
    expect(early?.[0]).toBe("marker");
  });

  it("another screen takes its place where a draft appears", async () => {
    const home = freshHome();
    const { terminal, goOn } = await heldStart({ home, script: MARKED });
    await isHeld(terminal);
    await cp(await interrupted(), home, { recursive: true });
    await goOn();
    await terminal.sees("You were at question 3 of 5");
    expect(terminal.scrollback().join("\n")).not.toContain(title);
    expect(terminal.scrollback()[0]).toBe("marker");
    terminal.press("ctrl-c");
    await terminal.exit();
    expect(terminal.screen()).toMatch(/^marker\n+waymark: stopped\.$/);
  });

  it("Ctrl-C leaves one line", async () => {
    const { terminal, goOn } = await heldStart({ script: WATCHED });
    await isHeld(terminal);
    terminal.press("ctrl-c");
    await goOn();
    await terminal.sees("code=130");
    expectRestored(terminal, "code=");
    const [left] = terminal
      .scrollback()
      .join("\n")
      .split(/^speed /m);
    expect(left?.trim()).toMatch(/^pid=\d+\n+waymark: stopped\.$/);
  });

  it.each([
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("%s ends it and leaves the terminal as it was", async (signal, code) => {
    const { terminal, goOn } = await heldStart({ script: WATCHED });
    await isHeld(terminal);
    process.kill(pidOf(terminal), signal);
    if (signal === "SIGHUP") await goOn();
    await terminal.sees(`code=${code}`);
    expectRestored(terminal, "code=");
  });

  it("a stop waits for the session, which draws itself anew when it goes on", async () => {
    const { terminal, goOn } = await heldStart({ command: STOPPABLE });
    await isHeld(terminal);
    process.kill(pidOf(terminal), "SIGTSTP");
    await goOn();
    await terminal.sees("stopped=148");
    expectRestored(terminal, "stopped=");
    expect(terminal.screen()).not.toContain(title);
    terminal.press("enter");
    await terminal.sees(title);
    terminal.press("j");
    await terminal.sees("❯ 2 Pressing");
    expect(times(terminal.scrollback().join("\n"), title)).toBe(1);
    terminal.press("ctrl-c");
    await terminal.sees("code=130");
    expectRestored(terminal, "code=");
  });

  it.each([
    ["the program", /^main\.cjs$/],
    ["its screens", /^show-session-/],
  ])("an error in loading %s appears below it", async (_, missing) => {
    const folder = await mkdtemp(join(tmpdir(), "waymark-broken-"));
    try {
      await cp(fileURLToPath(new URL("../../dist", import.meta.url)), folder, { recursive: true });
      for (const name of await readdir(folder)) if (missing.test(name)) await rm(join(folder, name));
      const command = [WAYMARK[0] ?? "", join(folder, "waymark.cjs")];
      const terminal = openTerminal({ command, script: WATCHED, rows: 60, columns: 99 });
      await terminal.sees("code=1");
      expectRestored(terminal, "code=");
      const [, ahead = "", error = ""] = terminal.screen().split(/^(?=.*1 of 5$)|(?<=ctrl-c stop)$/m);
      expect(ahead).toContain(title);
      expect(error).toContain("Cannot find module");
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe("nothing is shown ahead", () => {
  const CASES: readonly (readonly [string, TerminalOptions])[] = [
    ...[
      { TERM: "dumb" },
      { TERM: "linux" },
      { TERM: "no-such-terminal" },
      { CI: "1" },
      { CI: "0" },
      { FORCE_COLOR: "0" },
      { ACCESSIBLE: "1" },
      { INK_SCREEN_READER: "true" },
      { LANG: "C" },
    ].map((env) => [`with ${JSON.stringify(env)}`, { env }] as const),
    ...[
      [79, 24],
      [110, 24],
      [80, 18],
      [80, 12],
    ].map(([columns = 0, rows = 0]) => [`at ${columns}x${rows}`, { columns, rows }] as const),
    ...[
      ["--plain"],
      ["--no-save", "--plain"],
      ["--urgency", "calm"],
      ["--json"],
      ["--help"],
      ["ballot"],
      ["room"],
    ].map((args) => [`with ${args.join(" ")}`, { args }] as const),
    ["where standard input is no terminal", { script: '"$@" < /dev/null' }],
  ];

  it.each(CASES)("%s", async (_, options) => {
    const { terminal } = await heldStart(options);
    await isHeld(terminal);
    expect(terminal.raw).toBe(HELD);
  });

  it("where an earlier session has left a draft", async () => {
    const { terminal, goOn } = await heldStart({ home: await interrupted() });
    await isHeld(terminal);
    expect(terminal.raw).toBe(HELD);
    await goOn();
    await terminal.sees("You were at question 3 of 5");
  });
});
