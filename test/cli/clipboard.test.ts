import { describe, expect, it } from "vitest";
import { clipboardSequence } from "../../src/cli/process/clipboard.ts";

const TERMINAL = { isTTY: true };
const CODE = "WM1-R37E-QX2A";
const BASE64 = Buffer.from(CODE).toString("base64");
const OSC = `\u001b]52;c;${BASE64}\u0007`;
const inside = (env: Readonly<Record<string, string>>, text = CODE) =>
  clipboardSequence(text, { stdout: TERMINAL, env: { TERM: "xterm-256color", ...env } });

describe("the sequence that copies a text", () => {
  it("is OSC 52 with the text in base64", () => {
    expect(inside({})).toBe(OSC);
    expect(inside({}, "é")).toBe("\u001b]52;c;w6k=\u0007");
  });

  it("inside tmux is for tmux itself, and once more for the terminal around it, each Esc doubled", () => {
    expect(inside({ TMUX: "/tmp/tmux-0/default,1,0" })).toBe(
      `${OSC}\u001bPtmux;\u001b\u001b]52;c;${BASE64}\u0007\u001b\\`,
    );
  });

  it("inside GNU screen is for the terminal around it, in strings that screen hands on", () => {
    expect(inside({ STY: "1.tty" })).toBe(`\u001bP${OSC}\u001b\\`);
    const long = inside({ STY: "1.tty" }, "x".repeat(600)) ?? "";
    const strings = long.split("\u001b\\").slice(0, -1);
    expect(strings.length).toBe(4);
    for (const each of strings) {
      expect(each.startsWith("\u001bP")).toBe(true);
      expect(each.length).toBeLessThanOrEqual(256);
    }
    const handedOn = strings.map((each) => each.slice(2)).join("");
    expect(handedOn).toBe(`\u001b]52;c;${Buffer.from("x".repeat(600)).toString("base64")}\u0007`);
  });

  it.each([
    ["a pipe", { stdout: {}, env: { TERM: "xterm" } }],
    ["a dumb terminal", { stdout: TERMINAL, env: { TERM: "dumb" } }],
    ["the Linux console", { stdout: TERMINAL, env: { TERM: "linux" } }],
  ])("is not there for %s", (_, where) => {
    expect(clipboardSequence(CODE, where)).toBeUndefined();
  });
});
