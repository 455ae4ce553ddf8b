import { spawnSync } from "node:child_process";
import { afterEach, describe, expect, it } from "vitest";
import { closeTerminals, openTerminal, WAYMARK } from "../helpers/terminal.ts";
import { expectRestored, STOPPABLE, WATCHED } from "./aftermath.ts";
import { answer, CODE, ROWS, walkToResult } from "./walk.ts";

afterEach(closeTerminals);

const PROGRAM = WAYMARK.slice(1);
const RUNTIMES = [
  { name: "deno", command: ["deno", "run", "-A", ...PROGRAM] },
  { name: "bun", command: ["bun", ...PROGRAM] },
].map((runtime) => ({
  ...runtime,
  isMissing: spawnSync(runtime.name, ["--version"]).error !== undefined,
}));

describe.each(RUNTIMES)("on $name", ({ command, isMissing }) => {
  it.skipIf(isMissing)("walks to a result, and leaves the terminal as it was", async () => {
    const terminal = openTerminal({ command, script: WATCHED });
    await walkToResult(terminal);
    terminal.press("q");
    await terminal.sees("code=0");
    expect(terminal.raw).toContain(CODE);
    expectRestored(terminal, "code=");
  });

  it.skipIf(isMissing)("stops on Ctrl-C, and leaves the terminal as it was", async () => {
    const terminal = openTerminal({ command, script: WATCHED });
    await answer(terminal, undefined, 1);
    terminal.press("ctrl-c");
    await terminal.sees("code=130");
    expectRestored(terminal, "code=");
  });

  it.skipIf(isMissing)("talks in plain words, and leaves the terminal as it was", async () => {
    const terminal = openTerminal({ command, script: WATCHED, args: ["--plain"] });
    for (const [index, row] of ROWS.entries()) {
      await terminal.sees(`Question ${index + 1} of 5.`);
      terminal.press(String(row + 1), "enter");
    }
    await terminal.sees("Press Enter for the result");
    terminal.press("enter");
    await terminal.sees("Press Enter to finish");
    terminal.press("enter");
    await terminal.sees("code=0");
    expectRestored(terminal, "code=");
  });

  it.skipIf(isMissing)("gives the terminal back on Ctrl-Z, and takes it again", async () => {
    const terminal = openTerminal({ command: [...STOPPABLE.slice(0, -WAYMARK.length), ...command] });
    await answer(terminal, undefined, 1);
    terminal.press("j");
    await terminal.sees("❯ 2 3 to 6 months");
    terminal.press("ctrl-z");
    // By SIGTSTP; on Deno by SIGSTOP.
    await terminal.until(() => /stopped=14[78]/.test(terminal.screen()), "the program to stop");
    expectRestored(terminal, "stopped=");
    const before = terminal.raw.length;
    terminal.press("enter");
    await terminal.until(() => terminal.raw.includes("2 of 5", before), "the question again");
    terminal.press("j");
    await terminal.sees("❯ 3 6 to 12 months");
    terminal.press("ctrl-c");
    await terminal.sees("code=130");
    expectRestored(terminal, "code=");
  });
});
