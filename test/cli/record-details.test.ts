import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { askForDetails, saidByFlags } from "../../src/cli/documents/record-details.ts";
import { run } from "../../src/cli/run.ts";
import { LEADING } from "../helpers/decisions.ts";
import { fakeIo } from "../helpers/fake-io.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FLAGS = Object.entries(LEADING["grand-migration"]).flatMap(([id, answer]) => [`--${id}`, answer]);
const [recommended] = catalogue.patterns.filter(({ id }) => id === "grand-migration");

async function record(...more: readonly string[]) {
  const io = fakeIo({});
  const code = await run(["record", ...FLAGS, "--out", folder, ...more], io, { catalogue, version: "1" });
  const [name] = readdirSync(folder);
  return { code, err: io.stderr.text, text: name ? readFileSync(join(folder, name), "utf8") : "" };
}

describe("what a team says of its decision", () => {
  it("is in the record", async () => {
    const { text } = await record(
      ...["--title", "Leave it behind", "--context", "Four logins.", "--deciders", "Ada, Grace"],
      ...["--chosen", "no-vision-strategy", "--because", "no proof yet", "--status", "proposed"],
    );
    expect(text).toContain("\n# Leave it behind\n\n## Context and Problem Statement\n\nFour logins.\n");
    expect(text).toContain("Chosen option: “The No-Vision Strategy”, because no proof yet.");
    expect(text).toMatch(/^status: proposed$/m);
    expect(text).toMatch(/^decision-makers:\n {2}- Ada\n {2}- Grace$/m);
    expect(text).toMatch(/^pattern: no-vision-strategy\nrecommended: grand-migration$/m);
  });

  it("holds no character that drives a terminal", async () => {
    const driving = "A\u001b[2Jd\u009ba\u007f";
    const { text } = await record(
      "--title",
      driving,
      "--context",
      driving,
      "--deciders",
      `${driving}, Grace`,
    );
    expect(text).toMatch(/^decision-makers:\n {2}- A \[2Jd a\n {2}- Grace$/m);
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  it.each([
    [["--title", "  "], "The text of --title is blank."],
    [["--title", ""], "The text of --title is blank."],
    [["--context", "\t"], "The text of --context is blank."],
    [["--chosen", "hope"], "--chosen: there is no pattern “hope”."],
    [["--status", "superseded"], "--status: there is no status “superseded”."],
    [["--id", "4"], "--id needs 8 to 64 letters"],
    [["--id", "a b c d e f"], "--id needs 8 to 64 letters"],
    [["--chosen", "no-vision-strategy"], "is recommended: a record needs to say why.\nSay it with --because"],
  ])("is refused with %j, and nothing is written", async (more, message) => {
    const { code, err, text } = await record(...more);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(text).toBe("");
  });

  it("has an id that chance gives, or the one that was asked for, and then the same bytes", async () => {
    expect((await record()).text).toMatch(/^id: "?0{32}"?$/m);
    rmSync(folder, { recursive: true });
    const first = await record("--id", "a-known-id", "--date", "2026-11-23");
    rmSync(folder, { recursive: true });
    const second = await record("--id", "a-known-id", "--date", "2026-11-23");
    expect(first.text).toMatch(/^id: a-known-id$/m);
    expect(second.text).toBe(first.text);
  });
});

describe("the short form of a record", () => {
  const asked = async (typed: string, ...flags: readonly string[]) => {
    const stdin = new PassThrough();
    const io = fakeIo({ stdin });
    const said = saidByFlags(
      { command: "record", words: [], flags: Object.fromEntries(pairs(flags)) },
      catalogue,
    );
    if (!recommended) throw new Error("there is no such pattern");
    stdin.end(typed);
    const goOn = (soFar: object) => `So far: ${JSON.stringify(soFar)}`;
    const details = await askForDetails(said, recommended, io, { goOn });
    return { said: details, out: io.stdout.text, err: io.stderr.text };
  };
  const pairs = (flags: readonly string[]) =>
    flags.flatMap((flag, at) =>
      flag.startsWith("--") ? [[flag.slice(2), flags[at + 1] ?? ""] as const] : [],
    );

  it("asks for title and context, which may be left for later", async () => {
    const { said, out } = await asked("Leave it behind\n\n");
    expect(said).toMatchObject({ title: "Leave it behind", context: undefined });
    expect(out).toContain("Enter for “Follow the Grand Migration”");
    expect(out).toContain("Which system is this about");
    expect(out).not.toContain("Why ");
  });

  it("asks for nothing that a flag says, and why another pattern was chosen", async () => {
    const flags = ["--title", "T", "--context", "C", "--chosen", "no-vision-strategy"];
    const { said, out } = await asked("no proof\n", ...flags);
    expect(out).toContain("Why The No-Vision Strategy, though The Grand Migration is recommended?");
    expect(out).not.toContain("A title");
    expect(said).toMatchObject({
      ...{ chosen: { id: "no-vision-strategy" }, title: "T", context: "C", because: "no proof" },
    });
  });

  it("is nothing after the end of input, where what was typed is told", async () => {
    const { said, err } = await asked("T\n", "--because", "B");
    expect(said).toBeUndefined();
    expect(err).toMatch(/^waymark: stopped\. Nothing was written\.\nSo far: \{.*"title":"T".*"because":"B"/);
  });
});
