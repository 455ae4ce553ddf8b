import { describe, expect, it } from "vitest";
import { checkDocument } from "../../src/documents/check/check.ts";
import { PARTS } from "../../src/documents/check/parts.ts";
import { renderCheck } from "../../src/documents/check/render-check.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const check = (text: string, file: string) => checkDocument(text, { file, fileName: file }, catalogue);

/** The line on which a part of a document was found; undefined where it was not. */
const lineOf = (part: string, text: string, file: string): number | undefined => {
  const found = check(text, file).parts.find(({ id }) => id === part);
  return found?.found ? found.line : undefined;
};

const VISION = "VISION.md";
const STRATEGY = "STRATEGY.md";

/** Titles of chapters, by the part that they name. */
const CHAPTERS: readonly (readonly [file: string, part: string, titles: readonly string[]])[] = [
  [
    VISION,
    "end-state",
    [
      "The millers' end state",
      "Desired state",
      "The end goal",
      "Long-term goals",
      "The big picture",
      "Long-term direction",
      "The short version",
      "What the grain ledger is",
    ],
  ],
  [VISION, "horizon", ["By when", "Vision 2031", "A vision for the mill: in ten years", "2031"]],
  [VISION, "reason", ["Why the mill matters", "Motivation", "The millers' problem"]],
  [
    VISION,
    "ties",
    [
      "When in doubt",
      "Our trade-offs",
      "The millers' decision rules",
      "Red lines",
      "Seasonal commitments",
      "Load invariants",
    ],
  ],
  [
    STRATEGY,
    "part-of-vision",
    ["The slice of the vision", "The millers' vision", "End goals", "Long-term goals", "Long-term direction"],
  ],
  [STRATEGY, "problem", ["Diagnosis", "What stops us", "The problem everybody has"]],
  [
    STRATEGY,
    "policy",
    [
      "Guiding policy",
      "The strategy",
      "The answer",
      "Moat strategy",
      "MVP strategy",
      "Strategic imperatives",
    ],
  ],
  [STRATEGY, "steps", ["Roadmap", "The millers' next actions", "Migration plan", "Priorities"]],
  [STRATEGY, "non-goals", ["Out of scope", "What we will not build", "Deferred", "Boundaries"]],
];

/** Sentences that say a part: that is for a reader to see, and names nothing. */
const SENTENCES: readonly (readonly [part: string, sentences: readonly string[]])[] = [
  [
    "horizon",
    [
      "In ten years, wheels turn.",
      "By 2031, three wheels turn.",
      "In the next ten years, three wheels turn.",
      "Ten years from now, three wheels turn.",
      "Three wheels turn over the next decade.",
      "The goal is three wheels by 2031.",
      "Three wheels are a ten-year vision.",
    ],
  ],
  ["ties", ["When in doubt, save water."]],
  ["reason", ["Millers.org exists to feed the village."]],
  ["end-state", ["The mill is a place to which every village brings its grain.", "We envision wheels."]],
];

describe("a part of a document", () => {
  it.each(CHAPTERS.flatMap(([file, part, titles]) => titles.map((title) => [title, part, file] as const)))(
    "is named by a chapter with the title “%s”: %s of %s",
    (title, part, file) => {
      expect(lineOf(part, `# Mill\n\n## Bread\n\nIt is good.\n\n## ${title}\n\nThree wheels.\n`, file)).toBe(
        7,
      );
    },
  );

  it.each(SENTENCES.flatMap(([part, sentences]) => sentences.map((sentence) => [sentence, part] as const)))(
    "is not named by the sentence “%s”: %s",
    (sentence, part) => {
      expect(
        lineOf(part, `# Mill\n\n${sentence}\n\n## Bread\n\n${sentence}\n\nGood.\n`, VISION),
      ).toBeUndefined();
    },
  );

  it.each([
    [
      "a chapter that names it best",
      "## Roadmap\n\nClear the pond.",
      "## The millers' timeline\n\nIn spring.",
    ],
    ["a chapter", "## The millers' timeline\n\nIn spring.", "## Water\n\n### Roadmap\n\nClear the pond."],
    ["a heading", "## Water\n\n### Roadmap\n\nClear the pond.", "## Grain\n\n**Roadmap:** sow in spring."],
    ["a chapter's first words", "## Milestones\n\nThe first wheel.", "## Phase 1\n\nClear the pond."],
  ])("is looked for at %s first, wherever that is", (_, better, worse) => {
    const steps = (...chapters: readonly string[]) =>
      lineOf("steps", ["# Mill", ...chapters, "## Bread\n\nIt is good.\n"].join("\n\n"), STRATEGY);
    expect(steps(worse)).toBeDefined();
    const line = steps(better) ?? 0;
    expect(steps(better, worse)).toBe(line);
    expect(steps(worse, better)).toBe(line + `${worse}\n\n`.split("\n").length - 1);
  });

  it.each([1, 2, 3, 4, 5])(
    "is named by a chapter, which is a heading of the highest of several levels: %i",
    (level) => {
      const [heading, below] = ["#".repeat(level), "#".repeat(level + 1)];
      const text = [
        "# Mill",
        `${heading} Water\n\nIt is wet.`,
        `${below} Priorities\n\nWater first.`,
        `${below} Wheels\n\nRound.`,
        `${heading} Priorities\n\nBread first.`,
      ].join("\n\n");
      expect(lineOf("steps", text, STRATEGY)).toBe(15);
    },
  );

  it("is looked for under the headings of the first chapter too, as those of chapters are", () => {
    const text = (within: string) => `# Mill\n\n## Water\n\n${within}\n\n## Grain\n\nIt is dry.\n`;
    expect(lineOf("reason", text("### Value proposition\n\nWater for all."), VISION)).toBe(5);
    expect(lineOf("reason", `${text("")}\n### Value proposition\n\nBread.\n`, VISION)).toBeUndefined();
  });

  it("may be what a title with a word for it is about, in a line of its own", () => {
    const text =
      "# Mill\n\nIt is wet.\n\n## Unique values\n\nBread for all.\n\n**Pain of millers:** the hill.\n";
    const { parts } = check(text, VISION);
    expect(parts[2]).toEqual({
      id: "reason",
      found: false,
      nearest: { line: 5, text: "Unique values: Bread for all." },
    });
    expect(renderCheck([check(text, VISION)])).toContain(
      "VISION.md:5: reason: perhaps: Unique values: Bread for all.\n",
    );
    expect(check(text.replace("## Unique values", "## Bread"), VISION).parts[2]).toMatchObject({
      found: false,
      nearest: { line: 9 },
    });
  });

  it.each([
    [VISION, PARTS.vision],
    [STRATEGY, PARTS.strategy],
  ])("of %s is not said to be missing where a title has a word for it, or its plural", (file, parts) => {
    const titled = (title: string, part: string) =>
      check(`# Mill\n\n## Bread\n\nGood.\n\n### ${title}\n\nThree wheels.\n`, file).parts.find(
        ({ id }) => id === part,
      );
    for (const { id, words } of parts) {
      for (const title of ["Wheels of mills", "Notes", "Knots"])
        expect(titled(title, id)).toEqual({ id, found: false });
      for (const word of words.split(" ").map((each) => each.replace("_", " ").replaceAll("\\d", "2")))
        for (const title of [
          `Mills (${word})`,
          `Mills, ${word.replace("-", " ")}${/(?:ch|s)$/.test(word) ? "es" : "s"}, wheels`,
        ]) {
          const part = titled(title, id);
          expect(part?.found ? part.line : part?.nearest?.line, title).toBe(7);
        }
    }
  });

  it("is named by the first cell of a row alone", () => {
    const row = (first: string, second: string) =>
      `# Mill\n\n|a|b|c|\n|-|-|-|\n|${first}|${second}|Round.|\n`;
    expect(lineOf("horizon", row("Time frame", "Ten years."), VISION)).toBe(5);
    expect(lineOf("horizon", row("Wheel", "Time frame"), VISION)).toBeUndefined();
  });

  it("that is not found is told by what it answers", () => {
    const told = [VISION, STRATEGY].map((file) => renderCheck([check("# Mill\n", file)]).split("\n"));
    const missing = told.flatMap((lines) => lines.filter((line) => line.includes("not found")));
    expect(missing).toEqual([
      "VISION.md: end-state: not found: no title after the first says “vision”, “north star”, “mission” or the like, with text under it (where the system should end up)",
      "VISION.md: horizon: not found: no title after the first says “year”, “horizon”, “timeline” or the like, with text under it (in how many years)",
      "VISION.md: reason: not found: no title after the first says “why”, “problem”, “reason” or the like, with text under it (why it is worth it)",
      "VISION.md: ties: not found: no title after the first says “principle”, “value”, “trade-off” or the like, with text under it (which decisions it breaks ties in)",
      "STRATEGY.md: part-of-vision: not found: no title after the first says “vision”, “goal”, “objective” or the like, with text under it (which part of the vision it zeroes in on)",
      "STRATEGY.md: problem: not found: no title after the first says “problem”, “challenge”, “pain” or the like, with text under it (what stops you from getting there)",
      "STRATEGY.md: policy: not found: no title after the first says “approach”, “policy”, “principle” or the like, with text under it (how you go about that problem)",
      "STRATEGY.md: steps: not found: no title after the first says “step”, “phase”, “plan” or the like, with text under it (what is done to put the policy into action)",
      "STRATEGY.md: non-goals: not found: no title after the first says “non-goal”, “not”, “scope” or the like, with text under it (what is not done, though it would be good)",
    ]);
  });
});
