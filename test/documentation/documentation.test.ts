import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { everyFlag, grammarOf } from "../../src/cli/command-line/grammar.ts";
import { catalogue } from "../../src/content/catalogue.ts";
import { closeTerminals, openTerminal, WAYMARK } from "../helpers/terminal.ts";
import { collect } from "../program/run-once.ts";

const readme = readFileSync("README.md", "utf8");
const reference = readFileSync("docs/reference.md", "utf8");
const shell = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = ""]) =>
  block.trim().split("\n"),
);
const commands = shell.map((line) => line.replace(/\s+#.*$/, ""));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-readme-"));
  mkdirSync(join(folder, "bin"));
  // The commands as a reader would type them, with the program as it is now in the place of the published one.
  const program = WAYMARK.map((word) => `'${word}'`).join(" ");
  const write = (name: string, script: string) => {
    writeFileSync(join(folder, "bin", name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, "bin", name), 0o755);
  };
  write("waymark", `exec ${program} "$@"`);
  write("npx", `shift; exec ${program} "$@"`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(closeTerminals);

/** What a command that asks shows first. */
function firstWords(command: string): string {
  if (command.includes("WM1")) return "The Grand Migration";
  if (command.includes("patterns")) return "Patterns";
  return command.includes("room") ? "Nobody has voted yet" : "1 of";
}

describe("the README", () => {
  it("is at most 200 lines long", () => {
    expect(readme.split("\n").length).toBeLessThanOrEqual(201);
  });

  it("holds enough commands to be worth testing", () => {
    expect(commands.length).toBeGreaterThan(10);
  });

  // In their order, since some write a file that later ones read.
  it.each(commands)("its command works: %s", async (command) => {
    const asks =
      /^(npx waymark|waymark( --urgency on-fire| --plain| patterns| ballot| room.*| WM1-[-A-Z0-9]+)?)$/.test(
        command,
      );
    const terminal = openTerminal({
      script: `cd '${folder}' && ${asks ? "exec " : ""}${command}`,
      env: { PATH: `${join(folder, "bin")}:${process.env.PATH ?? ""}` },
    });
    if (asks) {
      await terminal.sees(firstWords(command));
      terminal.press("ctrl-c");
    }
    expect((await terminal.exit()).exitCode, terminal.screen()).toBe(asks ? 130 : 0);
    expect(terminal.raw).not.toMatch(/^error:|not found\r?$/m);
  });

  it("its commands of documents work where nobody can be asked, with the exit codes that it tells", async () => {
    const alone = mkdtempSync(join(folder, "alone-"));
    const PATH = `${join(folder, "bin")}:${process.env.PATH ?? ""}`;
    const run = (command: string) => collect(["sh", "-c", command], { PATH }, "", alone);
    const documents = commands.filter((each) => /^waymark (record|draft|check|revisit|due)\b/.test(each));
    expect(documents).toHaveLength(8);
    for (const command of [...commands.filter((each) => each.startsWith("echo ")), ...documents]) {
      const { code, stderr } = await run(command);
      expect({ command, code, stderr }).toEqual({
        command,
        code: 0,
        stderr: expect.not.stringMatching(/^error:/m),
      });
    }
    expect((await run("waymark check VISION.md STRATEGY.md")).code).toBe(1);
    expect((await run("waymark due --check --date 2099-01-01")).code).toBe(3);
    expect((await run("waymark due --ics -")).stdout).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  it("its two commands for a fresh checkout are those that CI runs", async () => {
    expect(readme).toContain("`npm ci && npm start`");
    expect(readme).toContain("`npm ci && npm test`");
    const ci = readFileSync(".ci/run", "utf8");
    expect(ci).toMatch(/^npm ci/m);
    expect(ci).toMatch(/npm test/);
    const terminal = openTerminal({ script: "npm start" });
    await terminal.sees("1 of 5");
    terminal.press("ctrl-c");
    expect((await terminal.exit()).exitCode).toBe(130);
  });

  it("its example of the library is what the library says", async () => {
    const [, code = "", result = ""] =
      /```js\nimport .*\n\n(recommend\(.*?\))\.recommendation;\n\/\/ (.*)\n```/.exec(readme) ?? [];
    const { recommend } = await import(pathToFileURL("dist/index.js").href);
    const called = new Function("recommend", `return ${code}`)(recommend);
    const expected = new Function(`return ${result}`)();
    expect(called.recommendation).toEqual(expected);
  });

  it("names every question", () => {
    for (const { title } of catalogue.questions) expect(readme).toContain(`| ${title} |`);
  });

  it("links to files that are there", () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target = ""]) => target);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((target) => !existsSync(target))).toEqual([]);
  });
});

describe("the reference", () => {
  it("names every option", () => {
    for (const { id, options } of catalogue.questions) {
      expect(reference).toContain(`\`--${id}\``);
      for (const option of options) expect(reference).toContain(`\`${option.id}\``);
    }
  });

  it("has a heading for each of its entries", () => {
    const entries = [...reference.matchAll(/^- \[([^\]]+)\]\(#/gm)].map(([, title]) => title);
    expect(entries.length).toBeGreaterThan(5);
    for (const title of entries) expect(reference).toContain(`\n## ${title}\n`);
  });
});

describe("SECURITY.md", () => {
  it("names every flag behind which a file or folder stands", () => {
    const text = readFileSync("SECURITY.md", "utf8");
    const paths = everyFlag(grammarOf(catalogue)).filter(({ takes }) => takes?.path);
    expect(paths.length).toBeGreaterThan(4);
    for (const { name } of paths) expect(text).toContain(`\`--${name}\``);
  });
});

describe("CONTRIBUTING.md", () => {
  it("names only scripts that there are", () => {
    const text = readFileSync("CONTRIBUTING.md", "utf8");
    const scripts = [...text.matchAll(/npm run (\S+?)[`\s]/g)].map(([, name = ""]) => name);
    expect(scripts.length).toBeGreaterThan(2);
    for (const name of scripts) expect(Object.keys(packageJson.scripts)).toContain(name);
  });
});
