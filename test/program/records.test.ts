import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import { codesOf } from "../../src/domain/codes.ts";
import { LEADING } from "../helpers/decisions.ts";
import { closeTerminals, openTerminal, WAYMARK } from "../helpers/terminal.ts";
import { collect } from "./run-once.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-records-"));
});
afterEach(async () => {
  await closeTerminals();
  rmSync(folder, { recursive: true, force: true });
});

const FLAGS = Object.entries(LEADING["grand-migration"]).flatMap(([id, answer]) => [`--${id}`, answer]);
const CODE = codesOf(catalogue).encode(LEADING["grand-migration"]);
const on = (...args: readonly string[]) =>
  openTerminal({ script: `cd '${folder}' && exec "$@"`, args, columns: 300 });

describe("several processes at once", () => {
  it("never give one number twice", async () => {
    const all = await Promise.all(
      ["A", "B", "C", "D", "E", "F"].map((title) =>
        collect([...WAYMARK, "record", ...FLAGS, "--title", title], {}, "", folder),
      ),
    );
    expect(all.map(({ code }) => code)).toEqual(all.map(() => 0));
    const names = readdirSync(join(folder, "docs/decisions")).sort();
    expect(names.map((name) => name.slice(0, 4))).toEqual(["0001", "0002", "0003", "0004", "0005", "0006"]);
    expect(names.map((name) => name.slice(5, 6)).sort()).toEqual(["a", "b", "c", "d", "e", "f"]);
    const ids = names.map(
      (name) => /^id: (.*)$/m.exec(readFileSync(join(folder, "docs/decisions", name), "utf8"))?.[1],
    );
    expect(new Set(ids).size).toBe(6);
  });
});

describe("a record from a folder within a repository", () => {
  it("is written where the repository keeps its records", async () => {
    for (const each of [".git", "doc/adr", "src/deep"]) mkdirSync(join(folder, each), { recursive: true });
    const from = (...args: readonly string[]) =>
      collect([...WAYMARK, ...args], {}, "", join(folder, "src/deep"));
    const { code, stdout } = await from("record", ...FLAGS, "--title", "A");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "../../doc/adr/0001-a.md\n" });
    expect((await from("draft", stdout.trim(), "--out", "../..")).code).toBe(0);
    expect(readFileSync(join(folder, "doc/adr/0001-a.md"), "utf8")).toContain(
      "* Written out in [VISION.md](../../VISION.md) and [STRATEGY.md](../../STRATEGY.md).\n",
    );
    expect(readFileSync(join(folder, "VISION.md"), "utf8")).toContain(
      "The decision: [0001-a.md](doc/adr/0001-a.md).",
    );
  });
});

describe("a decision that changes after a review", () => {
  it("is a new record, and the old one says so and is asked for no more", async () => {
    const run = (...args: readonly string[]) => collect([...WAYMARK, ...args], {}, "", folder);
    const first = (await run("record", ...FLAGS, "--title", "A", "--date", "2026-11-23")).stdout.trim();
    const review = await run("revisit", first, "--conviction", "mixed", "--date", "2027-02-23");
    const [, command = ""] = /^To follow .*: waymark (.*)$/m.exec(review.stderr) ?? [];
    const second = await run(...command.split(" "), "--title", "B", "--date", "2027-02-24");
    expect(second.stdout).toBe("docs/decisions/0002-b.md\n");
    expect(readFileSync(join(folder, "docs/decisions/0002-b.md"), "utf8")).toContain(
      "Chosen option: “Big Vision with Small Experiments”, because",
    );
    expect(readFileSync(join(folder, first), "utf8")).toMatch(/^status: superseded by \[0002-b\.md\]/m);
    expect(JSON.parse((await run("due", "--json")).stdout).records).toMatchObject([
      { file: "docs/decisions/0002-b.md", open: false },
    ]);
  });
});

describe("front matter with thousands of brackets", () => {
  it.each(["[", "{"])("stops neither due nor check: %s", async (bracket) => {
    const run = (...args: readonly string[]) => collect([...WAYMARK, ...args], {}, "", folder);
    const record = (await run("record", ...FLAGS, "--title", "A")).stdout.trim();
    for (const depth of [4_000, 5_000, 8_000])
      writeFileSync(
        join(folder, `${depth}-vision.md`),
        `---\nx: ${bracket.repeat(depth)}\nwaymark: record\n---\n`,
      );
    const due = await run("due", "--json");
    expect(due.code).toBe(1);
    expect(JSON.parse(due.stdout)).toMatchObject({ records: [{ file: record }], problems: [{}, {}, {}] });
    expect((await run("check", ".", "--json")).stdout.match(/nests too deeply/g)).toHaveLength(3);
  });
});

describe("the short form of a record", () => {
  it("asks for what no flag says, and tells the command when it cannot be written", async () => {
    const terminal = on("record", ...FLAGS, "--chosen", "no-vision-strategy", "--deciders", "Ada");
    await terminal.sees("A title for the decision?");
    terminal.write("It's ours\r");
    await terminal.sees("Which system is this about");
    terminal.write("\r");
    await terminal.sees("Why The No-Vision Strategy, though The Grand Migration is recommended?");
    terminal.write("\r");
    expect((await terminal.exit()).exitCode).toBe(2);
    expect(terminal.screen()).toContain("--chosen no-vision-strategy --title 'It'\\''s ours' --deciders Ada");
    expect(terminal.screen()).toContain("a record needs to say why");
    expect(readdirSync(folder)).toEqual([]);
  });

  /** A record that a new one may take the place of. */
  const older = (name: string) => {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), "# A\n\n## Status\n\nAccepted\n");
  };

  it.each([
    ["without answers", ["--supersedes", "7"], "There is no record 7"],
    ["with a title to ask for", [...FLAGS, "--supersedes", "2"], "the code block"],
  ])("asks nothing where there is nothing that could be superseded: %s", async (_, args, message) => {
    older("docs/decisions/0001-a.md");
    writeFileSync(join(folder, "docs/decisions/0002-b.md"), "# B\n\n```\nnothing closes this\n");
    const terminal = on("record", ...args);
    expect((await terminal.exit()).exitCode).toBe(2);
    expect(terminal.scrollback().join("\n")).toContain(message);
    expect(terminal.scrollback().join("\n")).not.toMatch(/A title for the decision|1 of 5/);
  });

  it("loses no answer, no flag and no line when it is stopped", async () => {
    older("adr/0001-a.md");
    const more = ["--out", "adr", "--supersedes", "1", "--date", "2026-02-02", "--review-by", "2026-05-05"];
    const terminal = on("record", ...FLAGS, ...more);
    await terminal.sees("A title for the decision?");
    terminal.write("-a title\r");
    await terminal.sees("Which system is this about");
    terminal.write("\u0003");
    expect((await terminal.exit()).exitCode).toBe(130);
    expect(terminal.scrollback()).toContain(
      `To go on: waymark record ${CODE} --title='-a title' ${more.join(" ")}`,
    );
    expect(terminal.scrollback()).toContain("^C");
    expect(readdirSync(join(folder, "adr"))).toEqual(["0001-a.md"]);
  });

  it("loses no flag when it is stopped at one of the five questions", async () => {
    const more = ["--title", "One", "--chosen", "no-vision-strategy", "--because", "now", "--plain"];
    const terminal = on("record", ...more);
    await terminal.sees("Question 1 of 5.");
    terminal.write("2\r");
    await terminal.sees("Question 2 of 5.");
    terminal.write("\u0003");
    expect((await terminal.exit()).exitCode).toBe(130);
    expect(terminal.scrollback()).toContain(
      `waymark: stopped. To go on: waymark record --urgency pressing ${more.join(" ")}`,
    );
  });

  it("tells the record that it supersedes in the command after an error", async () => {
    older("docs/decisions/0007-a.md");
    // What another run leaves when it is killed in the middle.
    writeFileSync(join(folder, "docs/decisions/.0007-a.md.waymark"), "half");
    const terminal = on("record", ...FLAGS, "--supersedes", "7");
    await terminal.sees("A title for the decision?");
    terminal.write("\r\r");
    expect((await terminal.exit()).exitCode).toBe(2);
    expect(terminal.scrollback()).toContain(
      `To try again without the questions: waymark record ${CODE} --supersedes 7`,
    );
  });

  it("names the group that the answers are from, not what they come to", async () => {
    writeFileSync(join(folder, "chat.txt"), `Ada: ${CODE}\nBob: ${CODE}\n`);
    const terminal = on("record", "chat.txt");
    await terminal.sees("A title for the decision?");
    terminal.write("\u0003");
    expect((await terminal.exit()).exitCode).toBe(130);
    expect(terminal.scrollback()).toContain("To go on: waymark record chat.txt");
  });
});
