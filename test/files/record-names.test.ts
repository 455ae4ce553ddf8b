import { describe, expect, it } from "vitest";
import { nextNumber, numbered, recordName } from "../../src/files/record-names.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const [bigVision] = catalogue.patterns;
const named = (names: readonly string[], title: string): string =>
  bigVision ? recordName(nextNumber(names, "2026-11-23"), title, bigVision) : "";

describe("the name of a record", () => {
  it.each([
    [[], "0001-a-b.md"],
    [["README.md", "template.md"], "0001-a-b.md"],
    [["0001-x.md", "0009-y.md"], "0010-a-b.md"],
    [["001-x.md", "002-y.md"], "003-a-b.md"],
    [["1-x.md", "9-y.md"], "10-a-b.md"],
    [["adr-007-x.md", "index.md"], "adr-008-a-b.md"],
    [["ADR-0001_x.md"], "ADR-0002_a-b.md"],
    [["2024-plan.txt", "0003-x.markdown"], "0004-a-b.md"],
    [["0001-x.mdx", "0002-y.mdx"], "0003-a-b.md"],
    // Numbers alone.
    [["0001.md", "0007.md"], "0008.md"],
    [["9.md"], "10.md"],
    [["adr-3.md"], "adr-4.md"],
    // Days.
    [["2024-02-06-x.md", "2025-01-02-y.md"], "2026-11-23-a-b.md"],
    [["20240206-x.mdx", "index.md"], "20261123-a-b.md"],
    [["2024-02-06_x.md"], "2026-11-23_a-b.md"],
    [["0001-x.md", "0002-y.md", "2024-02-06-notes.md"], "0003-a-b.md"],
    [["2024-13-06-x.md"], "2025-a-b.md"],
  ])("beside %j is %s", (names, expected) => {
    expect(named(names, "A: b!")).toBe(expected);
  });

  it.each([
    ["Über Größe & ../../etc/passwd", "0001-uber-gro-e-etc-passwd.md"],
    ["決定", "0001-big-vision-small-experiments.md"],
    ["x".repeat(300), `0001-${"x".repeat(60)}.md`],
    ["con\u0000\u202e/nul", "0001-con-nul.md"],
  ])("for the title %j is %s", (title, expected) => {
    expect(named([], title)).toBe(expected);
  });

  it("is found by its number, however wide that is written, and never by a day", () => {
    expect(
      numbered(["0003-x.md", "003-y.md", "3.mdx", "0004-z.md", "2003-02-06-x.md", "README.md"], 3),
    ).toEqual(["0003-x.md", "003-y.md", "3.mdx"]);
    expect(numbered(["2003-02-06-x.md"], 2003)).toEqual([]);
  });
});
