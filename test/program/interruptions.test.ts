import { afterEach, describe, expect, it } from "vitest";
import { closeTerminals, openTerminal, type Terminal } from "../helpers/terminal.ts";
import { answer, CODE, walkToResult } from "./walk.ts";

afterEach(closeTerminals);

/** A shell that outlives Ctrl-C and tells how the program has left the terminal. */
const WATCHED =
  'trap : INT; /bin/sh -c \'echo ready; exec "$@"\' sh "$@"; code=$?; stty -a; echo "code=$code"';

async function stopped(terminal: Terminal): Promise<void> {
  await terminal.sees("code=130");
  expect(terminal.raw).toMatch(/[\s;]icanon\b/);
  expect(terminal.raw).toMatch(/[\s;]echo\s/);
  expect(terminal.cursorShown).toBe(true);
  expect(terminal.bracketedPaste).toBe(false);
  expect(terminal.alternateScreen).toBe(false);
}

/** All that is left on the terminal between the shell's own lines. */
function left(terminal: Terminal): string {
  const lines = terminal.scrollback();
  const end = lines.findIndex((line) => line.startsWith("speed "));
  return lines.slice(lines.indexOf("ready") + 1, end).join("");
}

describe("Ctrl-C", () => {
  const screens: readonly (readonly [string, string, (terminal: Terminal) => Promise<void>])[] = [
    ["on the first question", "", (terminal) => terminal.sees("1 of 5")],
    [
      "on a later question",
      " To go on: waymark --urgency pressing --horizon over-a-year",
      (terminal) => answer(terminal, undefined, 2),
    ],
    [
      "in the help",
      "",
      async (terminal) => {
        await terminal.sees("1 of 5");
        terminal.press("?");
        await terminal.sees("What “Calm” would say");
      },
    ],
    ["in the review", ` To go on: waymark ${CODE}`, (terminal) => answer(terminal)],
    ["on the result", ` To go on: waymark ${CODE}`, (terminal) => walkToResult(terminal)],
  ];

  it.each(screens)("%s leaves one line and the terminal as it was", async (_, goOn, walk) => {
    const terminal = openTerminal({ script: WATCHED });
    await walk(terminal);
    terminal.press("ctrl-c");
    await stopped(terminal);
    expect(left(terminal)).toBe(`waymark: stopped.${goOn}`);
  });

  it("works while node is still starting", async () => {
    const terminal = openTerminal({ script: WATCHED });
    await terminal.sees("ready");
    terminal.press("ctrl-c");
    await stopped(terminal);
  });

  it("works before the first frame", async () => {
    const terminal = openTerminal({ script: WATCHED });
    await terminal.rawMode();
    terminal.press("ctrl-c");
    await stopped(terminal);
    expect(left(terminal)).toBe("waymark: stopped.");
  });
});

describe("keys that come before the first frame", () => {
  it("are not lost while node is still starting", async () => {
    const terminal = openTerminal({ script: 'echo ready; exec "$@"' });
    await terminal.sees("ready");
    terminal.press("j", "enter", "j", "j", "enter");
    await terminal.sees("3 of 5");
    await terminal.sees("✓ Urgency");
    await terminal.sees("Pressing");
    await terminal.sees("✓ Horizon");
    await terminal.sees("6 to 12 months");
  });

  it("are neither lost nor echoed once the program has the keyboard", async () => {
    const terminal = openTerminal({ script: 'echo ready; exec "$@"' });
    await terminal.rawMode();
    terminal.press("j", "enter", "j", "j", "enter");
    await terminal.sees("3 of 5");
    await terminal.sees("✓ Urgency");
    await terminal.sees("Pressing");
    await terminal.sees("✓ Horizon");
    await terminal.sees("6 to 12 months");
    expect(terminal.scrollback().slice(0, 3)).toEqual(["ready", "", expect.stringMatching(/^ {2}waymark /)]);
  });
});

describe("what is no key", () => {
  const noise: readonly (readonly [string, (terminal: Terminal) => void])[] = [
    ["a paste of 10,000 characters", (terminal) => terminal.paste("j".repeat(10_000))],
    ["a paste of lines", (terminal) => terminal.paste("2\r3\ru\r".repeat(100))],
    ["10,000 letters that are no key", (terminal) => terminal.write("x".repeat(10_000))],
    ["a null byte", (terminal) => terminal.write("\u0000")],
    ["a byte that is no UTF-8", (terminal) => terminal.write(Buffer.from([0xff, 0xfe]))],
    ["an unknown key sequence", (terminal) => terminal.write("\u001b[999~")],
    ["a function key", (terminal) => terminal.write("\u001bOP\u001b[15~")],
    ["an answer of the terminal", (terminal) => terminal.write("\u001b[?62;22c\u001b[12;40R")],
    ["a mouse click", (terminal) => terminal.write("\u001b[<0;35;12M\u001b[<0;35;12m")],
    ["a focus event", (terminal) => terminal.write("\u001b[I\u001b[O")],
    ["a report of a colour", (terminal) => terminal.write("\u001b]11;rgb:1b1b/2222/3b3b\u001b\\")],
    ["a report of the terminal's name", (terminal) => terminal.write("\u001bP>|kitty(0.42.1)\u001b\\")],
    ["an emoji", (terminal) => terminal.write("👩‍👩‍👧‍👦")],
  ];

  it.each(noise)("changes nothing: %s", async (_, make) => {
    const terminal = openTerminal();
    await answer(terminal, undefined, 1);
    terminal.press("j");
    await terminal.sees("❯ 2 3 to 6 months");
    make(terminal);
    terminal.press("j");
    await terminal.sees("❯ 3 6 to 12 months");
    await terminal.sees("2 of 5");
    terminal.press("enter");
    await terminal.sees("✓ Horizon");
    await terminal.sees("6 to 12 months");
  });
});

describe("keys of other kinds of terminals", () => {
  const ESC = "\u001b";

  it.each([
    ["as modifyOtherKeys has it", `${ESC}[27;5;99~`],
    ["as the kitty protocol has it", `${ESC}[99;5u`],
    ["with Caps Lock and Num Lock on", `${ESC}[99;197u`],
    ["behind Alt and P, which may begin a report", `${ESC}P\u0003`],
  ])("stop on Ctrl-C %s", async (_, bytes) => {
    const terminal = openTerminal({ script: WATCHED });
    await answer(terminal, undefined, 1);
    terminal.write(bytes);
    await stopped(terminal);
  });

  it("stop on Ctrl-C after a paste whose end never came", async () => {
    const terminal = openTerminal({ script: WATCHED });
    await answer(terminal, undefined, 1);
    terminal.press("j");
    await terminal.sees("❯ 2 3 to 6 months");
    terminal.write(`j${ESC}[200~2\r3\r`);
    await terminal.sees("❯ 3 6 to 12 months");
    terminal.press("ctrl-c");
    await stopped(terminal);
  });

  it.each([
    ["Enter as CR and LF", "2\r\n", "2 of 5"],
    ["Enter as CR and LF on its own", "\r\n", "2 of 5"],
    ["the digits of a keypad in application mode", `${ESC}Or`, "❯ 2 Pressing"],
    ["the digits of a keypad in the kitty protocol", `${ESC}[57401u`, "❯ 2 Pressing"],
    ["a key that is let go", `j${ESC}[106;1:3u`, "❯ 2 Pressing"],
    ["an arrow that is let go", `${ESC}[1;1:1B${ESC}[1;1:3B`, "❯ 2 Pressing"],
    ["a key with Alt that may begin a report, in one read with the next", `${ESC}Xj`, "❯ 2 Pressing"],
    ["the same with ]", `${ESC}]j`, "❯ 2 Pressing"],
    ["the same with P", `${ESC}Pj`, "❯ 2 Pressing"],
  ])("work: %s", async (_, bytes, shown) => {
    const terminal = openTerminal();
    await terminal.sees("❯ 1 Calm");
    terminal.write(bytes);
    await terminal.sees(shown);
    // One more key, so that all of the others have had their effect.
    terminal.press("?");
    await terminal.sees("esc close");
    terminal.press("?");
    await terminal.sees(shown);
  });
});
