import { afterEach, describe, expect, it } from "vitest";
import { closeTerminals, freshHome, openTerminal, type Terminal } from "../helpers/terminal.ts";
import { expectRestored, pidOf, STOPPABLE, WATCHED } from "./aftermath.ts";
import { handTo, pastes, reveals } from "./room-steps.ts";

afterEach(closeTerminals);

const CODES = "Ada: WM1-R09R-7AEA\nBob: WM1-R09R-H2V1";

type Walk = (terminal: Terminal) => Promise<void>;
const press =
  (key: string, seen: string): Walk =>
  async (terminal) => {
    terminal.press(key);
    await terminal.sees(seen);
  };
const topic = press("1", "How urgent is the problem?");
const again = press("v", "Only this question");

const SCREENS: readonly (readonly [string, readonly Walk[]])[] = [
  ["the list of ballots", []],
  ["the help", [press("?", "Everybody votes alone")]],
  ["the line for a name", [press("n", "Who votes next?")]],
  ["the line for a code", [press("c", "Which ballot code?")]],
  ["the hand-over", [(terminal) => handTo(terminal, "Cy")]],
  ["a question", [(terminal) => handTo(terminal, "Cy"), press("enter", "1 of 5")]],
  ["the question whether to reveal", [press("r", "Reveal 2 ballots?")]],
  ["the reveal", [reveals]],
  ["a topic", [reveals, topic]],
  ["voting again", [reveals, topic, again]],
  ["the hand-over for one question", [reveals, topic, again, press("enter", "Ada, it is your turn")]],
  ["the last question to the group", [reveals, press("c", "Is this what the group says?")]],
];

/** A room with two ballots, led to a screen. */
async function roomAt(home: string, walks: readonly Walk[]): Promise<Terminal> {
  const terminal = openTerminal({ home, script: WATCHED, args: ["room"] });
  await terminal.sees("Nobody has voted yet");
  await pastes(terminal, CODES, "2 ballots counted");
  for (const walk of walks) await walk(terminal);
  return terminal;
}

/** The next room offers what was interrupted, and goes on with it. */
async function expectOffered(home: string): Promise<Terminal> {
  const next = openTerminal({ home, args: ["room"] });
  await next.sees("with 2 ballots");
  await next.sees("Names are written nowhere");
  next.press("enter");
  await next.sees("2 ballots so far");
  expect(next.raw).not.toMatch(/Ada|Bob/);
  return next;
}

describe("Ctrl-C in a room", () => {
  it.each(SCREENS)(
    "leaves the terminal as it was, and the ballots to the next room: on %s",
    async (_, walks) => {
      const home = freshHome();
      const terminal = await roomAt(home, walks);
      terminal.press("ctrl-c");
      await terminal.sees("code=130");
      expectRestored(terminal, "code=");
      expect(terminal.scrollback().join("\n")).toContain(
        "waymark: stopped. To go on with 2 ballots: waymark room",
      );
      await expectOffered(home);
    },
  );

  it("promises nothing where nobody has voted", async () => {
    const terminal = openTerminal({ script: WATCHED, args: ["room"] });
    await terminal.sees("Nobody has voted yet");
    terminal.press("ctrl-c");
    await terminal.sees("code=130");
    expectRestored(terminal, "code=");
    expect(terminal.scrollback()).toContain("waymark: stopped.");
  });

  it("tells to go on with the flags that the room was started with", async () => {
    const flags = ["--plain", "--svg", "spread.svg", "--save", "group tally.json", "--expect", "Ada, Bob"];
    const terminal = openTerminal({ script: WATCHED, args: ["room", ...flags, "--markdown"], columns: 200 });
    await terminal.sees("Nobody has voted yet");
    terminal.write("Ada: WM1-R09R-7AEA\r");
    await terminal.sees("1 ballot so far");
    terminal.press("ctrl-c");
    await terminal.sees("code=130");
    expect(terminal.everything().join("\n")).toContain(
      "To go on with 1 ballot: waymark room --plain --svg spread.svg --save 'group tally.json' --expect 'Ada, Bob' --markdown",
    );
  });

  it("works in plain words as well", async () => {
    const home = freshHome();
    const terminal = openTerminal({ home, script: WATCHED, args: ["room", "--plain"] });
    await terminal.sees("Nobody has voted yet");
    terminal.write("WM1-R09R-7AEA\rBob: WM1-R09R-H2V1\r");
    await terminal.sees("2 ballots so far");
    terminal.press("ctrl-c");
    await terminal.sees("code=130");
    expectRestored(terminal, "code=");
    const next = openTerminal({ home, args: ["room", "--plain"] });
    await next.sees("with 2 ballots");
    next.write("1\r");
    await next.sees("Ballot 2, without a name has voted.");
  });
});

describe("a room in plain words, which has pasted text marked", () => {
  const inPlainWords = { args: ["room", "--plain"] };

  it.each([
    ["SIGTERM", 143],
    ["SIGHUP", 129],
    ["SIGQUIT", 131],
  ] as const)("leaves the terminal as it was when %s ends it", async (signal, code) => {
    const terminal = openTerminal({ script: `ulimit -c 0; ${WATCHED}`, ...inPlainWords });
    await terminal.sees("Nobody has voted yet");
    expect(terminal.bracketedPaste).toBe(true);
    process.kill(pidOf(terminal), signal);
    await terminal.sees(`code=${code}`);
    expectRestored(terminal, "code=");
  });

  it("has nothing marked while it is stopped, and again when it goes on", async () => {
    const terminal = openTerminal({ command: STOPPABLE, ...inPlainWords });
    await terminal.sees("Nobody has voted yet");
    terminal.press("ctrl-z");
    await terminal.sees("stopped=148");
    expectRestored(terminal, "stopped=");
    terminal.press("enter");
    await terminal.until(() => terminal.bracketedPaste, "pastes to be marked again");
    terminal.paste("WM1-R09R-7AEA\nq\nBob: WM1-R09R-H2V1");
    terminal.press("enter");
    await terminal.sees("2 ballots so far");
    terminal.press("ctrl-c");
    await terminal.sees("code=130");
    expectRestored(terminal, "code=");
  });
});

describe("a room that is ended from outside", () => {
  it.each([
    ["SIGTERM", 143],
    ["SIGHUP", 129],
    ["SIGINT", 130],
  ] as const)("by %s leaves the terminal as it was, and its ballots", async (signal, code) => {
    const home = freshHome();
    const terminal = await roomAt(home, [reveals]);
    process.kill(pidOf(terminal), signal);
    await terminal.sees(`code=${code}`);
    expectRestored(terminal, "code=");
    await expectOffered(home);
  });

  it("by SIGKILL leaves its ballots, also in the middle of a vote, which is lost", async () => {
    const home = freshHome();
    const terminal = await roomAt(home, [
      (each) => handTo(each, "Cy"),
      press("enter", "1 of 5"),
      press("enter", "2 of 5"),
    ]);
    process.kill(pidOf(terminal), "SIGKILL");
    await terminal.sees("code=137");
    await expectOffered(home);
  });

  it("reveals nothing by the Enter that goes on, also where all had been revealed", async () => {
    for (const [walks, told] of [
      [[], "Nobody can vote blind after that."],
      [[reveals], "Ballots were revealed before"],
    ] as const) {
      const home = freshHome();
      const terminal = await roomAt(home, walks);
      process.kill(pidOf(terminal), "SIGKILL");
      await terminal.sees("code=137");
      const next = await expectOffered(home);
      await next.sees("Ballot 1, without a name");
      next.press("r");
      await next.sees(told);
    }
  });
});
