import { stripVTControlCharacters } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { closeTerminals, freshHome, openTerminal } from "../helpers/terminal.ts";
import { runOnce } from "./run-once.ts";
import { answer, CODE, codeWith, LABELS, PATTERNS, SECTIONS, TITLES, walkToResult } from "./walk.ts";

afterEach(closeTerminals);

describe("the way to a result", () => {
  it("leads to the same summary by arrows, by letters and by digits", async () => {
    const ways: readonly ((row: number) => readonly string[])[] = [
      (row) => Array.from({ length: row }, () => "down"),
      (row) => Array.from({ length: row }, () => "j"),
      (row) => [String(row + 1)],
    ];
    const summaries = await Promise.all(
      ways.map(async (keysTo) => {
        const terminal = openTerminal();
        await walkToResult(terminal, keysTo);
        terminal.press("q");
        expect(await terminal.exit()).toEqual({ exitCode: 0, signal: 0 });
        return terminal.screen();
      }),
    );
    expect(new Set(summaries).size).toBe(1);
    expect(summaries[0]).toMatch(/^◆ Big Vision with Small Experiments {3}(clear|leaning|close): /m);
  });

  it("moves the cursor up and around with up and k", async () => {
    const terminal = openTerminal();
    await terminal.sees("1 of 5");
    terminal.press("k");
    await terminal.sees("❯ u Not sure");
    terminal.press("up");
    await terminal.sees("❯ 3 On fire");
    terminal.press("home");
    await terminal.sees("❯ 1 Calm");
    terminal.press("end");
    await terminal.sees("❯ u Not sure");
    terminal.press("down");
    await terminal.sees("❯ 1 Calm");
  });

  it("leaves nothing but a summary, whose command gives the same recommendation again", async () => {
    const terminal = openTerminal();
    await walkToResult(terminal);
    terminal.press("q");
    await terminal.exit();

    const shown = terminal.scrollback().join("\n");
    expect(shown).not.toContain("Question");
    expect(shown).not.toContain("1 Result]");
    expect(terminal.cursorShown).toBe(true);
    expect(terminal.bracketedPaste).toBe(false);

    // The terminal breaks the command where its row ends, but a person who copies it gets it in one piece.
    const command = /again +waymark ([^\r\n]+)/.exec(terminal.raw)?.[1]?.trim();
    expect(command).toBe(CODE);
    const again = await runOnce([CODE]);
    const [summary, result] = [shown.trim(), again.stdout].map((text) => text.split("\n")[0]);
    expect(summary).toMatch(/^[◆▲■] /);
    expect(result).toContain(summary);
  });
});

describe("the code of a result", () => {
  it("opens that result, leaves with its summary, and leaves no draft", async () => {
    const home = freshHome();
    const terminal = openTerminal({ home, args: [CODE] });
    await terminal.sees("1 Result]");
    expect(terminal.raw).not.toContain("Question");
    terminal.press("e");
    await terminal.sees("Your answers");
    terminal.press("enter");
    await terminal.sees("1 Result]");
    terminal.press("q");
    expect(await terminal.exit()).toEqual({ exitCode: 0, signal: 0 });
    expect(terminal.raw).toContain(`again     waymark ${CODE}`);
    await openTerminal({ home }).sees("1 of 5");
  });

  it.each(["--json", "--markdown", "--no-input"])("prints it with %s, on a terminal too", async (flag) => {
    const terminal = openTerminal({ args: [CODE, flag] });
    expect(await terminal.exit()).toEqual({ exitCode: 0, signal: 0 });
    // Text for people has its styles on a terminal; a format for programs has none anywhere.
    const unstyled = stripVTControlCharacters(terminal.raw);
    if (flag !== "--no-input") expect(terminal.raw).toBe(unstyled);
    const { stdout } = await runOnce([CODE, flag]);
    expect(unstyled.replaceAll("\r\n", "\n")).toBe(stdout);
  });

  it("is talked about with --plain", async () => {
    const terminal = openTerminal({ args: [CODE, "--plain"] });
    await terminal.sees("Press Enter to finish");
    terminal.press("3", "enter");
    await terminal.sees("Watch out.");
    terminal.press("enter");
    expect((await terminal.exit()).exitCode).toBe(0);
  });
});

describe("a question", () => {
  it("names no pattern before help is asked for", async () => {
    const terminal = openTerminal();
    for (const [index, title] of TITLES.entries()) {
      await terminal.sees(`${index + 1} of 5`);
      await terminal.sees(title);
      for (const pattern of PATTERNS) expect(terminal.screen()).not.toContain(pattern);
      expect(terminal.screen()).not.toMatch(/[◆▲■]/);
      terminal.press("u", "enter");
    }
  });

  it("tells on ? what the focused option would say, and comes back", async () => {
    const terminal = openTerminal();
    await terminal.sees("❯ 1 Calm");
    terminal.press("down", "down", "?");
    await terminal.sees("What “On fire” would say");
    await terminal.sees("The No-Vision Strategy");
    terminal.press("?");
    await terminal.sees("❯ 3 On fire");
    await terminal.gone("The No-Vision Strategy");
    terminal.press("?");
    await terminal.sees("What “On fire” would say");
    terminal.press("esc");
    await terminal.sees("❯ 3 On fire");
  });

  it.each(["shift-tab", "left", "esc", "b", "backspace"])(
    "goes back on %s to the old answer",
    async (key) => {
      const terminal = openTerminal();
      await answer(terminal, undefined, 2);
      terminal.press(key);
      await terminal.sees("2 of 5");
      await terminal.sees("❯ 4 More than a year");
      terminal.press(key);
      await terminal.sees("1 of 5");
      await terminal.sees("❯ 2 Pressing");
    },
  );

  it("goes on over a given answer without changing it", async () => {
    const terminal = openTerminal();
    await answer(terminal, undefined, 1);
    terminal.press("left");
    await terminal.sees("❯ 2 Pressing");
    terminal.press("right");
    await terminal.sees("2 of 5");
    await terminal.sees("✓ Urgency");
    await terminal.sees("Pressing");
  });

  it("is not asked when a flag has answered it", async () => {
    const terminal = openTerminal({ args: ["--urgency", "on-fire", "--conviction", "low"] });
    for (const [at, title] of [TITLES[1], TITLES[2], TITLES[4]].entries()) {
      await terminal.sees(`${at + 1} of 3`);
      await terminal.sees(title ?? "");
      terminal.press("enter");
    }
    await terminal.sees("1 Urgency On fire");
    await terminal.sees("4 Conviction Low");
  });
});

describe("the review", () => {
  it("changes one answer by its digit, asks no other again, and shows the result on Enter", async () => {
    const terminal = openTerminal();
    await answer(terminal);
    for (const label of LABELS) await terminal.sees(label);
    terminal.press("2");
    await terminal.sees("Changing one answer");
    await terminal.sees(TITLES[1] ?? "");
    await terminal.sees("❯ 4 More than a year");
    terminal.press("up", "enter");
    await terminal.sees("2 Horizon 6 to 12 months");
    for (const label of LABELS.filter((each) => each !== "More than a year")) await terminal.sees(label);
    terminal.press("enter");
    await terminal.sees("1 Result]");
    terminal.press("q");
    await terminal.exit();
    expect(terminal.raw).toContain(codeWith({ horizon: "6-to-12-months" }));
  });

  it("comes back from the result with all answers", async () => {
    const terminal = openTerminal();
    await walkToResult(terminal);
    terminal.press("e");
    await terminal.sees("Your answers");
    for (const label of LABELS) await terminal.sees(label);
  });
});

describe("the result at 80x24", () => {
  it("opens every section by arrow and by digit", async () => {
    const terminal = openTerminal();
    await walkToResult(terminal);
    for (const title of SECTIONS) {
      await terminal.sees(` ${title}]`);
      terminal.press("right");
    }
    await terminal.sees("1 Result]");
    terminal.press("left");
    await terminal.sees("6 The talk]");
    for (const [index, title] of SECTIONS.entries()) {
      terminal.press(String(index + 1));
      await terminal.sees(` ${title}]`);
    }
  });

  it("scrolls line by line through all that the longest section says", async () => {
    const terminal = openTerminal();
    await walkToResult(terminal);
    terminal.press("left");
    await terminal.sees("6 The talk]");
    const below = () => Number(/↓ (\d+) more/.exec(terminal.screen())?.[1] ?? 0);
    const all = below();
    expect(all).toBeGreaterThan(0);

    const read = [...terminal.lines()];
    for (let left = all - 1; left >= 0; left--) {
      terminal.press("down");
      await terminal.until(() => below() === left, `${left} lines below`);
      read.push(...terminal.lines());
    }
    terminal.press("down", "home");
    await terminal.until(() => below() === all, "the top of the section");

    const { stdout } = await runOnce(["patterns"]);
    // A link may be wider than the section, so blanks do not count.
    const text = read.join("").replace(/\s/g, "");
    const links = stdout.match(/https:\/\/\S+/g) ?? [];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(text).toContain(link);
    expect(text).toContain("strategyisaboutsayingnotothings.");
  });
});

describe("behind the result", () => {
  const size = [
    { columns: 80, rows: 24 },
    { columns: 40, rows: 12 },
  ];

  it.each(size)(
    "what-if moves the recommendation at $columns x $rows and leaves the answers alone",
    async (given) => {
      const terminal = openTerminal(given);
      await walkToResult(terminal);
      terminal.press("w");
      await terminal.sees("‹ Pressing ›");
      terminal.press("down", "left", "left", "up", "right");
      await terminal.sees("‹ On fire ›");
      await terminal.sees("▲ The No-Vision Strategy");
      terminal.press("esc");
      await terminal.sees("1 Result]");
      terminal.press("q");
      await terminal.exit();
      expect(terminal.raw).toContain(`again     waymark ${CODE}`);
    },
  );

  it.each(size)("the map says what each cell says at $columns x $rows, and Enter takes it", async (given) => {
    const terminal = openTerminal(given);
    await walkToResult(terminal);
    terminal.press("m");
    await terminal.sees("[◆");
    terminal.press("left", "left", "up");
    await terminal.sees("[▲");
    await terminal.sees("(◆");
    terminal.press("tab", "shift-tab", "left", "left", "up", "enter");
    await terminal.sees("1 Result]");
    terminal.press("q");
    await terminal.exit();
    expect(terminal.raw).toContain(codeWith({ urgency: "on-fire", horizon: "3-to-6-months" }));
  });

  it("a question offers to stop early once nothing can change, and r does so", async () => {
    const terminal = openTerminal();
    await answer(terminal, undefined, 4);
    await terminal.sees("cannot change which pattern is recommended any more");
    terminal.press("r");
    await terminal.sees("1 Result]");
    terminal.press("q");
    await terminal.exit();
    expect(terminal.raw).toContain(codeWith({ "walk-away": "unsure" }));
  });

  it("what was tried is not kept when the session is interrupted", async () => {
    const terminal = openTerminal();
    await walkToResult(terminal);
    terminal.press("w", "right", "ctrl-c");
    expect((await terminal.exit()).exitCode).toBe(130);
    expect(terminal.raw).toContain(`To go on: waymark ${CODE}`);
  });
});
