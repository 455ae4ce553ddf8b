import { describe, expect, it } from "vitest";
import { analyse } from "../../src/domain/analysis.ts";
import type { Claim } from "../../src/domain/catalogue-schema.ts";
import { everyProfile } from "../../src/domain/profiles.ts";
import { type Block, heading, item, type Mark } from "../../src/render/blocks.ts";
import { explanation } from "../../src/render/explain/explanation.ts";
import { blockLines, plainText } from "../../src/render/lines.ts";
import { renderBlocksAsMarkdown } from "../../src/render/markdown-blocks.ts";
import { patternBlocks } from "../../src/render/patterns.ts";
import { phrase } from "../../src/render/phrase.ts";
import { resultSections } from "../../src/render/result/sections/result-sections.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const { patterns, questions } = catalogue;
const analyses = everyProfile(questions)
  .filter((_, index) => index % 7 === 0)
  .map((answers) => analyse(catalogue, answers));

type Item = Extract<Block, { kind: "item" }>;
const itemsOf = (blocks: readonly Block[]): readonly Item[] =>
  blocks.filter((block): block is Item => block.kind === "item");
/** The items under each heading; those before the first one under "". */
function underHeadings(blocks: readonly Block[]): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>([["", []]]);
  let title = "";
  for (const block of blocks) {
    if (block.kind === "heading") title = block.text;
    found.set(title, [...(found.get(title) ?? []), ...itemsOf([block])]);
  }
  return found;
}
const claimCalled = (claims: readonly Claim[], text: string) => claims.find((claim) => claim.text === text);

describe("what is said beside an item", () => {
  const block = item("plain", "one two three four five six", ["the talk"]);
  const rows = (width: number) => blockLines([block], width, true).map(plainText);

  it("is at the right of its last row where there is room, however many rows it has", () => {
    expect(rows(60)).toEqual([`· one two three four five six${" ".repeat(23)}the talk`]);
    expect(rows(22)).toEqual(["· one two three four", "  five six    the talk"]);
    expect(rows(18).map((row) => row.replace(/ +/g, " "))).toEqual([
      "· one two three",
      " four five six",
      " the talk",
    ]);
    expect(rows(12)).toEqual(["· one two", "  three four", "  five six", "  the talk"]);
  });
});

describe("a mark", () => {
  const forms: Readonly<Record<Mark, readonly [text: string, markdown: string, spoken: string]>> = {
    for: ["+ X", "- **For:** X", "For: X."],
    against: ["− X", "- **Against:** X", "Against: X."],
    found: ["! X", "- **Found:** X", "Found: X."],
    check: ["? X", "- [ ] X", "Check: X."],
    absent: ["· X", "- X", "X."],
    step: ["1 X", "1. X", "Step: X."],
    plain: ["· X", "- X", "X."],
  };

  it.each(Object.entries(forms))("“%s” looks the same in all texts: %j", (mark, [text, markdown, spoken]) => {
    const block = item(mark as Mark, "X");
    expect(blockLines([block], 40).map(plainText)).toEqual([text]);
    expect(renderBlocksAsMarkdown([block])).toBe(`${markdown}\n`);
    expect(phrase(block)).toBe(spoken);
  });

  it("is said with one stop, at the end, where its text is a sentence and tells its source", () => {
    expect(phrase(item("for", "Wait. Go on.", ["the talk"]))).toBe("For: Wait. Go on (the talk).");
  });

  it("counts steps that follow each other, and begins anew after anything else", () => {
    const steps = [item("step", "A"), item("step", "B"), heading("C"), item("step", "D")];
    expect(blockLines(steps, 40).map(plainText)).toEqual(["1 A", "2 B", "", "C", "1 D"]);
  });
});

describe("the pages about the patterns", () => {
  const KINDS: readonly (readonly [string, Claim["kind"], Mark])[] = [
    ["Constraints", "constraint", "check"],
    ["Success modes", "success-mode", "for"],
    ["Failure modes", "failure-mode", "against"],
    ["Shortcut", "shortcut", "plain"],
  ];

  it.each(patterns)("have the claims of $id under the heading of their kind, in order", (pattern) => {
    const found = underHeadings(patternBlocks(pattern));
    for (const [title, kind, mark] of KINDS) {
      const claims = pattern.claims.filter((claim) => claim.kind === kind);
      expect(
        (found.get(title) ?? []).map((each) => [each.mark, each.text]),
        title,
      ).toEqual(claims.map(({ text }) => [mark, text]));
    }
    expect(found.get("Steps")?.map(({ mark, text }) => [mark, text])).toEqual(
      pattern.steps.map((step) => ["step", step]),
    );
    for (const [title, texts] of [
      ["Examples", pattern.examples],
      ["In sum", pattern.summary],
      ["With care", pattern.cautions],
      ["Our reading", pattern.notes],
    ] as const)
      expect((found.get(title) ?? []).map(({ text }) => text)).toEqual(texts);
    for (const { text, aside } of found.get("Also weighed") ?? [])
      expect(aside?.includes("our reading") ?? false, text).toBe(
        claimCalled(pattern.claims, text)?.source === "interpretation",
      );
  });
});

describe("the sections of a result", () => {
  it("mark what counts for a pattern and what counts against it by its points, the strongest first", () => {
    for (const analysis of analyses) {
      for (const { id, blocks } of resultSections(catalogue, analysis)) {
        if (id !== "why" && id !== "why-not") continue;
        let before = Number.POSITIVE_INFINITY;
        for (const block of blocks) {
          if (block.kind !== "item") before = Number.POSITIVE_INFINITY;
          const points = /(−?)(\d+) points?/.exec(block.kind === "item" ? (block.aside ?? []).join() : "");
          if (!points || block.kind !== "item") continue;
          expect(block.mark, block.text).toBe(points[1] === "−" ? "against" : "for");
          expect(Number(points[2])).toBeLessThanOrEqual(before);
          before = Number(points[2]);
        }
      }
    }
  });

  it("put what other patterns require against them, and what would help or is to be asked to neither side", () => {
    for (const analysis of analyses) {
      for (const { blocks } of resultSections(catalogue, analysis)) {
        const found = underHeadings(blocks);
        const marks = (title: string) => (found.get(title) ?? []).map(({ mark }) => mark);
        for (const mark of marks("What would help")) expect(mark).toBe("absent");
        for (const mark of marks("It also works when … (you know, waymark cannot)"))
          expect(mark).toBe("check");
        for (const { mark, text } of itemsOf(blocks))
          if (text.startsWith("Required: ")) expect(mark).toBe("against");
      }
    }
  });

  it("tell the ways to fail from the nearest to the farthest, and what pulls before what comes first and when to turn", () => {
    const order = [
      "Found in your answers",
      "Near: one answer keeps it off",
      "Not known yet",
      "Ask your team (no answer shows it)",
      "Far from your answers",
    ];
    const marks = ["found", "plain", "check", "check", "absent"];
    for (const analysis of analyses) {
      const section = resultSections(catalogue, analysis).find(({ id }) => id === "watch-out");
      const found = underHeadings(section?.blocks ?? []);
      const titles = [...found.keys()].filter((title) => order.includes(title));
      expect(titles).toEqual(order.filter((title) => found.has(title)));
      for (const title of titles)
        for (const { mark } of found.get(title) ?? []) expect(mark, title).toBe(marks[order.indexOf(title)]);
      const { open } = analysis.recommendation.measures.tensions;
      const tensions = [...found.keys()].filter((title) =>
        /^(Your answers pull|What comes first|When to turn)/.test(title),
      );
      if (open.length > 0) expect(tensions.slice(-2)).toEqual(["What comes first", "When to turn"]);
      expect(tensions).toHaveLength(open.length > 0 ? open.length + 2 : 0);
      for (const { mark } of found.get("What comes first") ?? []) expect(mark).toBe("step");
    }
  });

  it("have one step before more, and leave no single answer that flips it to the wrong list", () => {
    for (const analysis of analyses) {
      const section = resultSections(catalogue, analysis).find(({ id }) => id === "changes");
      const found = underHeadings(section?.blocks ?? []);
      const steps = (title: string) => (found.get(title) ?? []).length;
      const { singles } = analysis.firmness;
      const near = singles.filter(({ changes }) => changes.every((change) => change.steps === 1));
      expect([steps("One step away"), steps("Further away")]).toEqual([
        near.length,
        singles.length - near.length,
      ]);
    }
  });
});

describe("the explanation", () => {
  it("marks constraints as met, not met or not known, and what turns the recommendation as found", () => {
    const words: Readonly<Record<string, string>> = {
      met: "for",
      "not met": "against",
      "not known": "check",
    };
    for (const analysis of analyses) {
      const chapters = explanation(catalogue, analysis);
      for (const { title, blocks } of chapters) {
        const found = underHeadings(blocks);
        for (const { mark, aside } of found.get("Constraints") ?? [])
          expect(mark, aside?.[0]).toBe(words[aside?.[0]?.split(":")[0] ?? ""]);
        for (const { mark, text } of title === "How firm it is" ? itemsOf(blocks) : [])
          expect(mark, text).toBe(text.endsWith(": no change") ? "absent" : "found");
      }
    }
  });
});
