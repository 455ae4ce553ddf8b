import { afterEach, describe, expect, it } from "vitest";
import { closeTerminals, openTerminal, type Terminal, type TerminalOptions } from "../helpers/terminal.ts";
import { pidOf, STOPPABLE } from "./aftermath.ts";
import { answers, fillIn, handTo, labelsIn, pastes, reveals, votes } from "./room-steps.ts";
import type { Rows } from "./walk.ts";

afterEach(closeTerminals);

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
];
/** Answers none of which is under the cursor when a question is asked. */
const ADA: Rows = [1, 2, 1, 2, 1];
const room = (options: TerminalOptions = {}) =>
  openTerminal({
    script: 'for line in 1 2 3; do echo "before $line"; done; exec "$@"',
    args: ["room"],
    ...options,
  });

/** Nothing anywhere in the emulator that could be an answer: no option, no review, no progress. */
function expectNoAnswers(terminal: Terminal): void {
  expect(labelsIn(terminal.everything()), terminal.screen()).toEqual([]);
  expect(terminal.everything().join("\n")).not.toMatch(/Your answers|Question \d|✓ (Urgency|Horizon)/);
}

/** The next person's first question is like everybody's: the cursor on the first option, and no answer given. */
async function expectFresh(terminal: Terminal): Promise<void> {
  terminal.press("enter");
  await terminal.sees("1 of 5");
  await terminal.sees("❯ 1 Calm");
  const all = terminal.everything();
  expect(labelsIn(all, ["6 to 12 months", "A few teams", "Strong", "Partly"])).toEqual([]);
  expect(all.filter((row) => row.includes("❯"))).toHaveLength(1);
  expect(all.join("\n")).not.toContain("✓");
}

describe.each(SIZES)("when the machine changes hands at $columns x $rows", ({ columns, rows }) => {
  it("nothing of the first person's answers is anywhere in the terminal, from the thanks on", async () => {
    const terminal = room({ columns, rows });
    await terminal.sees("Nobody has voted yet");
    expect(terminal.alternateScreen).toBe(true);
    await handTo(terminal, "Ada");
    await answers(terminal, ADA);
    expect(labelsIn(terminal.everything())).toContain("Pressing");
    terminal.press("enter");
    await terminal.sees("Thank you, Ada");
    await terminal.gone("Your answers");
    expectNoAnswers(terminal);
    terminal.press("enter");
    await terminal.sees("1 ballot so far");
    expectNoAnswers(terminal);
    await handTo(terminal, "Bob");
    expectNoAnswers(terminal);
    await expectFresh(terminal);
  });

  it("nor is it after the terminal changed its size in the middle of a vote and behind it", async () => {
    const terminal = room({ columns, rows });
    await terminal.sees("Nobody has voted yet");
    await handTo(terminal, "Ada");
    terminal.press("enter");
    await terminal.sees("❯ 1 Calm");
    terminal.press("down");
    for (const [width, height] of [
      [columns - 15, rows],
      [columns + 20, rows + 10],
      [columns, rows - 3],
      [columns, rows],
    ] as const) {
      terminal.resize(width, height);
      await terminal.sees("❯ 2 Pressing");
      terminal.press("enter");
      await terminal.sees("2 of 5");
      terminal.press("b");
      await terminal.sees("❯ 2 Pressing");
    }
    // On the first question the cursor is where it was put.
    await fillIn(terminal, [0, 2, 1, 2, 1]);
    terminal.press("enter");
    await terminal.sees("Thank you, Ada");
    terminal.resize(columns + 10, rows + 5);
    await terminal.sees("Thank you, Ada");
    terminal.resize(columns, rows);
    terminal.press("enter");
    await terminal.sees("1 ballot so far");
    await terminal.gone("Thank you");
    expectNoAnswers(terminal);
    await handTo(terminal, "Bob");
    await expectFresh(terminal);
  });
});

describe("the screen of a room", () => {
  it("is cleared as a whole before each vote and behind it, whatever a change of size has left on it", async () => {
    const cleared = "\u001b[2J\u001b[H";
    const terminal = room();
    await terminal.sees("Nobody has voted yet");
    await handTo(terminal, "Ada");
    const before = terminal.raw.length;
    await answers(terminal, ADA);
    const within = terminal.raw.length;
    terminal.press("enter");
    await terminal.sees("Thank you, Ada");
    const started = terminal.raw.slice(before, within);
    expect(started.indexOf(cleared)).toBeGreaterThanOrEqual(0);
    expect(started.indexOf(cleared)).toBeLessThan(started.indexOf("1 of 5"));
    const ended = terminal.raw.slice(within);
    expect(ended.indexOf(cleared)).toBeGreaterThanOrEqual(0);
    expect(ended.lastIndexOf("Your answers")).toBeLessThan(ended.indexOf(cleared));
    expect(terminal.raw).not.toContain("\u001b[3J");
  });
});

describe("what stands on the terminal besides the room", () => {
  it("is without answers while the program is stopped in the middle of a vote, and behind it", async () => {
    const terminal = openTerminal({ command: [...STOPPABLE], args: ["room"] });
    await terminal.sees("Nobody has voted yet");
    await handTo(terminal, "Ada");
    await answers(terminal, ADA);
    terminal.press("ctrl-z");
    await terminal.sees("stopped=");
    expect(terminal.alternateScreen).toBe(false);
    expect(labelsIn(terminal.scrollback())).toEqual([]);
    terminal.press("enter");
    await terminal.sees("Your answers");
    expect(terminal.alternateScreen).toBe(true);
    terminal.press("enter");
    await terminal.sees("Thank you, Ada");
    await terminal.gone("Your answers");
    expectNoAnswers(terminal);
    terminal.press("ctrl-c");
    await terminal.sees("code=130");
    expectNoAnswers(terminal);
  });

  it("is all still there afterwards, and nothing of it was wiped", async () => {
    const terminal = room({ args: ["room", "--markdown"] });
    await terminal.sees("Nobody has voted yet");
    await votes(terminal, "Ada", ADA);
    await reveals(terminal);
    terminal.press("c");
    await terminal.sees("Is this what the group says?");
    terminal.press("enter");
    expect(await terminal.exit()).toEqual({ exitCode: 0, signal: 0 });
    expect(terminal.alternateScreen).toBe(false);
    expect(terminal.scrollback().slice(0, 3)).toEqual(["before 1", "before 2", "before 3"]);
    expect(terminal.raw).not.toContain("\u001b[3J");
    expect(terminal.scrollback().join("\n")).not.toMatch(/Nobody has voted|Is this what the group/);
  });

  it.each(["SIGTERM", "SIGHUP"] as const)(
    "holds no answers after %s in the middle of a vote",
    async (signal) => {
      const terminal = room({ script: 'echo "pid=$$"; exec "$@"' });
      await terminal.sees("Nobody has voted yet");
      await handTo(terminal, "Ada");
      await answers(terminal, ADA);
      process.kill(pidOf(terminal), signal);
      await terminal.exit();
      expect(terminal.alternateScreen).toBe(false);
      expect(labelsIn(terminal.scrollback())).toEqual([]);
    },
  );

  it("is not touched by a paste while somebody answers, which counts nothing either", async () => {
    const terminal = room();
    await terminal.sees("Nobody has voted yet");
    await handTo(terminal, "Ada");
    terminal.press("enter");
    await terminal.sees("1 of 5");
    terminal.paste("Bob: WM1-R09R-H2V1\n2\n3\nq\n");
    terminal.press("j");
    await terminal.sees("❯ 2 Pressing");
    terminal.press("b");
    await terminal.sees("it is your turn");
    terminal.press("b");
    await terminal.sees("Nobody has voted yet");
    await pastes(terminal, "Bob: WM1-R09R-H2V1", "1 ballot counted");
  });
});

describe("an anonymous room", () => {
  const NAMES = /Zebulon|Quaxwell|Ottoline/i;

  async function votesUnseen(terminal: Terminal, name: string, rows: Rows): Promise<void> {
    terminal.press("n");
    await terminal.sees("Who votes next?");
    terminal.write(name);
    await terminal.sees(`❯ ${"*".repeat(name.length)}_`);
    terminal.press("enter");
    await terminal.sees("It is your turn");
    await answers(terminal, rows);
    terminal.press("enter");
    await terminal.sees("Thank you");
    terminal.press("enter");
    await terminal.sees("A vote is in.");
  }

  it.each(SIZES)("writes no name to the terminal, at $columns x $rows", async ({ columns, rows }) => {
    const terminal = room({ columns, rows, args: ["room", "--anonymous"] });
    await terminal.sees("Nobody has voted yet");
    await votesUnseen(terminal, "Zebulon", ADA);
    await votesUnseen(terminal, "Quaxwell", [0, 0, 0, 0, 0]);
    await pastes(terminal, "Ottoline: WM1-R09R-H2V1", "1 ballot counted");
    await reveals(terminal);
    terminal.press("1");
    await terminal.sees("5:00");
    terminal.press("v");
    await terminal.sees("Only this question");
    terminal.press("enter");
    await terminal.sees("Who votes again?");
    // Somebody else's name: nothing of that person's answers may be seen.
    terminal.write("zebulon");
    await terminal.sees("❯ *******_");
    terminal.press("enter");
    await terminal.sees("It is your turn");
    terminal.press("enter");
    await terminal.sees("❯ 1");
    expect(labelsIn(terminal.everything(), ["6 to 12 months", "A few teams", "Strong", "Partly"])).toEqual(
      [],
    );
    expect(terminal.everything().join("\n")).not.toContain("✓");
    terminal.press("enter");
    await terminal.sees("Thank you");
    terminal.press("enter", "b", "b");
    await terminal.sees("[Talk about]");
    terminal.press("c");
    await terminal.sees("Is this what the group says?");
    terminal.press("enter");
    expect((await terminal.exit()).exitCode, terminal.screen()).toBe(0);
    expect(terminal.raw).not.toMatch(NAMES);
  });

  it("wipes off the terminal in plain words what somebody has typed of a name", async () => {
    const terminal = room({ args: ["room", "--plain", "--anonymous"], rows: 12 });
    const unnamed = () => expect(terminal.everything().join("\n")).not.toMatch(NAMES);
    await terminal.sees("Nobody has voted yet");
    terminal.write("n Zebulon\r");
    await terminal.sees("It is your turn.");
    unnamed();
    terminal.write("b\rn\r");
    await terminal.sees("any word that nobody else will choose");
    terminal.write("Quaxwell\r");
    await terminal.sees("It is your turn.");
    unnamed();
    terminal.write("b\r");
    terminal.write("Ottoline: WM1-R09R-H2V1\r");
    await terminal.sees("1 ballot counted");
    unnamed();
    terminal.write("Ottoline?\r");
    await terminal.sees("There is no ballot in this.");
    unnamed();
    terminal.write("n Zebulon");
    await terminal.sees("n Zebulon");
    terminal.press("ctrl-c");
    expect((await terminal.exit()).exitCode).toBe(130);
    unnamed();
  });

  it("wipes half a name in plain words also where the program is stopped, and tells again where it was", async () => {
    const terminal = openTerminal({ command: [...STOPPABLE], args: ["room", "--plain", "--anonymous"] });
    await terminal.sees("Nobody has voted yet");
    terminal.write("n Zebulon");
    await terminal.sees("n Zebulon");
    terminal.press("ctrl-z");
    await terminal.sees("stopped=");
    expect(terminal.everything().join("\n")).not.toMatch(NAMES);
    terminal.press("enter");
    await terminal.sees("Nobody has voted yet");
    terminal.press("ctrl-c");
    await terminal.sees("code=130");
    expect(terminal.everything().join("\n")).not.toMatch(NAMES);
  });

  it("goes on as one", async () => {
    const terminal = room({ args: ["room", "--anonymous"] });
    await terminal.sees("Nobody has voted yet");
    await pastes(terminal, "Ottoline: WM1-R09R-H2V1", "1 ballot counted");
    terminal.press("ctrl-c");
    await terminal.exit();
    expect(terminal.scrollback().join("\n")).toContain("To go on with 1 ballot: waymark room --anonymous");
  });
});

describe("in plain words", () => {
  it("all is wiped, scrollback included, before somebody answers and before the next one", async () => {
    const terminal = room({ args: ["room", "--plain"], rows: 12 });
    await terminal.sees("Nobody has voted yet");
    terminal.write("n Ada\r");
    await terminal.sees("all text of this terminal is wiped then");
    const wipes = () => terminal.raw.split("\u001b[H\u001b[2J\u001b[3J").length - 1;
    expect(wipes()).toBe(0);
    terminal.press("enter");
    for (const [index, row] of ADA.entries()) {
      await terminal.sees(`Question ${index + 1} of 5.`);
      terminal.write(`${row + 1}\r`);
    }
    await terminal.sees("Press Enter to finish the ballot");
    terminal.press("enter");
    await terminal.sees("Thank you, Ada");
    expect(wipes()).toBe(2);
    expectNoAnswers(terminal);
    terminal.write("\rn Bob\r\r");
    await terminal.sees("Question 1 of 5.");
    expect(labelsIn(terminal.everything(), ["6 to 12 months", "A few teams", "Strong", "Partly"])).toEqual(
      [],
    );
    terminal.press("ctrl-c");
    expect((await terminal.exit()).exitCode).toBe(130);
    expectNoAnswers(terminal);
    expect(terminal.bracketedPaste).toBe(false);
  });

  it("nobody votes on a terminal that cannot be wiped, but codes count", async () => {
    const terminal = room({ env: { TERM: "dumb" } });
    await terminal.sees("Nobody has voted yet");
    terminal.write("n Ada\r");
    await terminal.sees("nobody can vote here");
    terminal.write("Ada: WM1-R09R-H2V1\r");
    await terminal.sees("1 ballot counted");
    terminal.write("r\ryes\rc\r\r");
    expect((await terminal.exit()).exitCode).toBe(0);
    expect(terminal.raw).not.toContain("\u001b");
  });
});
