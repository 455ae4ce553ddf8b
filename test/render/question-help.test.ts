import { describe, expect, it } from "vitest";
import { phrase } from "../../src/render/phrase.ts";
import { effectBlocks } from "../../src/render/question-help.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const [urgency] = catalogue.questions;
if (!urgency) throw new Error("there is no question");

describe("the help of a question", () => {
  it("says of every claim that rests on an option whether it is for or against, for whom, with how many points and by whom", () => {
    const [title, ...effects] = effectBlocks(catalogue, urgency, "on-fire", ({ id }) => id).map(phrase);
    expect(title).toBe("What “On fire” would say.");
    expect(effects).toEqual([
      expect.stringMatching(/^Against: big-vision-small-experiments: .+\(−1 point; our reading\)\.$/),
      expect.stringMatching(/^For: no-vision-strategy: .+\(3 points; the talk\)\.$/),
      expect.stringMatching(/^Against: grand-migration: .+\(only with .+; −3 points; our reading\)\.$/),
    ]);
  });

  it("says that “not sure” speaks for nothing", () => {
    expect(effectBlocks(catalogue, urgency, "unsure", ({ id }) => id).map(phrase)).toEqual([
      "What “Not sure” would say.",
      "Nothing for or against any pattern.",
    ]);
  });
});
