import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import { answersCodes } from "../../src/domain/answers-code.ts";
import { closeTerminals, freshHome, openTerminal } from "../helpers/terminal.ts";
import { runOnce } from "./run-once.ts";
import { answer, FLAGS, PATTERNS, walkToResult } from "./walk.ts";

afterEach(closeTerminals);

const CODE = /WM1-[0-9A-Z]{4}-[0-9A-Z]{4}/g;
const codesIn = (text: string): readonly string[] => text.match(CODE) ?? [];
const flags = FLAGS.split(" ");
const codeByFlags = async () => (await runOnce(["ballot", ...flags])).stdout.trim();

function expectBlind(text: string): void {
  for (const name of PATTERNS) expect(text).not.toContain(name);
  expect(text).not.toMatch(/recommend|would say|[◆▲■]/i);
}

describe("waymark ballot", () => {
  it("asks blind and leaves one code, that opens the very same answers", async () => {
    const terminal = openTerminal({ args: ["ballot"] });
    await terminal.sees("1 of 5");
    terminal.press("?");
    await terminal.sees("Keys");
    terminal.press("?");
    await terminal.gone("Keys");
    await answer(terminal);
    await terminal.sees("❯ Finish the ballot");
    terminal.press("enter");
    expect((await terminal.exit()).exitCode).toBe(0);
    expectBlind(terminal.raw);
    const left = terminal.scrollback().join("\n");
    expect(codesIn(left)).toEqual([await codeByFlags()]);
    const opened = await runOnce([...codesIn(left), "--json"]);
    const given = await runOnce([...flags, "--json"]);
    expect(JSON.parse(opened.stdout)).toEqual(JSON.parse(given.stdout));
  });

  it("does the same in plain words", async () => {
    const terminal = openTerminal({ args: ["ballot", "--plain"] });
    await terminal.sees("Question 1 of 5.");
    terminal.write("?\r2\r?\r4\r3\r2\r2\r?\r\r");
    expect((await terminal.exit()).exitCode).toBe(0);
    expectBlind(terminal.raw);
    expect(terminal.raw).not.toContain("\u001b");
    expect(codesIn(terminal.scrollback().join("\n"))).toEqual([await codeByFlags()]);
  });

  it("never offers to stop early, and asks only what flags leave open", async () => {
    const settled = "--urgency calm --horizon over-a-year --team-span many-teams --conviction low".split(" ");
    const terminal = openTerminal({ args: ["ballot", ...settled] });
    await terminal.sees("Can you walk away");
    terminal.press("r", "j");
    await terminal.sees("❯ 2 Partly");
    expect(terminal.screen()).not.toContain("Press r");
    terminal.press("enter");
    await terminal.sees("Finish the ballot");
  });

  it("with all answers in flags, or in a code, prints the code alone, also into a pipe", async () => {
    const given = await runOnce(["ballot", ...flags]);
    expect(given).toMatchObject({ code: 0, stderr: "" });
    expect(given.stdout).toMatch(/^WM1-[0-9A-Z]{4}-[0-9A-Z]{4}\n$/);
    const code = given.stdout.trim();
    expect(await runOnce(["ballot", "--answers", code.toLowerCase()])).toMatchObject({
      stdout: given.stdout,
    });
    const changed = await runOnce(["ballot", "--answers", code, "--urgency", "calm", "--json"]);
    expect(changed.stderr).toContain("note: --urgency calm wins");
    const { schemaVersion, ballot, answers } = JSON.parse(changed.stdout);
    expect(schemaVersion).toBe(1);
    expect(answers).toMatchObject({ urgency: "calm", conviction: "mixed" });
    expect(answersCodes(catalogue).encode(answers)).toBe(ballot);
  });

  it("where nobody can be asked names the command that is whole", async () => {
    const { code, stdout, stderr } = await runOnce(["ballot", "--urgency", "calm"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("waymark ballot --urgency calm --horizon unsure");
    expect((await runOnce(["ballot", "--answers", "WM1-XXXX-XXXX"])).code).toBe(2);
  });

  it("leaves no draft behind when it is stopped, and takes up none of another session", async () => {
    const home = freshHome();
    const other = openTerminal({ home });
    await answer(other, undefined, 2);
    other.press("ctrl-c");
    await other.exit();
    const state = join(home, ".local", "state", "waymark");
    const before = readdirSync(state);

    const terminal = openTerminal({ home, args: ["ballot"] });
    await answer(terminal, undefined, 2);
    expect(readdirSync(state)).toEqual(before);
    terminal.press("ctrl-c");
    expect((await terminal.exit()).exitCode).toBe(130);
    expect(terminal.raw).toContain("To go on: waymark ballot --urgency pressing --horizon over-a-year");
    expect(readdirSync(state)).toEqual(before);

    const fresh = freshHome();
    const alone = openTerminal({ home: fresh, args: ["ballot"] });
    await answer(alone, undefined, 3);
    alone.press("ctrl-c");
    await alone.exit();
    expect(existsSync(join(fresh, ".local"))).toBe(false);
  });

  it("is part of every result as well", async () => {
    const terminal = openTerminal();
    await walkToResult(terminal);
    terminal.press("q");
    expect((await terminal.exit()).exitCode).toBe(0);
    expect(codesIn(terminal.scrollback().join("\n"))).toEqual([await codeByFlags()]);
  });
});
