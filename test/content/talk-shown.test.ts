import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import type { Catalogue } from "../../src/domain/catalogue-schema.ts";

const { talk, patterns, questions }: Catalogue = catalogue;

describe("of the talk", () => {
  it("stands with every result what keeps its two words apart, and that other patterns can work", () => {
    expect(talk.parts.filter(({ always }) => always).map(({ title }) => title)).toEqual([
      "Vision and strategy are two things",
      "The default",
    ]);
  });

  it("the further reading is in its order, each title with its own address", () => {
    expect(talk.furtherReading.map(({ title, link }) => [title, link])).toEqual([
      [
        "The Staff Engineer's Path",
        "https://learning.oreilly.com/library/view/the-staff-engineers/9781098118723/",
      ],
      [
        "Good Strategy Bad Strategy: The Difference and Why it Matters",
        "https://www.amazon.com/Good-Strategy-Bad-Difference-Matters/dp/0307886239",
      ],
      ["lethain.com: strategies and visions", "https://lethain.com/strategies-visions/"],
      ["lethain.com: grand migration", "https://lethain.com/grand-migration/"],
    ]);
  });

  it("a pattern keeps its name in short, and a question in a table", () => {
    expect(patterns.map(({ shortName }) => shortName)).toEqual([
      "Big Vision",
      "No-Vision",
      "Grand Migration",
    ]);
    expect(questions.map(({ name }) => name)).toEqual([
      "Urgency",
      "Horizon",
      "Team span",
      "Conviction",
      "Walk-away",
    ]);
  });
});

describe("what files of others rest on", () => {
  it("are the titles that questions had before: columns of old forms are named so", () => {
    expect(Object.fromEntries(questions.map(({ id, earlierTitles = [] }) => [id, earlierTitles]))).toEqual({
      urgency: [],
      horizon: ["How far ahead is all the work planned?"],
      "team-span": ["How many teams must work on it?"],
      conviction: ["How convinced is your organization?"],
      "walk-away": [],
    });
  });

  it.each([
    {
      pattern: "big-vision-small-experiments",
      vision: ["end-state", "horizon", "worth", "ties", "buy-in", "not"],
      strategy: ["focus", "problem", "policy", "slice", "steps", "end", "confidence", "non-goals", "repeat"],
      tripwires: [
        "effort-on-efficiency after 3",
        "buy-in-withdrawn after 3",
        "one-team-left after 6",
        "slice-not-used after 6",
      ],
    },
    {
      pattern: "no-vision-strategy",
      vision: [],
      strategy: ["no-vision", "problems", "problem", "policy", "steps", "non-goals"],
      tripwires: [
        "vision-asked-for after 1",
        "other-teams-needed after 2",
        "problem-came-back after 3",
        "fire-is-out after 3",
        "beyond-6-months after 3",
      ],
    },
    {
      pattern: "grand-migration",
      vision: ["end-state", "horizon", "worth", "ties", "not"],
      strategy: [
        "focus",
        "evidence",
        "problem",
        "policy",
        "proof",
        "steps",
        "left-behind",
        "non-goals",
        "end",
      ],
      tripwires: [
        "conviction-lost after 2",
        "value-questioned after 2",
        "proof-missing after 3",
        "legacy-returns after 3",
      ],
    },
  ])(
    "are the parts of documents for $pattern, and the months after which each tripwire is looked at",
    (expected) => {
      const plan = patterns.find(({ id }) => id === expected.pattern)?.plan;
      const vision = plan && "parts" in plan.vision ? plan.vision.parts : [];
      expect(vision.map(({ id }) => id)).toEqual(expected.vision);
      expect(plan?.strategy.parts.map(({ id }) => id)).toEqual(expected.strategy);
      expect(plan?.tripwires.map(({ id, months }) => `${id} after ${months}`)).toEqual(expected.tripwires);
    },
  );
});
