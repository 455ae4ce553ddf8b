import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LEADING } from "../helpers/decisions.ts";
import { closeTerminals, freshHome, openTerminal } from "../helpers/terminal.ts";
import { CODE } from "./walk.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-result-"));
});
afterEach(async () => {
  await closeTerminals();
  rmSync(folder, { recursive: true, force: true });
});

/** All answers but the last. */
const FLAGS = Object.entries(LEADING["grand-migration"])
  .slice(0, -1)
  .flatMap(([id, answer]) => [`--${id}`, answer]);
const ID = "follow-the-grand-migration";
const record = (name: string) => readFileSync(join(folder, "docs/decisions", name), "utf8");
const on = (args: readonly string[], home = freshHome()) =>
  openTerminal({ script: `cd '${folder}' && exec "$@"`, args, home, columns: 120 });

/** A session at its result, whose last question was answered there. */
async function atResult(home?: string) {
  const terminal = on(FLAGS, home);
  await terminal.sees("Can you walk away");
  terminal.press("3", "enter");
  await terminal.sees("Show the result");
  terminal.press("enter");
  await terminal.sees("1 Result]");
  return terminal;
}

describe("s on the result", () => {
  it("asks for title and context, names the file, writes it, and comes back", async () => {
    const terminal = await atResult();
    terminal.press("s");
    await terminal.sees("A title for the decision? Enter for “Follow the Grand Migration”.");
    expect(terminal.screen()).not.toContain("1 Result]");
    terminal.write("One login\r");
    await terminal.sees("Which system is this about, and what is wrong with it?");
    terminal.write("Two accounts a customer.\r");
    await terminal.sees("Write “docs/decisions/0001-one-login.md”?");
    expect(existsSync(join(folder, "docs"))).toBe(false);
    terminal.write("\r");
    await terminal.sees("Wrote “docs/decisions/0001-one-login.md”.");
    await terminal.sees("1 Result]");
    terminal.press("w");
    await terminal.sees("What if");
    terminal.press("esc");
    await terminal.sees("1 Result]");
    terminal.press("q");
    expect((await terminal.exit()).exitCode).toBe(0);
    expect(terminal.raw).toContain("Next: waymark draft docs/decisions/0001-one-login.md");
    expect(record("0001-one-login.md")).toMatch(
      /walk-away: "yes"[\s\S]*# One login\n\n## Context and Problem Statement\n\nTwo accounts a customer\.\n/,
    );
  });

  it("takes Enter for an answer that is left open, and can write more than once", async () => {
    const terminal = on([CODE]);
    for (const number of ["0001", "0002"]) {
      await terminal.sees("1 Result]");
      terminal.press("s");
      await terminal.sees("A title for the decision?");
      terminal.write("\r");
      await terminal.sees("Which system is this about");
      terminal.write("\r");
      await terminal.sees(`Write “docs/decisions/${number}-follow-big-vision-with-small-experiments.md”?`);
      if (number === "0002")
        await terminal.sees(
          "“docs/decisions/0001-follow-big-vision-with-small-experiments.md” is written already. Write",
        );
      terminal.write("y\r");
      await terminal.sees(`Wrote “docs/decisions/${number}-`);
    }
    await terminal.sees("1 Result]");
    terminal.press("q");
    expect((await terminal.exit()).exitCode).toBe(0);
    const names = readdirSync(join(folder, "docs/decisions"));
    expect(names).toHaveLength(2);
    for (const name of names) expect(record(name)).toContain("<!-- Which system is this about");
    expect(terminal.raw.match(/Next: waymark draft /g)).toHaveLength(2);
  });

  it("comes back without a file when the answer is no", async () => {
    const terminal = on([CODE]);
    await terminal.sees("1 Result]");
    terminal.press("s");
    await terminal.sees("A title for the decision?");
    terminal.write("\r");
    await terminal.sees("Which system is this about");
    terminal.write("\r");
    await terminal.sees("n for no.");
    terminal.write("n\r");
    await terminal.sees("Nothing was written.");
    await terminal.sees("1 Result]");
    terminal.press("q");
    expect((await terminal.exit()).exitCode).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("writes nothing and loses nothing when it is stopped at a question", async () => {
    const home = freshHome();
    const terminal = await atResult(home);
    terminal.press("s");
    await terminal.sees("A title for the decision?");
    terminal.write("One login\r");
    await terminal.sees("Which system is this about");
    terminal.write("\u0003");
    expect((await terminal.exit()).exitCode).toBe(130);
    expect(terminal.screen()).toContain("waymark: stopped. Nothing was written.");
    expect(terminal.screen()).toMatch(/To write it: waymark record WM1-\S+ --title 'One login'$/m);
    expect(terminal.screen()).toMatch(/To go on: waymark WM1-\S+/);
    expect(readdirSync(folder)).toEqual([]);
    await on([], home).sees("You had answered all questions");
  });

  it("tells the command that writes it when it is stopped at the last question", async () => {
    const terminal = on([CODE]);
    await terminal.sees("1 Result]");
    terminal.press("s");
    await terminal.sees("A title for the decision?");
    terminal.write("One login\r");
    await terminal.sees("Which system is this about");
    terminal.write("\r");
    await terminal.sees("n for no.");
    terminal.write("\u0003");
    expect((await terminal.exit()).exitCode).toBe(130);
    expect(terminal.screen().replaceAll(/\s+/g, " ")).toMatch(
      /To write it: waymark record WM1-\S+ --title 'One login'/,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it("goes back to the result from the title, and from the last question to the title", async () => {
    const terminal = on([CODE]);
    await terminal.sees("1 Result]");
    terminal.press("s");
    await terminal.sees("One line each; b goes back.");
    terminal.write("\u001b\r");
    await terminal.sees("Nothing was written.");
    await terminal.sees("1 Result]");
    terminal.press("s");
    await terminal.sees("A title for the decision?");
    terminal.write("Onelogin\rctx\r");
    await terminal.sees("Write “docs/decisions/0001-onelogin.md”?");
    terminal.write("b\r");
    await terminal.sees("A title for the decision? Enter for “Onelogin”, - for nothing.");
    terminal.write("One login\r");
    await terminal.sees("what is wrong with it? Enter for “ctx”, - for nothing.");
    terminal.write("\u001b[D\r");
    await terminal.sees("Write “docs/decisions/0001-one-login.md”?");
    terminal.write("\r");
    await terminal.sees("Wrote “docs/decisions/0001-one-login.md”.");
    await terminal.sees("1 Result]");
    terminal.press("q");
    expect((await terminal.exit()).exitCode).toBe(0);
    expect(record("0001-one-login.md")).toContain("Problem Statement\n\nctx\n");
  });

  it.each([
    ["the folder is a file", () => writeFileSync(join(folder, "docs"), "no folder"), "true"],
    ["the working folder was deleted", () => {}, "mkdir gone && cd gone && rmdir ../gone"],
  ])("says why nothing was written, and comes back, where %s", async (_, prepare, script) => {
    prepare();
    const terminal = openTerminal({
      script: `cd '${folder}' && ${script} && exec "$@"`,
      args: [CODE],
      columns: 120,
    });
    await terminal.sees("1 Result]");
    terminal.press("s");
    await terminal.sees("A title for the decision?");
    terminal.write("\r");
    await terminal.sees("Which system is this about");
    terminal.write("\r");
    await terminal.sees("n for no.");
    terminal.write("\r");
    await terminal.sees("Nothing was written.");
    await terminal.sees("could not be written");
    await terminal.sees("1 Result]");
    terminal.press("q");
    expect((await terminal.exit()).exitCode).toBe(0);
    expect(terminal.raw).toContain("To try again without the questions: waymark record ");
    expect(terminal.raw).toContain("again ");
  });
});

it("s in the linear conversation asks the same, and goes on at the result", async () => {
  const terminal = on([...FLAGS, "--plain"]);
  await terminal.sees("Can you walk away");
  terminal.write("yes\r");
  await terminal.sees("Press Enter for the result");
  terminal.write("\r");
  await terminal.sees("s to write a decision record");
  terminal.write("s\r");
  await terminal.sees("A title for the decision?");
  terminal.write("\r");
  await terminal.sees("Which system is this about");
  terminal.write("\r");
  await terminal.sees(`Write “docs/decisions/0001-${ID}.md”?`);
  terminal.write("yes\r");
  await terminal.sees(`Wrote “docs/decisions/0001-${ID}.md”.`);
  terminal.write("q\r");
  expect((await terminal.exit()).exitCode).toBe(0);
  expect(terminal.raw).toContain(`Next: waymark draft docs/decisions/0001-${ID}.md`);
  expect(record(`0001-${ID}.md`)).toContain('walk-away: "yes"');
});
