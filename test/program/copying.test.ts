import { spawnSync } from "node:child_process";
import { afterEach, describe, expect, it } from "vitest";
import { closeTerminals, freshHome, openTerminal, WAYMARK } from "../helpers/terminal.ts";
import { answer, CODE, walkToResult } from "./walk.ts";

afterEach(closeTerminals);

const base64 = (text: string) => Buffer.from(text).toString("base64");
/** What was sent to the clipboard, as text. */
const copied = (raw: string): readonly string[] =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what the sequence is made of
  [...raw.matchAll(/\u001b\]52;[a-z]*;([^\u0007\u001b]*)(?:\u0007|\u001b\\)/g)].map(([, text = ""]) =>
    Buffer.from(text, "base64").toString(),
  );

describe("y on a result", () => {
  it("sends its code to the clipboard, and says so", async () => {
    const terminal = openTerminal();
    await walkToResult(terminal);
    expect(copied(terminal.raw)).toEqual([]);
    terminal.press("y");
    await terminal.sees(`Sent ${CODE} to the clipboard, if your terminal allows it.`);
    expect(copied(terminal.raw)).toEqual([CODE]);
    terminal.press("q");
    expect((await terminal.exit()).exitCode).toBe(0);
  });

  it("inside tmux reaches the terminal around it", async ({ skip }) => {
    skip(spawnSync("tmux", ["-V"]).error !== undefined, "tmux is not installed");
    const home = freshHome();
    const terminal = openTerminal({
      home,
      env: { TMUX_TMPDIR: home },
      command: [
        ...["tmux", "-u", "-f", "/dev/null", "set-option", "-g", "status", "off", ";"],
        ...["set-option", "-g", "destroy-unattached", "on", ";"],
        ...["set-option", "-g", "allow-passthrough", "on", ";"],
        "new-session",
        ...WAYMARK,
      ],
    });
    await walkToResult(terminal);
    terminal.press("y");
    await terminal.until(() => terminal.raw.includes(base64(CODE)), "the code in base64");
    expect(copied(terminal.raw)).toContain(CODE);
    await terminal.sees(`Sent ${CODE} to the clipboard`);
  });

  it("sends nothing where the terminal has no clipboard, and gives the code to read", async () => {
    const terminal = openTerminal({ env: { TERM: "linux" } });
    await walkToResult(terminal);
    terminal.press("y");
    await terminal.sees(`Nothing can be copied from this terminal. The code is ${CODE}.`);
    expect(terminal.raw).not.toContain("\u001b]52");
  });
});

describe("y in the review of a ballot", () => {
  it("finishes it, and sends to the clipboard what is printed", async () => {
    const terminal = openTerminal({ args: ["ballot"] });
    await answer(terminal);
    await terminal.sees("y copy");
    terminal.press("y");
    expect((await terminal.exit()).exitCode).toBe(0);
    const [ballot] = /WM2(-[0-9A-Z]{4})+/.exec(terminal.screen()) ?? [];
    expect(copied(terminal.raw)).toEqual([ballot]);
    await terminal.sees("Sent to the clipboard, if your terminal allows it.");
  });
});
