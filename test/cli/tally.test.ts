import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable, Writable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Io } from "../../src/cli/process/io.ts";
import { run } from "../../src/cli/run.ts";
import { CALM_ANSWERS, codeOf, csvOf, markedCode, profileOf } from "../helpers/ballots.ts";
import { fakeIo } from "../helpers/fake-io.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-tally-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const [A, B, C] = [codeOf(), codeOf({ conviction: "low" }), codeOf({ urgency: "on-fire" })];

async function tally(argv: readonly string[], stdin: string | Readable = "", changes: Partial<Io> = {}) {
  const io = fakeIo({
    stdin: typeof stdin === "string" ? Readable.from(stdin === "" ? [] : [stdin]) : stdin,
    ...changes,
  });
  const code = await run(["tally", ...argv], io, { catalogue, version: "1.2.3" });
  return { code, out: io.stdout.text, err: io.stderr.text };
}
const json = async (argv: readonly string[], stdin?: string) =>
  JSON.parse((await tally([...argv, "--json"], stdin)).out);
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

/** Some turns of the event loop, in which all that was written is read. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe("waymark tally", () => {
  it("takes codes, files and standard input together, in every form", async () => {
    const result = await json(
      [A, file("chat.txt", `Ada: ${B}\nBob: ${A}\n`), file("b.csv", csvOf([[profileOf(), 3]])), "-"],
      JSON.stringify([CALM_ANSWERS]),
    );
    expect(result).toMatchObject({ ballots: 7, partial: false, notCounted: { total: 0 } });
  });

  it("reads standard input when nothing is named", async () => {
    expect(await json([], `${A} ${B} ${C}`)).toMatchObject({ ballots: 3 });
  });

  it("prints text, Markdown or JSON, and nothing on standard error", async () => {
    for (const [flags, first] of [
      [[], "3 ballots: "],
      [["--markdown"], "# 3 ballots: "],
      [["--json"], "{"],
    ] as const) {
      const { code, out, err } = await tally([A, B, C, ...flags]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out.startsWith(first)).toBe(true);
    }
    expect((await tally([A, B, C], "", { env: { LANG: "C" } })).out).toMatch(/^[\n -~]*$/);
  });

  it("counts a name once over all sources, and says so", async () => {
    const result = await json([file("a.txt", `Ada: ${A}`), file("b.txt", `ada: ${B}\nBob: ${A}`)]);
    expect(result).toMatchObject({ ballots: 2, replaced: [{ name: "Ada", votes: 2 }] });
  });

  it("lists what it refuses, with source, line and reason, and counts the rest", async () => {
    const path = file("chat.txt", `Ada: ${A}\nBob: ${B.slice(0, -1)}\n`);
    const { out, code } = await tally([path, `${C.slice(0, -2)}${C.slice(-1)}${C.slice(-2, -1)}`, C]);
    expect(code).toBe(0);
    const flowing = out.replace(/\s+/g, " ");
    expect(out).toMatch(/^2 ballots/);
    expect(flowing).toContain("Not counted: 2");
    expect(flowing).toContain(`chat.txt”, line 2: “${B.slice(0, -1)}” is damaged: its end is missing`);
    expect(flowing).toContain("argument 2: ");
  });

  it("lists what it did not count in the order of files and lines, whatever the reason", async () => {
    const marked = (voter: number) => markedCode(7, { voter, revision: 1 });
    const paths = [
      file("a.txt", `Ada: ${A}\nAda: ${marked(1)}\n${C.slice(0, -1)}\n${C}\n`),
      file("b.txt", `Bob: ${A}\nBob: ${marked(2)}\n`),
      file("c.txt", `Cyd: ${marked(3)}\n${B.slice(0, -1)}\nCyd: ${A}\n${C}\n`),
    ];
    const { listed, total } = (await json(paths)).notCounted;
    expect(total).toBe(6);
    expect(
      listed.map(({ source, line, reason }: Record<string, unknown>) => [
        paths.findIndex((path) => source === `“${path}”`),
        line,
        reason,
      ]),
    ).toEqual([
      [0, 1, "has-ballot"],
      [0, 3, "code"],
      [1, 1, "has-ballot"],
      [2, null, "same-text"],
      [2, 2, "code"],
      [2, 3, "has-ballot"],
    ]);
  });

  it.each([
    ["a transcript without a code", "hello\nhow are you?\n", "There is no ballot in what was read."],
    ["nothing", "", "There is no ballot in what was read."],
    ["a damaged code alone", A.slice(0, -1), "No ballot could be counted."],
    ["columns that come twice", `${csvOf([]).trim()},urgency\n`, "two columns for “urgency”"],
  ])("with %s fails and says why", async (_, stdin, message) => {
    const { code, out, err } = await tally([], stdin);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(JSON.parse((await tally(["--json"], stdin)).err)).toMatchObject({
      schemaVersion: 1,
      error: { message: expect.any(String) },
    });
  });

  it("refuses counts whose sum is not exact", async () => {
    const { code, err } = await tally([file("a.csv", csvOf([[0, Number.MAX_SAFE_INTEGER]])), A]);
    expect(code).toBe(2);
    expect(err).toContain("add up to more than 9007199254740991 ballots");
  });

  it.each([
    ["not-there.txt", "does not exist"],
    ["", "is a folder"],
  ])("fails when %j cannot be read", async (name, message) => {
    const { code, err } = await tally([A, join(folder, name)]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it("names nobody with --anonymous, and needs three ballots for it", async () => {
    const chat = `Ada: ${A}\nBob: ${B}\nCyd: ${C}\n`;
    for (const format of [[], ["--json"], ["--markdown"]])
      expect((await tally(["--anonymous", ...format], chat)).out).not.toMatch(/Ada|Bob|Cyd/);
    const { code, err } = await tally(["--anonymous", A, B]);
    expect(code).toBe(2);
    expect(err).toContain("Fewer than three ballots cannot be anonymous");
  });

  it("says who is missing of those who are expected, named or in a file, and what is wrong with them", async () => {
    const chat = `Ada: ${A}\nbob: ${B}\n`;
    const missing = async (...argv: readonly string[]) => (await json(argv, chat)).roll.missing;
    expect(await missing("--expect", "ADA, Bob,Cyd")).toEqual(["Cyd"]);
    expect(await missing("--expect", file("team.txt", "\ufeffBob\r\n\r\nDan\r\nada\r\n"))).toEqual(["Dan"]);
    const list = file("list.md", "- Ada\n* Bob\n1. Cy\n  12) Di\n- \n-\n+ 2nd Floor\n");
    expect(await missing("--expect", list)).toEqual(["Cy", "Di", "2nd Floor"]);
    expect(await missing()).toBeUndefined();
    expect((await tally(["--expect", "Ada,bob"], chat)).out).toContain("Nobody who was expected is missing.");
    for (const [argv, message] of [
      [["--expect", " , "], "--expect names nobody."],
      [["--expect", file("empty.txt", "\n")], "empty.txt” holds no names."],
      [["--expect", join(folder, "not-there.txt")], "not-there.txt” does not exist"],
      [["--expect", folder], "is a folder"],
      [["--expect", "Ada", "--anonymous"], "--expect and --anonymous exclude each other"],
    ] as const) {
      const { code, err } = await tally(argv, chat);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
    }
  });

  it("asks for nothing on a terminal when it must not", async () => {
    const { code, err } = await tally(["--no-input"], "", { stdinIsTerminal: true });
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining("There are no ballots to count."),
    });
    expect((await tally([], A, { stdinIsTerminal: true })).err).toContain("press Ctrl-D");
  });
});

describe("the files that it writes", () => {
  it("can be merged in any grouping, and draw the tally", async () => {
    const path = (name: string) => join(folder, name);
    await tally([A, B, "--save", path("one.json")]);
    await tally([C, A, "--save", path("two.json"), "--svg", path("two.svg")]);
    await tally([path("one.json"), path("two.json"), "--save", path("merged.json")]);
    await tally([A, B, C, A, "--save", path("whole.json")]);
    expect(readFileSync(path("merged.json"), "utf8")).toBe(readFileSync(path("whole.json"), "utf8"));
    expect(readFileSync(path("two.svg"), "utf8")).toMatch(/^<svg .*<\/svg>\n$/s);
    expect(readdirSync(folder).sort()).toEqual([
      "merged.json",
      "one.json",
      "two.json",
      "two.svg",
      "whole.json",
    ]);
  });

  it("hold no names", async () => {
    const [svg, save] = [join(folder, "t.svg"), join(folder, "t.json")];
    await tally(["--svg", svg, "--save", save], `Ada Lovelace: ${A}\nBob: ${B}\n`);
    for (const path of [svg, save]) expect(readFileSync(path, "utf8")).not.toMatch(/Ada|Lovelace|Bob/);
  });

  it("never replace one that is there, a dead link included, unless --force says so", async () => {
    const path = file("t.json", "mine");
    const link = join(folder, "link.svg");
    symlinkSync(join(folder, "nowhere"), link);
    for (const argv of [
      ["--save", path],
      ["--svg", link],
    ]) {
      const { code, out, err } = await tally([A, ...argv]);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain("is there already.");
      expect(err).toContain("--force");
    }
    expect(readFileSync(path, "utf8")).toBe("mine");
    expect(existsSync(join(folder, "nowhere"))).toBe(false);
    expect((await tally([A, "--save", path, "--force"])).code).toBe(0);
    expect(readFileSync(path, "utf8")).toContain("waymark-tally");
  });

  it("are not written over one that appears while ballots are read", async () => {
    const path = join(folder, "late.json");
    const stdin = new PassThrough();
    const done = tally(["--save", path], stdin);
    stdin.write(`${A}\n`);
    await turns();
    writeFileSync(path, "mine");
    stdin.end();
    const { code, err } = await done;
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining("is there already.") });
    expect(readFileSync(path, "utf8")).toBe("mine");
    expect(readdirSync(folder)).toEqual(["late.json"]);
  });

  it("are refused where they cannot be, and leave nothing behind", async () => {
    const { code, err } = await tally([A, "--svg", join(folder, "no", "t.svg")]);
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining("in a folder that does not exist"),
    });
    expect((await tally([A, "--svg", "x", "--save", "x"])).err).toContain("--svg and --save both name “x”.");
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("reading that takes long", () => {
  /** Surroundings in which each look at the clock takes some time, and Ctrl-C can be pressed. */
  function slowly(isTTY: boolean, step: number) {
    let time = 0;
    let interrupt = () => {};
    let listens = () => {};
    const listening = new Promise<void>((resolve) => {
      listens = resolve;
    });
    const written: string[] = [];
    const stderr = Object.assign(
      new Writable({
        write(chunk, _, done) {
          written.push(String(chunk));
          done();
        },
      }),
      { isTTY, columns: 80, text: "" },
    );
    const changes: Partial<Io> = {
      stderr,
      now: () => (time += step),
      onInterrupt: (stop) => {
        interrupt = stop;
        listens();
        return () => {};
      },
    };
    return { changes, written, listening, interrupt: () => interrupt() };
  }
  const chunks = () => Readable.from(Array.from({ length: 20 }, () => Buffer.from(`${A}\n`)));

  it("shows how far it is on a terminal, after a second, and clears the line", async () => {
    const { changes, written } = slowly(true, 150);
    await tally(["--json"], chunks(), changes);
    expect(written.length).toBeGreaterThan(3);
    expect(written[0]).toBe("\r\u001b[Kreading: 7 ballots, 7 a second");
    expect(written.at(-1)).toBe("\r\u001b[K");
    const percent = slowly(true, 1500);
    await tally([file("a.txt", `${A}\n`), file("b.txt", `${A}\n`)], "", percent.changes);
    expect(percent.written[0]?.replace("\r\u001b[K", "")).toMatch(
      /^━+─+ {2}50% {2}1 ballots, 1 a second, 2 s left$/,
    );
  });

  it.each([
    ["before a second has passed", true, 10, {}],
    ["when standard error is no terminal", false, 150, {}],
    ["on a terminal that cannot go back", true, 150, { TERM: "dumb" }],
  ])("shows nothing %s", async (_, isTTY, step, env) => {
    const { changes, written } = slowly(isTTY, step);
    await tally(["--json"], chunks(), { ...changes, env });
    expect(written).toEqual([]);
  });

  it("is partial where Ctrl-C ended whoever wrote into the pipe as well", async () => {
    const { changes, interrupt, listening } = slowly(false, 1);
    const stdin = new PassThrough();
    stdin.once("end", () => setImmediate(interrupt));
    const done = tally(["--json"], stdin, changes);
    await listening;
    stdin.end(`Ada: ${A}\n`);
    const { code, out } = await done;
    expect(code).toBe(130);
    expect(JSON.parse(out)).toMatchObject({ partial: true, ballots: 1 });
  });

  it("gives the tally so far on Ctrl-C, marked as partial, with 130", async () => {
    for (const [flags, mark] of [
      [[], "Partial: "],
      [["--markdown"], "**Partial: "],
      [["--json"], '"partial": true'],
    ] as const) {
      const { changes, interrupt, listening } = slowly(false, 1);
      const stdin = new PassThrough();
      const save = join(folder, `${flags.join("")}.json`);
      const done = tally([...flags, "--save", save], stdin, changes);
      stdin.write(`Ada: ${A}\nBob: ${B}\nCyd: ${C.slice(0, 7)}`);
      await listening;
      await turns();
      interrupt();
      const { code, out } = await done;
      expect(code).toBe(130);
      expect(out).toContain(mark);
      expect(out).toMatch(/2 ballots|"ballots": 2/);
      expect(out).not.toContain("too-short");
      expect(out).not.toContain("end is missing");
      expect(JSON.parse(readFileSync(save, "utf8"))).toMatchObject({ partial: true, ballots: 2 });
    }
  });

  it("listens to Ctrl-C as long as it reads, and no longer", async () => {
    let [heard, most] = [0, 0];
    const onInterrupt = () => {
      most = Math.max(most, ++heard);
      return () => {
        heard--;
      };
    };
    expect((await tally(["-"], chunks(), { onInterrupt })).code).toBe(0);
    expect({ heard, most }).toEqual({ heard: 0, most: 1 });
  });

  it("says so when it was stopped before the first ballot", async () => {
    const { changes, written, interrupt, listening } = slowly(false, 1);
    const done = tally([], new PassThrough(), changes);
    await listening;
    await turns();
    interrupt();
    expect((await done).code).toBe(130);
    expect(written.join("")).toContain("stopped before there was a ballot");
  });
});
