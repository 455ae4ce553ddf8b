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
