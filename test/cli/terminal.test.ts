import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { canAsk, prefersPlain, textColumns, wantsAscii } from "../../src/cli/process/terminal.ts";
import { fakeIo } from "../helpers/fake-io.ts";

const stream = (isTTY: boolean, columns?: number) =>
  Object.assign(new Writable(), { isTTY, ...(columns === undefined ? {} : { columns }) });
const io = (env: Record<string, string> = {}, { stdin = true, stdout = true, columns = 80 } = {}) =>
  fakeIo({
    stdinIsTerminal: stdin,
    stdout: stream(stdout, columns),
    env,
  });

describe("the terminal", () => {
  it.each([
    { given: io(), asks: true },
    { given: io({}, { stdin: false }), asks: false },
    { given: io({}, { stdout: false }), asks: false },
    { given: io({ CI: "true" }), asks: false },
    { given: io({ CI: "" }), asks: true },
    { given: io({ CI: "false" }), asks: true },
  ])("asks only where somebody can answer (case %#)", ({ given, asks }) => {
    expect(canAsk(given)).toBe(asks);
  });

  it.each([
    [{ ACCESSIBLE: "1" }, true],
    [{ TERM: "dumb" }, true],
    [{ INK_SCREEN_READER: "true" }, true],
    [{ INK_SCREEN_READER: "false" }, false],
    [{ ACCESSIBLE: "0", TERM: "xterm" }, false],
    [{}, false],
  ])("with %o is spoken to in plain words: %s", (env, plain) => {
    expect(prefersPlain(io(env))).toBe(plain);
  });

  it.each([
    [{}, false],
    [{ LANG: "en_US.UTF-8" }, false],
    [{ LANG: "de_DE.utf8" }, false],
    [{ LANG: "C" }, true],
    [{ LANG: "C.UTF-8" }, false],
    [{ LANG: "en_US.UTF-8", LC_ALL: "C" }, true],
    [{ LANG: "C", LC_CTYPE: "C.UTF-8" }, false],
    [{ TERM: "linux", LANG: "en_US.UTF-8" }, true],
  ])("with %o shows ASCII alone: %s", (env, ascii) => {
    expect(wantsAscii(io(env))).toBe(ascii);
  });

  it("sets text in its columns, at most 80 and at least 20", () => {
    expect([200, 60, 10, 0].map((columns) => textColumns(io({}, { columns })))).toEqual([80, 60, 20, 80]);
  });
});
