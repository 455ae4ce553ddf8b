import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { codeAt } from "../helpers/ballots.ts";
import { closeTerminals, freshHome, openTerminal, type Terminal } from "../helpers/terminal.ts";
import { answers, handTo, labelsIn, pastes, reveals, votes } from "./room-steps.ts";
import { runOnce } from "./run-once.ts";

afterEach(closeTerminals);

const CODES = "Ada: WM1-R09R-7AEA\nBob: WM1-R09R-H2V1\nCy: WM1-R09R-7AEA";

async function roomOf(...args: readonly string[]): Promise<Terminal> {
  const terminal = openTerminal({ args: ["room", ...args] });
  await terminal.sees("Nobody has voted yet");
  return terminal;
}

/** From the reveal to the end. @returns what was printed behind the room, escape sequences left out */
async function confirms(terminal: Terminal): Promise<string> {
  terminal.press("c");
  await terminal.sees("Is this what the group says?");
  terminal.press("enter");
  expect((await terminal.exit()).exitCode, terminal.screen()).toBe(0);
  return terminal.scrollback().join("\n").trim();
}

describe("a room on a screen", () => {
  it("goes from votes over talk and a second vote to the tally that the group confirms", async () => {
    const terminal = await roomOf();
    await votes(terminal, "Ada", [0, 3, 2, 2, 2]);
    await votes(terminal, "Bob", [2, 0, 0, 0, 0]);
    await pastes(terminal, "Cy: WM1-R09R-H2V1", "1 ballot counted");
    await reveals(terminal);
    await terminal.sees("Room: 3 ballots");
    terminal.press("1");
    await terminal.sees("How urgent is the problem?");
    terminal.press("v");
    await terminal.sees("Only this question, and only who wants to");
    terminal.press("j", "enter");
    await terminal.sees("Bob, it is your turn");
    await terminal.sees("One question is asked again: urgency");
    terminal.press("enter");
    await terminal.sees("❯ 1 Calm");
    terminal.press("enter");
    await terminal.sees("Thank you, Bob");
    terminal.press("enter");
    await terminal.sees("Bob has voted.");
    terminal.press("b");
    await terminal.sees(", stopped");
    terminal.press("b");
    await terminal.sees("[Talk about]");
    terminal.press("left");
    await terminal.sees("[Before and now]");
    await terminal.sees("Urgency: “Pressing”, now “Calm”");
    const printed = await confirms(terminal);
    expect(printed).toContain("Bob");
    expect(terminal.alternateScreen).toBe(false);
  });

  it("reveals nothing to whoever presses Enter once too often, on the list or at the question whether to", async () => {
    const terminal = await roomOf("--no-save", "--expect", "Ada, Bob, Cy, Dan");
    await votes(terminal, "Ada", [0, 3, 2, 2, 2]);
    await votes(terminal, "Bob", [2, 0, 0, 0, 0]);
    await handTo(terminal, "Cy");
    await answers(terminal, [1, 2, 1, 2, 1]);
    // The review, the thanks, the list, and some.
    terminal.press("enter", "enter", "enter", "enter");
    await terminal.sees("✓ Cy");
    terminal.press("r");
    await terminal.sees("Reveal 3 ballots?");
    terminal.press("enter", "enter");
    await terminal.sees("✓ Cy");
    terminal.press("r");
    await terminal.sees("Reveal 3 ballots?");
    terminal.press("esc");
    await terminal.sees("✓ Cy");
    expect(labelsIn(terminal.everything())).toEqual([]);
    expect(terminal.raw).not.toContain("Talk about");
    await reveals(terminal);
    await terminal.sees("Room: 3 ballots");
    await terminal.sees("Missing: Dan.");
  });

  it("reveals nothing to whoever types a name or an unmarked chat on the list", async () => {
    const terminal = await roomOf("--no-save");
    await pastes(terminal, "Ada: WM1-R09R-7AEA\nBob: WM1-R09R-H2V1", "2 ballots counted");
    terminal.write("Mary");
    await terminal.sees("A small y reveals nothing");
    terminal.press("esc");
    await terminal.sees("2 ballots so far");
    for (const typed of ["Jeremy", "Gary: WM2-R09S-5782-VDF2-00Z4\r"]) {
      terminal.write(`${typed}?`);
      await terminal.sees("Everybody votes alone");
      terminal.press("esc");
      await terminal.sees("2 ballots so far");
    }
    expect(terminal.raw).not.toContain("Talk about");
  });

  it("takes a whole chat of 300 lines at once, names, damaged codes and all", async () => {
    const lines = Array.from({ length: 300 }, (_, index) => {
      if (index % 3 === 0) return `[10:0${index % 10}] Person ${index}: ${codeAt(index)}`;
      return index % 3 === 1 ? "" : `[10:01] Person ${index}: WM1-0000-00${index % 90}`;
    });
    const terminal = await roomOf();
    await pastes(
      terminal,
      lines.join("\r\n"),
      "100 ballots counted. Line 3 is not counted: “WM1-0000-002” is damaged",
    );
    await terminal.sees("100 ballots so far");
    await terminal.sees("97 more are not counted.");
    await terminal.sees("❯ ✓ Person 0");
    terminal.press("G");
    await terminal.sees("❯ ✓ Person 297");
  });

  it("holds 1000 ballots and says how many more found no place", async () => {
    const lines = Array.from({ length: 1002 }, (_, index) => `Person ${index}: ${codeAt(index % 1280)}`);
    const terminal = await roomOf();
    await pastes(terminal, lines.join("\n"), "1,000 ballots counted and 2 not counted");
    terminal.press("n");
    await terminal.sees("Who votes next?");
    terminal.press("Z", "enter");
    await terminal.sees("A room holds 1,000 ballots. The command “tally” counts more.");
    terminal.press("esc");
    await terminal.sees("1,000 ballots so far");
    await reveals(terminal);
    await terminal.sees("Room: 1,000 ballots");
  });

  it("ticks while the timer runs, and stands still when it is switched off", async () => {
    const terminal = await roomOf();
    await pastes(terminal, CODES, "3 ballots counted");
    await reveals(terminal);
    terminal.press("1");
    await terminal.sees("5:00");
    await terminal.sees("4:59");
    await terminal.sees("4:58");
    terminal.press("t");
    // The keys stand below all else: with them the frame is complete.
    await terminal.until(
      () => [", stopped", "+ a minute"].every((part) => terminal.screen().includes(part)),
      "the timer stopped",
    );
    const shown = terminal.screen();
    const [, left] = /(\d:\d\d), stopped/.exec(shown) ?? [];
    // Another room's second passes meanwhile.
    const clock = await roomOf("--no-save");
    await pastes(clock, CODES, "3 ballots counted");
    await reveals(clock);
    clock.press("1");
    await clock.sees("4:58");
    expect(terminal.screen()).toBe(shown);
    terminal.press("+");
    await terminal.sees(`${Number(left?.[0]) + 1}${left?.slice(1)}, stopped`);
  });

  it.each([
    ["control characters", "\u001b]0;owned\u0007\u001b[31mEve\u0000", "Eve"],
    ["an emoji", "👩‍👩‍👧‍👦 Zoë", "👩‍👩‍👧‍👦 Zoë"],
    ["10,000 characters", "x".repeat(10_000), "xxxxxxxxxxxxxxxxx…"],
  ])("takes a name with %s, and drives no terminal with it", async (_, name, shown) => {
    const terminal = await roomOf("--json");
    terminal.press("n");
    await terminal.sees("Who votes next?");
    terminal.paste(name);
    await terminal.until(() => /❯ .+_/.test(terminal.screen()), "the name");
    expect(terminal.overflowing()).toEqual([]);
    terminal.press("enter");
    await terminal.sees(shown);
    await terminal.sees("it is your turn");
    terminal.press("enter");
    await terminal.sees("1 of 5");
    terminal.press("enter", "enter", "enter", "enter", "enter");
    await terminal.sees("Your answers");
    terminal.press("enter");
    await terminal.sees("Thank you,");
    terminal.press("enter");
    await terminal.sees("1 ballot so far");
    expect(terminal.overflowing()).toEqual([]);
    await reveals(terminal);
    // The terminal breaks long lines, also within a name.
    const printed = JSON.parse((await confirms(terminal)).replaceAll(/\r?\n/g, ""));
    expect(printed).toMatchObject({ kind: "waymark-tally", ballots: 1 });
    for (const driving of ["owned\u0007", "\u001b[31mEve"]) expect(terminal.raw).not.toContain(driving);
  });
});

describe("what a room prints", () => {
  it.each([
    ["text", [], /Big Vision with Small Experiments/],
    ["--markdown", ["--markdown"], /^# /m],
    ["--json", ["--json"], /"schemaVersion": 1/],
  ] as const)("is what waymark tally prints of the same codes: %s", async (_, flags, form) => {
    const terminal = await roomOf(...flags);
    await pastes(terminal, CODES, "3 ballots counted");
    await reveals(terminal);
    const printed = await confirms(terminal);
    const { stdout } = await runOnce(["tally", "-", ...flags], { input: CODES });
    const flowing = (text: string) => text.replaceAll(/\s+/g, "");
    expect(printed).toMatch(form);
    // What a room adds is what became of the votes since the reveal, and what to do next.
    if (form.source.includes("schemaVersion")) {
      const [room, tally] = [printed.replaceAll(/\r?\n/g, " "), stdout].map((text) => JSON.parse(text));
      expect(room.before).not.toBeNull();
      for (const field of ["ballots", "group", "individuals", "spread", "counts"])
        expect(room[field], field).toEqual(tally[field]);
    } else for (const part of stdout.split(/\n{2,}/)) expect(flowing(printed)).toContain(flowing(part));
  });

  it("goes into a picture and a file without names as well, where that is asked for", async () => {
    const folder = freshHome();
    const [svg, saved] = [join(folder, "spread.svg"), join(folder, "tally.json")];
    const terminal = await roomOf("--svg", svg, "--save", saved, "--anonymous");
    await pastes(terminal, CODES, "3 ballots counted");
    await reveals(terminal);
    const printed = await confirms(terminal);
    for (const text of [readFileSync(svg, "utf8"), readFileSync(saved, "utf8"), printed])
      expect(text).not.toMatch(/\b(Ada|Bob|Cy)\b/);
    const { stdout } = await runOnce(["tally", saved, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ ballots: 3 });
  });

  it("is refused before anybody votes where a file is there already", async () => {
    const file = join(freshHome(), "there.svg");
    writeFileSync(file, "mine");
    const terminal = openTerminal({ args: ["room", "--svg", file] });
    expect((await terminal.exit()).exitCode).toBe(2);
    expect(terminal.raw).not.toContain("Nobody has voted");
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  it("loses no ballot when it cannot be printed as it was asked for", async () => {
    const home = freshHome();
    const terminal = openTerminal({ home, args: ["room", "--anonymous"] });
    await terminal.sees("Nobody has voted yet");
    await pastes(terminal, "Ada: WM1-R09R-7AEA\nBob: WM1-R09R-H2V1", "2 ballots counted");
    await reveals(terminal);
    terminal.press("c");
    await terminal.sees("Is this what the group says?");
    terminal.press("enter");
    expect((await terminal.exit()).exitCode).toBe(2);
    expect(terminal.screen()).toContain("nothing is lost. To go on with 2 ballots: waymark room");
    await openTerminal({ home, args: ["room"] }).sees("interrupted just now, with 2 ballots");
  });
});

describe("where nobody can be asked", () => {
  it.each([
    [
      "no terminal",
      () => runOnce(["room"]).then(({ code, stdout, stderr }) => ({ code, text: stdout + stderr })),
    ],
    ["CI", () => ended({ env: { CI: "true" }, args: ["room"] })],
    ["--no-input", () => ended({ args: ["room", "--no-input"] })],
  ])("a room is an error that names the way without: %s", async (_, run) => {
    const { code, text } = await run();
    expect(code).toBe(2);
    expect(text).toContain("A room needs a terminal");
    expect(text).toContain("waymark tally FILE");
  });

  async function ended(options: Parameters<typeof openTerminal>[0]) {
    const terminal = openTerminal(options);
    const { exitCode } = await terminal.exit();
    return { code: exitCode, text: terminal.screen() };
  }
});

describe("what is kept of a room", () => {
  const stateOf = (home: string) => join(home, ".local", "state", "waymark");

  it("is nothing when it is finished, and nothing at all with --no-save", async () => {
    const home = freshHome();
    const terminal = openTerminal({ home, args: ["room"] });
    await terminal.sees("Nobody has voted yet");
    await pastes(terminal, CODES, "3 ballots counted");
    expect(readdirSync(stateOf(home))).toEqual([expect.stringMatching(/^room-\d+\.json$/)]);
    await reveals(terminal);
    await confirms(terminal);
    expect(readdirSync(stateOf(home))).toEqual([]);

    const unsaved = openTerminal({ home: freshHome(), args: ["room", "--no-save"] });
    await unsaved.sees("Nobody has voted yet");
    await pastes(unsaved, CODES, "3 ballots counted");
    unsaved.press("ctrl-c");
    expect((await unsaved.exit()).exitCode).toBe(130);
    expect(unsaved.screen()).toContain("waymark: stopped.");
    expect(unsaved.screen()).not.toContain("To go on");
  });

  it("is not promised where the folder cannot be written", async () => {
    const home = freshHome();
    mkdirSync(join(home, ".local"), { recursive: true });
    writeFileSync(join(home, ".local", "state"), "in the way");
    const terminal = openTerminal({ home, args: ["room"] });
    await terminal.sees("Nobody has voted yet");
    await pastes(terminal, CODES, "3 ballots counted");
    terminal.press("ctrl-c");
    expect((await terminal.exit()).exitCode).toBe(130);
    expect(terminal.screen()).not.toContain("To go on");
    expect(existsSync(stateOf(home))).toBe(false);
  });

  it("is each room's own while two run at once", async () => {
    const home = freshHome();
    const first = openTerminal({ home, args: ["room"] });
    await first.sees("Nobody has voted yet");
    await pastes(first, CODES, "3 ballots counted");
    const second = openTerminal({ home, args: ["room"] });
    await second.sees("Nobody has voted yet");
    await pastes(second, "WM1-R09R-H2V1", "1 ballot counted");
    expect(readdirSync(stateOf(home))).toHaveLength(2);
    await reveals(second);
    await confirms(second);
    expect(readdirSync(stateOf(home))).toHaveLength(1);
    first.press("ctrl-c");
    await first.exit();
    await openTerminal({ home, args: ["room"] }).sees("with 3 ballots");
  });
});
