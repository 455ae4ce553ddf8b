import { afterEach, describe, expect, it } from "vitest";
import { closeTerminals, openTerminal, type Terminal, type TerminalOptions } from "../helpers/terminal.ts";
import { runOnce } from "./run-once.ts";
import { CODE, codeWith, FLAGS, LABELS, ROWS } from "./walk.ts";

afterEach(closeTerminals);

const WAYS: readonly (readonly [string, TerminalOptions])[] = [
  ["--plain", { args: ["--plain"] }],
  ["ACCESSIBLE=1", { env: { ACCESSIBLE: "1" } }],
  ["INK_SCREEN_READER=true", { env: { INK_SCREEN_READER: "true" } }],
  ["TERM=dumb", { env: { TERM: "dumb" } }],
];

describe.each(WAYS)("the plain conversation of %s", (_, options) => {
  it("leads to the recommendation of the same flags, without one escape sequence", async () => {
    const terminal = openTerminal(options);
    await answerInWords(terminal);
    for (const label of LABELS) await terminal.sees(label);
    terminal.press("enter");
    await terminal.sees("Press Enter to finish");
    terminal.press("enter");
    expect(await terminal.exit()).toEqual({ exitCode: 0, signal: 0 });

    const recommended = /Recommendation: ([^.]+)\. Strength: (\w+):/.exec(terminal.scrollback().join("\n"));
    const { stdout } = await runOnce([...FLAGS.split(" "), "--json"]);
    const { recommendation } = JSON.parse(stdout);
    expect(recommended?.slice(1)).toEqual([recommendation.name, recommendation.strength]);
    expect(terminal.raw).toContain(`waymark ${CODE}`);
    expect(terminal.raw).not.toContain("\u001b");
  });

  it("stops on Ctrl-C with exit code 130", async () => {
    const terminal = openTerminal(options);
    await terminal.sees("Question 1 of 5.");
    terminal.press("2", "enter");
    await terminal.sees("Question 2 of 5.");
    terminal.press("ctrl-c");
    expect(await terminal.exit()).toEqual({ exitCode: 130, signal: 0 });
    expect(terminal.raw).toContain("waymark: stopped. To go on: waymark --urgency pressing");
    expect(terminal.raw).not.toContain("\u001b");
  });
});

describe("the plain conversation", () => {
  it("tells on ? what each option speaks for, and goes back on b to the old answer", async () => {
    const terminal = openTerminal({ args: ["--plain"] });
    await terminal.sees("Question 1 of 5.");
    expect(terminal.screen()).not.toContain("Strategy");
    terminal.press("?", "enter");
    await terminal.sees("For: The No-Vision Strategy: ");
    terminal.press("3", "enter");
    await terminal.sees("Question 2 of 5.");
    terminal.press("b", "enter");
    await terminal.sees("Your answer so far: On fire. Enter keeps it.");
    terminal.press("enter");
    await terminal.until(
      () => terminal.raw.split("Question 2 of 5.").length === 3,
      "the second question again",
    );
  });

  it("changes one answer in the review and asks no other again", async () => {
    const terminal = openTerminal({ args: ["--plain"] });
    await answerInWords(terminal);
    terminal.press("4", "enter");
    await terminal.sees("Changing one answer.");
    terminal.press("3", "enter");
    await terminal.sees("4. Conviction: Strong.");
    terminal.press("enter");
    await terminal.sees("Press Enter to finish");
    terminal.press("enter");
    await terminal.exit();
    expect(terminal.raw).toContain(codeWith({ conviction: "strong" }));
  });

  it("says so when a line means nothing, and asks again", async () => {
    const terminal = openTerminal({ args: ["--plain"] });
    await terminal.sees("Question 1 of 5.");
    terminal.press("9", "enter");
    await terminal.sees("“9” is not an answer here.");
    terminal.press("1", "enter");
    await terminal.sees("Question 2 of 5.");
  });

  it("stops on Ctrl-C at the result as anywhere, without the summary", async () => {
    const terminal = openTerminal({ args: ["--plain", CODE] });
    await terminal.sees("Press Enter to finish");
    terminal.press("ctrl-c");
    expect(await terminal.exit()).toEqual({ exitCode: 130, signal: 0 });
    expect(terminal.screen()).toContain("waymark: stopped. To go on: waymark");
    expect(terminal.raw).not.toContain("flips if");
  });

  it("stops with exit code 130 when the input ends", async () => {
    const terminal = openTerminal({ args: ["--plain"] });
    await terminal.sees("Question 1 of 5.");
    terminal.press("ctrl-d");
    expect(await terminal.exit()).toEqual({ exitCode: 130, signal: 0 });
    expect(terminal.raw).toContain("waymark: stopped.");
  });
});

async function answerInWords(terminal: Terminal): Promise<void> {
  for (const [index, row] of ROWS.entries()) {
    await terminal.sees(`Question ${index + 1} of 5.`);
    terminal.press(String(row + 1), "enter");
  }
  await terminal.sees("Press Enter for the result");
}
