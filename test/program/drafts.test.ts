import { chownSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { closeTerminals, freshHome, openTerminal, type TerminalOptions } from "../helpers/terminal.ts";
import { answer, CODE, walkToResult } from "./walk.ts";

afterEach(closeTerminals);

/** Answers two questions and stops there. @returns the home in which that happened */
async function interrupted(options: TerminalOptions = {}): Promise<string> {
  const home = freshHome();
  const terminal = openTerminal({ home, ...options });
  await answer(terminal, undefined, 2);
  terminal.press("ctrl-c");
  await terminal.exit();
  return home;
}

describe("an interrupted session", () => {
  it("goes on where it stopped when it is taken up, and is over when it has ended", async () => {
    const home = await interrupted();
    const next = openTerminal({ home });
    await next.sees("You were at question 3 of 5");
    next.press("enter");
    await next.sees("How many teams have to work on it?");
    next.press("3", "enter", "2", "enter", "2", "enter", "enter");
    await next.sees("1 Result]");
    next.press("q");
    expect((await next.exit()).exitCode).toBe(0);
    expect(next.raw).toContain(CODE);

    await openTerminal({ home }).sees("1 of 5");
  });

  it.skipIf(process.platform !== "linux")(
    "ends as quickly where its folder can be named, but not be made",
    async () => {
      const terminal = openTerminal({ env: { XDG_STATE_HOME: "/proc/waymark" } });
      await answer(terminal, undefined, 2);
      terminal.press("ctrl-c");
      expect((await terminal.exit()).exitCode).toBe(130);
    },
  );

  it("is forgotten when one starts again", async () => {
    const home = await interrupted();
    const next = openTerminal({ home });
    await next.sees("You were at question 3 of 5");
    next.press("2", "enter");
    await next.sees("How urgent is the problem?");
    expect(next.screen()).not.toContain("Pressing: ");
    next.press("ctrl-c");
    await next.exit();
    await openTerminal({ home }).sees("1 of 5");
  });

  it("survives a terminal that is closed and a program that is killed", async () => {
    for (const signal of ["HUP", "KILL"]) {
      const home = freshHome();
      const terminal = openTerminal({ home, script: 'echo "pid=$$"; exec "$@"' });
      await answer(terminal, undefined, 2);
      process.kill(Number(/pid=(\d+)/.exec(terminal.raw)?.[1]), `SIG${signal}`);
      await terminal.exit();
      await openTerminal({ home }).sees("You were at question 3 of 5");
    }
  });

  it("is offered in plain words, too", async () => {
    const home = await interrupted();
    const next = openTerminal({ home, args: ["--plain"] });
    await next.sees("question 3 of 5");
    next.press("1", "enter");
    await next.sees("Question 3 of 5.");
  });

  it("leaves nothing with --no-save", async () => {
    const home = await interrupted({ args: ["--no-save"] });
    await openTerminal({ home }).sees("1 of 5");
  });
});

describe("a second start", () => {
  it("shows the same as the first", async () => {
    const home = freshHome();
    const screens: string[] = [];
    for (let start = 0; start < 2; start++) {
      const terminal = openTerminal({ home });
      await walkToResult(terminal);
      screens.push(terminal.screen());
      terminal.press("q");
      expect((await terminal.exit()).exitCode).toBe(0);
    }
    expect(screens[1]).toBe(screens[0]);
  });

  it("works where nothing can be kept", async () => {
    const terminal = openTerminal({ home: "/nonexistent" });
    await walkToResult(terminal);
    terminal.press("q");
    expect((await terminal.exit()).exitCode).toBe(0);
  });
});

describe("root in another user's home", () => {
  it("leaves nothing there, and takes nothing of it", async ({ skip }) => {
    skip(process.getuid?.() !== 0, "only root can be root");
    const home = await interrupted();
    const state = join(home, ".local", "state", "waymark");
    const before = readdirSync(state);
    chownSync(home, 4242, 4242);
    const terminal = openTerminal({ home });
    await answer(terminal, undefined, 1);
    terminal.press("ctrl-c");
    await terminal.exit();
    expect(readdirSync(state)).toEqual(before);
    expect(before).toHaveLength(1);
  });
});
