import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import type { Question } from "../../src/domain/catalogue-schema.ts";
import {
  closeTerminals,
  environment,
  freshHome,
  openTerminal,
  type Terminal,
  WAYMARK,
} from "../helpers/terminal.ts";
import { expectGone, expectRestored, pidOf, STOPPABLE, TELLING_ITS_PID, WATCHED } from "./aftermath.ts";
import { bundle, claimsTerminal, inTheirPlace } from "./bundle.ts";
import { collect } from "./run-once.ts";
import { answer, CODE, codeWith, FLAGS, LABELS, walkToResult } from "./walk.ts";

afterEach(closeTerminals);

const CTRL_Z = "\u001a";

const SCREENS: readonly (readonly [string, (terminal: Terminal) => Promise<void>])[] = [
  ["a question", (terminal) => answer(terminal, undefined, 1)],
  ["the result", (terminal) => walkToResult(terminal)],
];

describe.each(SCREENS)("on %s", (_, walk) => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("%s ends it and leaves the terminal as it was", async (signal, code) => {
    const terminal = openTerminal({ script: WATCHED });
    await walk(terminal);
    process.kill(pidOf(terminal), signal);
    await terminal.sees(`code=${code}`);
    expectRestored(terminal, "code=");
  });
});

describe("a program that is stopped", () => {
  const stoppable = (): Terminal => openTerminal({ command: STOPPABLE });

  /** Waits until the program draws this again although it stood there before. */
  async function redraws(terminal: Terminal, from: number, text: string): Promise<void> {
    await terminal.until(() => terminal.raw.indexOf(text, from) >= 0, `“${text}” again`);
    await terminal.sees(text);
  }

  it.each([
    ["Ctrl-Z", (terminal: Terminal) => terminal.write(CTRL_Z)],
    ["SIGTSTP", (terminal: Terminal) => process.kill(pidOf(terminal), "SIGTSTP")],
  ])("by %s gives the terminal back, and takes it again where it was", async (_, stop) => {
    const terminal = stoppable();
    await answer(terminal, undefined, 1);
    terminal.press("j");
    await terminal.sees("❯ 2 3 to 6 months");
    stop(terminal);
    await terminal.sees("stopped=148");
    expectRestored(terminal, "stopped=");

    const before = terminal.raw.length;
    terminal.press("enter");
    await redraws(terminal, before, "2 of 5");
    await terminal.sees("❯ 2 3 to 6 months");
    terminal.press("j");
    await terminal.sees("❯ 3 6 to 12 months");
    terminal.press("ctrl-c");
    await terminal.sees("code=130");
    expectRestored(terminal, "code=");
  });

  it("draws itself for the size that the terminal has by then", async () => {
    const terminal = stoppable();
    await answer(terminal, undefined, 1);
    terminal.write(CTRL_Z);
    await terminal.sees("stopped=148");
    terminal.resize(40, 12);
    const before = terminal.raw.length;
    terminal.press("enter");
    await redraws(terminal, before, "2 of 5");
    expect(terminal.overflowing()).toEqual([]);
    terminal.press("j");
    await terminal.sees("❯ 2 3 to 6 months");
    expect(terminal.overflowing()).toEqual([]);
  });

  it("ends on SIGTERM as soon as it goes on, with the terminal as it was", async () => {
    const terminal = stoppable();
    await answer(terminal, undefined, 1);
    terminal.write(CTRL_Z);
    await terminal.sees("stopped=148");
    process.kill(pidOf(terminal), "SIGTERM");
    terminal.press("enter");
    await terminal.sees("code=143");
    expectRestored(terminal, "code=");
  });

  it("goes on in an interactive shell with fg, as often as one likes", async () => {
    const terminal = openTerminal({
      command: ["bash", "--norc", "--noprofile", "-i"],
      env: { PS1: "shell> " },
    });
    await terminal.sees("shell>");
    terminal.write(`clear; '${WAYMARK.join("' '")}'\r`);
    await answer(terminal, undefined, 1);
    for (const [pressed, shown] of [
      ["j", "❯ 2 3 to 6 months"],
      ["j", "❯ 3 6 to 12 months"],
    ] as const) {
      terminal.press(pressed);
      await terminal.sees(shown);
      terminal.write(CTRL_Z);
      await terminal.sees("Stopped");
      await terminal.until(() => terminal.screen().endsWith("shell>"), "the prompt");
      expect(terminal.cursorShown).toBe(true);
      terminal.write("clear\r");
      await terminal.until(() => terminal.screen() === "shell>", "an empty screen");
      terminal.write("fg\r");
      await terminal.sees("2 of 5");
      await terminal.sees(shown);
    }
    terminal.press("ctrl-c");
    await terminal.sees("waymark: stopped.");
    terminal.write('echo "code=$?"; stty -a\r');
    await terminal.sees("code=130");
  });
});

describe("a bug in a component", () => {
  let folder = "";
  let program = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "waymark-broken-"));
    program = await bundle(new URL("../../src/cli/main.ts", import.meta.url), folder, [
      inTheirPlace(/[\\/]team-span\.ts$/, new URL("./broken-question.ts", import.meta.url)),
      claimsTerminal,
    ]);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Walks to the question that cannot be shown. */
  async function meetIt(script: string): Promise<Terminal> {
    const terminal = openTerminal({ command: [process.execPath, program], script });
    await answer(terminal, undefined, 1);
    terminal.press("enter");
    await terminal.sees("code=");
    return terminal;
  }

  it("ends the program with 1, a message, and the terminal as it was", async () => {
    const terminal = await meetIt(WATCHED);
    await terminal.sees("code=1");
    await terminal.sees("waymark: something failed that should not.", { scrollback: true });
    expectRestored(terminal, "code=");
  });

  it("is told on standard error alone", async () => {
    const errors = join(folder, "errors.txt");
    const terminal = await meetIt(`echo above; "$@" 2> '${errors}'; echo "code=$?"; cat '${errors}'`);
    await terminal.sees("Error: the third question is broken");
    const shown = terminal.scrollback();
    const written = shown.slice(
      shown.indexOf("above") + 1,
      shown.findIndex((line) => line.startsWith("code=")),
    );
    expect(written.join("").trim().slice(0, 80)).toBe("");
  });
});

describe("a terminal that goes away", () => {
  /** Holds a pseudo-terminal, as a terminal's window does, and shows what is written there. */
  const WINDOW = `
    const [file, ...args] = process.argv.slice(1);
    const terminal = require("@lydell/node-pty").spawn(file, args, { cols: 80, rows: 24 });
    process.stdout.write("pid=" + terminal.pid + "\\n");
    terminal.onData((data) => process.stdout.write(data));`;

  it("takes the program with it", async () => {
    const window = spawn(process.execPath, ["-e", WINDOW, ...WAYMARK], {
      env: environment({ HOME: freshHome() }),
    });
    try {
      let raw = "";
      window.stdout.setEncoding("utf8");
      for await (const text of window.stdout) {
        raw += text;
        if (raw.includes("1 of 5")) break;
      }
      window.kill("SIGKILL");
      await expectGone(pidOf({ raw }));
    } finally {
      window.kill("SIGKILL");
    }
  });

  it("takes the program with it when its shell is killed", async () => {
    const terminal = openTerminal({ script: `echo "shell=$$"; ${TELLING_ITS_PID}; :` });
    await answer(terminal, undefined, 1);
    process.kill(Number(/shell=(\d+)/.exec(terminal.raw)?.[1]), "SIGKILL");
    await expectGone(pidOf(terminal));
  });

  it("takes the program with it when another shell gets it, without a word", async () => {
    const terminal = openTerminal({
      command: ["bash", "--norc", "--noprofile", "-i"],
      env: { PS1: "outer> " },
    });
    await terminal.sees("outer>");
    const script = `echo "shell=$$"; ${TELLING_ITS_PID}; :`;
    terminal.write(
      `clear; bash --norc -c '${script.replaceAll("'", `'\\''`)}' sh '${WAYMARK.join("' '")}'\r`,
    );
    await answer(terminal, undefined, 1);
    process.kill(Number(/shell=(\d+)/.exec(terminal.raw)?.[1]), "SIGKILL");
    await terminal.until(() => terminal.screen().endsWith("outer>"), "the prompt");
    // The program learns of it by the next key, of which the shell may get some first.
    await expectGone(pidOf(terminal), () => terminal.write("#"));
    terminal.write("\recho all the $((50 + 50)) words\r");
    await terminal.sees("all the 100 words");
    expect(terminal.raw).not.toContain("node:events");
  });
});

describe("an output that nobody reads to its end", () => {
  it.each([
    ["patterns | head -1", `"$@" patterns | head -1; echo "codes=\${PIPESTATUS[*]}"`],
    ["--json | true", `"$@" ${FLAGS} --json | true; echo "codes=\${PIPESTATUS[*]}"`],
    ["--help | true", `"$@" --help | true; echo "codes=\${PIPESTATUS[*]}"`],
  ])("is no reason to complain: %s", async (_, script) => {
    const { stdout, stderr } = await collect(["bash", "--norc", "-c", script, "bash", ...WAYMARK]);
    expect(stdout).toMatch(/codes=0 0\n$/);
    expect(stderr).toBe("");
  });

  it.each(["patterns", `${FLAGS} --json`, "--help", "completion bash"])(
    "may be closed before the first byte: %s",
    async (args) => {
      const [file = "", ...rest] = [...WAYMARK, ...args.split(" ")];
      const child = spawn(file, rest, { env: environment() });
      child.stdout.destroy();
      let told = "";
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        told += text;
      });
      const code = await new Promise((resolve) => child.on("close", resolve));
      expect({ code, told }).toEqual({ code: 0, told: "" });
    },
  );
});

describe("a session that was interrupted after three answers", () => {
  it.each([
    ["Ctrl-C", (terminal: Terminal) => terminal.press("ctrl-c")],
    ["SIGKILL", (terminal: Terminal) => process.kill(pidOf(terminal), "SIGKILL")],
  ])("by %s goes on with all of them", async (_, interrupt) => {
    const home = freshHome();
    const terminal = openTerminal({ home, script: TELLING_ITS_PID });
    await answer(terminal, undefined, 3);
    interrupt(terminal);
    await terminal.exit();

    const next = openTerminal({ home });
    await next.sees("You were at question 4 of 5");
    next.press("enter");
    await next.sees("How convinced is your organization");
    for (const label of LABELS.slice(0, 3)) await next.sees(label);
    next.press("2", "enter", "2", "enter", "enter");
    await next.sees("1 Result]");
    next.press("q");
    expect((await next.exit()).exitCode).toBe(0);
    expect(next.raw).toContain(CODE);
  });
});

describe("two sessions at once", () => {
  it("both finish with their own answers", async () => {
    const home = freshHome();
    const [one, other] = [openTerminal({ home }), openTerminal({ home })];
    for (const question of [1, 2, 3, 4, 5]) {
      await one.sees(`${question} of 5`);
      await other.sees(`${question} of 5`);
      one.press("1", "enter");
      other.press("u", "enter");
    }
    for (const terminal of [one, other]) {
      await terminal.sees("Your answers");
      terminal.press("enter");
      await terminal.sees("1 Result]");
      terminal.press("q");
      expect((await terminal.exit()).exitCode).toBe(0);
    }
    const all = (answer: (question: Question) => string) =>
      codeWith(Object.fromEntries(catalogue.questions.map((question) => [question.id, answer(question)])));
    expect(one.raw).toContain(all(({ options }) => options[0]?.id ?? ""));
    expect(other.raw).toContain(all(() => "unsure"));
  });

  it("are both offered again when both were interrupted", async () => {
    const home = freshHome();
    const [one, other] = [openTerminal({ home }), openTerminal({ home })];
    await answer(one, undefined, 3);
    await answer(other, undefined, 2);
    for (const terminal of [one, other]) {
      terminal.press("ctrl-c");
      await terminal.exit();
    }
    const [newest, older] = [openTerminal({ home }), openTerminal({ home })];
    await newest.sees("You were at question 3 of 5");
    newest.press("enter");
    await newest.sees("How many teams have to work on it?");
    await older.sees("You were at question");
    older.press("ctrl-c");
    await older.exit();
    await openTerminal({ home }).sees("You were at question 4 of 5");
  });
});

describe("a folder in which nothing can be kept", () => {
  it("is no reason to say a word", async () => {
    const home = freshHome();
    await writeFile(join(home, "file"), "");
    const below = join(home, "file", "folder");
    const terminal = openTerminal({
      home,
      script: `"$@" 2> "$HOME/errors"; echo "code=$? errors=<$(cat "$HOME/errors")>"`,
      env: { XDG_STATE_HOME: below },
    });
    await walkToResult(terminal);
    terminal.press("q");
    await terminal.sees("code=0 errors=<>");
    expect((await readdir(home)).sort()).toEqual(["errors", "file"]);
  });
});

describe("--no-save", () => {
  it("leaves no file behind, however the session ends", async () => {
    const home = freshHome();
    const terminal = openTerminal({ home, args: ["--no-save"], script: TELLING_ITS_PID });
    await answer(terminal, undefined, 3);
    expect(await readdir(home)).toEqual([]);
    terminal.press("ctrl-c");
    await terminal.exit();
    expect(await readdir(home)).toEqual([]);
  });
});
