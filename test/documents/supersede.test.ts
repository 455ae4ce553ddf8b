import { describe, expect, it } from "vitest";
import { isSuperseded, readRecord } from "../../src/documents/record-file.ts";
import { supersededBy } from "../../src/documents/supersede.ts";
import { recordOf } from "../helpers/decisions.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const by = "0005-next.md";
const STATUS = "superseded by [0005-next.md](0005-next.md)";

const refusal = (record: string): Readonly<{ message: string; hint?: string }> => {
  try {
    return { message: `changed to ${supersededBy(record, by, "“x.md”").text}` };
  } catch (error) {
    return error as Error & { hint: string };
  }
};

const UNCERTAIN = "it is not certain which words are its status";

describe("superseding a record", () => {
  // "«accepted»" is the status; the marks are not in the record.
  it.each([
    ["ours", recordOf().replace("accepted", "«accepted»")],
    [
      "ours with other line ends and a byte-order mark",
      `\ufeff${recordOf().replace("accepted", "«accepted»").replaceAll("\n", "\r\n")}`,
    ],
    [
      "MADR 4's, in quotes and with a remark",
      "---\r\nstatus: «'accepted'»  # by Ada\r\ndate: 2020-01-01\r\n---\r\n\r\n# A\r\n",
    ],
    ["front matter with a capital letter and an empty body", '---\nStatus: «"accepted"»\n---'],
    ["front matter that ends in dots", "---\ntitle: A\nstatus: «accepted»\n...\n# A\n"],
    [
      "front matter beside a body with a section about something else",
      "---\nstatus: «proposed»\n---\n# A\n\n## Context\n\nStatus: 404 is sent.\n",
    ],
    ["MADR 2's", "# A\n\n* Status: «accepted»\n* Date: 2020-01-01\n"],
    [
      "MADR 2's with its hint",
      "# A\n\n- **Status**: «accepted» <!-- optional: proposed | superseded -->\n- Date: x\n",
    ],
    [
      "Nygard's",
      "# 1. A\r\n\r\n## Status\r\n\r\n«Accepted»\r\n\r\n## Context\r\n\r\nSuperseded systems.\r\n",
    ],
    [
      "Nygard's, with what it supersedes",
      "# 2. A\n\n## Status\n\n«Accepted»\n\nSupersedes [1. Z](0001-z.md)\n\n## Context\n",
    ],
    [
      "a heading of another level, with a hint under it",
      "# A\n\n#### Status:\n\n<!-- accepted | superseded -->\n\n«Accepted»  \n",
    ],
    ["a heading that is underlined", "A\n=\n\nStatus\n------\n«Accepted»\n\nContext\n-------\n"],
    ["a heading with a label under it", "# A\n\n## Status\n\n**Status:** «Accepted»\n"],
    ["a line in bold", "# A\n\n**Status:** «Accepted»\n**Date:** 2020-01-01\n\n## Context\n"],
    ["a plain line with a line break", "# A\n\nStatus: «Accepted»\\\nDate: 2020-01-01\n"],
    ["a line before the title", "Status: «accepted»\n\n# A\n"],
    ["a quotation", "# A\n\n> Status: «Accepted»\n> Date: 2020-01-01\n"],
    [
      "a row of a table",
      "# A\n\n| Field | Value |\n|---|---|\n| Date | x |\n| **Status** | «Accepted» |\n\n## Context\n",
    ],
    ["a heading that says it itself", "# A\n\n## Status: «Accepted»\n\nText\n"],
    ["a heading in bold, with a number", "# A\n\n## 2. **Status**\n\n«Accepted»\n"],
    ["a line in bold as a whole", "# A\n\n**Status: «Accepted.»**\n\nText\n"],
    ["a line with a word in bold at its end", "# A\n\n- **Status:** «Accepted / **LOCKED**»\n"],
    ["a line under a title of two lines", "# 21\n# A\n\nStatus: «Accepted»\n\n# Context\n\nStatus: 404\n"],
    ["a numbered list", "# A\n\n1. Status: «accepted»\n2. Date: 2020-01-01\n"],
    ["a list within a list", "# A\n\n* Meta\n  * Status: «accepted»\n  * Date: x\n\n## Context\n"],
    ["a list in a quotation", "# A\n\n> * Status: «accepted»\n"],
    ["a table in a list", "# A\n\n- b\n\n  | a | b |\n  |---|---|\n  | Status | «Accepted» |\n"],
    ["a heading with an anchor", "# A\n\n## Status {#status}\n\n«Accepted»\n"],
    ["a heading that is a link", "# A\n\n## [Status](x.md)\n\n«Accepted»\n"],
    ["a heading with a picture", "# A\n\n## 🚦 Status\n\n«Accepted»\n"],
    ["a heading with one word more", "# A\n\n## Decision Status\n\n«Accepted»\n"],
    ["a section of such labels", "# A\n\n## Metadata\n\n* Status: «accepted»\n* Date: x\n\n## Context\n"],
    ["a label with a no-break space", "# A\n\nStatus:\u00a0«Accepted»\n"],
    ["labels under a heading", "# A\n\n## Status\n\nStatus: «accepted»\nDate: 2020-01-01\n"],
    ["a link as a value", "# A\n\n**Status:** «[Accepted](https://example.org/a)»\n"],
    [
      "a heading with what amends it",
      "# A\n\n## Status\n\n«Accepted»\n\nAmended by [2. Y](0002-y.md)\n\nDate: 2020-01-01\n",
    ],
    ...["none", "N/A", "-", "—", "**none**", "none yet.", "nothing", ""].map((nobody) => [
      `what says that nobody has taken its place, as “${nobody}”`,
      `# A\n\n## Status\n\n«Accepted»\n\nSuperseded by: ${nobody}\n`,
    ]),
    ["the same in brackets", "# A\n\n## Status\n\n«Accepted»\n\n(Superseded by: none yet)\n"],
    ["the same without a colon", "# A\n\n## Status\n\n«Accepted»\n\n* Superseded by nothing\n"],
    ...["none", "—", "**N/A**"].map((nobody) => [
      `the same under “More Information”, as “${nobody}”`,
      `---\nstatus: «accepted»\n---\n# A\n\n## More Information\n\n* Superseded by: ${nobody}\n`,
    ]),
    ["a row without outer bars", "# A\n\nField | Value\n--- | ---\nStatus | «Accepted»\nDate | x\n"],
  ])("changes the status alone: %s", (_, marked) => {
    expect(marked.match(/«/g)).toHaveLength(1);
    expect(supersededBy(marked.replace(/[«»]/g, ""), by, "x")).toEqual({
      text: marked.replace(/«.*»/, STATUS),
      byStatus: true,
    });
  });

  it("fills in an empty status of front matter", () => {
    expect(supersededBy("---\nstatus:\ndate: 1\n---\n", by, "x").text).toBe(
      `---\nstatus: ${STATUS}\ndate: 1\n---\n`,
    );
    expect(supersededBy("---\nstatus: # open\n---\n", by, "x").text).toBe(
      `---\nstatus: ${STATUS} # open\n---\n`,
    );
  });

  it("is seen when it is read again", () => {
    expect(isSuperseded(readRecord(catalogue, supersededBy(recordOf(), by, "x").text, "x"))).toBe(true);
  });

  it.each([
    ["ours", supersededBy(recordOf(), "0002-first.md", "x").text],
    ["MADR 2's", "# A\n\n* Status: superseded by [ADR-2](0002-first.md)\n"],
    ["Nygard's", "# 1. A\n\n## Status\n\nSuperseded by [2. First](0002-first.md)\n\n## Context\n"],
    [
      "adr-tools'",
      "# 1. A\n\n## Status\n\nAccepted\n\nSuperceded by [2. First](0002-first.md)\n\n## Context\n",
    ],
    ["a list", "# 1. A\n\n## Status\n\n* Accepted\n* Superceded by [2. First](0002-first.md)\n"],
    ["a heading that says it itself", "# A\n\n## Status: accepted\n\nSuperseded by [2](0002-first.md)\n"],
    [
      "after another one that is struck out",
      "# A\n\n## Status\n\n~~Accepted~~ Superseded by 0002-first.md\n",
    ],
    ["in brackets", "# A\n\n* Status: Accepted (superseded by 0002-first.md)\n"],
    ["as a link", "# A\n\n## Status\n\n[Superseded by 2](0002-first.md)\n"],
    ["with a label under its heading", "# A\n\n## Status\n\n**Status:** superseded by 0002-first.md\n"],
    ["with a colon", "# A\n\n## Status\n\nAccepted\n\n**Superseded by**: [2](0002-first.md)\n"],
    ["as code", "# A\n\n* Status: superseded by `0002-first.md`\n"],
    ["under its label", "# A\n\n## Status\n\nAccepted\n\nSuperseded by:\n\n* [2](0002-first.md)\n"],
    ["with a word more", "# A\n\n* Status: superseded by record 2, 0002-first.md\n"],
    ["in other words", "---\nstatus: Accepted, then replaced by [2](0002-first.md)\n---\n"],
    ["beside another status", "---\nstatus: accepted\n---\n# A\n\n## Status\n\nObsoleted by 0002-first.md\n"],
  ])("is refused a second time, since the first link would be lost: %s", (_, record) => {
    expect(refusal(record).message).toMatch(
      /^“x\.md” has been superseded before: its status is “.*0002-first\.md/i,
    );
  });

  it.each([
    ["text alone", "# A\n\nText\n"],
    [
      "an item of another section",
      "# A\n\n## Context\n\n* Status codes other than 200 are retried.\n* Status: 404\n",
    ],
    ["an item that only begins with the word", "# A\n\n* Status codes other than 200 are retried.\n"],
    ["code", "# A\n\n```\n## Status\n\nAccepted\n* Status: accepted\n```\n\n    * Status: accepted\n"],
    ["a comment", "# A\n\n<!--\n## Status\n\nAccepted\n\n* Status: accepted\n-->\n"],
    ["a heading that says more", "# A\n\n## Status of the system\n\nAccepted\n"],
    ["a heading in a quotation", "# A\n\n> ## Status\n>\n> Accepted\n"],
  ])(
    "links a record without a status under “More Information”, and changes nothing else: %s",
    (_, record) => {
      const { text, byStatus } = supersededBy(record, by, "x");
      expect(byStatus).toBe(false);
      expect(text).toBe(`${record}\n## More Information\n\n* S${STATUS.slice(1)}.\n`);
      expect(refusal(text).message).toContain(
        "has been superseded before: its status is “Superseded by 0005-next.md",
      );
    },
  );

  it.each([
    ["two labels on a line", "# A\n\n**Status:** Accepted  **Date:** 2020-01-01\n", 3, UNCERTAIN],
    ["a label that touches its value", "# A\n\n**Status:** Accepted **Date:**2020-01-01\n", 3, UNCERTAIN],
    ["the same in plain text", "# A\n\nStatus: Accepted Date:2020-01-01\n", 3, UNCERTAIN],
    ["a label that touches the status", "# A\n\nStatus:Accepted\n", 3, UNCERTAIN],
    ["a heading with two statuses", "# A\n\n## Status\n\nProposed\n\nAccepted\n", 5, UNCERTAIN],
    ["a heading with a later one", "# A\n\n## Status\n\nAccepted\n\n**Deprecated** in May\n", 5, UNCERTAIN],
    ["a heading that has one and says one", "# A\n\n## Status: Accepted\n\nDeprecated\n", 3, UNCERTAIN],
    ["a label with a later one", "# A\n\n## Status\n\nStatus: Proposed\n\nAccepted\n", 5, UNCERTAIN],
    ["a history", "# A\n\n## Status\n\n2020-01-01 proposed\n\n2020-01-02 accepted\n", 5, UNCERTAIN],
    ["a history as a list", "# A\n\n## Status\n\nAccepted\n\n* 2020-01-01: proposed\n", 5, UNCERTAIN],
    ["a heading in bold alone", "# A\n\n**Status**\n\nAccepted\n", 3, UNCERTAIN],
    ["a label as a link", "# A\n\n[Status](glossary.md): Accepted\n", 3, UNCERTAIN],
    ["a wide colon", "# A\n\n- Status： 承認済み\n", 3, UNCERTAIN],
    ["a label in HTML", "# A\n\n<b>Status:</b> Accepted<br>\n", 3, UNCERTAIN],
    ["HTML", "# A\n\n<details>\nStatus: Accepted\n</details>\n", 3, UNCERTAIN],
    ["a row of three", "# A\n\n| a | b | c |\n|---|---|---|\n| Status | Accepted | yes |\n", 5, UNCERTAIN],
    ["a value with an anchor", "# A\n\n## Status: Accepted {#status}\n", 3, UNCERTAIN],
    [
      "the prompt of a template",
      "# A\n\n## Status\n\nWhat is the status, such as proposed, deprecated, superseded, etc.?\n",
      5,
      UNCERTAIN,
    ],
    [
      "the choices of a template",
      '---\nstatus: "{proposed | accepted | superseded by ADR-0123}"\n---\n# A\n',
      2,
      UNCERTAIN,
    ],
    ["one that denies it", "# A\n\n## Status\n\nAccepted (not superseded)\n", 5, UNCERTAIN],
    [
      "one that is a successor itself",
      "# A\n\n## Status\n\nAccepted\n\nADR 3 is superseded by this one.\n",
      5,
      UNCERTAIN,
    ],
    ...[
      "Deprecated by 2027-01-01 at the latest",
      "retired by the end of 2026",
      "retired by 2027.",
      "Replaced by hand where needed",
      "Replaced by default when nobody says so",
      "Note: deprecated by vendors but we go on.",
      "Superseded by none of these",
    ].map((words): [string, string, number, string] => [
      words,
      `# A\n\n## Status\n\nAccepted\n\n${words}\n`,
      5,
      UNCERTAIN,
    ]),
    [
      "a link under “More Information” that may name none",
      "---\nstatus: accepted\n---\n# A\n\n## More Information\n\n* Superseded by what Ada does\n",
      8,
      ": this is a second status, after that of line 2",
    ],
    ["the head of a table", "# A\n\n| Status | Date |\n|---|---|\n| Accepted | x |\n", 3, UNCERTAIN],
    ["a column of a table", "# A\n\n| Date | Status |\n|---|---|\n| x | Accepted |\n", 3, UNCERTAIN],
    ["a column between others", "# A\n\nBy | **Status** | Date\n---|---|---\nAda | x | y\n", 3, UNCERTAIN],
    ["a value with a bar", "# A\n\n| a | b |\n|---|---|\n| Status | draft \\| final |\n", 5, UNCERTAIN],
    ["a line of prose", "# A\n\nThe header\nStatus: 404 is sent.\n", 4, UNCERTAIN],
    ["a heading with a comment alone", "# A\n\n## Status\n\n<!-- accepted -->\n\n## Context\n", 3, UNCERTAIN],
    ["a heading with code", "# A\n\n## Status\n\n```\nAccepted\n```\n", 5, UNCERTAIN],
    ["a heading with a list", "# A\n\n## Status\n\n- [x] Accepted\n- [ ] Rejected\n", 5, UNCERTAIN],
    ["a heading with two lines", "# A\n\n## Status\n\nAccepted\nby Ada.\n", 5, UNCERTAIN],
    ["a heading with prose", "# A\n\n## Status\n\nAccepted. We look at it again in May.\n", 5, UNCERTAIN],
    ["a heading with an image", "# A\n\n## Status\n\n![Accepted](a.svg)\n", 5, UNCERTAIN],
    ["two on one line", "# A\n\nStatus: Accepted | Date: 2020-01-01\n", 3, UNCERTAIN],
    ["a label alone", "# A\n\n* Status:\n", 3, UNCERTAIN],
    ["front matter with a list", "---\ntitle: A\nstatus:\n  - accepted\n---\n", 3, UNCERTAIN],
    ["front matter with several lines", "---\nstatus: >\n  accepted\n---\n\n# A\n", 2, UNCERTAIN],
    ["front matter with text that goes on", "---\nstatus: accepted\n  by Ada\n---\n\n# A\n", 2, UNCERTAIN],
    ["front matter with an anchor", "---\nstatus: &s accepted\n---\n", 2, UNCERTAIN],
    ["front matter in braces", "---\n{status: accepted}\n---\n", 2, UNCERTAIN],
    ["front matter that nothing closes", "---\nstatus: accepted\n\n# A\n", 1, "never closed"],
    [
      "two of them",
      "---\nstatus: accepted\n---\n# A\n\n## Status\n\nAccepted\n",
      8,
      ": this is a second status, after that of line 2",
    ],
  ])(
    "is refused with what to write by hand where no words are a status for certain: %s",
    (_, record, line, why) => {
      const { message, hint } = refusal(record);
      expect(message).toMatch(new RegExp(`^“x\\.md”, line ${line}: `));
      expect(message).toContain(why);
      expect(hint).toContain(STATUS);
    },
  );

  it("is refused with the line where the front matter is no YAML", () => {
    expect(refusal("---\na: 1\nstatus: [accepted\n---\n").message).toMatch(
      /^“x\.md”, line \d: this is not YAML/,
    );
  });

  it.each([
    ["blanks", (n: number) => `# A\n\n* Status: x${" ".repeat(n)}y\n`],
    ["openings of comments", (n: number) => `# A\n\nStatus: ${"<!--".repeat(n)}\n`],
    ["comments in a section", (n: number) => `# A\n\n## Status\n\n${"<!-- x -->\n".repeat(n)}`],
    ["bars", (n: number) => `# A\n\n| a | b |\n|---|---|\n| status ${"| ".repeat(n)}x\n`],
    ["statuses", (n: number) => `# A\n\n${"Status: x\n".repeat(n)}`],
    ["paragraphs", (n: number) => `# A\n\n${"Status: x\n\n".repeat(n)}`],
    ["headings", (n: number) => "## Status\n\n".repeat(n)],
    ["marks after a heading", (n: number) => `## Status${"*".repeat(n)}x\n`],
    ["marks before a status", (n: number) => `# A\n\n## Status\n\n${"~_*".repeat(n)}x\n`],
    ["blanks before a cell", (n: number) => `# A\n\n| a | b |\n|---|---|\n${"\u00a0".repeat(n)}x | y\n`],
    ["titles", (n: number) => "# A\n".repeat(n)],
    ["successors", (n: number) => `# A\n\n## Status\n\n${"Superseded by the the x ".repeat(n)}\n`],
    ["marks after a successor", (n: number) => `# A\n\n## Status\n\nSuperseded by ${": ".repeat(n)}x\n`],
    ["a long word", (n: number) => `# A\n\n## Status\n\nSuperseded by ${"x.0#".repeat(n)}\n`],
    ["tags", (n: number) => `# A\n\n${"<b>".repeat(n)}Status\n`],
    ["openings of tags", (n: number) => `# A\n\nStatus ${"<(".repeat(n)}\n`],
    ["HTML", (n: number) => `# A\n\n<div>\n${"> status\n".repeat(n)}\n`],
  ])("is answered however many there are, where the square of that would take minutes: %s", (_, record) => {
    const each = record(2).length - record(1).length;
    const message = refusal(record(Math.ceil(300_000 / each))).message;
    expect(message).toMatch(/^(“x\.md”, line \d+: |changed to)/);
  });
});
