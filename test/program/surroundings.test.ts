import { spawnSync } from "node:child_process";
import { afterEach, describe, expect, it } from "vitest";
import {
  closeTerminals,
  freshHome,
  openTerminal,
  type Terminal,
  type TerminalOptions,
  WAYMARK,
} from "../helpers/terminal.ts";
import { expectRestored, WATCHED } from "./aftermath.ts";
import { runOnce } from "./run-once.ts";
import { answer, CODE, FLAGS, LABELS, ROWS, SECTIONS, walkToResult } from "./walk.ts";

afterEach(closeTerminals);

/** Takes a variable away that every program under test has. */
const without = (...names: readonly string[]): string => `unset ${names.join(" ")}; exec "$@"`;

describe("inside tmux", () => {
  const installed = spawnSync("tmux", ["-V"]).error === undefined;

  /** The program in a tmux of its own, without a status line; what follows it waits for Enter. */
  function inTmux(): Terminal {
    const home = freshHome();
    return openTerminal({
      home,
      env: { TMUX_TMPDIR: home },
      command: [
        ...["tmux", "-u", "-f", "/dev/null", "set-option", "-g", "status", "off", ";"],
        // Nothing of it outlives its terminal.
        ...["set-option", "-g", "destroy-unattached", "on", ";"],
        ...["new-session", "sh", "-c", `${WATCHED}; read -r line`, "sh"],
        ...WAYMARK,
      ],
    });
  }

  it("walks to a result and leaves its summary", async ({ skip }) => {
    skip(!installed, "tmux is not installed");
    const terminal = inTmux();
    await walkToResult(terminal);
    for (const title of SECTIONS) {
      await terminal.sees(` ${title}]`);
      terminal.press("right");
    }
    terminal.press("q");
    await terminal.sees("◆ Big Vision with Small Experiments   ");
    await terminal.sees("code=0");
    expect(terminal.screen()).not.toContain("1 Result]");
  });

  it("goes back on a lone Esc", async ({ skip }) => {
    skip(!installed, "tmux is not installed");
    const terminal = inTmux();
    await answer(terminal, undefined, 2);
    terminal.press("esc");
    await terminal.sees("❯ 4 More than a year");
  });

  it("gives the pane back on Ctrl-C", async ({ skip }) => {
    skip(!installed, "tmux is not installed");
    const terminal = inTmux();
    await answer(terminal, undefined, 1);
    terminal.press("ctrl-c");
    await terminal.sees("code=130");
    expect(terminal.screen()).toMatch(/\sicanon\b/);
    expect(terminal.screen()).toMatch(/\secho\b/);
    expect(terminal.cursorShown).toBe(true);
  });
});

describe("a terminal of another kind", () => {
  const KINDS: readonly (readonly [string, TerminalOptions])[] = [
    ...["linux", "xterm", "vt100", "screen-256color"].map(
      (TERM) => [`TERM=${TERM}`, { env: { TERM } }] as const,
    ),
    ["no TERM at all", { script: without("TERM") }],
    ["a TERM that nobody knows", { env: { TERM: "no-such-terminal" } }],
  ];

  it.each(KINDS)(
    "walks to a result with %s, and is left as it was",
    async (_, { env = {}, script = 'exec "$@"' }) => {
      const terminal = openTerminal({ env, script: WATCHED.replace('exec "$@"', script) });
      await walkToResult(terminal);
      terminal.press("q");
      await terminal.sees("code=0");
      expectRestored(terminal, "code=");
      expect(terminal.raw).toContain(CODE);
    },
  );

  it.each<readonly [string, TerminalOptions]>([
    ["TERM=dumb", { env: { TERM: "dumb" } }],
    ["ACCESSIBLE=1", { env: { ACCESSIBLE: "1" } }],
  ])("is talked to line by line with %s", async (_, options) => {
    const terminal = openTerminal(options);
    for (const [index, row] of ROWS.entries()) {
      await terminal.sees(`Question ${index + 1} of 5.`);
      terminal.press(String(row + 1), "enter");
    }
    await terminal.sees("Press Enter for the result");
    for (const label of LABELS) await terminal.sees(label);
    terminal.press("enter");
    await terminal.sees("Press Enter to finish");
    terminal.press("enter");
    expect(await terminal.exit()).toEqual({ exitCode: 0, signal: 0 });
    expect(terminal.raw).not.toContain("\u001b");
  });

  it.each(["", "0", "false"])("is drawn on with ACCESSIBLE=%s", async (ACCESSIBLE) => {
    await openTerminal({ env: { ACCESSIBLE } }).sees("❯ 1 Calm");
  });
});

describe("a locale", () => {
  const ASCII: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ["LANG=C", { LANG: "C" }],
    ["LANG=POSIX", { LANG: "POSIX" }],
    ["LANG=de_DE.ISO-8859-1", { LANG: "de_DE.ISO-8859-1" }],
    ["LC_ALL=C over a LANG of UTF-8", { LC_ALL: "C" }],
    ["LC_CTYPE=C over a LANG of UTF-8", { LC_CTYPE: "C" }],
  ];

  it.each(ASCII)("without UTF-8 gets ASCII alone: %s", async (_, env) => {
    const terminal = openTerminal({ env });
    await terminal.sees("> 1 Calm");
    await walkToResult(terminal);
    terminal.press("q");
    await terminal.exit();
    expect(terminal.raw).toContain(CODE);
    expect(terminal.raw).not.toMatch(/\P{ASCII}/u);
    for (const args of [FLAGS.split(" "), ["patterns"], ["--no-input"], ["--help"], ["--urgency", "…"]]) {
      const { stdout, stderr } = await runOnce(args, { env });
      expect(stdout + stderr).not.toMatch(/\P{ASCII}/u);
    }
  });

  it.each([
    [["--plain", CODE], "Press Enter to finish", ["foo", "2", "m"], '"foo" is not an answer here.'],
    [["room", "--plain"], "Nobody has voted yet", ["n Zoë", "b", "WM2-"], "is damaged"],
  ] as const)("without UTF-8 gets ASCII alone in plain words: %j", async (args, first, lines, said) => {
    const terminal = openTerminal({ args, env: { LANG: "C" }, script: `stty -echo; exec "$@"` });
    await terminal.sees(first);
    terminal.write(`${lines.join("\r")}\r`);
    await terminal.sees(said, { scrollback: true });
    terminal.write("q\r");
    await terminal.exit();
    expect(terminal.raw).not.toMatch(/\P{ASCII}/u);
  });

  it.each<readonly [string, TerminalOptions]>([
    ["that is not set", { script: without("LANG", "LC_ALL", "LC_CTYPE") }],
    ["that is empty", { env: { LANG: "", LC_ALL: "" } }],
    ["of UTF-8 in LC_ALL over LANG=C", { env: { LANG: "C", LC_ALL: "en_GB.utf8" } }],
  ])("%s gets Unicode", async (_, options) => {
    await openTerminal(options).sees("❯ 1 Calm");
  });
});

describe("colour", () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what colours are made of
  const COLOUR = /\u001b\[(?:[\d;]*;)?(?:[34][0-8]|9[0-7]|10[0-7])[;m]/;

  it.each([
    ["is used", "FORCE_COLOR=1", { FORCE_COLOR: "1" }],
    ["is used", "FORCE_COLOR=1 and NO_COLOR=1", { FORCE_COLOR: "1", NO_COLOR: "1" }],
    ["is used", "an empty NO_COLOR", { NO_COLOR: "" }],
    ["is not used", "FORCE_COLOR=0", { FORCE_COLOR: "0" }],
    ["is not used", "NO_COLOR=1", { NO_COLOR: "1" }],
  ])("%s with %s", async (used, _, env) => {
    const terminal = openTerminal({ env });
    await walkToResult(terminal);
    expect(COLOUR.test(terminal.raw)).toBe(used === "is used");
  });

  it.each([
    [{}, false],
    [{ FORCE_COLOR: "0" }, false],
    [{ FORCE_COLOR: "1" }, true],
    [{ FORCE_COLOR: "3" }, true],
  ])("gets into a pipe where it is asked for, and never else: %o", async (env, styled) => {
    for (const args of [FLAGS.split(" "), ["patterns"]]) {
      const { stdout, stderr } = await runOnce(args, { env });
      expect(stdout.includes("\u001b")).toBe(styled);
      expect(stderr).toBe("");
    }
    for (const args of [[...FLAGS.split(" "), "--json"], ["--help"]])
      expect((await runOnce(args, { env })).stdout).not.toContain("\u001b");
  });
});
