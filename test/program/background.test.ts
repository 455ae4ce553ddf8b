import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { closeTerminals, openTerminal, WAYMARK } from "../helpers/terminal.ts";
import { FLAGS } from "./walk.ts";

afterEach(closeTerminals);

/** For an interactive shell: waits until the job has ended or was stopped, and tells which. */
const WATCH = `
while kill -0 $! 2> /dev/null && [ -z "$(jobs -s)" ]; do :; done
clear
if [ -z "$(jobs -s)" ]; then echo "Its state: ended"; else echo "Its state: stopped"; fi`;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-background-"));
  await writeFile(join(folder, "answers.json"), '{"urgency":"calm"}');
  await writeFile(join(folder, "STRATEGY.md"), "# Strategy\n");
  await writeFile(join(folder, "watch"), WATCH);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a command that asks nothing", () => {
  it.each([
    "due",
    "check STRATEGY.md",
    "explain --urgency calm",
    "map",
    "tally WM1-NOT-A-CODE",
    "patterns --plain",
    "patterns grand-migration",
    "patterns --json",
    "completion bash",
    "--help",
    FLAGS,
    `ballot ${FLAGS}`,
    "--no-input",
    "explain --answers answers.json",
  ])("runs in the background of an interactive shell: %s", async (args) => {
    const terminal = openTerminal({
      command: ["bash", "--norc", "--noprofile", "-i"],
      env: { PS1: "shell> ", FOLDER: folder },
    });
    await terminal.sees("shell>");
    terminal.write(`cd "$FOLDER"; ${WAYMARK.join(" ")} ${args} & . ./watch\r`);
    await terminal.sees("Its state:");
    expect(terminal.screen()).toContain("Its state: ended");
  });
});
