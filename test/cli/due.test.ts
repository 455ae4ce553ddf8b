import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { LEADING, recordOf } from "../helpers/decisions.ts";
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
  return { code, out: io.stdout.text, err: io.stderr.text };
}
const put = (name: string, content: string | Buffer) => {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), content);
};
const uids = (calendar: string) => [...calendar.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);

describe("files that are no records", () => {
  it("are a note where they cannot be read, and change no exit code", async () => {
    put("0001-x.md", recordOf());
    put("large.md", "x\n".repeat(800_000));
    put("latin.md", Buffer.from("# Caf\xe9\n", "latin1"));
    symlinkSync(tmpdir(), join(folder, "out"));
    const { code, out, err } = await waymark("due", folder, "--check", "--date", "2026-12-01");
    expect(code).toBe(0);
    expect(out).toContain("0001-x.md");
    expect(err).toMatch(/^note: not looked at: “.*large\.md”, line 1: the file is larger than 1 MiB/m);
    expect(err).toMatch(/^note: not looked at: “.*latin\.md”, line 1: this is not text in UTF-8/m);
    expect(err).toMatch(/^note: not looked at: “.*out” is a link that leads elsewhere, or nowhere/m);
    expect(err).not.toContain("error");
  });

  it("are told apart from records, which fail where they cannot be read", async () => {
    put("large.md", recordOf() + "x\n".repeat(800_000));
    put("latin.md", Buffer.from(`${recordOf()}Caf\u00e9\n`, "latin1"));
    put("utf-16.md", Buffer.from(`\ufeff${recordOf()}`, "utf16le"));
    put("utf-16be.md", Buffer.from(`\ufeff${recordOf()}`, "utf16le").swap16());
    const { code, err } = await waymark("due", folder);
    expect(code).toBe(1);
    expect(err).toMatch(/^error: “.*large\.md”, line 1: the file is larger/m);
    expect(err).toMatch(/^error: “.*latin\.md”, line \d+: this is not text in UTF-8/m);
    expect(err).toMatch(/^error: “.*utf-16\.md”, line 1: this is not text in UTF-8/m);
    expect(err).toMatch(/^error: “.*utf-16be\.md”, line 1: this is not text in UTF-8/m);
  });
});

describe("what is due", () => {
  it("is found in hidden and deep folders", async () => {
    put(`.github/${"d/".repeat(20)}0001-x.md`, recordOf());
    expect((await waymark("due", folder, "--date", "2026-12-01")).out).toContain("0001-x.md");
  });

  it("as JSON tells of problems with file, line and what to do", async () => {
    put("bad.md", recordOf().replace("strength: clear", "strength: great"));
    const { code, out } = await waymark("due", folder, "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out).problems).toEqual([
      {
        file: join(folder, "bad.md"),
        line: 8,
        message: expect.stringContaining("strength must be clear, lean or close"),
        hint: "Mend that line, or take the file back from version control.",
      },
    ]);
  });

  it("tells in the list, as JSON and in the calendar that a decision is to be taken again", async () => {
    put("0001-x.md", recordOf(LEADING["grand-migration"]));
    const file = join(folder, "0001-x.md");
    await waymark("revisit", file, "--conviction", "mixed", "--date", "2027-02-23");
    const asks = "Big Vision with Small Experiments is recommended now: does the decision change?";
    expect((await waymark("due", folder)).out).toContain(`0001-x.md  Follow the Grand Migration; ${asks}\n`);
    expect(JSON.parse((await waymark("due", folder, "--json")).out).records).toMatchObject([
      { pattern: "grand-migration", recommended: "big-vision-small-experiments", open: true },
    ]);
    const calendar = (await waymark("due", folder, "--ics", "-")).out.replaceAll("\r\n ", "");
    expect(calendar).toContain(`DESCRIPTION:${asks}\\nwaymark revisit ${file}\r\n`);
    await waymark("revisit", file, "--because", "the auditors insist", "--date", "2027-02-24");
    expect((await waymark("due", folder)).out).not.toContain(asks);
    expect(readFileSync(file, "utf8")).toContain(
      "The decision stays: **The Grand Migration**, because the auditors insist.",
    );
    // What was settled is not asked again as long as nothing moves.
    await waymark("revisit", file, "--date", "2027-02-25");
    expect((await waymark("due", folder)).out).not.toContain(asks);
  });
});

describe("a calendar of reviews", () => {
  it("goes to standard output alone, with nothing else there", async () => {
    put("0001-x.md", recordOf());
    const { code, out } = await waymark("due", folder, "--ics", "-");
    expect(code).toBe(0);
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
    expect(out).toContain("TRANSP:TRANSPARENT\r\n");
    expect(await waymark("due", folder, "--ics", "-", "--json")).toMatchObject({ code: 2, out: "" });
  });

  it("names a review by its record's id, wherever the record lies", async () => {
    put("a/0001-x.md", recordOf());
    put("b/moved.md", recordOf());
    for (const where of ["a", "b"]) {
      const { out } = await waymark("due", join(folder, where), "--ics", "-");
      expect(uids(out)).toEqual(["a-record-of-a-test@waymark"]);
    }
    const both = uids((await waymark("due", folder, "--ics", "-")).out);
    expect(new Set(both).size).toBe(2);
  });

  it.each(["", "id: 4\n", 'id: "4"\n'])(
    "names one without an id of ours by its path, as ever: %j",
    async (line) => {
      put("0001-x.md", recordOf().replace(/^id: .*\n/m, line));
      expect(uids((await waymark("due", folder, "--ics", "-")).out)).toEqual(["0001-x.md@waymark"]);
    },
  );
});

describe("a review", () => {
  it("asks for no tripwire before its day, and for none that has tripped", async () => {
    put("0001-x.md", recordOf());
    const file = join(folder, "0001-x.md");
    const seen = async (...more: readonly string[]) => {
      const { code, out } = await waymark("revisit", file, "--json", ...more);
      expect(code).toBe(0);
      return JSON.parse(out).tripwires.map(({ id, state }: Record<string, string>) => `${id} ${state}`);
    };
    expect(await seen("--date", "2026-12-22")).toEqual([]);
    expect(await seen("--date", "2026-12-23", "--tripped", "one-team-left")).toEqual([
      "one-team-left tripped",
    ]);
    expect(await seen("--date", "2027-01-23", "--quiet", "effort-on-efficiency")).toEqual([
      "effort-on-efficiency quiet",
    ]);
    expect(await seen("--date", "2027-07-23")).toEqual([
      "effort-on-efficiency unknown",
      "buy-in-withdrawn unknown",
      "slice-not-used unknown",
    ]);
  });

  it("reads a record from when an existing vision was a tripwire, and asks for that one no more", async () => {
    const line = "* [ ] 2026-12-23: Somebody has named an earlier vision (`existing-vision-found`)\n";
    const old = recordOf().replace(/^(?=\* \[ \])/m, line);
    const review = old.slice(4, old.indexOf("\n---\n")).replace(/^date: .*$/m, "date: 2027-01-23");
    const reviewed = `${old}\n## Review of 2027-01-23\n\n<!-- waymark-review\n${review}\ntripwires:\n  existing-vision-found: tripped\n-->\n`;
    put("0001-x.md", reviewed);
    const file = join(folder, "0001-x.md");
    expect((await waymark("due", folder, "--date", "2027-02-01")).code).toBe(0);
    const { code, out } = await waymark("revisit", file, "--json", "--date", "2027-07-23");
    expect(code).toBe(0);
    expect(JSON.parse(out).tripwires.map(({ id }: Record<string, string>) => id)).toEqual([
      "effort-on-efficiency",
      "buy-in-withdrawn",
      "one-team-left",
      "slice-not-used",
    ]);
    expect(out + readFileSync(file, "utf8").slice(reviewed.length)).not.toContain("existing-vision");
  });
});
