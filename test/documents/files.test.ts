import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentencesFor } from "../../src/cli/commands/draft.ts";
import { renderCalendar } from "../../src/documents/calendar.ts";
import { outlineOf } from "../../src/documents/outline.ts";
import { renderDrafts } from "../../src/documents/render-draft.ts";
import { patternNamed } from "../helpers/decisions.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

describe("the two documents", () => {
  const drafts = (pattern: string, sentences = {}) => {
    return renderDrafts(patternNamed(pattern), sentences);
  };

  it.each([
    ["big-vision-small-experiments", ["VISION.md", "STRATEGY.md"]],
    ["grand-migration", ["VISION.md", "STRATEGY.md"]],
    ["no-vision-strategy", ["STRATEGY.md"]],
  ])("of %s are %j, with their emojis, and the same each time", (pattern, names) => {
    expect(drafts(pattern).map(({ name }) => name)).toEqual(names);
    for (const { name, text } of drafts(pattern)) {
      expect(text).toContain(name === "VISION.md" ? "\n# 🔭 Vision\n" : "\n# 🧭 Strategy\n");
    }
    expect(drafts(pattern)).toEqual(drafts(pattern));
  });

  it.each(catalogue.patterns)("of $id show no prompt to a reader", ({ id, plan: { vision, strategy } }) => {
    const prompts = [...("parts" in vision ? vision.parts : []), ...strategy.parts].flatMap(
      (part) => part.prompts,
    );
    const pages = drafts(id).map(({ text }) => outlineOf(text));
    const shown = pages.flatMap((sections) =>
      sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind !== "comment")),
    );
    for (const prompt of prompts) expect(shown.map(({ text }) => text).join("\n")).not.toContain(prompt);
    const hidden = pages
      .flatMap((sections) => sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)))
      .join("\n");
    for (const prompt of prompts) expect(hidden).toContain(prompt);
  });

  it("tell without a vision why there is none", () => {
    expect(drafts("no-vision-strategy")[0]?.text).toContain("There is no VISION.md on purpose");
  });

  it("hold what was written already, and only where it belongs", () => {
    const sentence = "# We wait\nfor <!-- each other";
    const text = drafts("no-vision-strategy", { problem: sentence })[0]?.text ?? "";
    expect(text).toContain("\n\n\\# We wait for \\<!-- each other\n\n## The guiding policy");
  });

  it("link to each other, and to the record", () => {
    const pages = renderDrafts(patternNamed("grand-migration"), {}, "docs/decisions/0001-a b.md");
    const record = "The decision: [0001-a b.md](docs/decisions/0001-a%20b.md).";
    expect(pages[0]?.text).toContain(`The strategy: [STRATEGY.md](STRATEGY.md). ${record}`);
    expect(pages[1]?.text).toContain(`The vision: [VISION.md](VISION.md). ${record}`);
    expect(drafts("no-vision-strategy")[0]?.text).not.toContain("](");
  });

  it("ask for the sentences that they have a place for", () => {
    const flags = (pattern: string) => sentencesFor(patternNamed(pattern).plan).map(({ flag }) => flag);
    expect(flags("no-vision-strategy")).toEqual(["problem", "policy", "non-goal"]);
    expect(flags("grand-migration")).toEqual(["vision", "reason", "problem", "policy", "non-goal"]);
  });
});

describe("a calendar", () => {
  const entry = {
    id: "docs/0001-x.md",
    title: "Follow; the, plan\nnow",
    reviewBy: "2027-02-28",
    stamp: "2026-11-23",
    description: "waymark revisit docs/0001-x.md",
  };
  it("has whole days that block nobody, and ends on the next one", () => {
    const text = renderCalendar([entry]);
    expect(text).toContain("DTSTART;VALUE=DATE:20270228\r\nDTEND;VALUE=DATE:20270301\r\n");
    expect(text).toContain("TRANSP:TRANSPARENT\r\n");
    expect(text).toContain("DTSTAMP:20261123T000000Z\r\n");
    expect(text).toContain("SUMMARY:Follow\\; the\\, plan\\nnow\r\n");
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
    expect(renderCalendar([entry])).toBe(text);
  });

  it("keeps to the lines of RFC 5545, whatever a title holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (given) => {
        // Control characters are in no title that was read from Markdown.
        const title = given.replace(/\p{Cc}/gu, " ").trim();
        const calendar = renderCalendar([{ ...entry, title }]);
        expect(calendar.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        for (const line of calendar.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const lines = calendar.replaceAll("\r\n ", "").split("\r\n");
        const summary = lines.find((line) => line.startsWith("SUMMARY:"))?.slice("SUMMARY:".length);
        expect(summary?.replace(/\\([\\;,])/g, "$1").trim()).toBe(title);
      }),
    );
  });

  it("of nothing is a calendar too", () => {
    expect(renderCalendar([])).toContain("BEGIN:VCALENDAR");
  });
});
