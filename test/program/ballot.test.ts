import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import { codesOf } from "../../src/domain/codes.ts";
import { closeTerminals, freshHome, openTerminal } from "../helpers/terminal.ts";
import { runOnce } from "./run-once.ts";
import { answer, CODE, FLAGS, PATTERNS, walkToResult } from "./walk.ts";

afterEach(closeTerminals);

const BALLOT = /WM2(?:-[0-9A-Z]{4}){4}/g;
const ballotsIn = (text: string): readonly string[] => text.match(BALLOT) ?? [];
const flags = FLAGS.split(" ");
const codes = codesOf(catalogue);
const decoded = (code: string) => {
  const found = codes.decode(code);
  if (!found.ok || !found.mark) return expect.fail(`${code} is no ballot`);
  return { ...found, mark: found.mark };
};

function expectBlind(text: string): void {
  for (const name of PATTERNS) expect(text).not.toContain(name);
  expect(text).not.toMatch(/recommend|would say|[◆▲■]/i);
}

describe("waymark ballot", () => {
  it("asks blind and leaves one ballot, that opens the very same answers", async () => {
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
    expect(ballotsIn(left)).toHaveLength(1);
    const opened = await runOnce([...ballotsIn(left), "--json"]);
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
    const [code = ""] = ballotsIn(terminal.scrollback().join("\n"));
    expect(codes.encode(decoded(code).answers)).toBe(CODE);
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

  it("with all answers in flags, or in a code, prints the ballot alone, each time of a new voter", async () => {
    const given = await runOnce(["ballot", ...flags]);
    expect(given).toMatchObject({ code: 0, stderr: "" });
    expect(given.stdout).toMatch(/^WM2(?:-[0-9A-Z]{4}){4}\n$/);
    const code = given.stdout.trim();
    const another = decoded((await runOnce(["ballot", "--answers", code.toLowerCase()])).stdout);
    expect(another.answers).toEqual(decoded(code).answers);
    expect(another.mark.voter).not.toBe(decoded(code).mark.voter);
    const changed = await runOnce(["ballot", "--answers", code, "--urgency", "calm", "--json"]);
    expect(changed.stderr).toContain("note: --urgency calm wins");
    const { schemaVersion, ballot, answers } = JSON.parse(changed.stdout);
    expect(schemaVersion).toBe(1);
    expect(answers).toMatchObject({ urgency: "calm", conviction: "mixed" });
    expect(decoded(ballot)).toMatchObject({ answers, mark: { revision: 1 } });
    const named = await runOnce(["ballot", ...flags, "--no-input", "--name", " Ada\u0007 "]);
    expect(named.stdout).toMatch(/^Ada\\x07: WM2(?:-[0-9A-Z]{4}){4}\n$/);
  });

  it("gives the next revision of a ballot, with its answers where flags say nothing else", async () => {
    const code = (await runOnce(["ballot", ...flags, "--no-input"])).stdout.trim();
    const next = await runOnce(["ballot", "--again", code, "--urgency", "calm", "--no-input"]);
    expect(next).toMatchObject({ code: 0, stderr: "" });
    const [before, after] = [decoded(code), decoded(next.stdout)];
    expect(after.mark).toEqual({ voter: before.mark.voter, revision: 2 });
    expect(after.answers).toEqual({ ...before.answers, urgency: "calm" });

    const asPrinted = await runOnce(["ballot", "--again", `Ada: ${code}`, "--no-input"]);
    expect(decoded(asPrinted.stdout).mark).toEqual(after.mark);

    const ofNoMark = await runOnce(["ballot", "--again", CODE, "--no-input"]);
    expect(decoded(ofNoMark.stdout)).toMatchObject({ answers: before.answers, mark: { revision: 1 } });
    expect(ofNoMark.stderr).toContain("only beside the same name");
  });

  it("says to make a new ballot where the old one cannot be changed", async () => {
    const { answers, mark } = decoded((await runOnce(["ballot", ...flags, "--no-input"])).stdout);
    const last = codes.encode(answers, { ...mark, revision: 15 }) ?? "";
    for (const code of [last, "WM2-0000-0000-0000-0000"]) {
      const { code: exit, stdout, stderr } = await runOnce(["ballot", "--again", code, "--no-input"]);
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
      if (code === last) expect(stderr).toMatch(/revision 15[\s\S]*Make a new one[\s\S]*old one taken out/);
    }
  });

  it("offers to change the last ballot of this machine, of which it keeps no answers", async () => {
    const home = freshHome();
    const make = async (reply: string | undefined, ...args: readonly string[]) => {
      const terminal = openTerminal({ home, args: ["ballot", ...args] });
      if (reply !== undefined) {
        await terminal.sees("Change the ballot of just now, or another person's?");
        terminal.press(reply, "enter");
      }
      await answer(terminal);
      await terminal.sees("❯ Finish the ballot");
      terminal.press("enter");
      expect((await terminal.exit()).exitCode).toBe(0);
      return decoded(ballotsIn(terminal.scrollback().join("\n"))[0] ?? "").mark;
    };
    const unsaved = await make(undefined, "--no-save");
    const first = await make(undefined);
    const state = join(home, ".local", "state", "waymark");
    const kept = readdirSync(state).map((name) => JSON.parse(readFileSync(join(state, name), "utf8")));
    expect(kept).toEqual([
      { schemaVersion: 1, catalogue: expect.any(String), savedAt: expect.any(Number), ...first },
    ]);
    expect(first.voter).not.toBe(unsaved.voter);
    expect(await make("1")).toEqual({ voter: first.voter, revision: 2 });
    const other = await make("2");
    expect(other).toMatchObject({ revision: 1 });
    expect(other.voter).not.toBe(first.voter);
    expect(readdirSync(state)).toHaveLength(1);
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

  it("is no part of a result, which gives its answers' code", async () => {
    const terminal = openTerminal();
    await walkToResult(terminal);
    terminal.press("q");
    expect((await terminal.exit()).exitCode).toBe(0);
    const left = terminal.scrollback().join("\n");
    expect(ballotsIn(left)).toEqual([]);
    expect(left).toContain(CODE);
  });
});
