import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlineOf } from "../../src/documents/outline.ts";

const DOCUMENT = `---
a: 1
---
Lead with \`code\` and a [link](https://x.example).

# One

<!-- for the
     writer --> <!-- again -->
Text that goes
on.

## Two ##

1. first
   - inner **bold**
2. second

- [ ] task
- [x]

| a | b |
|---|---|
| c | d |

\`\`\`
# no heading
\`\`\`

<div>
<b>shown</b>
</div>

Three
-----
`;

describe("an outline", () => {
  const sections = outlineOf(DOCUMENT);

  it("has the headings with their levels and lines, those of code left out", () => {
    expect(sections.map(({ title, level, line }) => [title, level, line])).toEqual([
      ["", 0, 4],
      ["One", 1, 6],
      ["Two", 2, 13],
      ["Three", 2, 34],
    ]);
  });

  it("has what stands under them as a reader sees it", () => {
    expect(
      sections.flatMap(({ blocks }) => blocks.map(({ kind, text, line }) => [kind, text, line])),
    ).toEqual([
      ["paragraph", "Lead with code and a link.", 4],
      ["comment", "for the\n     writer", 8],
      ["comment", "again", 9],
      ["paragraph", "Text that goes on.", 10],
      ["item", "first", 15],
      ["item", "inner bold", 16],
      ["item", "second", 17],
      ["item", "task", 19],
      ["item", "", 20],
      ["cell", "c", 24],
      ["cell", "d", 24],
      ["code", "# no heading\n", 26],
      ["html", "shown", 30],
    ]);
  });

  it("has the same lines whatever they end in", () => {
    const lines = (text: string) => outlineOf(text).map(({ line }) => line);
    expect(lines(DOCUMENT.replaceAll("\n", "\r\n"))).toEqual(lines(DOCUMENT));
    expect(lines(`\ufeff${DOCUMENT}`)).toEqual(lines(DOCUMENT));
  });

  it("is there for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        expect(outlineOf(text).length).toBeGreaterThan(0);
      }),
    );
  });

  it("of a mebibyte of lists, emphasis and brackets does not take forever", () => {
    for (const piece of ["- a\n", "*a _b ", "[a](", "> ", "<!--", "| a "]) {
      expect(outlineOf(piece.repeat(Math.floor(2 ** 17 / piece.length))).length).toBeGreaterThan(0);
    }
  });
});
