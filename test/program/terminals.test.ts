import { afterEach, describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import { closeTerminals, openTerminal, type Terminal } from "../helpers/terminal.ts";
import { answer, CODE, LABELS, SECTIONS, walkToResult } from "./walk.ts";

afterEach(closeTerminals);

describe("a terminal of 40x12", () => {
  it("shows of each question its place, its title, all options, and the meaning of the focused one", async () => {
    const terminal = openTerminal({ columns: 40, rows: 12 });
    for (const [index, { title, options }] of catalogue.questions.entries()) {
      for (const [row, { label, meaning }] of options.entries()) {
        await terminal.sees(`❯ ${row + 1} ${label}`);
        await terminal.sees(meaning);
        await terminal.sees(`${index + 1} of 5`);
        await terminal.sees(title);
        for (const each of options) await terminal.sees(each.label);
        await terminal.sees("Not sure");
        expect(terminal.overflowing()).toEqual([]);
        terminal.press("j");
      }
      await terminal.sees("❯ u Not sure");
      await terminal.sees("fine: you are told whether it matters");
      terminal.press("enter");
    }
    await terminal.sees("Your answers");
  });

  it("shows the review and every section of the result", async () => {
    const terminal = openTerminal({ columns: 40, rows: 12 });
    await answer(terminal);
    for (const label of LABELS) await terminal.sees(label);
    await terminal.sees("❯ Show the result");
    terminal.press("enter");
    for (const [index, title] of SECTIONS.entries()) {
      await terminal.sees(`[${index + 1} ${title}]`);
      await terminal.sees("Big Vision with Small Experiments");
      expect(terminal.overflowing()).toEqual([]);
      terminal.press("right");
    }
    terminal.press("q");
    expect((await terminal.exit()).exitCode).toBe(0);
  });
});

describe("a terminal that changes its size", () => {
  const SIZES: readonly (readonly [number, number])[] = [
    [40, 12],
    [20, 24],
    [10, 8],
    [80, 24],
  ];
  const MARKED = 'echo marker; exec "$@"';
  const RESULT = /◆ Big/;

  it("keeps the question in its bounds and what stood there before", async () => {
    const terminal = openTerminal({ script: MARKED });
    await answer(terminal, undefined, 1);
    for (const [columns, rows] of SIZES) {
      terminal.resize(columns, rows);
      await fits(terminal, /❯ 1/);
      terminal.press("j");
      await fits(terminal, /❯ 2/);
      terminal.press("k");
      await fits(terminal, /❯ 1/);
      expect(terminal.scrollback()).toContain("marker");
    }
    await terminal.sees("2 of 5");
    const question = catalogue.questions[1];
    await terminal.sees(question?.title ?? "");
    for (const { label, meaning } of question?.options ?? []) await terminal.sees(`${label} ${meaning}`);
  });

  it("keeps the result in its bounds and what stood there before", async () => {
    const terminal = openTerminal({ script: MARKED });
    await walkToResult(terminal);
    for (const [columns, rows] of SIZES) {
      terminal.resize(columns, rows);
      await fits(terminal, RESULT);
      for (const [key, title] of [
        ["2", /\[2 Why/],
        ["1", /\[1 Result/],
      ] as const) {
        terminal.press(key);
        // At 10x8 there is no room for more than the recommendation and a few lines.
        await fits(terminal, columns < 20 ? RESULT : title);
      }
      expect(terminal.scrollback()).toContain("marker");
    }
    await terminal.sees("1 Result]");
    terminal.press("q");
    expect((await terminal.exit()).exitCode).toBe(0);
    expect(terminal.scrollback()).toContain("marker");
    expect(terminal.raw).toContain(CODE);
  });

  it("leaves no row behind that was cut off by a jump to a lower and narrower one", async () => {
    const terminal = openTerminal({ script: MARKED });
    await walkToResult(terminal);
    for (const [columns, rows] of [
      [44, 14],
      [80, 24],
    ] as const) {
      terminal.resize(columns, rows);
      await fits(terminal, RESULT);
      terminal.press("2");
      await fits(terminal, /\[2 Why/);
      terminal.press("1");
      await fits(terminal, /\[1 Result/);
      expect(terminal.scrollback().filter((line) => /^ +waymark +…/.test(line))).toEqual([]);
    }
  });

  it.each(SIZES)("keeps what stood there before it, at %ix%i from the start", async (columns, rows) => {
    const terminal = openTerminal({ script: MARKED, columns, rows });
    await fits(terminal, /❯ 1/);
    for (const _ of catalogue.questions) terminal.press("u", "enter");
    await fits(terminal, /❯ Show/);
    terminal.press("enter");
    await fits(terminal, RESULT);
    terminal.press("q");
    expect((await terminal.exit()).exitCode).toBe(0);
    expect(terminal.scrollback()[0]).toBe("marker");
  });

  /** Waits until a frame made for this size is there: no row of it overflows. */
  async function fits(terminal: Terminal, shown: RegExp): Promise<void> {
    await terminal.until(
      () => shown.test(terminal.screen()) && terminal.overflowing().length === 0,
      `${shown} in a frame without an overflowing row`,
    );
  }
});

describe("a terminal without colour", () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what colours are made of
  const COLOUR = /\u001b\[(?:[\d;]*;)?(?:[34][0-8]|9[0-7]|10[0-7])[;m]/;

  it("gets none with NO_COLOR=1", async () => {
    const terminal = openTerminal({ env: { NO_COLOR: "1" } });
    await walkToResult(terminal);
    terminal.press("q");
    await terminal.exit();
    expect(terminal.raw).not.toMatch(COLOUR);
    expect(terminal.raw).toContain("\u001b[1m");
  });

  it("would get some without NO_COLOR", async () => {
    const terminal = openTerminal();
    await walkToResult(terminal);
    expect(terminal.raw).toMatch(COLOUR);
  });
});

describe("a terminal that shows only ASCII", () => {
  it.each([
    ["LANG=C", { LANG: "C" }],
    ["TERM=linux", { TERM: "linux" }],
  ])("gets only ASCII with %s", async (_, env) => {
    const terminal = openTerminal({ env });
    await terminal.sees("> 1 Calm");
    terminal.press("?");
    await terminal.sees('What "Calm" would say');
    terminal.press("?");
    await answer(terminal);
    terminal.press("enter");
    for (const title of SECTIONS) {
      await terminal.sees(` ${title}]`);
      terminal.press("right");
    }
    await terminal.sees("1 Result]");
    terminal.press("q");
    await terminal.exit();
    expect(terminal.raw).toContain(CODE);
    expect(terminal.raw).not.toMatch(/\P{ASCII}/u);
  });
});

describe("somebody to ask", () => {
  it.each<Readonly<Record<string, string>>>([
    { CI: "" },
    { CI: "0" },
    { CI: "false" },
    { CI_NAME: "x" },
    { CONTINUOUS_INTEGRATION: "" },
  ])("is shown what is asked where the surroundings are %j", async (env) => {
    for (const [args, shown] of [
      [[], "1 of 5"],
      [["ballot"], "1 of 5"],
      [["patterns"], "Patterns"],
      [["room"], "Nobody has voted"],
    ] as const) {
      const terminal = openTerminal({ args, env });
      await terminal.sees(shown);
      terminal.press("ctrl-c");
      expect((await terminal.exit()).exitCode).toBe(130);
    }
  });
});

describe("nobody to ask", () => {
  it("is a build: CI=1 exits with 2 and names the missing answers", async () => {
    const terminal = openTerminal({ args: ["--urgency", "calm"], env: { CI: "1" } });
    expect(await terminal.exit()).toEqual({ exitCode: 2, signal: 0 });
    await terminal.sees("4 answers are missing: horizon, team-span, conviction and walk-away.");
  });

  it.each([
    ["standard input is", '"$@" < /dev/null; echo "code=$?"'],
    ["standard output is", '"$@" > /dev/null; echo "code=$?"'],
  ])("is a pipeline: exits with 2 when %s no terminal", async (_, script) => {
    const terminal = openTerminal({ script });
    await terminal.sees("code=2");
    await terminal.sees("5 answers are missing");
  });
});
