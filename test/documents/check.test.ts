import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument } from "../../src/documents/check/check.ts";
import { PARTS } from "../../src/documents/check/parts.ts";
import { questionsFor, renderAnnotations, renderCheck } from "../../src/documents/check/render-check.ts";
import { renderDrafts } from "../../src/documents/render-draft.ts";
import type { Pattern } from "../../src/domain/catalogue-schema.ts";
import { recordOf } from "../helpers/decisions.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const check = (text: string, file = "docs/STRATEGY.md") =>
  checkDocument(text, { file, fileName: file.replace(/.*\//, "") }, catalogue);
const found = (text: string, file?: string) =>
  check(text, file).findings.map(({ rule, line }) => `${rule} ${line}`);

/** The map of a document: "problem 3" for a part that stands on a line, "steps -" for one that was not found. */
const map = (text: string, file?: string) =>
  check(text, file).parts.map((part) => `${part.id} ${part.found ? part.line : "-"}`);

/** Both documents of each pattern as the program writes them. */
const drafts = catalogue.patterns.flatMap((pattern: Pattern) =>
  renderDrafts(pattern, {}).map(({ name, text }) => ({ pattern, name, text })),
);

/** What a writer does: something under each heading, and in the place of each row of dots. */
const filled = (text: string) =>
  text
    .replaceAll(/(\(This part: [^)]*\) -->)\n/g, "$1\n\nThe mill waits for water on most days.\n")
    .replaceAll("…", "the pond is low");

describe("our own documents", () => {
  it.each(drafts)("$name of $pattern.id is not done while a prompt is left", ({ name, text, pattern }) => {
    const { plan } = pattern;
    const document = name === "STRATEGY.md" ? plan.strategy : plan.vision;
    const empty = ("parts" in document ? document.parts : []).filter(({ given = [] }) =>
      given.every((each) => each.includes("…")),
    );
    const { findings, kind } = check(text, name);
    expect(kind).toBe(name === "STRATEGY.md" ? "strategy" : "vision");
    expect(findings.map(({ rule }) => rule)).toEqual(empty.map(() => "part-empty"));
    expect(findings.every(({ severity }) => severity === "error")).toBe(true);
    for (const { line, message } of findings) {
      expect(text.split("\n")[line - 1]).toBe(`## ${/“(.*)”/.exec(message)?.[1]}`);
    }
  });

  it.each(drafts)("$name of $pattern.id is clean once they are filled", ({ name, text }) => {
    expect(found(filled(text), name)).toEqual([]);
  });

  it("miss a part that was taken out, but not one that was only renamed", () => {
    const strategy = filled(drafts.find(({ name }) => name === "STRATEGY.md")?.text ?? "");
    expect(found(strategy.replace("## The problem", "## Problem statement"))).toEqual([]);
    expect(found(strategy.replace(/## The problem\n[\s\S]*?(?=\n## )/, ""))).toEqual(["part-missing 7"]);
  });

  it("are told what is wrong in the order of their lines, whatever the order of their parts", () => {
    const strategy = filled(drafts.find(({ name }) => name === "STRATEGY.md")?.text ?? "");
    const [head = "", ...chapters] = strategy.split(/(?=^## )/m);
    const emptied = chapters.map((chapter) => `${chapter.split("\n")[0]}\n\n…\n\n`);
    const lines = found([head, ...emptied.toReversed()].join(""), "STRATEGY.md").map((each) =>
      Number(each.split(" ")[1]),
    );
    expect(lines.length).toBeGreaterThan(2);
    expect(lines).toEqual(lines.toSorted((one, other) => one - other));
  });

  it("are told what to do about each finding", () => {
    const strategy = filled(drafts.find(({ name }) => name === "STRATEGY.md")?.text ?? "");
    const [head = "", , second = "", third = "", ...rest] = strategy.split(/(?=^## )/m);
    const [title = ""] = second.split("\n");
    const text = [head, `${title}\n\n…\n\n`, third, "The pond is low.\n\n…\n\n", ...rest].join("");
    expect(check(text, "STRATEGY.md").findings.map(({ rule, advice }) => [rule, advice])).toEqual([
      [
        "part-missing",
        "Put the heading back with its text, or take “waymark:” out of the front matter if the document has become another one.",
      ],
      ["part-empty", "Write it, or take the heading out."],
      ["prompt-left", "Write what belongs there, or take the line out."],
    ]);
  });

  it("are not done while a row of dots is left in a part that has been begun", () => {
    const migration =
      drafts.find(({ pattern, name }) => pattern.id === "grand-migration" && name === "STRATEGY.md")?.text ??
      "";
    const text = filled(migration).replace("aligned value: the pond is low", "aligned value: …");
    const line = text.split("\n").findIndex((each) => each.endsWith("…")) + 1;
    expect(found(text)).toEqual([`prompt-left ${line}`]);
  });

  it.each(drafts)("$name of $pattern.id is mapped by its headings", ({ name, text }) => {
    const before = check(text, name).parts;
    expect(before.map(({ found }) => found)).not.toContain(true);
    const after = check(filled(text), name).parts;
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    for (const part of after) {
      const heading = part.found ? filled(text).split("\n")[part.line - 1] : "not found";
      expect(part).toMatchObject({
        found: true,
        text: `${heading?.slice(3)}: The mill waits for water on most days.`,
      });
    }
  });

  it("are records too, in which a prompt is found", () => {
    const record = recordOf();
    const heading = record.split("\n").indexOf("### Consequences") + 1;
    const emptied = record.replace(
      /### Consequences\n[\s\S]*?(?=\n#)/,
      "### Consequences\n\n<!-- What follows? -->\n",
    );
    expect(found(emptied, "0001-x.md")).toEqual([`part-empty ${heading}`]);
    expect(found(`${record}\n## More\n\n* The mill stands.\n* Because: …\n`, "0001-x.md")).toEqual([
      `prompt-left ${record.split("\n").length + 4}`,
    ]);
  });

  it("are records too, and damaged ones are told with their line", () => {
    expect(check(recordOf(), "0001-x.md")).toMatchObject({ kind: "record", findings: [] });
    expect(found(recordOf().replace("strength: clear", "strength: great"), "0001-x.md")).toEqual([
      "damaged 8",
    ]);
    expect(found("---\nwaymark: vision\nx: [\n---\n# V\n", "VISION.md")).toEqual(["damaged 4"]);
    expect(found("---\nwaymark: vision\nschemaVersion: 1\n# V\n", "plan.md")).toEqual(["damaged 1"]);
    expect(found("---\r\nschemaVersion: 1\r\nwaymark: vision\r\n# V\r\n", "plan.md")).toEqual(["damaged 1"]);
    expect(found("---\nwaymark: vision\npattern: grand-migratoin\n---\n# V\n", "V.md")).toEqual([
      "damaged 3",
    ]);
    expect(check("---\nwaymark: visoin\n---\n# V\n", "V.md").findings).toMatchObject([
      { line: 2, message: "“waymark: visoin” names no kind of document" },
    ]);
  });
});

describe("a vision of anybody", () => {
  it("is mapped by its headings, with the first words of each", () => {
    const text = [
      "# Mill vision",
      "## 1. 🔭 Our North Star",
      "Every village has a wheel of its own.",
      "## Where we are by 2031",
      "The third wheel turns.",
      "## Why this matters",
      "[Describe the reason here]",
      "### Bread",
      "People walk for a day to get **bread**.",
      "## Design principles",
      "- Water over wind.",
    ].join("\n\n");
    expect(check(text, "docs/VISION.md")).toMatchObject({
      kind: "vision",
      findings: [],
      parts: [
        {
          id: "end-state",
          found: true,
          line: 3,
          text: "1. 🔭 Our North Star: Every village has a wheel of its own.",
        },
        { id: "horizon", found: true, line: 7, text: "Where we are by 2031: The third wheel turns." },
        {
          id: "reason",
          found: true,
          line: 11,
          text: "Why this matters: People walk for a day to get bread.",
        },
        { id: "ties", found: true, line: 19, text: "Design principles: Water over wind." },
      ],
    });
  });

  it("is mapped by its labels where no heading names it, and by no sentence", () => {
    const text =
      "# Vision\n\nThe mill is a place to which every village brings its grain.\n\nIn ten years, three wheels turn.\n\n**The problem:** the pond is dry.\n\n**When in doubt:** save water.\n";
    expect(map(text, "vision.md")).toEqual(["end-state -", "horizon -", "reason 7", "ties 9"]);
  });

  it.each([
    "State is spread over nine mills.",
    "Define once, grind everywhere.",
    "Date: January 2031",
    "This file store is gone.",
    "List views stay as they are.",
  ])("says something with “%s”", (sentence) => {
    expect(map(`# Mill\n\n## End state\n\n${sentence}\n\n## Bread\n\nGood.\n`, "VISION.md")).toContain(
      "end-state 3",
    );
  });

  it("has nothing to be found where it says nothing of the kind", () => {
    const text =
      "# Vision\n\nMost mills are built of stone.\n\n## Wheels\n\nThey were cut 40 years ago, on 2021-03-04.\n";
    expect(map(text, "vision.md")).toEqual(["end-state -", "horizon -", "reason -", "ties -"]);
  });
});

describe("a title within a chapter", () => {
  const chapters = (first: string, second: string) =>
    `# Mills\n\n## Water\n\nIt is wet.\n\n${first}\n\n## Grain\n\nIt is dry.\n\n${second}\n`;

  it.each([
    ["VISION.md", "### Our vision\n\nThree wheels.", "end-state"],
    ["VISION.md", "**The problem:** the pond is dry.", "reason"],
    ["STRATEGY.md", "### Vision\n\nThree wheels.", "part-of-vision"],
    ["STRATEGY.md", "**Problem:** the pond is dry.", "problem"],
    ["STRATEGY.md", "### The solution\n\nStore water.", "policy"],
    ["STRATEGY.md", "**Policy:** store water.", "policy"],
  ])("of %s is about the whole in the first chapter alone: %j", (file, within, part) => {
    expect(map(chapters(within, ""), file)).not.toContain(`${part} -`);
    expect(map(chapters("", within), file)).toContain(`${part} -`);
  });

  it.each([
    ["VISION.md", "**By when:** in ten years.", "horizon"],
    ["VISION.md", "### Principles\n\nWater over wind.", "ties"],
    ["STRATEGY.md", "### Phase 1\n\nClear the pond.", "steps"],
    ["STRATEGY.md", "### What's not needed yet\n\nWells.", "non-goals"],
  ])("of %s is about the whole wherever it is: %j", (file, within, part) => {
    expect(map(chapters("", within), file)).not.toContain(`${part} -`);
  });
});

describe("a chapter", () => {
  it.each([
    ["VISION.md", "Non\u2011negotiables", "ties"],
    ["VISION.md", "2031 readiness checklist", "horizon"],
    ["VISION.md", "The problem we're solving", "reason"],
    ["VISION.md", "Guardrails that hold for good", "ties"],
    ["VISION.md", "The core idea ✅ agreed", "end-state"],
    ["VISION.md", "Vision / differentiation", "end-state"],
    ["VISION.md", "Wheels for all (in 3–5 years)", "horizon"],
    ["VISION.md", "Ten-year ambition", "horizon"],
    ["VISION.md", "Why water", "reason"],
    ["VISION.md", "What makes the mill different", "reason"],
    ["VISION.md", "Design pillars", "ties"],
    ["VISION.md", "Product philosophy", "ties"],
    ["VISION.md", "Philosophy", "ties"],
    ["STRATEGY.md", "Strategic focus", "part-of-vision"],
    ["STRATEGY.md", "Goals", "part-of-vision"],
    ["STRATEGY.md", "Implementation strategy", "policy"],
    ["STRATEGY.md", "What problem do we solve?", "problem"],
    ["STRATEGY.md", "Why this matters", "problem"],
    ["STRATEGY.md", "The pond's limitations", "problem"],
    ["STRATEGY.md", "Positioning vs. the market", "policy"],
    ["VISION.md", "What “done” looks like for the mill", "end-state"],
    ["VISION.md", "Timeline (by hand)", "horizon"],
    ["STRATEGY.md", "What was missing", "problem"],
    ["STRATEGY.md", "How to make grain count", "policy"],
    ["STRATEGY.md", "Adoption plan", "steps"],
    ["STRATEGY.md", "Coherent actions", "steps"],
    ["VISION.md", "Where we want to be", "end-state"],
    ["STRATEGY.md", "Near-term product bets", "steps"],
    ["STRATEGY.md", "How", "policy"],
    ["STRATEGY.md", "Explicit non-recommendations", "non-goals"],
    ["STRATEGY.md", "Features to avoid", "non-goals"],
    ["STRATEGY.md", "Not needed (unlike wells)", "non-goals"],
    ["STRATEGY.md", "Where we choose to invest", "policy"],
    ["STRATEGY.md", "Where we choose not to invest", "non-goals"],
  ])("of %s with the title “%s” names %s", (file, title, part) => {
    expect(map(`# Mills\n\n## ${title}\n\nMillers hope.\n\n## Bread\n\nIt is good.\n`, file)).toContain(
      `${part} 3`,
    );
  });

  it.each([
    ["VISION.md", "Why this document exists"],
    ["VISION.md", "Why this framing matters for daily decisions"],
    ["VISION.md", "Phase 5 vision"],
    ["VISION.md", "What is proven"],
    ["VISION.md", "What kind of business this is"],
    ["VISION.md", "Positioning"],
    ["VISION.md", "Why managed and attached modes are two"],
    ["VISION.md", "Its scope (what we are building)"],
    ["STRATEGY.md", "Key assumptions to challenge"],
    ["STRATEGY.md", "Future milestones (not yet planned)"],
    ["VISION.md", "What the mill will not become"],
    ["VISION.md", "Developer experience"],
    ["STRATEGY.md", "Decisions to make before the mill opens"],
    ["STRATEGY.md", "Current implementation"],
    ["STRATEGY.md", "Why it is not required now"],
    ["STRATEGY.md", "Pricing plan"],
    ["STRATEGY.md", "What is not a moat"],
    ["STRATEGY.md", "Error handling philosophy"],
    ["STRATEGY.md", "How we keep it clean"],
    ["STRATEGY.md", "Phase 3 integration"],
    ["VISION.md", "Machine vision"],
    ["VISION.md", "Initial vision"],
    ["VISION.md", "Key design decisions & rationale"],
    ["VISION.md", "Where it is not yet a mill"],
  ])("of %s with the title “%s” names nothing", (file, title) => {
    expect(
      map(`# Mills\n\n## ${title}\n\nMillers hope.\n\n## Bread\n\nIt is good.\n`, file).every((each) =>
        each.endsWith(" -"),
      ),
    ).toBe(true);
  });
});

describe("a strategy of anybody", () => {
  const text = [
    "# Mill strategy",
    "## Target problem",
    "The wheel stands still on most days.",
    "## Our approach",
    "Store water before anything else.",
    "## Not working on",
    "Wells.",
    "## Roadmap",
    "1. Clear the pond.",
    "## Part of the vision",
    "The first wheel.",
  ].join("\n\n");

  it("is mapped by its headings", () => {
    expect(map(text)).toEqual(["part-of-vision 19", "problem 3", "policy 7", "steps 15", "non-goals 11"]);
  });

  it.each([
    ["nothing", ""],
    ["a comment", "<!-- What stops you? -->"],
    ["a comment of a checker", "<!-- waymark-ignore part-empty: later -->"],
    ["dots", "…"],
    ["words that say so", "To be written."],
    ["a placeholder in square brackets", "[What stops you from getting there?]"],
    ["one in angle brackets", "\\<your problem\\>"],
    ["one in braces", "{{ problem }}"],
    ["questions", "- What stops the wheel?\n- If it stops, who waits?"],
  ])("lacks a part that holds nothing but %s", (_, prompt) => {
    const emptied = text.replace("The wheel stands still on most days.", prompt);
    expect(map(emptied)).toContain("problem -");
    expect(check(emptied).findings).toEqual([]);
  });

  it("is not decided by one word, wherever it stands", () => {
    const words = new Set(
      Object.values(PARTS)
        .flat()
        .flatMap(({ titles, chapterTitles }) => [...titles, ...chapterTitles])
        .flatMap(({ source }) => source.match(/\w{3,}/g) ?? []),
    );
    expect(words.size).toBeGreaterThan(200);
    const nothing = (file: string) =>
      expect.arrayContaining(PARTS[file as "vision"].map(({ id }) => `${id} -`));
    for (const word of words) {
      for (const [file, kind] of [
        ["VISION.md", "vision"],
        ["STRATEGY.md", "strategy"],
      ] as const) {
        expect(
          map(`# Mill\n\nWhat the ${word} of grain was, nobody knew.\n\n## Wheel\n\nRound.\n`, file),
          word,
        ).toEqual(nothing(kind));
      }
      expect(map(`${text}\n\nAll ${word} and no bread.\n`), word).toEqual(map(text));
    }
  });

  it("keeps quiet about a comment of earlier versions", () => {
    expect(map(`${text}\n\n<!-- waymark-ignore strategy-without-problem: x -->\n`)).toEqual(map(text));
  });
});

describe("what is judged", () => {
  it.each([
    ["VISION.md", "vision"],
    ["docs/technical-vision.md", "vision"],
    ["STRATEGY_2027.md", "strategy"],
    ["platform strategy.markdown", "strategy"],
    ["00-vision.md", "vision"],
    ["01_Strategy.md", "strategy"],
    ["our-api-strategy-v2.md", "strategy"],
    ["2027-strategy.md", "strategy"],
    ["payments-strategy.md", "strategy"],
    ["acme vision-and-strategy_2026.md", "strategy"],
    ["TechnicalStrategy.md", "strategy"],
    ["vision-statement.md", "vision"],
    ["strategy-draft.md", "strategy"],
    ["computer-vision.md", undefined],
    ["0001-strategy.md", undefined],
    ["test-strategy.md", undefined],
    ["growth strategy.md", undefined],
    ["docs/adr/0004-cache-strategy.md", undefined],
    ["README.md", undefined],
    ["vision-transformer.md", undefined],
    ["revision.md", undefined],
    ["strategy.ts", undefined],
  ])("says what it is by its name: %s", (file, kind) => {
    expect(check("# Mill\n", file).kind).toBe(kind);
    expect(check("# Mill\n", file).notJudged).toEqual(
      kind
        ? undefined
        : "neither “waymark: strategy” in its front matter nor a name such as “technical-strategy.md” says that it is a vision or a strategy, or a record",
    );
  });

  it("says it by its front matter, whatever its name", () => {
    expect(check("---\nwaymark: vision\n---\n# Mill\n", "x.md").kind).toBe("vision");
  });

  it("is any text at all, without an error", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.constantFrom("VISION.md", "strategy.md", "x.md"),
        (text, file) => {
          expect(check(text, file).findings).toEqual([]);
        },
      ),
    );
  });
});

describe("what is printed", () => {
  const files = [
    check("---\nwaymark: strategy\npattern: no-vision-strategy\n---\n# S\n", "a,b:c\n.md/STRATEGY.md"),
    check("# Vision\n\n## North star\n\nA wheel for\nall.\n", "VISION.md"),
    check("x", "README.md"),
  ];

  it("is a line a part, then errors, sums, and the talk's pitfalls as questions", () => {
    const lines = renderCheck(files).split("\n");
    expect(lines).toContain(
      "a,b:c\\x0a.md/STRATEGY.md: problem: not found: no title after the first says “problem”, “challenge”, “pain” or the like, with text under it (what stops you from getting there)",
    );
    expect(lines).toContain(
      "a,b:c\\x0a.md/STRATEGY.md:5: error: the part “The problem” is missing [part-missing]",
    );
    expect(lines).toContain("VISION.md:3: end-state: North star: A wheel for all.");
    expect(lines).toContain(
      "README.md: not judged: neither “waymark: strategy” in its front matter nor a name such as “technical-strategy.md” says that it is a vision or a strategy, or a record",
    );
    expect(lines.slice(-6)).toEqual([
      "2 documents judged: 6 errors; 1 not judged",
      "",
      "No program can tell, so ask yourself:",
      "- Vision: Is it compelling enough? Is its target right, neither too far behind nor too far in the future?",
      "- Strategy: Does it face the challenge? Are its objectives good ones? Does its policy say how to go about the problem, or does it list goals?",
      "",
    ]);
    expect(renderCheck([])).toBe("");
  });

  it("asks only about what there is", () => {
    expect(questionsFor(files.slice(1)).map((question) => question.split(":")[0])).toEqual(["Vision"]);
    expect(questionsFor(files.slice(2))).toEqual([]);
  });

  it("is annotations for errors alone, that nothing in a file name can break out of", () => {
    const lines = renderAnnotations(files).trimEnd().split("\n");
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatch(
      /^::error file=a%2Cb%3Ac%0A\.md\/STRATEGY\.md,line=5,title=part-missing::the part “/,
    );
  });
});
