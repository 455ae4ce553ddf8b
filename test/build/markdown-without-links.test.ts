import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { markdownWithoutLinks } from "../../src/build/techniques/markdown-without-links.ts";
import { outlineOf } from "../../src/documents/outline.ts";

let folder: string;
let bundled: { outlineOf: typeof outlineOf };
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "waymark-markdown-"));
  const outfile = join(folder, "outline.cjs");
  await build({
    entryPoints: ["src/documents/outline.ts"],
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile,
    plugins: [markdownWithoutLinks],
  });
  bundled = createRequire(import.meta.url)(outfile);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Pieces that Markdown is made from, what leads somewhere among them. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      "# Title\n",
      "## 🔭 Vision\n\n",
      "* item\n",
      "1. step\n",
      "- [ ] task\n",
      "> quote\n",
      "\n\n",
      "    code\n",
    ],
    ...[
      "```\n",
      "<!-- waymark-ignore x: y -->\n",
      "| a | b |\n| - | - |\n| c | d |\n",
      "***",
      "_",
      "**",
      "~~",
      "`",
    ],
    ...["[text](https://example.org/a%20b?c=d#e)", '[text](<a b> "title")', "[ref]\n\n[ref]: /there\n"],
    ...["![picture](a.png)", "<https://example.org/>", "<someone@example.org>", "[x](javascript:alert(1))"],
    ...[
      "&amp;",
      "&lt;!--",
      "&#8212;",
      "&#x1F52D;",
      "&hellip;",
      "&nosuchname;",
      "&",
      "\\*",
      "“quoted”",
      "—",
      "…",
    ],
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

describe("the Markdown parser without what its links need", () => {
  it("sees the same headings, lists and comments as the whole one", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        // A name such as "&eacute;" is not known to it, and stays as it is written.
        fc.pre(!/&[a-z]/i.test(text.replace(/&(amp|lt|hellip|nosuchname);/g, "")));
        expect(bundled.outlineOf(text)).toEqual(outlineOf(text));
      }),
    );
  });

  it.each(readdirSync(".").filter((name) => name.endsWith(".md")))("sees the same in %s", (name) => {
    const text = readFileSync(name, "utf8");
    expect(bundled.outlineOf(text)).toEqual(outlineOf(text));
  });

  it("keeps a name that it does not know as it is written", () => {
    expect(bundled.outlineOf("# Caf&eacute; &amp; bar").sections[1]?.title).toBe("Caf&eacute; & bar");
  });
});
