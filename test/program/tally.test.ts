import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CALM_ANSWERS, codeOf } from "../helpers/ballots.ts";
import { closeTerminals, environment, openTerminal, WAYMARK } from "../helpers/terminal.ts";
import { collect, runOnce } from "./run-once.ts";

const [A, B, C] = [codeOf(), codeOf({ conviction: "low" }), codeOf({ urgency: "on-fire" })];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-tally-"));
});
afterEach(async () => {
  await closeTerminals();
  rmSync(folder, { recursive: true, force: true });
});

describe("waymark tally, built", () => {
  it("reads a chat from a pipe", async () => {
    const { code, stdout, stderr } = await runOnce(["tally"], { input: `Ada: ${A}\nBob: ${B}\nCyd: ${C}\n` });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^3 ballots: /);
  });

  it("tells its users' mistakes without a stack, though it is a bundle of its own", async () => {
    const { code, stdout, stderr } = await runOnce(["tally", join(folder, "not-there")]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^error: .*does not exist\.\n.*\n$/);
  });

  it("gives the tally so far when Ctrl-C ends an input without end, with 130", async () => {
    const [file = "", ...args] = WAYMARK;
    const child = spawn(file, [...args, "tally", "--json", "-"], { env: environment() });
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stdin.on("error", () => {});
    // More than a pipe holds: when all of it is taken, most of it was read.
    const many = `${A}\n`.repeat(100_000);
    await new Promise((resolve) => child.stdin.write(many, resolve));
    child.kill("SIGINT");
    const [code] = await once(child, "close");
    expect(code).toBe(130);
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ partial: true, notCounted: { total: 0 } });
    expect(result.ballots).toBeGreaterThan(50_000);
  });

  it("on a terminal takes pasted lines until Ctrl-D", async () => {
    const terminal = openTerminal({ args: ["tally"] });
    await terminal.sees("press Ctrl-D");
    terminal.write(`Ada: ${A}\rBob: ${B}\r`);
    terminal.press("ctrl-d");
    await terminal.sees("2 ballots:", { scrollback: true });
    expect((await terminal.exit()).exitCode).toBe(0);
  });

  it("on a terminal gives the tally so far on Ctrl-C", async () => {
    const terminal = openTerminal({ args: ["tally"] });
    await terminal.sees("press Ctrl-D");
    terminal.write(`Ada: ${A}\r`);
    await terminal.sees(`Ada: ${A}`);
    terminal.press("ctrl-c");
    expect((await terminal.exit()).exitCode).toBe(130);
  });

  it("shows how far it is on a terminal while a pipe is slow, and no longer when it is done", async () => {
    const line = `echo ${A}`;
    const script = `{ ${line}; i=0; while [ $i -lt 30 ]; do ${line}; sleep 0.1; i=$((i + 1)); done; } | "$@" > ${folder}/out`;
    const terminal = openTerminal({ args: ["tally"], script });
    await terminal.sees("a second");
    expect((await terminal.exit()).exitCode).toBe(0);
    expect(terminal.screen()).not.toContain("a second");
  });

  it("shows nothing of the kind where there is no terminal", async () => {
    const script = `{ echo ${A}; sleep 1.3; echo ${A}; } | "$@"`;
    const { stderr } = await collect(["/bin/sh", "-c", script, "sh", ...WAYMARK, "tally"], {}, "");
    expect(stderr).toBe("");
  });

  const head = Object.keys(CALM_ANSWERS).join(",");
  const row = Object.values(CALM_ANSWERS).join(",");
  it.each([
    ["a line of text", `${`${"noise ".repeat(200_000)}${A} `.repeat(120)}\n${B}\n`, /^121 ballots/],
    [
      "what an open quote swallows",
      `name,${head}\n"Ada,${row}\n${`,${row}\n`.repeat(3_000_000)}`,
      /^3,000,000 ballots/,
    ],
    ["JSON, and however deep", `[${JSON.stringify(CALM_ANSWERS)},\n${"[".repeat(120_000_000)}`, /^1 ballot/],
  ])("keeps its memory flat, however long %s is", async (_, text, first) => {
    const path = join(folder, "long.txt");
    writeFileSync(path, text);
    const probe = 'process.on("exit", () => console.error(process.resourceUsage().maxRSS))';
    const hook = join(folder, "probe.cjs");
    writeFileSync(hook, probe);
    const [node = "", ...program] = WAYMARK;
    const { code, stdout, stderr } = await collect([node, "--require", hook, ...program, "tally", path]);
    expect(code).toBe(0);
    expect(stdout).toMatch(first);
    // In KiB. The files have 120 MB and more, and the program alone takes 55 MB.
    expect(Number(stderr)).toBeLessThan(120_000_000 / 1024);
  });
});
