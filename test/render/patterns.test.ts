import { describe, expect, it } from "vitest";
import { patternBlocks, talkBlocks } from "../../src/render/patterns.ts";
import { renderBlocks } from "../../src/render/result/text.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const pages = [...catalogue.patterns.map(patternBlocks), talkBlocks(catalogue)];
const text = pages.map((blocks) => renderBlocks(blocks, 1000)).join("\n");
const timesIn = (part: string) => text.split(part).length - 1;

describe("the patterns", () => {
  it("tell the opening story once, and that telling vision and strategy apart is hard", () => {
    expect(timesIn("The story it opens with")).toBe(1);
    expect(timesIn("Six months pass, and then six more months, three times.")).toBe(1);
    expect(timesIn("Differentiating the two is hard.")).toBe(1);
  });

  it("have the talk's words of care, and our reading apart from them", () => {
    for (const { cautions } of catalogue.patterns)
      for (const caution of cautions) expect(text).toContain(caution);
    const [, ours = ""] =
      /Our reading\n([\s\S]*?)\n\n/.exec(text.slice(text.indexOf("The Grand Migration"))) ?? [];
    expect(ours).toContain("almost anywhere that conviction or clear value is missing");
    expect(timesIn("almost anywhere")).toBe(1);
  });
});
