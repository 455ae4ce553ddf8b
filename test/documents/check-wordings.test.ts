import { describe, expect, it } from "vitest";
import { checkDocument } from "../../src/documents/check/check.ts";
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
    ],
  ],
  [VISION, "horizon", ["By when", "Vision 2031", "A vision for the mill: in ten years", "2031"]],
  [VISION, "reason", ["Why the mill matters", "Motivation", "The millers' problem"]],
  [VISION, "ties", ["When in doubt", "Our trade-offs", "The millers' decision rules", "Red lines"]],
  [
    STRATEGY,
    "part-of-vision",
    [
      "The slice of the vision",
      "The millers' vision",
      "End goals",
      "Long-term goals",
      "Long-term direction",
      "The long game",
    ],
  ],
  [STRATEGY, "problem", ["Diagnosis", "What stops us", "The problem everybody has"]],
  [STRATEGY, "policy", ["Guiding policy", "The strategy", "The answer", "Moat strategy", "MVP strategy"]],
  [STRATEGY, "steps", ["Roadmap", "The millers' next actions", "Migration plan", "Priorities"]],
  [STRATEGY, "non-goals", ["Out of scope", "What we will not build", "Deferred", "Boundaries"]],
];

/** Sentences that say a part where no title does. */
const SENTENCES: readonly (readonly [part: string, sentences: readonly string[]])[] = [
  [
    "horizon",
    [
      "In the next ten years, three wheels turn.",
      "Ten years from now, three wheels turn.",
      "Three wheels turn over the next decade.",
      "The goal is three wheels by 2031.",
      "Three wheels are a ten-year vision.",
    ],
  ],
  ["ties", ["When in doubt, save water."]],
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
    "is said by “%s”: %s",
    (sentence, part) => {
      expect(lineOf(part, `# Mill\n\n## Bread\n\nIt is good.\n\n${sentence}\n`, VISION)).toBe(7);
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

  it("is looked for at a label before a sentence", () => {
    const text =
      "# Vision\n\n## Bread\n\nIn ten years, three wheels turn.\n\n**Time frame:** as long as it takes.\n";
    expect(lineOf("horizon", text, VISION)).toBe(7);
  });

  it("that is not found is told by what it answers", () => {
    const told = [VISION, STRATEGY].map((file) => renderCheck([check("# Mill\n", file)]).split("\n"));
    const missing = told.flatMap((lines) => lines.filter((line) => line.includes("not found")));
    expect(missing).toEqual([
      "VISION.md: end-state: not found (where the system should end up)",
      "VISION.md: horizon: not found (in how many years)",
      "VISION.md: reason: not found (why it is worth it)",
      "VISION.md: ties: not found (which decisions it breaks ties in)",
      "STRATEGY.md: part-of-vision: not found (which part of the vision it zeroes in on)",
      "STRATEGY.md: problem: not found (what stops you from getting there)",
      "STRATEGY.md: policy: not found (how you go about that problem)",
      "STRATEGY.md: steps: not found (what is done to put the policy into action)",
      "STRATEGY.md: non-goals: not found (what is not done, though it would be good)",
    ]);
  });
});
