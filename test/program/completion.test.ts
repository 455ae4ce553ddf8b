import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { grammarOf, namedCommands, SHELLS, type Shell } from "../../src/cli/command-line/grammar.ts";
import { catalogue } from "../../src/content/catalogue.ts";
import { closeTerminals, openTerminal } from "../helpers/terminal.ts";
import { collect, runOnce } from "./run-once.ts";

const isInstalled = (shell: string): boolean => spawnSync(shell, ["--version"]).error === undefined;

let folder = "";
const scriptFor = (shell: Shell): string => join(folder, `waymark.${shell}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-completion-"));
  await writeFile(join(folder, "my answers.json"), "{}");
  for (const shell of SHELLS) {
    const { code, stdout, stderr } = await runOnce(["completion", shell]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    await writeFile(scriptFor(shell), stdout);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(closeTerminals);

/** How each shell starts without any settings, how it loads a script, and what it makes of a flag that takes an answer. */
const INTERACTIVE = [
  {
    shell: "bash",
    start: ["bash", "--norc", "--noprofile", "-i"],
    load: "PS1='ready> '; source",
    flag: "waymark --urgency",
  },
  {
    shell: "zsh",
    start: ["zsh", "-f", "-i"],
    load: "PS1='ready> '; autoload -U compinit; compinit -D -u; source",
    flag: "waymark --urgency=",
  },
  {
    shell: "fish",
    start: ["fish", "--no-config", "-i"],
    load: "function fish_prompt; echo -n 'ready> '; end; set fish_autosuggestion_enabled 0; source",
    flag: "waymark --urgency",
  },
] as const;

/** What is typed before Tab, and what then stands on the line. */
const TYPED: readonly (readonly [typed: string, completed: string])[] = [
  ["waymark --urgency on", "waymark --urgency on-fire"],
  ["waymark --urgency=on", "waymark --urgency=on-fire"],
  ["waymark --horizon unsure --walk-away par", "waymark --horizon unsure --walk-away partly"],
  ["waymark --no-s", "waymark --no-save"],
  ["waymark patt", "waymark patterns"],
  ["waymark patterns gr", "waymark patterns grand-migration"],
  ["waymark patterns --mark", "waymark patterns --markdown"],
  ["waymark --json patterns no", "waymark --json patterns no-vision-strategy"],
  ["waymark completion p", "waymark completion powershell"],
  ["waymark help ta", "waymark help tally"],
];

const CTRL_U = "\u0015";

describe.each(INTERACTIVE)("Tab in $shell", ({ shell, start, load, flag }) => {
  it("completes commands, flags, their answers, names and files", async ({ skip }) => {
    skip(!isInstalled(shell), `${shell} is not installed`);
    const script = scriptFor(shell);
    const terminal = openTerminal({ command: start, columns: 120, env: { HOME: folder } });
    terminal.write(`cd '${folder}'; ${load} '${script}'; clear\r`);
    const lineIs = (text: string) =>
      terminal.until(() => terminal.screen().split("\n")[0]?.trimEnd() === text, `“${text}”`);
    await lineIs("ready>");
    const file = ["waymark --answers my", "waymark --answers my\\ answers.json"] as const;
    for (const [typed, completed] of [...TYPED, file, ["waymark --urg", flag] as const]) {
      terminal.write(`${typed}\t`);
      await lineIs(`ready> ${completed}`);
      terminal.write(CTRL_U);
      await lineIs("ready>");
    }
  });
});

describe("bash", () => {
  /** What bash would offer for the last of these words, in its own order. */
  async function offered(...words: readonly string[]): Promise<readonly string[]> {
    const ask = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _waymark; printf "%s\n" "\${COMPREPLY[@]}"`;
    const script = scriptFor("bash");
    const { stdout, stderr } = await collect(
      ["bash", "--norc", "--noprofile", "-c", ask, "bash", script, "waymark", ...words],
      {},
      undefined,
      folder,
    );
    expect(stderr).toBe("");
    return stdout.split("\n").filter((word) => word !== "");
  }

  it("offers the answers to a question behind its flag, and nothing else", async () => {
    const answers = ["calm", "pressing", "on-fire", "unsure"];
    expect(await offered("--urgency", "")).toEqual(answers);
    expect(await offered("--urgency", "=")).toEqual(answers);
    expect(await offered("--json", "--urgency", "=", "un")).toEqual(["unsure"]);
    expect(await offered("--urgency", "x")).toEqual([]);
  });

  it("offers commands and flags in front, and behind a command what it takes", async () => {
    const first = await offered("");
    const commands = namedCommands(grammarOf(catalogue)).map(({ name }) => name);
    expect(first.slice(0, commands.length + 1)).toEqual([...commands, "--urgency"]);
    expect(await offered("patterns", "--")).toEqual(
      first.filter((word) => /^--(json|mark|no-input|plain|version|help)/.test(word)),
    );
    expect(await offered("completion", "")).toEqual(
      expect.arrayContaining(["bash", "zsh", "fish", "powershell"]),
    );
    expect(await offered("completion", "--json")).toEqual([]);
    expect(await offered("map", "--x", "")).toEqual(catalogue.questions.map(({ id }) => id));
    expect(await offered("map", "--f")).toEqual(["--force"]);
  });

  it("offers no second pattern", async () => {
    expect(await offered("patterns", "--json", "big")).toEqual(["big-vision-small-experiments"]);
    expect(await offered("patterns", "grand-migration", "big")).toEqual([]);
  });

  it("offers files behind --answers and --svg", async () => {
    expect(await offered("--answers", "my")).toEqual(["my\\ answers.json"]);
    expect(await offered("map", "--svg", "my")).toEqual(["my\\ answers.json"]);
  });
});

describe("fish", () => {
  it("offers the answers to a question, and no answers to `patterns`", async ({ skip }) => {
    skip(!isInstalled("fish"), "fish is not installed");
    const script = scriptFor("fish");
    const offered = async (line: string) => {
      const ask = "source $argv[1]; complete -C $argv[2]";
      const { stdout } = await collect(["fish", "--no-config", "-c", ask, script, line], { HOME: folder });
      return stdout.split("\n").flatMap((row) => (row === "" ? [] : [row.split("\t")[0]]));
    };
    expect((await offered("waymark --conviction ")).sort()).toEqual(["low", "mixed", "strong", "unsure"]);
    expect(await offered("waymark patterns --u")).toEqual([]);
    expect(await offered("waymark patterns grand-migration big")).toEqual([]);
  });
});

describe("PowerShell", () => {
  it("completes the same words", async ({ skip }) => {
    skip(!isInstalled("pwsh"), "PowerShell is not installed");
    const ask = [
      ". ([scriptblock]::Create((Get-Content -Raw $env:SCRIPT)))",
      "foreach ($line in $env:TYPED -split ';') {",
      "  $found = (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches",
      "  ($found | ForEach-Object { $_.CompletionText }) -join ' '",
      "}",
    ].join("\n");
    const { stdout } = await collect(
      ["pwsh", "-NoProfile", "-NonInteractive", "-Command", ask],
      { HOME: folder, SCRIPT: scriptFor("powershell"), TYPED: TYPED.map(([typed]) => typed).join(";") },
      "",
    );
    const lastWords = TYPED.map(([, completed]) => completed.split(" ").at(-1));
    expect(stdout.trim().split(/\r?\n/)).toEqual(lastWords);
  });
});

it("a shell that waymark does not know ends with 2 and the names of those it knows", async () => {
  const { code, stdout, stderr } = await runOnce(["completion", "fihs"]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("Did you mean “fish”?");
});
