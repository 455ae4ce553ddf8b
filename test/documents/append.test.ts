import { describe, expect, it } from "vitest";
import { withMoreInformation } from "../../src/documents/append.ts";

describe("an item of “More Information”", () => {
  it.each([
    ["at the end of its list", "# A\n\n## More Information\n\n* One\n«* X\n»"],
    ["before the next heading", "# A\n\n## More Information\n\n* One\n  more\n«* X\n»\n## Review\n\n* Two\n"],
    ["behind a paragraph, as a list of its own", "# A\n\n## More information\n\nText\n«\n* X\n»\n\n### B\n"],
    ["under a heading with nothing", "## More Information\n«\n* X\n»"],
    ["under an underlined heading", "More Information\n---\n«\n* X\n»\nB\n---\n"],
    ["behind front matter", "---\na: 1\n---\n## More Information\n\n- One\n«* X\n»\n# B\n"],
    ["under a heading of its own where there is none", "# A\n\nText\n«\n## More Information\n\n* X\n»"],
    ["without an end of the last line", "# A\n\nText«\n\n## More Information\n\n* X\n»"],
    ["in a list without an end of its last line", "## More Information\n\n* One«\n* X\n»"],
  ])("stands %s, and all else stays", (_, marked) => {
    const text = marked.replace(/«[^»]*»/, "");
    const expected = marked.replace(/[«»]/g, "");
    expect(withMoreInformation(text, "X", "x")).toBe(expected);
    const crlf = (unix: string) => unix.replaceAll("\n", "\r\n");
    if (text.includes("\n")) expect(withMoreInformation(crlf(text), "X", "x")).toBe(crlf(expected));
  });

  it.each(["# A\n\n```\ncode\n", "# A\n\n<!-- note\n", "## More Information\n\n<script>\nx\n"])(
    "is refused where %j would swallow it",
    (text) => {
      expect(() => withMoreInformation(text, "X", "“x.md”")).toThrow(/^“x\.md”, line \d+: something before/);
    },
  );
});
