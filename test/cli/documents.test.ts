import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { commandFor } from "../../src/render/command.ts";
import { codeOf } from "../helpers/ballots.ts";
import { LEADING } from "../helpers/decisions.ts";
import { fakeIo } from "../helpers/fake-io.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function waymark(...argv: readonly string[]) {
  const io = fakeIo({});
  const code = await run(argv, io, { catalogue, version: "1.2.3" });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: nothing may ever drive the terminal
  expect(io.stdout.text + io.stderr.text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(io.stderr.text).not.toMatch(/\n\s+at /);
  return { code, out: io.stdout.text, err: io.stderr.text };
}
const flagsFor = (pattern: keyof typeof LEADING) =>
  commandFor(catalogue.questions, LEADING[pattern]).split(" ").slice(1);
const BIG = flagsFor("big-vision-small-experiments");
const record = async (...more: readonly string[]) => {
  const { code, out, err } = await waymark(
    "record",
    ...BIG,
    "--out",
    folder,
    "--date",
    "2026-11-23",
    "--json",
    ...more,
  );
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out).file as string;
};
/** A record from a file or code, in a folder of its own. */
const recordFrom = async (source: string) => {
  const out = mkdtempSync(join(folder, "out-"));
  const given = await waymark("record", source, "--out", out, "--date", "2026-11-23", "--json");
  expect({ code: given.code, err: given.err }).toEqual({ code: 0, err: "" });
  return JSON.parse(given.out).file as string;
};
const text = (path: string) => readFileSync(path, "utf8");

describe("waymark record", () => {
  it("writes the same bytes for the same answers, the day in 1970 included", async () => {
    const [first, second] = [join(folder, "a"), join(folder, "b")];
    for (const out of [first, second]) expect((await waymark("record", ...BIG, "--out", out)).code).toBe(0);
    const [name = ""] = readdirSync(first);
    expect(text(join(first, name))).toBe(text(join(second, name)));
    expect(text(join(first, name))).toMatch(/^date: (1970-01-01|1969-12-31)$/m);
  });

  it("takes the answers from a file, from a result, and from another record", async () => {
    const answers = LEADING["grand-migration"];
    writeFileSync(join(folder, "answers.json"), `\ufeff${JSON.stringify(answers)}`);
    const result = await waymark("--answers", join(folder, "answers.json"), "--json").catch(() => undefined);
    writeFileSync(join(folder, "result.json"), JSON.stringify({ schemaVersion: 1, answers }));
    const files = [];
    for (const source of ["answers.json", "result.json"]) {
      const { out } = await waymark(
        "record",
        join(folder, source),
        "--out",
        join(folder, source.slice(0, 3)),
        "--json",
        "--date",
        "2026-11-23",
      );
      files.push(JSON.parse(out).file as string);
    }
    const again = await waymark(
      "record",
      files[0] ?? "",
      "--out",
      join(folder, "again"),
      "--json",
      "--date",
      "2026-11-23",
    );
    files.push(JSON.parse(again.out).file);
    expect(new Set(files.map(text)).size).toBe(1);
    expect(text(files[0] ?? "")).toContain("pattern: grand-migration");
    expect(result).toBeDefined();
  });

  it("takes a ballot's code, and what a group's ballots come to", async () => {
    const code = codeOf({ conviction: "strong" });
    const one = await recordFrom(code);
    expect(text(one)).toContain("conviction: strong");
    expect(text(one)).not.toContain("ballots:");
    writeFileSync(
      join(folder, "chat.txt"),
      `Ada: ${code}\nGrace: ${code}\nAlan: ${codeOf({ conviction: "low" })}\n`,
    );
    const group = await recordFrom(join(folder, "chat.txt"));
    expect(text(group)).toMatch(/^ {2}conviction: strong$/m);
    expect(text(group)).toMatch(/^ballots: 3$/m);
    expect(text(group)).toContain("* Conviction: Low (1), **Strong** (2)");
    const lines = ["strong", "strong", "low"].map((conviction) =>
      JSON.stringify({ ...LEADING["grand-migration"], conviction }),
    );
    writeFileSync(join(folder, "lines.json"), lines.join("\r\n"));
    expect(text(await recordFrom(join(folder, "lines.json")))).toMatch(/^ballots: 3$/m);
    await waymark("tally", join(folder, "chat.txt"), "--save", join(folder, "tally.json"));
    expect(text(await recordFrom(join(folder, "tally.json")))).toBe(text(group));
  });

  it.each(["record", "draft"])("%s tells which ballots of a group it could not count", async (command) => {
    const chat = join(folder, "chat.txt");
    const lines = ["Ada", "Bob", "Cyd"].map((name) => `${name}: ${codeOf({ conviction: "strong" })}`);
    writeFileSync(chat, `${lines.join("\n")}X\n`);
    const { code, err } = await waymark(command, chat, "--out", join(folder, command));
    expect(code).toBe(0);
    expect(err).toContain("note: not counted: 1\n");
    expect(err).toContain(`“${chat}”, line 3: “${codeOf({ conviction: "strong" })}X” is damaged`);
  });

  it.each(["record", "draft"])(
    "%s makes nothing of a group whose reading Ctrl-C stopped",
    async (command) => {
      const chat = join(folder, "chat.txt");
      writeFileSync(chat, `Ada: ${codeOf({})}\n`);
      const out = join(folder, command);
      const io = {
        ...fakeIo({}),
        onInterrupt: (stop: () => void) => {
          stop();
          return () => {};
        },
      };
      const code = await run([command, chat, "--out", out], io, { catalogue, version: "1.2.3" });
      expect({ code, isThere: existsSync(out) }).toEqual({ code: 130, isThere: false });
    },
  );

  it.each([
    ["nothing.json", "{}", "holds neither answers nor ballots"],
    ["typo.json", '{"urgency": "boiling"}', "holds an answer that cannot be used"],
    ["chat.txt", "hello", "holds neither answers nor ballots"],
    ["note.md", "# A note", "holds neither answers nor ballots"],
    ["codes.txt", "Ada: WM1-R09R-M06W", "codes.txt”, line 1: “WM1-R09R-M06W” is damaged"],
  ])("refuses %s that holds %s", async (name, content, message) => {
    writeFileSync(join(folder, name), content);
    const { code, err } = await waymark("record", join(folder, name), "--out", join(folder, "out"));
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it("numbers like its neighbours, and links both ways what it supersedes", async () => {
    const first = await record("--title", "First");
    const older = text(first);
    const second = await record("--title", "Second", "--supersedes", "1");
    expect(second).toBe(join(folder, "0002-second.md"));
    expect(text(second)).toContain("supersedes: 0001-first.md");
    expect(text(second)).toContain("* Supersedes [0001-first.md](0001-first.md).");
    expect(text(first)).toBe(
      older.replace("status: accepted", "status: superseded by [0002-second.md](0002-second.md)"),
    );
  });

  it("supersedes a record that has a day for a name", async () => {
    const older = join(folder, "2024-02-06-one-login.md");
    mkdirSync(folder, { recursive: true });
    writeFileSync(older, "# One login\n\nStatus: accepted\n");
    const newer = await record("--title", "Two", "--supersedes", "2024-02-06-one-login.md");
    expect(text(newer)).toContain("supersedes: 2024-02-06-one-login.md");
    expect(text(older)).toContain("Status: superseded by [2026-11-23-two.md](2026-11-23-two.md)");
  });

  it("leaves nothing behind when what it supersedes cannot be changed", async () => {
    writeFileSync(join(folder, "0001-other.md"), "# A\n\n```\nnothing closes this\n");
    const { code, err } = await waymark("record", ...BIG, "--out", folder, "--supersedes", "1");
    expect(code).toBe(2);
    expect(err).toContain("0001-other.md”, line 5: something before the end is opened");
    expect(readdirSync(folder)).toEqual(["0001-other.md"]);
  });

  it.each([
    "# A\n\n## Status\n\nAccepted. Or not.\n",
    "# A\n\n## Status\n\n<!-- Accepted -->\n",
    "# A\n\n## Status\n\nSuperceded by [2. B](2-b.md)\n",
  ])("writes neither of the two files where it is not certain what to change: %j", async (older) => {
    writeFileSync(join(folder, "0001-a.md"), older);
    const { code, err } = await waymark("record", ...BIG, "--out", folder, "--supersedes", "1");
    expect(code).toBe(2);
    expect(err).toMatch(/write by hand|Superceded by \[2\. B\]/);
    expect(readdirSync(folder)).toEqual(["0001-a.md"]);
    expect(text(join(folder, "0001-a.md"))).toBe(older);
  });

  it.each([
    ["a fence that nothing closes", "# A\n\n```\nx\n", "Close the code block"],
    ["a key twice", "---\nstatus: accepted\nstatus: proposed\n---\n# A\n", "Mend the lines between"],
    [
      "choices of a template",
      "---\nstatus: {proposed | accepted}\nb: {c d: \n---\n# A\n",
      "Mend the lines between",
    ],
    ["another encoding", Buffer.from("# A\n\n## Status\n\nAccept\xe9\n", "latin1"), "Save it as UTF-8."],
  ])(
    "says what to mend or to write by hand where it cannot read the older one: %s",
    async (_, older, mend) => {
      writeFileSync(join(folder, "0001-a.md"), older);
      const { code, err } = await waymark(
        "record",
        ...BIG,
        "--out",
        folder,
        "--title",
        "B",
        "--supersedes",
        "1",
      );
      expect(code).toBe(2);
      expect(err).toContain(`\nNothing was written. ${mend}`);
      expect(err).toContain("Or run this again without --supersedes, then write by hand into “");
      expect(err).toContain("“Status: superseded by [0002-b.md](0002-b.md)”.");
      expect(readdirSync(folder)).toEqual(["0001-a.md"]);
    },
  );

  it("links both files under “More Information” where the older one has no status, and says so", async () => {
    const older = "# A\n\n## Context\n\n* Status codes other than 200 are retried three times.\n";
    writeFileSync(join(folder, "0001-a.md"), older);
    const { code, err } = await waymark(
      "record",
      ...BIG,
      "--out",
      folder,
      "--title",
      "B",
      "--supersedes",
      "1",
    );
    expect(code).toBe(0);
    expect(err).toContain(
      "0001-a.md has no status that waymark can read for certain: the two are linked under “More Information” instead.",
    );
    expect(text(join(folder, "0001-a.md"))).toBe(
      `${older}\n## More Information\n\n* Superseded by [0002-b.md](0002-b.md).\n`,
    );
    expect(text(join(folder, "0002-b.md"))).toMatch(
      /## More Information\n\n\* Supersedes \[0001-a\.md\]\(0001-a\.md\)\./,
    );
    const again = await waymark("record", ...BIG, "--out", folder, "--supersedes", "1");
    expect(again).toMatchObject({ code: 2 });
    expect(again.err).toContain("has been superseded before");
  });

  it("leaves nothing behind when the older one cannot be written", async () => {
    const first = await record("--title", "First");
    const older = text(first);
    // What another run leaves when it is killed in the middle.
    writeFileSync(join(folder, ".0001-first.md.waymark"), "half");
    const { code, err } = await waymark("record", ...BIG, "--out", folder, "--supersedes", "1");
    expect(code).toBe(2);
    expect(err).toContain("0001-first.md” is being written by another waymark.");
    expect(text(first)).toBe(older);
    expect(readdirSync(folder).sort()).toEqual([".0001-first.md.waymark", "0001-first.md"]);
  });

  it("lets nothing interrupt it between the two files that name each other", async () => {
    const first = await record("--title", "First");
    const seen: (readonly [number, boolean])[] = [];
    const look = () => seen.push([readdirSync(folder).length, text(first).includes("superseded by")]);
    const io = fakeIo({
      onInterrupt: () => {
        look();
        return look;
      },
    });
    const argv = ["record", ...BIG, "--out", folder, "--supersedes", "1"];
    expect(await run(argv, io, { catalogue, version: "1.2.3" })).toBe(0);
    expect(seen).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it("does not supersede one a second time", async () => {
    const first = await record("--title", "First");
    await record("--title", "Second", "--supersedes", "1");
    const { code, err } = await waymark("record", ...BIG, "--out", folder, "--supersedes", "1");
    expect(code).toBe(2);
    expect(err).toContain("has been superseded before: its status is “superseded by [0002-second.md]");
    expect(text(first)).toContain("0002-second.md");
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it("takes a review day of its own", async () => {
    expect(text(await record("--review-by", "2026-12-24"))).toContain("review-by: 2026-12-24");
  });

  it.each([
    [["--date", "tomorrow"], "--date needs a day such as 2026-11-23; “tomorrow” is none."],
    [["--date", "2027-02-29"], "is none."],
    [["--date", "2026-11-23", "--review-by", "2026-11-22"], "is not after the decision"],
    [["--date", "2026-11-23", "--review-by", "2026-11-23"], "is not after the decision"],
    [["--supersedes", "x"], "--supersedes needs the number of a record"],
    [["--supersedes", "7"], "There is no record 7"],
    [["none.json"], "does not exist"],
  ])("refuses %j and writes nothing", async (more, message) => {
    const { code, err } = await waymark("record", ...BIG, "--out", folder, ...more);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("without answers shows the command to type", async () => {
    const { code, err } = await waymark("record", "--urgency", "calm", "--out", folder);
    expect(code).toBe(2);
    expect(err).toContain("  waymark record --urgency calm --horizon unsure ");
  });
});

describe("waymark draft", () => {
  it("writes what the record's pattern asks for, and fills in the sentences", async () => {
    const file = await record();
    const { code, out } = await waymark(
      "draft",
      file,
      "--out",
      folder,
      "--problem",
      "We wait.",
      "--vision",
      "No waiting.",
    );
    expect(code).toBe(0);
    expect(out).toBe(`${join(folder, "VISION.md")}\n${join(folder, "STRATEGY.md")}\n`);
    expect(text(join(folder, "VISION.md"))).toContain("\n\nNo waiting.\n\n");
    expect(text(join(folder, "STRATEGY.md"))).toContain("\n\nWe wait.\n\n");
  });

  it("tells a command that can be typed, where a folder has blanks in its name", async () => {
    const out = join(folder, "my plans");
    const { err } = await waymark("draft", ...BIG, "--out", out);
    expect(err).toContain(`waymark check '${join(out, "VISION.md")}' '${join(out, "STRATEGY.md")}'\n`);
  });

  it("overwrites nothing unless it is told to", async () => {
    writeFileSync(join(folder, "STRATEGY.md"), "mine");
    const { code, err } = await waymark("draft", ...BIG, "--out", folder);
    expect(code).toBe(2);
    expect(err).toContain("STRATEGY.md” is there already.");
    expect(readdirSync(folder)).toEqual(["STRATEGY.md"]);
    expect((await waymark("draft", ...BIG, "--out", folder, "--force")).code).toBe(0);
    expect(text(join(folder, "STRATEGY.md"))).toContain("🧭 Strategy");
  });
});

describe("waymark revisit", () => {
  it("tells what changed, and appends it to the record alone", async () => {
    const file = await record();
    const before = text(file);
    const { code, out, err } = await waymark(
      "revisit",
      file,
      "--conviction",
      "strong",
      "--date",
      "2027-05-25",
      "--tripped",
      "slice-not-used",
      "--quiet",
      "buy-in-withdrawn,effort-on-efficiency",
    );
    expect(code).toBe(0);
    expect(out).toContain("changed from Big Vision with Small Experiments to The Grand Migration (");
    expect(out).toContain("\n\nWHY\n\n* No longer holds, of Big Vision with Small Experiments: ");
    expect(out).toMatch(/solution \(conviction “Strong”; 3 points\)$/m);
    expect(text(file)).toContain("changed from **Big Vision with Small Experiments** to **The Grand");
    expect(out).toContain("If not, say why: “waymark revisit FILE --because TEXT”.");
    expect(text(file)).toContain("If not, say why: `waymark revisit FILE --because TEXT`.");
    expect(err).toContain(
      "note: as it was before: urgency calm, horizon over-a-year, team-span many-teams, walk-away partly",
    );
    expect(err).toContain(
      `To follow The Grand Migration from now on: waymark record ${file} --supersedes 1\nTo stay with Big Vision with Small Experiments: waymark revisit ${file} --because TEXT`,
    );
    expect(text(file).startsWith(before)).toBe(true);
    expect(text(file).slice(before.length)).toMatch(
      /slice-not-used: tripped[\s\S]*\* Not known: All teams but one/,
    );
  });

  it("prints a reason as it was written, and marks it up in the record alone", async () => {
    const file = await record();
    const given = [
      "revisit",
      file,
      "--conviction",
      "strong",
      "--because",
      "a_b <c> is *not* [done",
      "--date",
    ];
    const { out } = await waymark(...given, "2027-05-25");
    expect(out).toContain(
      "The decision stays: Big Vision with Small Experiments, because a_b <c> is *not* [done.",
    );
    expect(text(file)).toContain("because a\\_b \\<c\\> is \\*not\\* \\[done.");
  });

  it("asks nothing of the decision when the recommendation stays", async () => {
    const { err } = await waymark("revisit", await record(), "--date", "2027-05-25");
    expect(err).not.toContain("To follow");
  });

  it.each([
    ["rejected", false],
    ["superseded by [2](0002-x.md)", false],
    ["proposed", true],
  ])("of a record that is %s tells nobody that it is followed", async (status, open) => {
    const file = await record();
    writeFileSync(file, text(file).replace("status: accepted", `status: ${status}`));
    const moved = ["revisit", file, "--conviction", "strong", "--date", "2027-05-25"];
    const { out, err } = await waymark(...moved);
    expect(out + text(file)).not.toContain("is followed");
    expect(err).toContain(`note: the status of “${file}” is “${status}”.`);
    expect(err.includes("--supersedes")).toBe(open);
    expect(out.includes("Review by")).toBe(open);
    expect(JSON.parse((await waymark(...moved, "--json")).out).decision.open).toBe(open);
  });

  it("says the same as JSON", async () => {
    const { out } = await waymark(
      "revisit",
      await record(),
      "--conviction",
      "strong",
      "--date",
      "2027-05-25",
      "--json",
    );
    expect(JSON.parse(out)).toMatchObject({
      changed: true,
      from: "big-vision-small-experiments",
      to: "grand-migration",
      moved: [{ question: "conviction", from: "mixed", to: "strong" }],
      decision: { pattern: "big-vision-small-experiments", open: true },
      reviewBy: "2027-11-25",
    });
  });

  it.each([
    ["a tripwire that there is not", ["--tripped", "fire"], "has no tripwire “fire”"],
    ["a day before the decision", ["--date", "2026-11-22"], "was last looked at on 2026-11-23"],
    [
      "a review that is due before it",
      ["--review-by", "2027-05-24"],
      "is not after the decision, 2027-05-25",
    ],
    ["an answer that there is not", ["--urgency", "boiling"], "“boiling” is no answer to urgency"],
  ])("refuses %s and changes nothing", async (_, more, message) => {
    const file = await record();
    const before = text(file);
    const { code, err } = await waymark("revisit", file, "--date", "2027-05-25", ...more);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(text(file)).toBe(before);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it.each([
    [
      "damaged",
      (good: string) => good.replace("pattern: big", "pattern: [big"),
      /line \d+: this is not YAML/,
    ],
    [
      "of a newer version",
      (good: string) => good.replace("schemaVersion: 1", "schemaVersion: 9"),
      /line 3: schemaVersion 9 is of a newer waymark/,
    ],
    [
      "a bomb",
      (good: string) => good.replace("status: accepted", "a: &a [x]\nstatus: *a"),
      /anchors and aliases are not read/,
    ],
    ["of 5 MB", (good: string) => good + "x\n".repeat(2_600_000), /larger than 1 MiB/],
    [
      "left inside a code block",
      (good: string) => `${good}\n\`\`\`\n`,
      /line \d+: something before the end is opened and never closed/,
    ],
  ])("refuses a record that is %s, with file and line, and changes nothing", async (_, damage, message) => {
    const file = await record();
    writeFileSync(file, damage(text(file)));
    const before = text(file);
    const { code, err } = await waymark("revisit", file, "--date", "2027-05-25");
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).toContain("0001-follow-big-vision-with-small-experiments.md”, line ");
    expect(text(file)).toBe(before);
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

describe("waymark check", () => {
  it("finds the prompt of a record of which nobody has said what it is about", async () => {
    const { code, out } = await waymark("check", await record());
    expect(code).toBe(1);
    expect(out).toContain("“Context and Problem Statement” holds nothing yet but what asks for it");
    expect((await waymark("check", await record("--context", "A mill."))).code).toBe(0);
  });

  it("looks at the rest of a folder in which a file cannot be read", async () => {
    await record("--context", "A mill.");
    writeFileSync(join(folder, "latin.md"), Buffer.from("# Caf\xe9\n", "latin1"));
    const { code, out, err } = await waymark("check", folder);
    expect(code).toBe(0);
    expect(out).toBe("1 document judged: 0 errors\n");
    expect(err).toMatch(/note: not looked at: .*latin\.md”, line 1: this is not text in UTF-8/);
    expect((await waymark("check", join(folder, "latin.md"))).code).toBe(2);
  });

  it("maps documents of anybody, with exit code 0 whatever is not found", async () => {
    writeFileSync(join(folder, "STRATEGY.md"), "# Mill\n\n## Problem\n\nThe wheel stands still.\n");
    writeFileSync(join(folder, "notes.md"), "# Notes\n");
    const { code, out, err } = await waymark("check", folder);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(`${join(folder, "STRATEGY.md")}:3: problem: Problem: The wheel stands still.\n`);
    expect(out).toContain(
      "STRATEGY.md: non-goals: not found: no title after the first says “non-goal”, “not”, “scope” or the like, with text under it (what is not done, though it would be good)\n",
    );
    expect(out).not.toContain("notes.md");
    expect(out).toMatch(
      /\n1 document judged: 0 errors\n\nNo program can tell, so ask yourself:\n- Strategy: /,
    );
    const github = await waymark("check", folder, "--github");
    expect({ code: github.code, out: github.out }).toEqual({ code: 0, out: "" });
  });

  it("gives the parts, the findings and the questions as JSON", async () => {
    const file = join(folder, "VISION.md");
    writeFileSync(file, "# Mill\n\n## Vision\n\nA wheel for all.\n");
    const { code, out } = await waymark("check", file, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      files: [
        {
          file,
          kind: "vision",
          parts: [
            { id: "end-state", found: true, line: 3, text: "Vision: A wheel for all." },
            { id: "horizon", found: false },
            { id: "reason", found: false },
            { id: "ties", found: false },
          ],
          findings: [],
        },
      ],
      questions: [expect.stringMatching(/^Vision: Is it compelling/)],
    });
  });

  it("exits with 1 for an error in a document of ours, and shows it to GitHub", async () => {
    const file = join(folder, "x.md");
    writeFileSync(file, "---\nwaymark: vision\nx: [\n---\n# V\n");
    expect((await waymark("check", file)).code).toBe(1);
    const { code, out } = await waymark("check", file, "--github");
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=.*x\.md,line=4,title=damaged::/);
  });
});

/** How a record is damaged, the line that is told, and why. */
type Damaged = readonly [string, (whole: string) => string, number, string];

describe("waymark due", () => {
  it("lists the most urgent first, leaves out what is superseded, and exits with 3 when one is overdue", async () => {
    await record("--title", "A", "--review-by", "2027-03-01");
    await record("--title", "B", "--review-by", "2027-01-01");
    await record("--title", "C", "--supersedes", "1");
    const { code, out } = await waymark("due", folder, "--date", "2027-01-02");
    expect(code).toBe(0);
    expect(out.split("\n").map((line) => line.replace(/ {2}\S*\//, " "))).toEqual([
      "2027-01-01  1 day overdue    0002-b.md  B",
      "2027-05-23  in 141 days      0003-c.md  C",
      "",
    ]);
    expect((await waymark("due", folder, "--check", "--date", "2027-01-02")).code).toBe(3);
    expect((await waymark("due", folder, "--check", "--date", "2027-01-01")).code).toBe(0);
  });

  it("goes by the last review", async () => {
    const file = await record();
    await waymark("revisit", file, "--date", "2027-06-01", "--review-by", "2027-07-01");
    expect(
      JSON.parse((await waymark("due", folder, "--json", "--date", "2027-06-02")).out).records,
    ).toMatchObject([{ reviewBy: "2027-07-01", daysLeft: 29, overdue: false }]);
  });

  it("writes a calendar, over no other file", async () => {
    await record();
    const calendar = join(folder, "reviews.ics");
    const { code, err } = await waymark("due", folder, "--ics", calendar);
    expect({ code, err }).toEqual({ code: 0, err: `note: wrote “${calendar}”\n` });
    expect(text(calendar)).toContain("DTSTART;VALUE=DATE:20270523\r\n");
    expect(await waymark("due", folder, "--ics", calendar)).toMatchObject({ code: 2 });
    expect((await waymark("due", folder, "--ics", calendar, "--force")).code).toBe(0);
  });

  it("makes no folder for a calendar", async () => {
    const { code, err } = await waymark("due", folder, "--ics", join(folder, "missing", "reviews.ics"));
    expect(code).toBe(2);
    expect(err).toContain("reviews.ics” would be in a folder that does not exist.");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("shows what would turn a title around in a calendar", async () => {
    await record("--title", "Leave \u202eit");
    const calendar = join(folder, "reviews.ics");
    await waymark("due", folder, "--ics", calendar);
    expect(text(calendar)).toContain("SUMMARY:Review: Leave \\\\u{202e}it\r\n");
  });

  it("says what it could not read, lists the others, and fails", async () => {
    await record("--title", "Good");
    const bad = await record("--title", "Bad");
    writeFileSync(bad, text(bad).replace("strength: clear", "strength: great"));
    const { code, out, err } = await waymark("due", folder, "--check");
    expect(code).toBe(1);
    expect(out).toContain("0001-good.md");
    expect(err).toMatch(/0002-bad\.md”, line 8: strength must be clear, lean or close/);
  });

  it.each<Damaged>([
    [
      "nothing closes its front matter",
      (whole: string) => whole.replace("partly\n---", "partly"),
      1,
      "never closed",
    ],
    [
      "its front matter closes only at a later rule",
      (whole: string) => `${whole.replace("partly\n---", "partly")}\n---\n`,
      22,
      "this is not YAML",
    ],
    ["a blank line comes first", (whole: string) => `\n${whole}`, 3, "but not in front matter"],
    ["a comment comes first", (whole: string) => `<!-- of\nus -->\n${whole}`, 4, "but not in front matter"],
    ["a YAML comment comes first", (whole: string) => `# ours\r\n\r\n${whole}`, 4, "but not in front matter"],
    ["its title comes first", (whole: string) => `\ufeff# A title\n\n${whole}`, 4, "but not in front matter"],
    ["the first line is gone", (whole: string) => whole.replace("---\n", ""), 1, "but not in front matter"],
    [
      "the first line has become a long dash",
      (whole: string) => whole.replace("---\n", "—\n"),
      2,
      "but not in front matter",
    ],
    [
      "its kind is misspelt",
      (whole: string) => whole.replace("waymark: record", "waymark: recrod"),
      2,
      "“waymark: recrod” names no kind of document",
    ],
    [
      "its kind has a capital",
      (whole: string) => whole.replace("waymark: record", "Waymark: Record"),
      2,
      "“Waymark: Record” names no kind of document",
    ],
    [
      "its key has a capital",
      (whole: string) => whole.replace("waymark: record", "Waymark: record"),
      2,
      "“Waymark: record” names no kind of document",
    ],
    ...["", " [record]", " {kind: record}", " true"].map(
      (kind) =>
        [
          `its kind is “${kind}”`,
          (whole: string) => whole.replace("waymark: record", `waymark:${kind}`),
          2,
          "names no kind of document",
        ] as Damaged,
    ),
    ...["A line of text.", "[TOC]", "[![a](b)](c)", "<div>", "%YAML 1.2", "Text.\n\n```\n---\n```\n"].map(
      (first) =>
        [
          `“${first}” comes first`,
          (whole: string) => `${first}\n${whole}`,
          first.split("\n").length + 2,
          "but not in front matter",
        ] as Damaged,
    ),
    [
      "more than dashes are in its first line",
      (whole: string) => whole.replace("---\n", "--- yaml\n"),
      2,
      "but not in front matter",
    ],
    ...["", "\n", "---\n"].map(
      (between) =>
        [
          `other front matter comes first, and ${JSON.stringify(between)}`,
          (whole: string) => `---\nlayout: post\ntitle: Our decision\n---\n${between}${whole}`,
          between === "" ? 6 : 7,
          "but not in front matter",
        ] as Damaged,
    ),
    [
      "its keys are sorted, and its first line is gone",
      (whole: string) => whole.replace(/^---\n(waymark: record)\n(schemaVersion: 1)\n/, "$2\nid: x\n$1\n"),
      3,
      "but not in front matter",
    ],
    [
      "its mark is far down",
      (whole: string) => `<!--\n${"x\n".repeat(50_000)}-->\n${whole}`,
      50_004,
      "but not in front matter",
    ],
    [
      "its day of review is gone",
      (whole: string) => whole.replace(/review-by: .*\n/, ""),
      2,
      "review-by is missing: review-by must be a day",
    ],
    [
      "its YAML is damaged",
      (whole: string) => whole.replace("waymark: record", '"waymark": record\na: ['),
      4,
      "this is not YAML",
    ],
  ])("passes over no record in silence: %s", async (_, damage, line, why) => {
    const file = await record("--walk-away", "partly");
    const whole = text(file);
    expect(damage(whole)).not.toBe(whole);
    writeFileSync(file, damage(whole));
    const { code, err } = await waymark("due", folder, "--check");
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`^error: “.*/0001-.*\\.md”, line ${line}: .*${why}`));
    expect(err).not.toContain("There are no records");
  });

  it.each([
    '"waymark": record',
    "'waymark': 'record'",
    "waymark : record # ours",
    "waymark: >-\n  record",
    "? waymark\n: record",
  ])("reads what YAML says in another way: %s", async (mark) => {
    const file = await record();
    writeFileSync(file, text(file).replace("waymark: record", mark));
    const { code, out } = await waymark("due", folder, "--date", "2027-01-01");
    expect(code).toBe(0);
    expect(out).toContain("0001-");
  });

  it.each([
    "# How we decide\n\nA record begins like this:\n\n```yaml\n---\nwaymark: record\n---\n```\n",
    "```\n---\nwaymark: record\n```\n",
    "---\ntitle: Tools\ntools:\n  waymark: record\n---\n\nText\n",
    "---\nwaymark: vision\nx: [\n---\n",
    "<!--\nwaymark: record\n-->\n",
    "<!--\n---\nwaymark: record\n-->\n",
    "# Payments\n\nwaymark: record your decisions here.\n",
    "Text.\n\n1. Write:\n\n   ~~~yaml\n   ---\n   waymark: record\n   ---\n   ~~~\n",
    "Text.\n\n---\n\nMore of it.\nwaymark: record\n",
    "We use waymark: record by record.\nwaymark: record\n",
    "A record begins so:\n\n---\nwaymark: record\n---\n",
    "{{< highlight yaml >}}\n---\nwaymark: record\n---\n{{< /highlight >}}\n",
    "{% highlight yaml %}\n---\nwaymark: record\n---\n{% endhighlight %}\n",
    ...["pre", "code"].map((tag) => `<${tag}>\n---\nwaymark: record\nschemaVersion: 1\n---\n</${tag}>\n`),
    "---\ntitle: Slides\n---\n\n# One\n\n---\nwaymark: record\nschemaVersion: 1\n---\n",
    ...["0.3.0", "0.3", "https://example.org", '"@acme/waymark"', "recorded in 2026", "vision"].map(
      (other) => `---\ntitle: News\nwaymark: ${other}\n---\n\nText\n`,
    ),
  ])("takes nothing else for a record: %j", async (other) => {
    writeFileSync(join(folder, "other.md"), other);
    expect(await waymark("due", folder, "--check")).toMatchObject({ code: 0, out: "" });
  });

  it("of a folder without records says so", async () => {
    mkdirSync(join(folder, "empty"));
    expect(await waymark("due", join(folder, "empty"))).toEqual({
      code: 0,
      out: "",
      err: "There are no records here that are to be looked at again.\n",
    });
  });
});
