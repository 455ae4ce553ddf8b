import { PassThrough, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { askLines } from "../../src/cli/process/ask-lines.ts";
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

describe("questions on lines", () => {
  it("are asked in the terminal's own mode, and leave nothing that listens", async () => {
    const modes: boolean[] = [];
    const stdin = Object.assign(new PassThrough(), { setRawMode: (raw: boolean) => modes.push(raw) });
    const interrupts = new Set<() => void>();
    const onInterrupt = (listener: () => void) => {
      interrupts.add(listener);
      return () => interrupts.delete(listener);
    };
    const listening = () => stdin.eventNames().map((name) => [name, stdin.listenerCount(name)]);
    const before = listening();
    const given = fakeIo({ stdin, stdinIsTerminal: true, onInterrupt });
    const goOn = (lines: readonly string[]) => `To go on: ${lines.length}`;
    const said = askLines(["All optional."], ["Title?", "Context?"], given, { goOn });
    expect(modes).toEqual([false]);
    stdin.write(" A wheel \n\n");
    expect(await said).toEqual(["A wheel", ""]);
    expect(given.stdout.text).toBe("All optional.\nTitle?\nContext?\n");
    const stopped = askLines([], ["Title?"], given, { goOn });
    expect(interrupts.size).toBe(1);
    for (const interrupt of interrupts) interrupt();
    expect(await stopped).toBeUndefined();
    expect(given.stdout.text).toBe("All optional.\nTitle?\nContext?\nTitle?\n\n");
    expect(given.stderr.text).toBe("waymark: stopped. Nothing was written.\nTo go on: 0\n");
    expect(interrupts.size).toBe(0);
    expect(listening()).toEqual(before);
  });

  const answered = async (typed: string, leave?: () => void) => {
    const stdin = new PassThrough();
    const given = fakeIo({ stdin });
    stdin.end(typed);
    const asking = { goOn: () => "", ...(leave && { leave }) };
    return { said: await askLines([], ["Title?", "Context?"], given, asking), out: given.stdout.text };
  };

  it.each(["?", "help", "q", "QUIT"])(
    "take no %s for an answer, and tell what can be typed",
    async (word) => {
      const { said, out } = await answered(`${word}\nA?\nb c\n`);
      expect(said).toEqual(["A?", "b c"]);
      expect(out).toBe("Title?\nType one line, or press Enter alone. b goes back, Ctrl-C stops.\nContext?\n");
    },
  );

  it.each(["b", "back", "\u001b", "typed\u001b"])(
    "go back at %j, and no further than the first",
    async (word) => {
      const { said, out } = await answered(`A\n${word}\n${word}\nOne\nTwo\n`);
      expect(said).toEqual(["One", "Two"]);
      expect(out).toBe(
        "Title?\nContext?\nTitle? Enter for “A”, - for nothing.\nThere is nothing to go back to.\nContext?\n",
      );
    },
  );

  it("keep what was said before somebody went back, until they say something else", async () => {
    const { said, out } = await answered("A\nb\n\nC\n");
    expect(said).toEqual(["A", "C"]);
    expect(out).toMatch(/Context\?\nTitle\? Enter for “A”, - for nothing\.\nContext\?\n$/);
    expect((await answered("A\nb\n-\n-\n")).said).toEqual(["", "-"]);
  });

  it("lose nothing when they are stopped after somebody went back", async () => {
    const stdin = new PassThrough();
    const given = fakeIo({ stdin });
    stdin.end("A wheel\nb\n");
    const goOn = (lines: readonly string[]) => `To go on: ${lines.join()}`;
    const asking = { goOn, earlier: ["", "ctx"] };
    expect(await askLines([], ["Title?", "Context? Enter leaves it open."], given, asking)).toBeUndefined();
    expect(given.stdout.text).toContain(
      "Title?\nContext? Enter for “ctx”, - for nothing.\nTitle? Enter for “A",
    );
    expect(given.stderr.text).toContain("To go on: A wheel,ctx");
  });

  it("are left from the first one where that leads somewhere", async () => {
    let left = 0;
    const { said } = await answered("A\nb\nb\n", () => left++);
    expect({ said, left }).toEqual({ said: undefined, left: 1 });
  });

  it("take nothing of an arrow into a line", async () => {
    const { said } = await answered("\u001b[D\u001b[1;5CA wheel\u001b[A\n\u001b[200~ctx\u001b[201~\n");
    expect(said).toEqual(["A wheel", "ctx"]);
  });
});
