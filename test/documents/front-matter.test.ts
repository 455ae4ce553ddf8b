import { describe, expect, it, vi } from "vitest";
import { readYaml, splitFrontMatter, writeYaml } from "../../src/documents/front-matter.ts";

const refusal = (yaml: string): string => {
  try {
    readYaml(yaml, "“x.md”", 2);
    return "read";
  } catch (error) {
    return (error as Error).message;
  }
};

describe("front matter", () => {
  it("says twice what is in two places", () => {
    const answers = { urgency: "calm" };
    expect(writeYaml({ before: answers, now: answers })).toBe(
      "before:\n  urgency: calm\nnow:\n  urgency: calm\n",
    );
  });

  it("quotes what older readers of YAML would take for true or false", () => {
    const yaml = writeYaml({ answers: { "walk-away": "yes", urgency: "calm" }, date: "2026-11-23" });
    expect(yaml).toBe('answers:\n  walk-away: "yes"\n  urgency: calm\ndate: 2026-11-23\n');
    expect(readYaml(yaml, "x", 1).values).toEqual({
      answers: { "walk-away": "yes", urgency: "calm" },
      date: "2026-11-23",
    });
  });

  it.each([
    ["---\na: 1\n---\nText\n", "a: 1\n", "Text\n", 4],
    ["\ufeff---\r\na: 1\r\nb: 2\r\n---\r\nText", "a: 1\r\nb: 2\r\n", "Text", 5],
    ["---\n---\n", "", "", 3],
    ["---\na: 1\n---", "a: 1\n", "", 4],
  ])("is taken off %j", (text, yaml, body, bodyLine) => {
    expect(splitFrontMatter(text)).toEqual({ yaml, body, bodyLine, unclosed: false });
  });

  it.each(["", "Text", "# ---\n---\n", " ---\na: 1\n---\n", "----\na\n----\n"])(
    "is not there in %j",
    (text) => {
      expect(splitFrontMatter(text)).toEqual({ yaml: undefined, body: text, bodyLine: 1, unclosed: false });
    },
  );

  it("that nothing closes is told apart from none", () => {
    expect(splitFrontMatter("---\na: 1\n").unclosed).toBe(true);
  });

  it("leads from a key to its line, also inside another one", () => {
    const { lineOf } = readYaml("a: 1\n\nanswers:\n  urgency: calm\n  horizon: x\n", "x", 2);
    expect(["a", "answers", "answers.horizon", "answers.nothing", "nothing"].map(lineOf)).toEqual([
      2, 4, 6, 4, 2,
    ]);
  });

  it("keeps its bytes when it is written again", () => {
    const fields = {
      date: "2026-11-23",
      n: 1,
      list: ["a: b", "#c", "- d", "é"],
      deep: { yes: "no", on: "true" },
    };
    const yaml = writeYaml(fields);
    expect(readYaml(yaml, "x", 1).values).toEqual(fields);
    expect(writeYaml(readYaml(yaml, "x", 1).values)).toBe(yaml);
  });

  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi"
    .split("")
    .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${"abcdefgh"[index]}`).join(",")}]`)
    .join("\n")}\n`;

  it("is read though its keys nest as deep as 64 KiB let them", () => {
    const yaml = Array.from({ length: 350 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("");
    expect(Object.keys(readYaml(yaml, "x", 1).values)).toEqual(["a"]);
  });

  it("with the braces of a template is read without a warning to whoever looks on", () => {
    const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    expect(Object.keys(readYaml("title: {{ name }}\n", "x", 2).values)).toEqual(["title"]);
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  it.each([
    ["a bomb of aliases", bomb, /^“x\.md”, line 2: .*anchors and aliases are not read here/],
    ["one alias", "a: &a 1\nb: *a\n", /anchors and aliases/],
    ["brackets that nothing closes", "a: 1\nb: [1, 2\nc: 3\n", /^“x\.md”, line [345]: this is not YAML/],
    ["a key twice", "a: 1\na: 2\n", /^“x\.md”, line 3: this is not YAML/],
    ["a list", "- a\n", /^“x\.md”, line 2: .*no keys/],
    ["nothing", "", /^“x\.md”, line 2: .*no keys/],
    ["brackets within brackets", `a: ${"[".repeat(5_000)}\nb: 1\n`, /line 2: .*nests too deeply/],
    ["closing brackets first", `a: ${"]".repeat(5_000)}${"[".repeat(5_000)}`, /line 2: .*nests too deeply/],
    ["braces within brackets", `a: ${"[{a: ".repeat(160)}1`, /line 2: .*nests too deeply/],
    ["entries within entries", `a:\n  ${"- ".repeat(5_000)}b`, /line 2: .*nests too deeply/],
    ["tagged keys within keys", `${"? !!x ".repeat(5_000)}b`, /line 2: .*nests too deeply/],
    ["keys within keys", `${"? ".repeat(5_000)}b`, /line 2: .*nests too deeply/],
    ["60,000 brackets", `a: ${"[".repeat(60_000)}`, /^“x\.md”, line 2: .*nests too deeply/],
    ["more than 64 KiB", `a: ${"x".repeat(70_000)}\n`, /longer than 64 KiB/],
    ["control characters", "a: \u001b[31mred\u0000\nb: [\n", /^“x\.md”, line \d: this is not YAML/],
  ])("is refused with its line: %s", (_, yaml, message) => {
    expect(refusal(yaml)).toMatch(message);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: nothing may ever drive the terminal
    expect(refusal(yaml)).not.toMatch(/[\u0000-\u001f]/);
  });
});
