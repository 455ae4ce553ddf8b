import { afterEach, describe, expect, it } from "vitest";
import { closeTerminals, openTerminal } from "../helpers/terminal.ts";
import { runOnce } from "./run-once.ts";
import { PATTERNS } from "./walk.ts";

afterEach(closeTerminals);

describe("waymark patterns", () => {
  it("opens a page for each pattern and one for the talk, and leaves nothing behind", async () => {
    const terminal = openTerminal({ args: ["patterns"], script: 'echo marker; exec "$@"' });
    for (const page of ["1 Big Vision]", "2 No-Vision]", "3 Grand Migration]", "4 The talk]"]) {
      await terminal.sees(page);
      terminal.press("right");
    }
    await terminal.sees("1 Big Vision]");
    terminal.press("q");
    expect((await terminal.exit()).exitCode).toBe(0);
    expect(terminal.scrollback().filter((line) => line !== "")).toEqual(["marker"]);
  });

  it("tells of one pattern whose thoughts these are, and what of it is ours, in text and Markdown", async () => {
    for (const format of [[], ["--markdown"]]) {
      const { stdout } = await runOnce(["patterns", "no-vision-strategy", ...format]);
      const said = stdout.replaceAll(/\s+/g, " ");
      expect(said).toContain("Solve today's most important problems first");
      expect(said).toContain(
        "Jonathan Maltz (Stripe; LeadDev, 2022), “Technical Vision vs. Technical Strategy",
      );
      expect(said).toContain("the one-line descriptions of the patterns are ours too.");
      expect(said).not.toContain("The story it opens with");
    }
  });

  it("prints all of it where there is no terminal", async () => {
    const { code, stdout, stderr } = await runOnce(["patterns"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const pattern of PATTERNS) expect(stdout).toContain(pattern);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
