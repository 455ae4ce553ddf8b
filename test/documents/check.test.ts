import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import { documentPlans } from "../../src/content/document-plans.ts";
import { checkDocument } from "../../src/documents/check/check.ts";
import { renderAnnotations, renderFindings } from "../../src/documents/check/render-findings.ts";
import { RULES } from "../../src/documents/check/rules.ts";
import { renderDrafts } from "../../src/documents/render-draft.ts";
import { planFor } from "../../src/domain/review.ts";
import { recordOf } from "../helpers/decisions.ts";

const check = (text: string, file = "docs/STRATEGY.md", today = "2026-11-23") =>
  checkDocument(text, { file, fileName: file.replace(/.*\//, ""), today }, catalogue, documentPlans);
const found = (text: string, file?: string) =>
  check(text, file).findings.map(({ rule, line }) => `${rule} ${line}`);

/** Both documents of each pattern as the program writes them. */
const drafts = documentPlans.flatMap(({ pattern }) => {
  const chosen = catalogue.patterns.find(({ id }) => id === pattern);
  return chosen
    ? renderDrafts(chosen, planFor(documentPlans, pattern), {}).map(({ name, text }) => ({
        pattern,
        name,
        text,
      }))
    : [];
});

/** What a writer does: something under each heading, and in the place of each row of dots. */
const filled = (text: string) =>
  text
    .replaceAll(/(\(This part: [^)]*\) -->)\n/g, "$1\n\nThe mill waits for water on most days.\n")
    .replaceAll("…", "the pond is low");

describe("our own documents", () => {
  it.each(drafts)("$name of $pattern is not done while a prompt is left", ({ name, text, pattern }) => {
    const plan = planFor(documentPlans, pattern);
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

  it.each(drafts)("$name of $pattern is clean once they are filled", ({ name, text }) => {
    expect(found(filled(text), name)).toEqual([]);
  });

  it("miss a part that was taken out, but not one that was only renamed", () => {
    const strategy = filled(drafts.find(({ name }) => name === "STRATEGY.md")?.text ?? "");
    expect(found(strategy.replace("## The problem", "## Problem statement"))).toEqual([]);
    expect(found(strategy.replace(/## The problem\n[\s\S]*?(?=\n## )/, ""))).toEqual(["part-missing 7"]);
  });

  it("are not done while a row of dots is left in a part that has been begun", () => {
    const migration =
      drafts.find(({ pattern, name }) => pattern === "grand-migration" && name === "STRATEGY.md")?.text ?? "";
    const text = filled(migration).replace("aligned value: the pond is low", "aligned value: …");
    const line = text.split("\n").findIndex((each) => each.endsWith("…")) + 1;
    expect(found(text)).toEqual([`prompt-left ${line}`]);
  });

  it("are records too, and damaged ones are told with their line", () => {
    expect(check(recordOf(), "0001-x.md")).toMatchObject({ kind: "record", findings: [] });
    expect(found(recordOf().replace("strength: clear", "strength: great"), "0001-x.md")).toEqual([
      "damaged 8",
    ]);
    expect(found("---\nwaymark: vision\nx: [\n---\n# V\n", "VISION.md")).toEqual(["damaged 4"]);
  });
});

const LEAD =
  "We run the old mill for the three villages along the river, and the people of those villages bring us the grain that they have grown on their fields in the summer and in the autumn. It is the work of many hands, and of all that they know of the water and of the stones.";
const strategy = (...sections: readonly string[]) =>
  `# Mill strategy\n\n${LEAD}\n\n${sections.join("\n\n")}\n`;
const SOUND = [
  "## Challenge\n\nThe wheel stands still on most days, as the pond is empty.",
  "## Approach\n\nWe store water, and we do not drill for more of it.",
  "## Next steps\n\n1. Clear the pond.\n2. Mend the gate.",
];

describe("a strategy of anybody", () => {
  it("that faces its problem and says no has no findings", () => {
    expect(check(strategy(...SOUND))).toMatchObject({ kind: "strategy", findings: [], notJudged: undefined });
  });

  it.each([
    [
      "strategy-without-problem",
      ["## Approach\n\nWe store water and never drill.", "## Next steps\n\n1. Clear the pond."],
      1,
    ],
    [
      "strategy-without-non-goals",
      [
        "## Challenge\n\nThe wheel stands still.",
        "## Approach\n\nWe store water.",
        "## Next steps\n\n1. Clear the pond.",
      ],
      1,
    ],
    [
      "strategy-without-steps",
      ["## Challenge\n\nThe wheel stands still.", "## Approach\n\nWe store water and never drill."],
      1,
    ],
    [
      "goals-in-place-of-policy",
      [
        "## Challenge\n\nThe wheel stands still.",
        "## Policy\n\n- Grind 30% more by June\n- Reach 12 villages by 2028",
        "## Next steps\n\n1. Do not drill.",
      ],
      9,
    ],
    ["vision-in-strategy", [...SOUND, "## Water\n\nImagine a river that turns ten wheels."], 20],
    ["part-empty", [...SOUND, "## Non-goals\n\n<!-- later -->"], 18],
    ["part-empty", [...SOUND, "## 4. 🚫 Non-Goals\n\nTBD"], 18],
  ])("is told of %s", (rule, sections, line) => {
    expect(found(strategy(...sections))).toEqual([`${rule} ${line}`]);
  });

  it("may speak of its vision where it says so, and show a picture where others write", () => {
    expect(found(strategy(...SOUND, "## Vision\n\nImagine a river that turns ten wheels."))).toEqual([]);
    expect(found(strategy(...SOUND, "## Problem\n\n![](dry.png)", "## Steps\n\n<img src=plan.png>"))).toEqual(
      [],
    );
    expect(found(strategy(...SOUND, "## Problem\n\n### Water\n\nNone."))).toEqual([]);
  });

  it("that is to be a vision as well is told to be two", () => {
    expect(found(strategy(...SOUND).replace("Mill strategy", "Vision and strategy"))).toEqual([
      "two-in-one 1",
    ]);
  });
});

const vision = (...sections: readonly string[]) => `# Vision\n\n${LEAD}\n\n${sections.join("\n\n")}\n`;
const WHY = "The villages need bread without a journey.";

describe("a vision of anybody", () => {
  it("that says by when and why has no findings", () => {
    expect(found(vision(`In five years every village has a wheel. ${WHY}`), "VISION.md")).toEqual([]);
  });

  it.each([
    ["vision-without-horizon", [`Every village has a wheel. ${WHY}`], 1],
    ["vision-behind", [`${WHY}`, "## Vision 2020\n\nEvery village has a wheel."], 7],
    ["vision-behind", [`${WHY}`, "## By when\n\nIn three months."], 9],
    ["vision-too-far", [`${WHY}`, "## Horizon\n\nIn 40 years."], 9],
    [
      "steps-in-vision",
      [`In five years. ${WHY}`, "## Roadmap\n\n- Clear the pond\n- Mend the gate\n- Cut a stone"],
      7,
    ],
    ["steps-in-vision", [`In five years. ${WHY}`, "- [ ] Clear\n- [ ] Mend\n- [x] Cut"], 7],
  ])("is told of %s", (rule, sections, line) => {
    expect(found(vision(...sections), "VISION.md")).toEqual([`${rule} ${line}`]);
  });

  it("without a reason is told so", () => {
    const bare =
      "# Vision\n\nIn ten years the wheel is at the river and the mill is at the pond and the stones are in the mill and the grain is in the stones and the water is in the pond and the gate is at the wheel and the road is at the gate and the bread is on the road and the village is at the end of the road and the sun is over the village.\n";
    expect(found(bare, "VISION.md")).toEqual(["vision-without-reason 1"]);
  });
});

describe("what is not judged", () => {
  it.each([
    ["README.md", `# Mill\n\n${LEAD}`, "neither its name nor its title"],
    ["strategy.md", "# Strategy\n\nBe quick.", "too short"],
    [
      "STRATEGY.md",
      `# Strategie\n\n${"Der Müller geht zum Bach und holt Wasser für das Rad. ".repeat(10)}`,
      "not in English",
    ],
    ["testing-strategy.md", strategy(...SOUND), "for something else than a system"],
    ["strategy.md", strategy(...SOUND).replace("Mill", "Trading"), "for something else than a system"],
    ["strategy.md", `# Strategy\n\n${LEAD}\n\n## Wheel\n\nRound.`, "ones that a strategy is known by"],
    ["VISION.md", `# Vision\n\n${LEAD}\n\n## Camera setup\n\nTwo of them.`, "machines that see"],
  ])("says why: %s", (file, text, why) => {
    expect(check(text, file)).toMatchObject({ kind: undefined, findings: [] });
    expect(check(text, file).notJudged).toContain(why);
  });

  it("is not a strategy for a system with a part for trading", () => {
    const text = strategy(...SOUND).concat("\nThe `mill-trading` package stays.\n");
    expect(check(text, "strategy.md").notJudged).toBeUndefined();
    expect(check(`${text}\nA stop-loss of 2%.\n`, "strategy.md").notJudged).toContain("something else");
  });

  it("is any text at all, without an error", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.constantFrom("VISION.md", "strategy.md", "x.md"),
        (text, file) => {
          expect(check(text, file).findings.filter(({ severity }) => severity === "error")).toEqual([]);
        },
      ),
    );
  });
});

describe("silence", () => {
  const bare = vision(`Every village has a wheel. ${WHY}`);
  it("takes a reason", () => {
    expect(
      check(`${bare}\n<!-- waymark-ignore vision-without-horizon: the villages set it -->\n`, "VISION.md"),
    ).toMatchObject({ findings: [], silenced: 1 });
    expect(found(`${bare}\n<!-- waymark-ignore vision-without-horizon -->\n`, "VISION.md")).toEqual([
      "vision-without-horizon 1",
      "ignore 7",
    ]);
  });

  it("is not for errors, nor for what there is not", () => {
    const empty = strategy(...SOUND, "## Non-goals\n\n<!-- waymark-ignore part-empty: later -->");
    expect(found(empty)).toEqual(["part-empty 18", "ignore 20"]);
    expect(found(`${bare}\n<!-- waymark-ignore hope: x -->\n`, "VISION.md")).toEqual([
      "vision-without-horizon 1",
      "ignore 7",
    ]);
  });
});

describe("findings", () => {
  const files = [
    check(strategy(...SOUND, "## Non-goals\n\nTBD"), "a,b:c\n.md/STRATEGY.md"),
    check("x", "README.md"),
  ];

  it("are lines that begin with file and line", () => {
    expect(renderFindings(files)).toBe(
      "a,b:c\\x0a.md/STRATEGY.md:18: error: “Non-goals” holds nothing yet but what asks for it [part-empty]\n" +
        "  Write it, or take the heading out. (our reading)\n" +
        "README.md: not judged: neither its name nor its title says vision or strategy\n" +
        "1 document judged: 1 error, 0 hints; 1 not judged\n",
    );
    expect(renderFindings([])).toBe("");
  });

  it("are annotations that nothing in a file name can break out of", () => {
    expect(renderAnnotations(files)).toBe(
      "::error file=a%2Cb%3Ac%0A.md/STRATEGY.md,line=18,title=part-empty::“Non-goals” holds nothing yet but what asks for it. Write it, or take the heading out. (our reading)\n",
    );
  });

  it("of the talk are what it calls pitfalls; errors are ours, since the talk judges no file", () => {
    for (const { severity, source, advice } of RULES) {
      if (severity === "error") expect(source).toBe("interpretation");
      expect(advice).toMatch(/^[A-Z].*\.$/);
    }
  });
});
