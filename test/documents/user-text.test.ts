import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlineOf } from "../../src/documents/outline.ts";
import { asParagraph, asPlainText } from "../../src/documents/user-text.ts";

const around = (text: string): string => `# Title\n\nBefore.\n\n${text}\n\n## Behind\n\nAfter.\n`;

/** What Markdown opens a block, a tag or a comment with, and what people type. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          "# ",
          "- ",
          "* ",
          "+ ",
          "> ",
          "1. ",
          "12) ",
          "---",
          "===",
          "```",
          "~~~",
          "    ",
          "\t",
          "\n",
          "\r\n",
        ],
        ...[
          "<script>",
          "<!--",
          "-->",
          "<div",
          "</b>",
          "<?",
          "<![CDATA[",
          "[a]: b",
          "[^1]: c",
          "| a | b |",
          "|---|",
        ],
        ...["`", "**", "_", "![", "](x)", "\\", "&amp;", "https://x.y/", "word", "…", "#", "setext"],
      ),
      fc.string({ maxLength: 12 }),
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(""))
  .filter((text) => text.replace(/[\s\p{Cc}]+/gu, "") !== "");

describe("what somebody typed", () => {
  it("is one paragraph, and changes nothing of the document around it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const sections = outlineOf(around(asParagraph(text)));
        expect(sections.map(({ title }) => title)).toEqual(["", "Title", "Behind"]);
        expect(sections[1]?.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
        expect(sections[2]?.blocks.map(({ text: shown }) => shown)).toEqual(["After."]);
      }),
      { numRuns: 2000 },
    );
  });

  it("as plain text is read as it was typed, in a heading too", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
        const sections = outlineOf(`# ${asPlainText(text)}\n\n${asPlainText(text)}\n`);
        expect(sections.map(({ title }) => title)).toEqual(["", shown]);
        expect(sections[1]?.blocks.map((block) => [block.kind, block.text])).toEqual([["paragraph", shown]]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [
      "Links, *stress* and `code<T>` stay: [x](https://x.y/).",
      "Links, *stress* and `code<T>` stay: [x](https://x.y/).",
    ],
    ["two\n  lines", "two lines"],
    ["<script>alert(1)</script> *x*", "\\<script\\>alert(1)\\</script\\> \\*x\\*"],
    ["<!-- waymark-review", "\\<!-- waymark-review"],
    ["--- a", "\\--- a"],
    ["- one", "\\- one"],
    ["1. one", "1\\. one"],
    ["# one", "\\# one"],
    ["[^ours]: mine", "\\[^ours\\]: mine"],
  ])("%j becomes %j", (text, expected) => {
    expect(asParagraph(text)).toBe(expected);
  });
});
