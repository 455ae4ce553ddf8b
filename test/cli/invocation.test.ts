import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { grammarOf, namedCommands, SHELLS } from "../../src/cli/command-line/grammar.ts";
import { invocation } from "../../src/cli/process/invocation.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";
import { waymark } from "../helpers/waymark.ts";

// The folders and the environments are those that the launchers were seen to use: npm 11, pnpm 10, Yarn 4 and Bun 1.4.
const NPM = { npm_command: "exec", npm_config_user_agent: "npm/11.19.1 node/v20.20.2 linux x64" };
const PNPM = { npm_config_user_agent: "pnpm/10.34.9 npm/? node/v20.20.2 linux x64" };
const YARN = { npm_config_user_agent: "yarn/4.18.1 npm/? node/v20.20.2 linux x64" };

const PNPM_DLX = "/home/ada/.cache/pnpm/dlx/e61c4e/1a215c-6937/node_modules/.pnpm/waymark@1.0.0/waymark.cjs";
const YARN_DLX = "/tmp/xfs-a8777616/dlx-27051/.yarn/cache/waymark-npm-1.0.0-b4f9.zip/waymark.cjs";

describe("how the program was started", () => {
  it.each([
    ["npx waymark", "npx", NPM, "/home/ada/.npm/_npx/10899766/node_modules/.bin/waymark"],
    ["npx waymark", "npx on Windows", {}, "C:\\Users\\a\\npm-cache\\_npx\\1089\\node_modules\\waymark.cjs"],
    ["npx waymark", "npx in a project that has it", NPM, "/home/a/project/node_modules/.bin/waymark"],
    ["pnpm dlx waymark", "pnpm dlx", PNPM, PNPM_DLX],
    ["pnpm dlx waymark", "pnpm dlx within npx", NPM, PNPM_DLX],
    ["pnpm dlx waymark", "pnpm dlx with a cache elsewhere", PNPM, "/cache/dlx/e61c4e/waymark.cjs"],
    ["yarn dlx waymark", "yarn dlx", YARN, YARN_DLX],
    ["yarn dlx waymark", "yarn dlx within npx", { ...NPM, ...YARN }, YARN_DLX],
    ["bunx waymark", "bunx", {}, "/tmp/bunx-0-waymark@latest/node_modules/.bin/waymark"],
    ["bunx waymark", "bunx within npx", NPM, "/home/ada/.bun/install/cache/.bunx-0/waymark@1.0.0/waymark"],
    ["bunx waymark", "bunx in a project", { npm_lifecycle_event: "bunx" }, "/p/node_modules/.bin/waymark"],
    ["waymark", "a shell", {}, "/usr/local/bin/waymark"],
    ["waymark", "a script of npm", { ...NPM, npm_command: "run-script" }, "/p/node_modules/.bin/waymark"],
    ["waymark", "a script of pnpm", PNPM, "/p/node_modules/.bin/waymark"],
    ["waymark", "nobody knows how", {}, ""],
  ])("is told as “%s” by %s", (expected, _, env, script) => {
    expect(invocation(env, script)).toBe(expected);
  });

  it.each([
    ["npx waymark@0.1.0", "waymark@0.1.0"],
    ["npx waymark@next", "waymark@next"],
    ["npx waymark", "waymark"],
    ["npx waymark", "./waymark.tgz"],
    ["npx waymark", "waymark@0.1.0; rm -r x"],
  ])("is told as “%s” by npx that was asked for %s", (expected, asked) => {
    const folder = join(mkdtempSync(join(tmpdir(), "waymark-npx-")), "_npx", "1089");
    mkdirSync(folder, { recursive: true });
    const notes = { dependencies: { waymark: "^0.1.0" }, _npx: { packages: [asked] } };
    writeFileSync(join(folder, "package.json"), JSON.stringify(notes));
    expect(invocation(NPM, join(folder, "node_modules/.bin/waymark"))).toBe(expected);
    rmSync(join(folder, "../.."), { recursive: true });
  });
});

describe("run by npx", () => {
  const folder = mkdtempSync(join(tmpdir(), "waymark-npx-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const names = namedCommands(grammarOf(catalogue)).map(({ name }) => name);
  /** A command that is told without the words that it was started with. */
  const bare = new RegExp(`(?<!npx )\\bwaymark (?:--|WM\\d|${names.join("|")})`, "i");
  const all = catalogue.questions.flatMap(({ id }) => [`--${id}`, "unsure"]);
  const ask = (argv: readonly string[], stdin = "") => waymark(argv, { invocation: "npx waymark", stdin });

  const PRINTS: readonly (readonly string[])[] = [
    all,
    [...all, "--markdown"],
    ["WM1-0000-0000"],
    ["explain"],
    ["explain", ...all, "--fix", "horizon", "--markdown"],
    ["map"],
    ["map", "--markdown"],
    ["map", "--plain"],
    ["map", "--svg", "-"],
    ["tally", "-"],
    ["tally", "-", "--markdown"],
    ["patterns"],
    ["ballot", ...all],
    ["--help"],
    ...names.map((name) => [name, "--help"]),
    // What is wrong is told with what to type instead.
    [],
    ["--json"],
    ["--urgency", "calm"],
    ["nonsense"],
    ["--nonsense"],
    ["map", "--nonsense"],
    ["patterns", "--urgency", "calm"],
    ["patterns", "a", "b"],
    ["ballot"],
    ["room"],
    ["record"],
    ["draft"],
    ["check"],
    ["revisit"],
    ["tally", "nothing"],
    ["completion"],
    ["completion", "csh"],
    ["record", ...all, "--out", folder, "--date", "2026-11-26"],
    ["draft", ...all, "--out", folder],
    ["due", folder],
  ];

  it.each(PRINTS.map((argv) => [argv.join(" ").replace(folder, "FOLDER"), argv] as const))(
    "“%s” tells commands that begin with npx",
    async (_, argv) => {
      const { out, err } = await ask(argv, argv[0] === "tally" ? "WM1-0000-0000" : "");
      expect(out + err).not.toBe("");
      expect(out + err).not.toMatch(bare);
    },
  );

  it.each(SHELLS)("the completion for %s is the installed program's, and a note says so", async (shell) => {
    const note = "note: Tab completes an installed waymark: npm install --global waymark\n";
    const installed = await waymark(["completion", shell]);
    expect(await ask(["completion", shell])).toEqual({ ...installed, err: note });
    expect(installed.err).toBe("");
  });

  it("the commands are really told", async () => {
    expect((await ask(all)).out).toMatch(/^This result again: npx waymark WM1-\w{4}-\w{4}$/m);
    expect((await ask(["--help"])).out).toContain("Usage: npx waymark [ballot] [options]");
    expect((await ask(["--urgency", "calm"])).err).toContain("  npx waymark --urgency calm --horizon unsure");
    expect((await ask(["nonsense"])).err).toContain("See: npx waymark --help");
    const [record = ""] = readdirSync(folder).filter((name) => name.startsWith("0001"));
    expect((await ask(["revisit", join(folder, "VISION.md")])).err).not.toMatch(bare);
    expect((await ask(["draft", join(folder, record), "--out", join(folder, "new")])).err).toContain(
      "then: npx waymark check ",
    );
  });
});
