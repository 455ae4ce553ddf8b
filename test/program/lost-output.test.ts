import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { closeTerminals, openTerminal, WAYMARK } from "../helpers/terminal.ts";
import { collect } from "./run-once.ts";

const ALL = "--urgency on-fire --horizon 3-to-6-months --team-span one-team --conviction low --walk-away no";
const shell = (script: string) => collect(["/bin/sh", "-c", script, "sh", ...WAYMARK]);

afterEach(closeTerminals);

// A device that is always full: Linux has one.
describe.skipIf(!existsSync("/dev/full"))(
  "where nothing can be written (only Linux has a device that is full)",
  () => {
    it.each([`${ALL} --json`, ALL, "patterns", "--help"])(
      "a result that is lost is an error: %s",
      async (args) => {
        const { code, stderr } = await shell(`"$@" ${args} > /dev/full`);
        expect(code).toBe(1);
        expect(stderr).toMatch(/^error: the result could not be written: .*ENOSPC/);
        expect(stderr).not.toMatch(/\n\s+at /);
      },
    );

    it("an error that cannot be said keeps its exit code", async () => {
      expect((await shell('"$@" --bogus 2> /dev/full')).code).toBe(2);
      expect((await shell('"$@" --no-input 2> /dev/full')).code).toBe(2);
    });
  },
);

describe("an answers file that never comes", () => {
  it("can be left with Ctrl-C", async () => {
    const folder = mkdtempSync(join(tmpdir(), "waymark-fifo-"));
    try {
      const fifo = join(folder, "answers");
      execFileSync("mkfifo", [fifo]);
      const terminal = openTerminal({ script: `echo waiting; exec "$@" --answers '${fifo}'` });
      await terminal.sees("waiting");
      // Sent again until the program has got so far that it is the terminal that turns it into a signal.
      const again = setInterval(() => terminal.press("ctrl-c"), 100);
      try {
        expect(await terminal.exit()).not.toEqual({ exitCode: 0, signal: 0 });
      } finally {
        clearInterval(again);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
