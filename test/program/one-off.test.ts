import { spawn } from "node:child_process";
import { copyFile, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { environment, WAYMARK } from "../helpers/terminal.ts";
import { collect, runOnce } from "./run-once.ts";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

const FIRE = [
  "--urgency",
  "on-fire",
  "--horizon",
  "3-to-6-months",
  "--team-span",
  "one-team",
  "--conviction",
  "low",
  "--walk-away",
  "no",
];

describe("flags", () => {
  it("give the whole result as JSON on standard output", async () => {
    const { code, stdout, stderr } = await runOnce([...FIRE, "--json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      answers: { urgency: "on-fire", "team-span": "one-team" },
      recommendation: { pattern: "no-vision-strategy" },
    });
  });

  it("need nothing for that but the launcher, the program and the chunks that it names, less than 120 KB", async () => {
    const folder = await mkdtemp(join(tmpdir(), "waymark-alone-"));
    try {
      const chunks = (await readFile(join(DIST, "main.cjs"), "utf8")).match(/chunk-\w+\.cjs/g) ?? [];
      for (const file of ["waymark.cjs", "main.cjs", ...chunks]) {
        await copyFile(join(DIST, file), join(folder, file));
      }
      const sizes = await Promise.all(chunks.map(async (file) => (await stat(join(folder, file))).size));
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(120_000);
      const alone = await collect([process.execPath, join(folder, "waymark.cjs"), ...FIRE, "--json"]);
      expect(alone).toEqual(await runOnce([...FIRE, "--json"]));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it("give the same recommendation as text, as Markdown and from a file on standard input", async () => {
    const answers = Object.fromEntries(
      FIRE.flatMap((flag, at) => (flag.startsWith("--") ? [[flag.slice(2), FIRE[at + 1]]] : [])),
    );
    const outcomes = await Promise.all([
      runOnce(FIRE),
      runOnce([...FIRE, "--markdown"]),
      runOnce(["--answers", "-"], { input: JSON.stringify(answers) }),
    ]);
    for (const { code, stdout, stderr } of outcomes) {
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout.split("\n")[0]).toContain("The No-Vision Strategy");
    }
    expect(outcomes[2]?.stdout).toBe(outcomes[0]?.stdout);
  });

  it("that leave questions open never wait for a key, but name the missing answers", async () => {
    const { code, stdout, stderr } = await collect([...WAYMARK, "--urgency", "calm"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("4 answers are missing: horizon, team-span, conviction and walk-away.");
    expect(stderr).toContain("waymark --urgency calm --horizon unsure");
  });

  it("that mean nothing exit with 2 and say what is meant", async () => {
    const { code, stdout, stderr } = await runOnce(["--urgency", "on-fir"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("Did you mean “on-fire”?");
  });
});

describe("a reader that leaves early", () => {
  const commands: readonly (readonly string[])[] = [
    FIRE,
    [...FIRE, "--json"],
    [...FIRE, "--markdown"],
    ["patterns"],
    ["patterns", "--json"],
  ];

  it.each(commands.map((args) => [args.slice(-1)[0] ?? "", args] as const))(
    "is met quietly when it is gone at once (… %s)",
    async (_, args) => {
      const [file = "", ...rest] = [...WAYMARK, ...args];
      const child = spawn(file, rest, { env: environment() });
      child.stdout.destroy();
      let stderr = "";
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        stderr += text;
      });
      const code = await new Promise((resolve) => child.on("close", resolve));
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    },
  );

  it.each(commands.map((args) => [args.slice(-1)[0] ?? "", args] as const))(
    "is met quietly when it takes one line (… %s)",
    async (_, args) => {
      const script = '{ "$@"; echo "code=$?" >&2; } | head -1';
      const { stdout, stderr } = await collect(["/bin/sh", "-c", script, "sh", ...WAYMARK, ...args], {}, "");
      expect(stdout.split("\n")).toHaveLength(2);
      expect(stderr).toBe("code=0\n");
    },
  );
});
