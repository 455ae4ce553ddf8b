import { describe, expect, it } from "vitest";
import { isSuperseded, readRecord } from "../../src/documents/record-file.ts";
import { everyProfile } from "../../src/domain/profiles.ts";
import { decide, LEADING, recordOf, rendered } from "../helpers/decisions.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

describe("a record", () => {
  it("gives back what was decided, for every set of answers, and is the same each time", () => {
    for (const answers of everyProfile(catalogue.questions)) {
      const decision = decide(answers);
      const text = recordOf(answers);
      const read = readRecord(catalogue, text, "x");
      expect(read.latest).toEqual(decision);
      expect(read.decided).toEqual(decision);
      expect(recordOf(answers)).toBe(text);
    }
  });

  it("has the parts of MADR 4 in their order", () => {
    const headings = recordOf().match(/^#+ .*/gm);
    expect(headings).toEqual([
      "# Follow Big Vision with Small Experiments",
      "## Context and Problem Statement",
      "## Decision Drivers",
      "## Considered Options",
      "## Decision Outcome",
      "### Consequences",
      "### Confirmation",
      "## More Information",
    ]);
    expect(recordOf()).toContain(
      "Chosen option: “Big Vision with Small Experiments”, because the work is expected",
    );
    expect(recordOf()).toMatch(
      /^---\nwaymark: record\nschemaVersion: 1\nstatus: accepted\ndate: 2026-11-23\nreview-by: 2027-05-23\n/,
    );
  });

  it("names people, a title and the one before it without letting them in as markup", () => {
    const text = rendered(decide(LEADING["grand-migration"]), {
      title: "Move *all*\nof <it>",
      deciders: ["Ada: the first", "- Grace", "#1"],
      supersedes: "0001-old one.md",
    });
    expect(text).toContain("\n# Move \\*all\\* of \\<it\\>\n");
    expect(text).toContain("* Supersedes [0001-old one.md](0001-old%20one.md).");
    expect(readRecord(catalogue, text, "x").title).toBe("Move *all* of <it>");
  });

  it("is read with a byte-order mark, with other line ends, and with keys of others", () => {
    const text = recordOf().replace("status: accepted", "tags: [a, b]\nstatus: proposed");
    for (const form of [`\ufeff${text}`, text.replaceAll("\n", "\r\n")]) {
      const read = readRecord(catalogue, form, "x");
      expect(read.latest).toEqual(decide(LEADING["big-vision-small-experiments"]));
      expect(read.status).toBe("proposed");
    }
  });

  it.each([
    "superseded by [x](x.md)",
    "Superseded by ADR-7",
    "Superceded by [7. X](7-x.md)",
    "deprecated",
    "rejected",
  ])("is over when it is %s", (status) => {
    expect(isSuperseded({ status })).toBe(true);
    expect(isSuperseded({ status: "accepted" })).toBe(false);
  });

  it.each([
    ["after a blank", " \n", "-->\n"],
    ["that nothing closes", "\n", ""],
  ])("reads a review %s", (_, after, end) => {
    const [, fields = ""] = /^---\n([\s\S]*?)---\n/.exec(recordOf()) ?? [];
    const later = fields.replace("date: 2026-11-23", "date: 2027-05-01").replace("2027-05-23", "2028-01-01");
    const text = `${recordOf()}\n## Review of 2027-05-01\n\n<!-- waymark-review${after}${later}${end}`;
    expect(readRecord(catalogue, text, "x").latest.reviewBy).toBe("2028-01-01");
    const damaged = text.replace("2028-01-01", "soon");
    expect(() => readRecord(catalogue, damaged, "x")).toThrow(/^x, line \d+: review-by must be a day/);
  });

  it.each([
    ["no front matter", (text: string) => text.replace(/^---[\s\S]*?---\n/, ""), "line 1: this is no record"],
    [
      "front matter that nothing closes",
      (text: string) => text.replace("---\n\n#", "\n#"),
      "line 1: the front matter is opened and never closed",
    ],
    [
      "another kind",
      (text: string) => text.replace("waymark: record", "waymark: vision"),
      "line 2: this is no record",
    ],
    [
      "a newer version",
      (text: string) => text.replace("schemaVersion: 1", "schemaVersion: 2"),
      "line 3: schemaVersion 2 is of a newer waymark",
    ],
    [
      "a day that there is not",
      (text: string) => text.replace("review-by: 2027-05-23", "review-by: 2027-02-30"),
      "line 6: review-by must be a day",
    ],
    [
      "a pattern that there is not",
      (text: string) => text.replace(/^pattern: .*$/m, "pattern: hope"),
      "line 7: pattern must be one of",
    ],
    [
      "an answer that there is not",
      (text: string) => text.replace("  horizon: over-a-year", "  horizon: forever"),
      "line 13: answers must be",
    ],
    [
      "broken YAML",
      (text: string) => text.replace("status: accepted", "status: [accepted"),
      "this is not YAML",
    ],
  ])("is refused with file and line when it has %s", (_, damage, message) => {
    const text = damage(recordOf());
    expect(text).not.toBe(recordOf());
    expect(() => readRecord(catalogue, text, "“x.md”")).toThrow(message);
    expect(() => readRecord(catalogue, text, "“x.md”")).toThrow(/^“x\.md”, line \d+: /);
  });

  it("is refused however much comes before its mark, where the square of that would take minutes", () => {
    const blanks = `${" ".repeat(300_000)}\u2028\u2028a\nwaymark: record\nschemaVersion: 1\n`;
    for (const text of [blanks, "Text\n\n---\nwaymark: record\n".repeat(10_000)])
      expect(() => readRecord(catalogue, text, "x")).toThrow("x, line 1: this is no record of waymark");
  });
});
